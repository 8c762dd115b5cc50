//! Error schemas of many kinds are filled by what they are, and fit the document; what no failure knows, the service is
//! asked for.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use http::StatusCode;
use serde_json::{Value, json};
use specbound_runtime::{Call, ErrorBody, ErrorFrom, Failure, Problem, Service, StatusIn, Told};

#[path = "accepted/output/errors/mod.rs"]
mod api;
mod over_http;

use api::*;
use over_http::{send, serve};

struct Wrong;

impl Service for Wrong {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://errors.example"
    }
}

impl UntaggedOperations for Wrong {
    async fn fastapi(&self, _: Call<()>, _: FastapiQuery) -> Result<FastapiNoContent, errors::FastapiError> {
        Err(errors::FastapiClientError { status: StatusIn::of::<404>(), problem: Problem::new("No such thing.") }
            .into())
    }

    async fn nested(&self, _: Call<()>) -> Result<NestedNoContent, errors::NestedError> {
        Err(errors::NestedClientError { status: StatusIn::of::<404>(), problem: Problem::new("No such thing.") }.into())
    }

    async fn choice(&self, _: Call<()>) -> Result<ChoiceNoContent, errors::ChoiceError> {
        Err(errors::ChoiceClientError { status: StatusIn::of::<404>(), problem: Problem::new("No such thing.") }.into())
    }

    async fn map(&self, _: Call<()>) -> Result<MapNoContent, errors::MapError> {
        Ok(MapNoContent {})
    }

    async fn asked(&self, _: Call<()>) -> Result<AskedNoContent, errors::AskedError> {
        Ok(AskedNoContent {})
    }

    async fn asked_code(&self, _: Call<()>) -> Result<AskedCodeNoContent, errors::AskedCodeError> {
        Ok(AskedCodeNoContent {})
    }

    async fn empty(&self, _: Call<()>) -> Result<EmptyNoContent, errors::EmptyError> {
        Ok(EmptyNoContent {})
    }

    async fn maybe(&self, _: Call<()>) -> Result<MaybeNoContent, errors::MaybeError> {
        Ok(MaybeNoContent {})
    }
}

impl CaseErrors for Wrong {
    fn nested_error_inner(&self, failure: &Failure) -> Text {
        Text(format!("inner {}", failure.status()))
    }

    fn nested_error_fatal(&self, failure: &Failure) -> bool {
        failure.status() >= 500
    }

    fn choice_code(&self, _: &Failure) -> ChoiceCode {
        ChoiceCode::Invalid
    }

    fn choice_kind(&self, _: &Failure) -> ChoiceKind {
        ChoiceKind::Warning
    }

    fn asked_type(&self, _: &Failure) -> i64 {
        7
    }

    fn asked_code_of_error(&self, _: &Failure) -> bool {
        true
    }

    fn asked_message(&self, failure: &Failure) -> Vec<String> {
        vec![failure.message().to_owned()]
    }

    fn asked_title(&self, _: &Failure) -> String {
        "Title".to_owned()
    }

    fn asked_detail(&self, _: &Failure) -> AskedDetail {
        AskedDetail { a: Some("a".to_owned()) }
    }

    fn asked_severity(&self, _: &Failure) -> AskedSeverity {
        AskedSeverity::High
    }

    fn asked_errors(&self, _: &Failure) -> Vec<AskedErrorsItem> {
        vec![AskedErrorsItem { weight: 3 }]
    }

    fn asked_status(&self, _: &Failure) -> u8 {
        1
    }

    fn asked_data(&self, _: &Failure) -> Data {
        Data(None)
    }

    fn violations_status(&self, _: &Failure) -> i16 {
        422
    }
}

const REQUEST_ID: &str = "3f0c8a54-6d0e-4f4b-9a52-0f3c2b1d4e5f";

/// The body of an answer, which must fit the document.
fn body<E: ErrorFrom<Wrong>>(operation: &str, failure: &Failure) -> Value {
    let operation = document().operation(operation).unwrap();
    let (api_url, path) = ("http://errors.example", "/some/path");
    let kind = document().error_kind(failure.status());
    let told = Told { failure, kind, request_id: REQUEST_ID, api_url, path, operation: Some(operation) };
    let body = serde_json::to_value(E::from_failure(&Wrong, &told)).unwrap();
    let response = operation.response(failure.status()).unwrap();
    assert!(response.fits("application/json", &body), "{body} does not fit the document");
    body
}

fn invalid() -> Failure {
    Failure::invalid("Not valid.", vec!["/count: is no number", "/list/0: is too long"])
}

fn missing() -> Failure {
    Failure::not_found("No such thing.")
}

#[test]
fn wrong_fields_are_objects() {
    assert_eq!(
        body::<HttpValidationError>("fastapi", &invalid()),
        json!({"detail": [
            {"loc": ["query", "count"], "msg": "is no number", "type": "invalid"},
            {"loc": ["body", "list", 0], "msg": "is too long", "type": "invalid"},
        ]})
    );
    // There is no other member for the message.
    let alone = json!({"detail": [{"loc": ["body"], "msg": "No such thing.", "type": "invalid"}]});
    assert_eq!(body::<HttpValidationError>("fastapi", &missing()), alone);
    assert_eq!(
        body::<Violations>("asked_code", &invalid()),
        json!({
            "code": 422.0, "status": 422, "httpStatus": 422,
            "errors": [
                {"pointer": "/count", "path": ["body", "count"], "message": "is no number", "keyword": "invalid"},
                {"pointer": "/list/0", "path": ["body", "list", "0"], "message": "is too long", "keyword": "invalid"},
            ],
            "issues": ["/count: is no number", "/list/0: is too long"],
        })
    );
}

#[test]
fn objects_within_objects_are_filled_and_the_rest_is_asked_for() {
    assert_eq!(
        body::<Nested>("nested", &missing()),
        json!({"error": {"code": 404, "message": "No such thing.", "inner": "inner 404", "fatal": false}})
    );
    let details = json!([{"field": "count", "in": "body"}, {"field": "list.0", "in": "body"}]);
    assert_eq!(body::<Nested>("nested", &invalid())["error"]["details"], details);
}

#[test]
fn an_enum_has_the_code_or_what_the_service_says() {
    let expected = |code: &str, message: &str, status: &str, title: &str| {
        json!({
            "code": code, "message": message, "status": status, "kind": "warning", "request_id": REQUEST_ID,
            "title": title, "level": "high",
        })
    };
    let mut found = expected("not_found", "No such thing.", "404", "Not F");
    found["reason"] = json!("NOT_FOUND");
    assert_eq!(body::<Choice>("choice", &missing()), found);
    // Too long for the schema, which has no list of what is wrong.
    let message = "Not valid. /count: is no number; /list/0";
    assert_eq!(body::<Choice>("choice", &invalid()), expected("invalid", message, "422", "Unpro"));
    let conflict = Failure::conflict("c");
    assert_eq!(body::<Choice>("choice", &conflict), expected("invalid", "c", "409", "Confl"));
    assert_eq!(body::<Violations>("asked_code", &conflict)["status"], 422);
}

#[test]
fn maps_have_what_is_wrong_by_the_field() {
    let expected = json!({
        "message": "Not valid.", "details": {"count": "is no number", "list.0": "is too long"},
        "fields": {"count": ["is no number"], "list.0": ["is too long"]},
    });
    assert_eq!(body::<Mapped>("map", &invalid()), expected);
    assert_eq!(body::<Mapped>("map", &missing()), json!({"message": "No such thing.", "details": {}}));
}

#[test]
fn what_no_failure_knows_the_service_says() {
    assert_eq!(
        body::<Asked>("asked", &missing()),
        json!({
            "type": 7, "code": true, "message": ["No such thing."], "title": "Title", "error": {"code": 404},
            "detail": {"a": "a"}, "severity": "high", "errors": [{"weight": 3}], "instance": "/some/path", "status": 1,
            "data": null,
        })
    );
}

#[test]
fn loose_types_take_texts() {
    assert_eq!(
        body::<Loose>("empty", &invalid()),
        json!({
            "message": "Not valid.", "detail": "Not valid.", "errors": ["/count: is no number", "/list/0: is too long"],
            "statusCode": 422, "path": "/some/path",
        })
    );
    let alone = json!({"error": "No such thing.", "errors": ["No such thing."]});
    assert_eq!(body::<Maybe>("maybe", &missing()), alone);
}

#[test]
fn where_no_service_is_only_what_needs_none_is_made() {
    let failure = Failure::new(StatusCode::BAD_REQUEST, "dropshot's");
    let told = Told::alone(&failure);
    assert!(HttpValidationError::alone(&told).is_some());
    assert!(Nested::alone(&told).is_none());
}

#[tokio::test]
async fn answers_over_http_are_the_same() {
    let description = api_description::<Wrong>().expect("dropshot takes the operations");
    let server = serve(description, Wrong);
    let get = async |path: &str| {
        let reply = send(&server, &format!("GET {path}"), &[], b"").await;
        (reply.status, reply.json())
    };
    let (status, body) = get("/fastapi?count=x").await;
    assert_eq!((status, &body["detail"][0]["loc"]), (422, &json!(["query", "count"])), "{body}");
    assert_eq!(body["detail"][0]["type"], "type");
    let (status, body) = get("/nested").await;
    assert_eq!((status, &body["error"]["inner"]), (404, &json!("inner 404")), "{body}");
    let (_, body) = get("/choice").await;
    assert_ne!(body["request_id"], "00000000-0000-0000-0000-000000000000", "{body}");
}
