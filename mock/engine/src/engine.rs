//! One request from the pipeline to the answer.
//!
//! The decisions, in this order:
//!
//! 1. session: `X-Mock-Session` names it, else it is the usual one;
//! 2. what is wrong with the request: route, method, credential, parameters, body (the pipeline of `images-document`);
//! 3. a stub that meets it;
//! 4. what the caller prefers: `Prefer: code=…, example=…, dynamic=true, seed=…`;
//! 5. state, where the operation has any: 404 for what is not there, else what was stored;
//! 6. the document's first example that fits its schema;
//! 7. what is made from the schema;
//! 8. conditions and ranges;
//! 9. the check of the answer against the document: a 500 that says how it would break it;
//! 10. the journal.

use std::sync::{Arc, PoisonError};

use http::header::{CONTENT_TYPE, HOST};
use http::uri::Authority;
use images_document::pipeline::{Accepted, BodyReader, Content, Pipeline, RequestHead};
use images_document::{Failure, Found, Operation};
use serde_json::Value;

use crate::answering::Answering;
use crate::api::Api;
use crate::error_body::{of_preference, problem};
use crate::gate::OpenGate;
use crate::kept::Kept;
use crate::media::{Media, mixed};
use crate::prefer::Preference;
use crate::reply::Reply;
use crate::request::{RecordedCall, Request, ValidRequest};
use crate::session::{SESSION_HEADER, Session, Sessions};
use crate::settings::Settings;
use crate::state;
use crate::verified::Verified;

/// A document that answers. It is shared by all connections of a transport, and does no input or output of its own.
pub struct Engine {
    api: Arc<Api>,
    media: Arc<dyn Media>,
    settings: Settings,
    sessions: Sessions,
    verified: Verified,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Engine {
    /// A mock of a document.
    pub fn new(api: Arc<Api>, media: Arc<dyn Media>, settings: Settings) -> Engine {
        let sessions = Sessions::new(settings.seed, settings.sessions, settings.journal);
        Engine { api, media, settings, sessions, verified: Verified::default() }
    }

    /// The document.
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// The session of requests that name none.
    pub fn session(&self) -> &Arc<Session> {
        self.sessions.usual()
    }

    /// Answers a request.
    pub async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> Reply {
        let path = self.api.without_base(head.path);
        let head = RequestHead { path, ..head };
        let url = self.url(&head);
        let session = match self.sessions.of(head.header(SESSION_HEADER).as_deref()) {
            Ok(session) => session,
            Err(message) => return problem(&Failure::bad_request(message), &url, &self.session().request_id()),
        };
        if let Some(headers) = self.settings.cors.options(self.api.document(), &head) {
            return Reply { status: http::StatusCode::NO_CONTENT, headers, ..Reply::default() };
        }
        let journal = session.journal.lock().unwrap_or_else(PoisonError::into_inner).limits();
        let keep = match (session.stubs.is_empty(), journal.count) {
            (true, 0) => 0,
            (true, _) => journal.body,
            // A stub may ask what is in the body.
            (false, _) => usize::MAX,
        };
        let mut body = Kept { body, kept: Vec::new(), left: keep };
        let request_id = session.request_id();
        let (operation, mut reply) = self.answered(&head, &mut body, &session, &url, &request_id).await;
        self.settings.cors.expose(&head, operation, &mut reply.headers);
        if journal.count > 0 {
            let request = Request::of(&head, body.bytes());
            let operation_id = operation.map(|operation| operation.id().to_owned());
            let call = RecordedCall { request, operation_id, status: reply.status.as_u16() };
            session.journal.lock().unwrap_or_else(PoisonError::into_inner).write(call);
        }
        reply
    }

    fn url(&self, head: &RequestHead<'_>) -> String {
        // What is no host would break every URL that it is in.
        let is_host = |host: &str| host.parse::<Authority>().is_ok_and(|host| !host.host().is_empty());
        match (&self.settings.url, head.header(HOST).filter(|host| is_host(host))) {
            (Some(url), _) => url.clone(),
            (None, Some(host)) => format!("{}://{host}", self.settings.scheme),
            (None, None) => format!("{}://localhost", self.settings.scheme),
        }
    }

    async fn answered<B: BodyReader>(
        &self,
        head: &RequestHead<'_>,
        body: &mut Kept<'_, B>,
        session: &Session,
        url: &str,
        request_id: &str,
    ) -> (Option<&Operation>, Reply) {
        let behaviour = self.api.behaviour();
        let gate = OpenGate { credentials: behaviour.credentials.as_ref() };
        let pipeline = Pipeline::new(self.api.document(), gate, *head);
        let routed = match pipeline.route() {
            Ok(routed) => routed,
            Err(failure) => return (None, self.unrouted(head, failure, session, url, request_id)),
        };
        let accepted = pipeline.accept(&routed, Some(body)).await;
        let (operation, variables) = (routed.operation, routed.variables);
        let (valid, failure) = match accepted.and_then(|accepted| self.valid(head, variables, accepted)) {
            Ok(valid) => (valid, None),
            Err(failure) => (ValidRequest::default(), Some(failure)),
        };
        let answering = Answering {
            api: &self.api,
            operation,
            head,
            valid: &valid,
            session,
            media: &*self.media,
            verified: &self.verified,
            url,
            request_id,
            seed: mixed(session.seed ^ 0xA11),
            dynamic: false,
        };
        let (reply, is_kept) = match failure {
            Some(failure) => (answering.failure(&failure), false),
            None => self.chosen(answering, body),
        };
        let reply = answering.without_body(reply);
        // What is kept may be no answer of this operation; then one from the document is better than none.
        let is_success = is_kept && reply.status.is_success();
        let other = || is_success.then(|| answering.without_body(answering.success()));
        let reply = if self.settings.unchecked { reply } else { answering.checked(reply, other) };
        (Some(operation), reply)
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
            Content::Bytes(bytes) => {
                let file =
                    images_document::pipeline::FilePart { bytes, file_name: None, content_type: sent_type(head) };
                (Value::Null, vec![(String::new(), file)])
            }
        };
        let shown = match files.first().map(|(name, file)| (name, self.media.inspect(&file.bytes))) {
            Some((_, Ok(shown))) => Some(shown),
            Some((name, Err(error))) if self.api.behaviour().pictures_only => {
                let message = "The file is not a picture that is served here.";
                return Err(Failure::invalid(message, vec![format!("/{name}: {error}")]));
            }
            _ => None,
        };
        Ok(ValidRequest { path, query, body, files, shown, caller })
    }

    /// The answer, and whether state gave it.
    fn chosen<B>(&self, answering: Answering<'_>, body: &Kept<'_, B>) -> (Reply, bool) {
        let operation = answering.operation;
        if !answering.session.stubs.is_empty() {
            let request = Request::of(answering.head, body.bytes());
            if let Some(stub) = answering.session.stubs.take(operation.id(), &request, answering.valid) {
                return (answering.stubbed(&stub), false);
            }
        }
        let preference = match Preference::of(answering.head, operation) {
            Ok(preference) => preference,
            Err(errors) => return (answering.failure(&of_preference(operation, errors)), false),
        };
        let seed = preference.seed.map_or(answering.seed, mixed);
        let answering = Answering { seed, dynamic: preference.dynamic, ..answering };
        if preference.decides() {
            let status = preference.status.unwrap_or_else(|| answering.success_status());
            return (answering.wanted(status, preference.example.as_deref()), false);
        }
        if !self.settings.stateless
            && let Some(reply) = state::answer(&answering, self.settings.empty)
        {
            return (reply, true);
        }
        (answering.success(), false)
    }

    /// An unknown path is told the nearest ones, in the shape that the document's errors have elsewhere.
    fn unrouted(
        &self,
        head: &RequestHead<'_>,
        failure: Failure,
        session: &Session,
        url: &str,
        request_id: &str,
    ) -> Reply {
        let failure = match failure.status() {
            404 => match crate::nearest::nearest(self.api.document(), head) {
                Some(nearest) => {
                    let message = format!("{} The nearest operations are {nearest}.", failure.message());
                    Failure::not_found(message).outside()
                }
                None => failure,
            },
            _ => failure,
        };
        // Any operation that has errors says what they look like.
        let has = |operation: &&Operation| {
            operation.statuses().any(|status| status == failure.status() || (400..500).contains(&status))
        };
        let exact = |operation: &&Operation| operation.statuses().any(|status| status == failure.status());
        let operations = self.api.document().operations();
        let Some(operation) = operations.iter().find(exact).or_else(|| operations.iter().find(has)) else {
            return problem(&failure, url, request_id);
        };
        let valid = ValidRequest::default();
        let answering = Answering {
            api: &self.api,
            operation,
            head,
            valid: &valid,
            session,
            media: &*self.media,
            verified: &self.verified,
            url,
            request_id,
            seed: 0,
            dynamic: false,
        };
        answering.failure_of_no_operation(&failure)
    }

    /// Whether a method and a path meet an operation.
    pub fn meets(&self, method: &str, path: &str) -> bool {
        matches!(self.api.document().find(method, self.api.without_base(path)), Found::Operation { .. })
    }
}

impl Answering<'_> {
    /// What is answered where nobody asks for anything else, and nothing is kept.
    fn success(&self) -> Reply {
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
    pub(crate) fn wanted(&self, status: u16, example: Option<&str>) -> Reply {
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
