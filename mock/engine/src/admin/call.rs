use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::outgoing_response::OutgoingResponse;
use crate::session::Session;

/// A call that a test or a tool makes.
pub(super) struct Call<'a> {
    pub(super) engine: &'a Engine,
    pub(super) session: Arc<Session>,
    /// The session's name; nothing for the one without.
    pub(super) name: Option<String>,
    pub(super) query: &'a str,
    pub(super) body: Bytes,
}

/// What it is answered.
pub(super) enum Answer {
    Json(StatusCode, Value),
    Text(&'static str, String),
    Nothing,
}

/// Why it is not done.
pub(super) struct Refused {
    status: StatusCode,
    message: String,
    errors: Vec<String>,
}

pub(super) type Answered = Result<Answer, Refused>;

impl Call<'_> {
    /// The first value of a parameter of the query.
    pub(super) fn parameter(&self, name: &str) -> Option<Cow<'_, str>> {
        form_urlencoded::parse(self.query.as_bytes()).find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The JSON object that was sent. A list would be taken for its members in their order.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        if self.body.trim_ascii_start().starts_with(b"[") {
            return Err(Refused::bad("The body cannot be read: an object is needed, not a list."));
        }
        let mut body = serde_json::Deserializer::from_slice(&self.body);
        // The message says which member is wrong: `answer.status: invalid type: …`.
        let read = serde_path_to_error::deserialize(&mut body).map_err(|error| error.to_string());
        let read = read.and_then(|read| body.end().map(|()| read).map_err(|error| error.to_string()));
        read.map_err(|error| Refused::bad(format!("The body cannot be read: {error}.")))
    }
}

impl Answer {
    pub(super) fn ok(body: Value) -> Answered {
        Ok(Answer::Json(StatusCode::OK, body))
    }

    pub(super) fn created(body: Value) -> Answered {
        Ok(Answer::Json(StatusCode::CREATED, body))
    }

    pub(super) fn reply(self) -> OutgoingResponse {
        let (status, media_type, text) = match self {
            Answer::Json(status, body) => (status, "application/json", format!("{body}\n")),
            Answer::Text(media_type, text) => (StatusCode::OK, media_type, text),
            Answer::Nothing => return OutgoingResponse::new(StatusCode::NO_CONTENT),
        };
        let mut reply = OutgoingResponse::new(status);
        reply.set(CONTENT_TYPE, media_type);
        reply.body = text.into();
        reply
    }
}

impl Refused {
    fn new(status: StatusCode, message: impl Into<String>) -> Refused {
        Refused { status, message: message.into(), errors: Vec::new() }
    }

    /// What was sent is wrong.
    pub(super) fn bad(message: impl Into<String>) -> Refused {
        Refused::new(StatusCode::BAD_REQUEST, message)
    }

    /// There is no such thing.
    pub(super) fn not_found(message: impl Into<String>) -> Refused {
        Refused::new(StatusCode::NOT_FOUND, message)
    }

    pub(super) fn too_large(message: impl Into<String>) -> Refused {
        Refused::new(StatusCode::PAYLOAD_TOO_LARGE, message)
    }

    pub(super) fn not_allowed(message: impl Into<String>) -> Refused {
        Refused::new(StatusCode::METHOD_NOT_ALLOWED, message)
    }

    pub(super) fn with_errors(self, errors: Vec<String>) -> Refused {
        Refused { errors, ..self }
    }

    pub(super) fn reply(self) -> OutgoingResponse {
        let Refused { status, message, errors } = self;
        Answer::Json(status, json!({ "message": message, "errors": errors })).reply()
    }
}
