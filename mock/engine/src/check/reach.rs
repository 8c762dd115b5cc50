//! Which examples cannot be asked for.

use std::sync::Arc;

use http::header::ACCEPT;
use http::{HeaderName, HeaderValue};
use specbound_document::{Answer, Example, Operation};

use super::refusal::told;
use super::sampler::{SampleRequest, Sampler, Values};
use super::subject::{AnswerExample, Way};
use super::success::{has_answers, is_success};
use crate::api::Api;
use crate::engine::Engine;
use crate::error_body::VIOLATIONS;
use crate::journal::JournalLimits;
use crate::media::Media;
use crate::outgoing_response::OutgoingResponse;
use crate::settings::Settings;

/// A mock that keeps nothing, asked for every example. It sends what it would refuse to send, so that the check of its
/// answers, which is the same, can say here what is wrong with them.
pub(super) struct Reach {
    engine: Engine,
}

/// A request that an operation takes.
pub(super) struct Taken {
    pub(super) request: SampleRequest,
    /// Why the document's own examples cannot be used, where they cannot.
    pub(super) refused: Option<String>,
    /// What is wrong with the answer to it; empty where nothing is.
    pub(super) broken: Vec<String>,
}

impl Reach {
    pub(super) fn new(api: Arc<Api>, media: Arc<dyn Media>) -> Reach {
        let journal = JournalLimits { count: 0, bytes: 0, body: 0 };
        let settings = Settings { stateless: true, unchecked: true, journal, ..Settings::default() };
        Reach { engine: Engine::new(api, media, settings) }
    }

    /// A request that the operation takes: of the document's examples, else of its schemas.
    ///
    /// # Errors
    /// Why none was found.
    pub(super) fn taken(&self, sampler: &Sampler<'_>, operation: &Operation) -> Result<Taken, String> {
        let mut refused: Option<String> = None;
        for values in [Values::Examples, Values::Schemas] {
            let tried = sampler.request(operation, values, true).and_then(|request| {
                let reply = self.answer(&request);
                match is_success(operation, reply.status.as_u16()) && !is_refusal(&reply) {
                    true => Ok((request, broken(operation, &reply))),
                    false => Err(told(&reply)),
                }
            });
            match tried {
                Ok((request, broken)) => return Ok(Taken { request, refused, broken }),
                Err(why) => drop(refused.get_or_insert(why)),
            }
        }
        Err(refused.unwrap_or_default())
    }

    /// Asks for an example by its status and its name, or by its status and its media type.
    ///
    /// # Errors
    /// What was answered instead, or why it cannot be asked for; and what to do about it.
    pub(super) fn ask(
        &self,
        operation: &Operation,
        request: &SampleRequest,
        wanted: &AnswerExample<'_>,
    ) -> Result<(), String> {
        let Example { name, media_type, .. } = wanted.example;
        let Some(status) = wanted.status else {
            return Err("its status cannot be asked for; give the answer one of 200 to 599".to_owned());
        };
        let mut request = request.clone();
        let is_named = wanted.way == Way::Name;
        let preference = if is_named { format!("code={status}, example={name}") } else { format!("code={status}") };
        let is_plain = !is_named || (!name.contains([',', ';']) && name.trim().trim_matches('"') == name);
        let value = HeaderValue::from_bytes(preference.as_bytes()).ok().filter(|_| is_plain);
        let Some(value) = value else {
            return Err("its name cannot stand in a Prefer header; give it one of letters and digits".to_owned());
        };
        request.headers.insert(HeaderName::from_static("prefer"), value);
        if let (Way::MediaType, Ok(accept)) = (wanted.way, HeaderValue::from_str(media_type)) {
            request.headers.insert(ACCEPT, accept);
        }
        let reply = self.answer(&request);
        // What is answered to a range follows from the request, and may say why.
        let is_about_bytes = matches!(status, 206 | 304 | 416);
        if reply.status.as_u16() != status || (is_refusal(&reply) && !is_about_bytes) {
            let told = told(&reply);
            return Err(format!(
                "is not the answer to Prefer: {preference}, which is {told}; correct the document there"
            ));
        }
        match broken(operation, &reply).join("; ") {
            broken if broken.is_empty() => Ok(()),
            broken => Err(format!("its answer breaks the document: {broken}; correct the headers or the schema")),
        }
    }

    fn answer(&self, request: &SampleRequest) -> OutgoingResponse {
        self.engine.answer_at_once(request.head(), request.body.clone())
    }
}

/// Whether it is the mock that refuses the request.
fn is_refusal(reply: &OutgoingResponse) -> bool {
    reply.headers.contains_key(VIOLATIONS)
}

/// How an answer breaks the document; one that says nothing of its answers cannot be broken.
fn broken(operation: &Operation, reply: &OutgoingResponse) -> Vec<String> {
    if !has_answers(operation) {
        return Vec::new();
    }
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers: Vec<(String, String)> =
        reply.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
    operation.check_answer(&Answer { status: reply.status.as_u16(), headers: &headers, body: reply.body.as_slice() })
}
