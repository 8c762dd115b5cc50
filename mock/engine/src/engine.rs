//! The engine: a document that answers, its sessions, and what is written down of each request.

use std::sync::{Arc, PoisonError, RwLock};

use http::header::CONTENT_TYPE;
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_document::{Failure, Found, Operation, Response};

use crate::address::Address;
use crate::answering::REQUEST_ID;
use crate::api::Api;
use crate::decisions::{Decided, Deciding};
use crate::error_body::{VIOLATIONS, problem};
use crate::given_up::GivenUp;
use crate::kept::Kept;
use crate::loaded::Loaded;
use crate::media::Media;
use crate::outgoing_response::OutgoingResponse;
use crate::report::{Report, ReportedCall, SharedCounts};
use crate::request::ValidRequest;
use crate::session::{Beginning, SESSION_HEADER, Session, Sessions};
use crate::settings::Settings;
use crate::stubs::Stubbed;
use crate::written::{Outcome, Written};

/// The identifier of a request that nobody made.
const UNKNOWN_REQUEST: &str = "00000000-0000-4000-8000-000000000000";

/// A document that answers. It is shared by all connections of a transport, and does no input or output of its own.
pub struct Engine {
    loaded: RwLock<Arc<Loaded>>,
    media: Arc<dyn Media>,
    settings: Settings,
    sessions: Sessions,
    coverage: SharedCounts,
    pub(crate) given_up: GivenUp,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Engine {
    /// A mock of a document.
    pub fn new(api: Arc<Api>, media: Arc<dyn Media>, settings: Settings) -> Engine {
        Engine::beginning(api, media, settings, Box::new(|_| {}))
    }

    /// A mock whose sessions begin with something.
    pub(crate) fn beginning(api: Arc<Api>, media: Arc<dyn Media>, settings: Settings, beginning: Beginning) -> Engine {
        // A page names its session and says what it prefers, and reads what was wrong with a request.
        let cors = settings.cors.with_headers(&["prefer", SESSION_HEADER], &[VIOLATIONS, "x-request-id"]);
        let settings = Settings { cors, ..settings };
        let sessions = Sessions::new(settings.seed, settings.sessions, settings.journal, beginning);
        let loaded = RwLock::new(Arc::new(Loaded::new(api)));
        Engine { loaded, media, settings, sessions, coverage: SharedCounts::default(), given_up: GivenUp::default() }
    }

    /// The document.
    pub fn api(&self) -> Arc<Api> {
        Arc::clone(&self.loaded().api)
    }

    /// Answers by another text of the document from now on. Requests under way are answered by the old one; sessions
    /// keep what they have.
    pub fn reload(&self, api: Arc<Api>) {
        let loaded = Arc::new(Loaded::new(api));
        *self.loaded.write().unwrap_or_else(PoisonError::into_inner) = loaded;
    }

    pub(crate) fn loaded(&self) -> Arc<Loaded> {
        Arc::clone(&self.loaded.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The session of requests that name none.
    pub fn session(&self) -> &Arc<Session> {
        self.sessions.usual()
    }

    pub(crate) fn sessions(&self) -> &Sessions {
        &self.sessions
    }

    /// The session of that name; it is made where there is none. What those that end for it did not meet is kept.
    ///
    /// # Errors
    /// Why the name is not valid.
    pub(crate) fn session_of(&self, name: Option<&str>) -> Result<Arc<Session>, String> {
        let (session, ended) = self.sessions.of(name)?;
        for (name, ended) in &ended {
            for line in self.unmet(ended) {
                self.given_up.keep(format!("session {name}, which ended to make room or was not used: {line}"));
            }
        }
        Ok(session)
    }

    /// What was exercised so far, in all sessions.
    pub fn report(&self) -> Report {
        self.coverage.report(&self.loaded().api)
    }

    /// The same as counters for Prometheus, in its text format.
    pub fn metrics(&self) -> String {
        self.coverage.metrics()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How a stub's answer would break the document, with the place of the response.
    pub(crate) fn stub_violations(&self, session: &Session, operation_id: &str, stub: &Stubbed) -> Vec<String> {
        let loaded = self.loaded();
        let Some(operation) = loaded.api.document().operation(operation_id) else { return Vec::new() };
        let (headers, valid) = (http::HeaderMap::new(), ValidRequest::default());
        let method = operation.method().parse().unwrap_or_default();
        let head = RequestHead { method: &method, path: operation.path(), query: "", headers: &headers };
        let url = Address::new(&self.settings, head);
        let deciding = Deciding {
            loaded: &loaded,
            settings: &self.settings,
            media: &*self.media,
            session,
            url: &url,
            request_id: UNKNOWN_REQUEST,
        };
        let answering = deciding.answering(&head, operation, &valid);
        let reply = answering.stubbed(stub);
        let place = loaded.api.locate(&format!("{}/responses/{}", operation.pointer(), stub.status));
        let broken = answering.broken(&answering.without_body(reply));
        broken.into_iter().map(|line| format!("{place}: {operation_id} {}: {line}", stub.status)).collect()
    }

    /// Answers a request to the document.
    pub(crate) async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        let loaded = self.loaded();
        let path = loaded.api.without_base(head.path);
        let head = RequestHead { path, ..head };
        let url = Address::new(&self.settings, head);
        let name = head.header(SESSION_HEADER);
        let session = match self.session_of(name.as_deref()) {
            Ok(session) => session,
            Err(message) => {
                let request_id = self.session().request_id();
                return problem(&Failure::bad_request(message), loaded.api.document(), url.as_str(), &request_id);
            }
        };
        if let Some(headers) = self.settings.cors.options(loaded.api.document(), &head) {
            let mut reply =
                OutgoingResponse { status: http::StatusCode::NO_CONTENT, headers, ..OutgoingResponse::default() };
            reply.set(REQUEST_ID, &session.request_id());
            return reply;
        }
        let journal = self.settings.journal;
        let keep = match (session.stubs.is_empty(), journal.count) {
            (true, 0) => 0,
            (true, _) => journal.body,
            // A stub may ask what is in the body.
            (false, _) => usize::MAX,
        };
        let mut body = Kept { body, kept: Vec::new(), left: keep };
        let request_id = session.request_id();
        let deciding = Deciding {
            loaded: &loaded,
            settings: &self.settings,
            media: &*self.media,
            session: &session,
            url: &url,
            request_id: &request_id,
        };
        let Decided { operation, mut reply, violations, broken } = deciding.answered(&head, &mut body).await;
        self.settings.cors.expose(&head, operation, &mut reply.headers);
        let sends_nothing = reply.fault.is_some_and(|fault| fault.sends_nothing());
        if !sends_nothing {
            let examples = operation.and_then(|operation| operation.response(reply.status.as_u16()));
            let examples = examples.map(Response::examples).unwrap_or_default();
            self.coverage.note(&ReportedCall {
                operation_id: operation.map(Operation::id),
                method: head.method.as_str(),
                path: head.path,
                status: reply.status.as_u16(),
                example: reply.example.and_then(|place| examples.get(place)).map(|example| example.name.as_str()),
                media_type: reply.header(CONTENT_TYPE),
                session: name.as_deref(),
                request_violations: &violations,
                answer_violations: &broken,
                server_failure: None,
            });
        }
        if journal.count > 0 {
            let outcome = Outcome {
                operation_id: operation.map(Operation::id),
                status: if sends_nothing { 0 } else { reply.status.as_u16() },
                violations,
                fault: reply.fault,
            };
            let call = Written::new(&head, journal.kept(body.bytes()), outcome);
            session.journal().write(call);
        }
        reply
    }

    /// Whether a method and a path meet an operation.
    pub fn meets(&self, method: &str, path: &str) -> bool {
        let loaded = self.loaded();
        matches!(loaded.api.document().find(method, loaded.api.without_base(path)), Found::Operation { .. })
    }
}
