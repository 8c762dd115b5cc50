//! One operation, asked; and what is to be said of the answer.

use std::sync::Arc;

use http::HeaderValue;
use specbound_document::{Answer, Operation};
use specbound_mock::check::{SampleRequest, Sampler, Values, has_answers, is_success};
use specbound_mock::{Api, Engine, NoMedia, Settings};

/// How a mock is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Static,
    Dynamic,
    Stateful,
}

/// What is to be said of an answer.
pub(crate) enum Outcome {
    /// A success that the document has.
    Right,
    /// A mock that keeps state says that something is not there.
    Absent,
    /// Anything else.
    Wrong(String),
}

/// The engines of a document.
pub(crate) struct Mocks {
    api: Arc<Api>,
    stateless: Engine,
    stateful: Engine,
}

impl Mocks {
    pub(crate) fn of(api: Api) -> Mocks {
        let api = Arc::new(api);
        let engine =
            |stateless| Engine::new(Arc::clone(&api), Arc::new(NoMedia), Settings { stateless, ..Settings::default() });
        Mocks { stateless: engine(true), stateful: engine(false), api }
    }

    pub(crate) fn api(&self) -> &Api {
        &self.api
    }

    /// What is to be said of the answer to a request with such values.
    pub(crate) fn outcome(&self, operation: &Operation, way: Way, values: Values) -> Outcome {
        let mut request = match Sampler::new(&self.api, &NoMedia).request(operation, values, way != Way::Stateful) {
            Ok(request) => request,
            Err(error) => return Outcome::Wrong(format!("no request: {error}")),
        };
        if way == Way::Dynamic {
            request.headers.insert("prefer", HeaderValue::from_static("dynamic=true"));
        }
        let engine = if way == Way::Stateful { &self.stateful } else { &self.stateless };
        let reply = engine.answer_at_once(request.head(), request.body.clone());
        let SampleRequest { method, path, query, .. } = &request;
        let status = reply.status.as_u16();
        let headers: Vec<(String, String)> = reply
            .headers
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        let body = reply.body.read().unwrap_or_default();
        let text = String::from_utf8_lossy(&body);
        let text: String = text.chars().take(600).collect();
        let violations = match has_answers(operation) {
            true => operation.check_answer(&Answer { status, headers: &headers, body: &body }),
            false => Vec::new(),
        };
        let told = headers.iter().find(|(name, _)| name == "x-mock-violations").map(|(_, value)| value);
        // What is not there, or conflicts, is reported by a mock that keeps state; some documents have a 400 or 422 for it.
        let kept = way == Way::Stateful && matches!(status, 400 | 404 | 409 | 410 | 412 | 422) && told.is_none();
        let told = told.map_or(text.as_str(), String::as_str);
        match is_success(operation, status) || kept {
            true if kept => Outcome::Absent,
            true if violations.is_empty() => Outcome::Right,
            true => Outcome::Wrong(format!("{status} that breaks the document: {}", violations.join("; "))),
            false if status >= 500 => Outcome::Wrong(format!("{status}: {told}")),
            false => Outcome::Wrong(format!("refused with {status}: {told} [{method} {path}?{query}]")),
        }
    }
}
