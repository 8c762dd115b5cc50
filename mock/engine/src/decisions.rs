//! One request from the pipeline to the answer.
//!
//! The decisions, in this order:
//!
//! 1. session: `X-Mock-Session` names it, else it is the usual one;
//! 2. a fault: what the caller prefers, `Prefer: fault=…`, else a rule of the session; one of status or without any answer
//!    ends here;
//! 3. what is wrong with the request: route, method, credential, parameters, body (the pipeline of `specbound-document`);
//! 4. a stub that meets it;
//! 5. what the caller prefers: `Prefer: code=…, example=…, dynamic=true, seed=…`;
//! 6. state, where the operation has any: 404 for what is not there, else what was stored;
//! 7. the document's first example that fits its schema;
//! 8. what is made from the schema;
//! 9. conditions and ranges;
//! 10. the check of the answer against the document: a 500 that says how it would break it;
//! 11. the journal.

use http::StatusCode;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use serde_json::Value;
use specbound_document::pipeline::{Accepted, BodyReader, Content, FilePart, Pipeline, RequestHead, Routed};
use specbound_document::{Failure, Operation};

use crate::address::Address;
use crate::answering::Answering;
use crate::error_body::of_preference;
use crate::fault::Fault;
use crate::gate::OpenGate;
use crate::kept::Kept;
use crate::loaded::Loaded;
use crate::matching::{Query, Subject};
use crate::media::{Media, mixed};
use crate::outgoing_response::OutgoingResponse;
use crate::prefer::Preference;
use crate::request::{Request, ValidRequest};
use crate::session::Session;
use crate::settings::Settings;
use crate::state;

/// What decides about one request.
pub(crate) struct Deciding<'a> {
    pub(crate) loaded: &'a Loaded,
    pub(crate) settings: &'a Settings,
    pub(crate) media: &'a dyn Media,
    pub(crate) session: &'a Session,
    pub(crate) url: &'a Address<'a>,
    pub(crate) request_id: &'a str,
}

/// What was decided.
pub(crate) struct Decided<'a> {
    /// The operation that the request meets.
    pub(crate) operation: Option<&'a Operation>,
    pub(crate) reply: OutgoingResponse,
    /// What is wrong with the request, with the places of the rules.
    pub(crate) violations: Vec<String>,
    /// How the mock's own answer would have broken the document.
    pub(crate) broken: Vec<String>,
}

/// An answer that was chosen.
struct Chosen {
    reply: OutgoingResponse,
    /// It is what state has.
    kept: bool,
    /// It is sent even where it breaks the document.
    unchecked: bool,
}

impl Chosen {
    fn new(reply: OutgoingResponse) -> Chosen {
        Chosen { reply, kept: false, unchecked: false }
    }
}

impl<'a> Deciding<'a> {
    pub(crate) async fn answered<B: BodyReader>(&self, head: &RequestHead<'_>, body: &mut Kept<'_, B>) -> Decided<'a> {
        let api = &*self.loaded.api;
        let gate = OpenGate { credentials: api.behaviour().credentials.as_ref() };
        let pipeline = Pipeline::new(api.document(), gate, *head).with_usual_limit(api.usual_body_limit());
        let routed = match pipeline.route() {
            Ok(routed) => routed,
            Err(failure) => {
                if failure.status() == 404
                    && let Some(reply) = self.beside(head)
                {
                    return Decided { operation: None, reply, violations: Vec::new(), broken: Vec::new() };
                }
                let violations = self.violations(&failure);
                let reply = self.unrouted(head, failure);
                return Decided { operation: None, reply, violations, broken: Vec::new() };
            }
        };
        let operation = routed.operation;
        let preference = Preference::of(head, operation);
        let (fault, number) = self.fault(head, &routed, preference.as_ref().ok());
        if let Some(reply) = self.forced(head, operation, &fault, number) {
            // What was sent is written down.
            while body.left > 0 && body.next().await.is_ok_and(|part| part.is_some()) {}
            return Decided { operation: Some(operation), reply, violations: Vec::new(), broken: Vec::new() };
        }
        let accepted = pipeline.accept(&routed, Some(body)).await;
        let variables = routed.variables;
        let (valid, failure) = match accepted.and_then(|accepted| self.valid(head, variables, accepted)) {
            Ok(valid) => (valid, None),
            Err(failure) => (ValidRequest::default(), Some(failure)),
        };
        let answering = self.answering(head, operation, &valid);
        let violations = failure.as_ref().map(|failure| self.violations(failure)).unwrap_or_default();
        let Chosen { reply, kept, unchecked } = match failure {
            Some(failure) => Chosen::new(answering.failure(&failure)),
            None => self.chosen(answering, preference, body),
        };
        let reply = answering.without_body(reply);
        // What is kept may be no answer of this operation; then one from the document is better than none.
        let is_success = kept && reply.status.is_success();
        let other = || is_success.then(|| answering.without_body(answering.success()));
        let (reply, broken) = match unchecked || self.settings.unchecked {
            true => (reply, Vec::new()),
            false => answering.checked(reply, other),
        };
        let reply = broken_down(reply, fault, number);
        Decided { operation: Some(operation), reply, violations, broken }
    }

    pub(crate) fn answering<'h>(
        &'h self,
        head: &'h RequestHead<'h>,
        operation: &'h Operation,
        valid: &'h ValidRequest,
    ) -> Answering<'h> {
        Answering {
            api: &self.loaded.api,
            operation,
            head,
            valid,
            session: self.session,
            media: self.media,
            verified: &self.loaded.verified,
            url: self.url,
            request_id: self.request_id,
            seed: mixed(self.session.seed() ^ 0xA11),
            dynamic: false,
        }
    }

    /// A line for each thing that is wrong with a request.
    fn violations(&self, failure: &Failure) -> Vec<String> {
        if failure.errors().is_empty() {
            return vec![failure.message().to_owned()];
        }
        let placed = |(line, rule): (&String, &Option<specbound_document::Rule>)| match rule {
            Some(rule) => format!("{line} ({})", self.loaded.api.locate(&rule.pointer)),
            None => line.clone(),
        };
        failure.errors().iter().zip(failure.rules()).map(placed).collect()
    }

    /// What goes wrong with this request on purpose, and a number that decides what is left open in it.
    fn fault(&self, head: &RequestHead<'_>, routed: &Routed<'_>, preference: Option<&Preference>) -> (Fault, u64) {
        let preferred = preference.map(|preference| preference.fault.clone()).unwrap_or_default();
        if self.session.faults.is_empty() {
            return (preferred, mixed(self.session.seed()));
        }
        let request = Request::of(head, bytes::Bytes::new());
        let subject = Subject {
            operation_id: Some(routed.operation.id()),
            path: &routed.variables,
            query: Query::Sent,
            request: &request,
        };
        let ruled = self.session.faults.take(&subject, mixed(self.session.seed() ^ 0xFA17));
        let (ruled, number) = ruled.unwrap_or_else(|| (Fault::default(), mixed(self.session.seed())));
        (preferred.or(ruled), number)
    }

    /// The answer that a fault forces before anything else is looked at.
    fn forced(
        &self,
        head: &RequestHead<'_>,
        operation: &Operation,
        fault: &Fault,
        number: u64,
    ) -> Option<OutgoingResponse> {
        let nothing = fault.connection.is_some_and(|connection| connection.sends_nothing());
        let status = fault.status;
        if !nothing && status.is_none() {
            return None;
        }
        let valid = ValidRequest::default();
        let answering = self.answering(head, operation, &valid);
        let mut reply = match status {
            None => OutgoingResponse::new(StatusCode::SERVICE_UNAVAILABLE),
            Some(status) if operation.response(status).is_some() => answering.documented(status, None),
            Some(status) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
                answering.failure_of_no_operation(&Failure::new(status, "The mock fails on purpose: a fault says so."))
            }
        };
        if let Some(seconds) = fault.retry_after {
            reply.set(RETRY_AFTER, &seconds.to_string());
        }
        Some(broken_down(answering.without_body(reply), fault.clone(), number))
    }

    fn valid(
        &self,
        head: &RequestHead<'_>,
        path: Vec<(String, String)>,
        accepted: Accepted<String>,
    ) -> Result<ValidRequest, Failure> {
        let Accepted { caller, query, content, .. } = accepted;
        let (body, files) = match content {
            Content::None => (Value::Null, Vec::new()),
            Content::Value(body) => (body, Vec::new()),
            Content::Form(form) => {
                let files = form.files().map(|(name, file)| (name.to_owned(), file.clone())).collect();
                (form.to_json(), files)
            }
            Content::Text(text) => {
                let bytes = text.clone().into();
                let file = FilePart { bytes, file_name: None, content_type: sent_type(head) };
                (Value::String(text), vec![(String::new(), file)])
            }
            Content::Bytes(bytes) => {
                let file = FilePart { bytes, file_name: None, content_type: sent_type(head) };
                (Value::Null, vec![(String::new(), file)])
            }
        };
        let shown = match files.first().map(|(name, file)| (name, self.media.inspect(&file.bytes))) {
            Some((_, Ok(shown))) => Some(shown),
            Some((name, Err(error))) if self.loaded.api.behaviour().pictures_only => {
                let message = "The file is not a supported picture.";
                return Err(Failure::invalid(message, vec![format!("/{name}: {error}")]));
            }
            _ => None,
        };
        Ok(ValidRequest { path, query, body, files, shown, caller })
    }

    /// The answer to a request in which nothing is wrong.
    fn chosen<B>(
        &self,
        answering: Answering<'_>,
        preference: Result<Preference, Vec<String>>,
        body: &Kept<'_, B>,
    ) -> Chosen {
        let operation = answering.operation;
        if !self.session.stubs.is_empty() {
            let request = Request::of(answering.head, body.bytes());
            let subject = Subject {
                operation_id: Some(operation.id()),
                path: &answering.valid.path,
                query: Query::Read(&answering.valid.query),
                request: &request,
            };
            if let Some(stub) = self.session.stubs.take(&subject) {
                return Chosen { unchecked: stub.unchecked, ..Chosen::new(answering.stubbed(&stub)) };
            }
        }
        let preference = match preference {
            Ok(preference) => preference,
            Err(errors) => return Chosen::new(answering.failure(&of_preference(operation, errors))),
        };
        let seed = preference.seed.map_or(answering.seed, mixed);
        let answering = Answering { seed, dynamic: preference.dynamic, ..answering };
        if preference.decides() {
            let status = preference.status.unwrap_or_else(|| answering.success_status());
            let mut reply = answering.wanted(status, preference.example.as_deref());
            if let Some(seconds) = preference.retry_after {
                reply.set(RETRY_AFTER, &seconds.to_string());
            }
            return Chosen::new(reply);
        }
        if !self.settings.stateless
            && let Some(reply) = state::answer(&answering, self.settings.empty)
        {
            return Chosen { kept: true, ..Chosen::new(reply) };
        }
        Chosen::new(answering.success())
    }
}

/// The same answer with what goes wrong on its way. A stub's own stays where the caller and the rules say nothing.
fn broken_down(reply: OutgoingResponse, fault: Fault, number: u64) -> OutgoingResponse {
    let delay = fault.delay.map(|delay| delay.at(number));
    OutgoingResponse {
        delay: delay.or(reply.delay),
        slow: fault.slow.or(reply.slow),
        fault: fault.connection.or(reply.fault),
        ..reply
    }
}

impl Answering<'_> {
    /// What is answered where nobody asks for anything else, and nothing is kept.
    fn success(&self) -> OutgoingResponse {
        let status = self.success_status();
        if self.operation.response(412).is_some() && !matches!(self.operation.method(), "GET" | "HEAD") {
            let etag = state::changed_etag(self);
            if let Err(failure) = etag.map_or(Ok(()), |etag| self.operation.allow_change(self.head, &etag)) {
                return self.failure(&failure);
            }
        }
        self.negotiated(self.documented(status, None))
    }

    /// A certain documented answer, and a certain example of it.
    pub(crate) fn wanted(&self, status: u16, example: Option<&str>) -> OutgoingResponse {
        let whole = || self.documented(self.success_status(), None);
        if self.operation.response(self.success_status()).is_some_and(|response| response.header("etag").is_some())
            && let Some(reply) = self.forced(status, whole)
        {
            return reply;
        }
        let mut reply = self.documented(status, example);
        self.tagged(&mut reply);
        reply
    }
}

/// The media type of the body, without parameters.
fn sent_type(head: &RequestHead<'_>) -> Option<String> {
    let sent = head.header(CONTENT_TYPE)?;
    Some(sent.split(';').next()?.trim().to_ascii_lowercase())
}
