//! A page in a browser calls the mock, and its interface for tests.

use serde_json::json;
use specbound_document::pipeline::Cors;
use specbound_mock::{Engine, Settings};

use crate::common::{call, engine_with};
use crate::documents::BOOKS;

const PAGE: &str = "https://page.example";

fn of_page() -> Engine {
    engine_with(BOOKS, Settings { cors: Cors::new([PAGE.to_owned()]), ..Settings::default() })
}

fn listed(header: Option<&str>) -> Vec<&str> {
    header.unwrap_or_default().split(", ").collect()
}

#[test]
fn it_may_send_and_read_the_mocks_own_headers() {
    let engine = of_page();
    let preflight = |line: &str, origin: &str, method: &str| {
        let asked = call(line).header("origin", origin).header("access-control-request-method", method);
        asked.header("access-control-request-headers", "prefer,x-mock-session").of(&engine).is(204)
    };
    let got = preflight("OPTIONS /books", PAGE, "POST");
    assert_eq!(listed(got.header("access-control-allow-headers")), ["content-type", "prefer", "x-mock-session"]);
    let got = call("POST /books").header("origin", PAGE).json(json!({})).of(&engine).is(422);
    let exposed = listed(got.header("access-control-expose-headers"));
    assert!(exposed.contains(&"x-mock-violations") && exposed.contains(&"location"), "{exposed:?}");

    let got = preflight("OPTIONS /__mock/stubs/1", PAGE, "DELETE");
    assert_eq!(got.header("access-control-allow-origin"), Some(PAGE));
    assert!(listed(got.header("access-control-allow-methods")).contains(&"DELETE"));
    assert_eq!(listed(got.header("access-control-allow-headers")), ["content-type", "prefer", "x-mock-session"]);
    for line in ["GET /__mock/health", "GET /__mock/nothing"] {
        let got = call(line).header("origin", PAGE).of(&engine);
        assert_eq!(got.header("access-control-allow-origin"), Some(PAGE), "{line}");
    }

    let other = "https://other.example";
    for line in ["OPTIONS /books", "OPTIONS /__mock/stubs/1"] {
        let got = preflight(line, other, "DELETE");
        let allowed = ["access-control-allow-origin", "access-control-allow-headers"].map(|name| got.header(name));
        assert_eq!(allowed, [None, None], "{line}");
    }
    let got = call("GET /__mock/health").header("origin", other).of(&engine).is(200);
    assert_eq!((got.header("access-control-allow-origin"), got.header("vary")), (None, Some("origin")));
}

#[test]
fn without_an_origin_nothing_of_it_is_answered() {
    let engine = engine_with(BOOKS, Settings { cors: Cors::default(), ..Settings::default() });
    call("OPTIONS /__mock/health").header("origin", PAGE).of(&engine).is(405);
    let got = call("GET /__mock/health").header("origin", PAGE).of(&engine).is(200);
    assert_eq!((got.header("access-control-allow-origin"), got.header("vary")), (None, None));
}
