//! The answer to a request that the server does not get: that of a mock of the document.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use specbound_document::pipeline::{Cors, RequestHead, WholeBody};
use specbound_mock::{Api, Engine, Handler, JournalLimits, NoMedia, OutgoingResponse, SESSION_HEADER, Settings};

use crate::problem::problem;

/// What is told where a mock would have taken the request.
const DETAIL: &str = "The request breaks the document; the server did not get it.";

/// Refuses requests as the document has it: 401, 404, 413, 415, 422, in its own shape.
pub(crate) struct Refuser(Engine);

impl Refuser {
    pub(crate) fn new(api: Arc<Api>) -> Refuser {
        let journal = JournalLimits { count: 0, ..JournalLimits::default() };
        // What pages of other origins may read is the server's to say.
        let cors = Cors::default();
        let settings = Settings { stateless: true, admin: false, journal, cors, ..Settings::default() };
        Refuser(Engine::new(api, Arc::new(NoMedia), settings))
    }

    /// The answer to a request that breaks the document, with its body as it is without a coding. `violations` are told
    /// where the mock sees none; `unreadable` is that the syntax of the body is wrong.
    pub(crate) async fn refusal(
        &self,
        head: &RequestHead<'_>,
        body: Bytes,
        violations: &[String],
        unreadable: bool,
    ) -> OutgoingResponse {
        let headers = of_the_server(head.headers);
        let head = RequestHead { headers: &headers, ..*head };
        let mut body = WholeBody::new(body);
        let reply = Handler::answer(&self.0, head, &mut body).await;
        match (reply.status.is_client_error(), unreadable) {
            (true, _) => reply,
            (false, true) => problem(StatusCode::BAD_REQUEST, DETAIL, violations),
            (false, false) => problem(StatusCode::UNPROCESSABLE_ENTITY, DETAIL, violations),
        }
    }
}

/// The headers without those that only a mock reads.
fn of_the_server(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    headers.remove("prefer");
    headers.remove(SESSION_HEADER);
    headers
}
