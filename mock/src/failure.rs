//! Errors in the document's shape.

use images_document::Operation;
use serde_json::{Map, Value, json};

use crate::engine::Reply;

/// Why a request is not answered by a success.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) status: u16,
    pub(crate) message: String,
    pub(crate) errors: Vec<String>,
}

impl Failure {
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Failure {
        Failure { status, message: message.into(), errors: Vec::new() }
    }

    pub(crate) fn with_errors(self, errors: Vec<String>) -> Failure {
        Failure { errors, ..self }
    }

    /// Nothing where there are no errors.
    pub(crate) fn unless_right(self) -> Result<(), Failure> {
        if self.errors.is_empty() { Ok(()) } else { Err(self) }
    }

    /// For a preference that the operation does not have: with a status that it has, so that typed clients can read it,
    /// and none that sends them looking for their key or trying again.
    pub(crate) fn of_preference(operation: &Operation, errors: Vec<String>) -> Failure {
        let has = |status: &u16| operation.statuses().any(|has| has == *status);
        let any = || operation.statuses().find(|status| (400..500).contains(status));
        let status = [422, 400, 404].into_iter().find(has).or_else(any).unwrap_or(400);
        Failure::new(status, "The mock has no such answer.").with_errors(errors)
    }

    /// The body: the document's own example of that status with this message. One of another status serves where an
    /// operation has none.
    pub(crate) fn body(&self, operation: &Operation) -> Value {
        let example = |status: u16| operation.response(status)?.examples().first();
        let others = || operation.statuses().filter(|status| *status >= 400).find_map(example);
        let mut body = match example(self.status).or_else(others).map(|example| &example.value) {
            Some(Value::Object(body)) => body.clone(),
            _ => Map::new(),
        };
        body.insert("status".to_owned(), self.status.into());
        body.insert("message".to_owned(), self.message.as_str().into());
        // The identifier comes last, as in the document; it is filled in on the way out.
        body.shift_remove("errors");
        body.shift_remove("request_id");
        if !self.errors.is_empty() {
            body.insert("errors".to_owned(), self.errors.clone().into());
        }
        Value::Object(body)
    }
}

/// No operation has the path, or none with that method: dropshot's own shape, which is no part of the document.
pub(crate) fn outside(status: u16, message: &str, allow: &[String], request_id: &str) -> Reply {
    let mut headers = vec![
        ("content-type".to_owned(), "application/json".to_owned()),
        ("x-request-id".to_owned(), request_id.to_owned()),
    ];
    headers.extend(allow.iter().map(|method| ("allow".to_owned(), method.clone())));
    let body = json!({ "request_id": request_id, "message": message });
    Reply { status, headers, body: body.to_string().into(), delay: None }
}
