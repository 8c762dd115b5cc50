//! httpmock as a program: two mocks, as a test would write them, that answer as the project's mock does. A GET of the
//! image is answered with the first argument; a POST whose body is valid, by a check that is written out here because
//! httpmock knows no document, with the second.
//!
//! Listens on a free port and prints its URL.

use httpmock::prelude::*;
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let found = arguments.next().ok_or("the first argument is what a GET is answered with")?;
    let made = arguments.next().ok_or("the second argument is what a POST is answered with")?;
    let server = MockServer::start();
    server.mock(|when, then| {
        when.method(GET).path("/v1/images/image_etm0g3x5iap4cld1qcfsjvo2").header_exists("x-api-key");
        then.status(200).header("content-type", "application/json").body(found);
    });
    server.mock(|when, then| {
        when.method(POST)
            .path("/v1/images")
            .header_exists("x-api-key")
            .header("content-type", "application/json")
            .is_true(|request| is_valid(&request.body_vec()));
        then.status(201).header("content-type", "application/json").body(made);
    });
    println!("{}", server.base_url());
    loop {
        std::thread::park();
    }
}

/// Whether a body asks for an image from a URL: the two fields, and no other.
fn is_valid(body: &[u8]) -> bool {
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else { return false };
    let text = |name: &str, longest: usize| {
        let text = fields.get(name).and_then(Value::as_str);
        text.is_some_and(|text| (1..=longest).contains(&text.chars().count()))
    };
    fields.len() == 2 && text("url", 2048) && text("name", 30)
}
