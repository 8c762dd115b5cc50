//! A caller that checks every answer against the document.
#![allow(dead_code, reason = "every test file uses some of it")]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::time::Duration;

use images_mock::{ImagesMock, KEY};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use specbound_document::{Answer, Found};

/// No answer is waited for longer.
const LIMIT: Duration = Duration::from_secs(60);

pub const ID: &str = "image_etm0g3x5iap4cld1qcfsjvo2";
pub const OTHER_ID: &str = "image_k7w2p9d4c1x8m5t0b3n6v2qz";

/// An answer whose agreement with the document is established.
#[derive(Debug)]
pub struct Answered {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub fn message(&self) -> String {
        self.json()["message"].as_str().unwrap().to_owned()
    }

    pub fn errors(&self) -> Vec<String> {
        serde_json::from_value(self.json()["errors"].clone()).unwrap_or_default()
    }
}

/// A request with the key.
pub fn request(mock: &ImagesMock, method: &str, path: &str) -> RequestBuilder {
    anonymous(mock, method, path).header("x-api-key", KEY)
}

/// A request without one.
pub fn anonymous(mock: &ImagesMock, method: &str, path: &str) -> RequestBuilder {
    let client = Client::builder().timeout(LIMIT).build().unwrap();
    client.request(Method::from_bytes(method.as_bytes()).unwrap(), format!("{}{path}", mock.url()))
}

/// A request that is right, to the operation of that id.
pub fn valid(mock: &ImagesMock, operation_id: &str) -> RequestBuilder {
    let operation = images_api::document().operation(operation_id).unwrap();
    let request = request(mock, operation.method(), &operation.path().replace("{imageId}", ID));
    let example = operation.request_examples().first().map(|example| &example.value);
    match (operation.request_content_type(), example) {
        (Some("multipart/form-data"), _) => request.multipart(form(picture(), "Cat")),
        (Some("application/json"), Some(example)) => request.json(example),
        _ => request,
    }
}

pub fn picture() -> Vec<u8> {
    images_pixels::sample::picture(images_pixels::Format::Png, 31, 17, 1)
}

pub fn form(picture: Vec<u8>, name: &str) -> reqwest::multipart::Form {
    let file = reqwest::multipart::Part::bytes(picture).file_name("cat.gif");
    reqwest::multipart::Form::new().part("image", file).text("name", name.to_owned())
}

/// Sends it, and checks the answer.
pub async fn send(request: RequestBuilder) -> Answered {
    let (client, request) = request.build_split();
    let request = request.unwrap();
    let (method, path) = (request.method().clone(), request.url().path().to_owned());
    let response = client.execute(request).await;
    let response = response.unwrap_or_else(|error| no_answer(&method, &path, &error));
    let answered = Answered {
        status: response.status().as_u16(),
        headers: response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect(),
        body: response.bytes().await.unwrap_or_else(|error| no_answer(&method, &path, &error)).to_vec(),
    };
    if let Found::Operation { operation, .. } = images_api::document().find(method.as_str(), &path) {
        let Answered { status, headers, body } = &answered;
        let violations = operation.check_answer(&Answer { status: *status, headers, body });
        assert!(violations.is_empty(), "{method} {path} -> {status}: {violations:#?}");
    }
    if answered.status >= 400 && method != Method::HEAD {
        assert_eq!(answered.json()["request_id"].as_str(), answered.header("x-request-id"));
    }
    answered
}

fn no_answer<T>(method: &Method, path: &str, error: &reqwest::Error) -> T {
    assert!(!error.is_timeout(), "waited {} s in vain for the answer to {method} {path}", LIMIT.as_secs());
    panic!("{method} {path}: no answer: {error:?}")
}
