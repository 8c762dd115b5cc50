//! Requests that meet no operation.

use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Method};
use specbound_document::pipeline::RequestHead;
use specbound_document::{Failure, Operation};

use crate::decisions::Deciding;
use crate::error_body::problem;
use crate::nearest::nearest;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;
use crate::request::ValidRequest;
use crate::state::{given, gives_bytes};

impl Deciding<'_> {
    /// The bytes of an item that was given this address.
    pub(crate) fn given(&self, head: &RequestHead<'_>) -> Option<OutgoingResponse> {
        if self.settings.stateless || ![Method::GET, Method::HEAD].contains(head.method) {
            return None;
        }
        self.loaded.api.behaviour().addresses().next()?;
        let valid = ValidRequest::default();
        let operations = self.loaded.api.document().operations().iter();
        let answering = operations.map(|operation| self.answering(head, operation, &valid));
        let mut reply = answering.filter(gives_bytes).find_map(|answering| given(&answering))?;
        if let (true, Some(length)) = (head.method == Method::HEAD, reply.body.length()) {
            reply.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
            reply.body = Body::default();
        }
        Some(reply)
    }

    /// An unknown path is told the nearest ones, in the shape that the document's errors have elsewhere.
    pub(crate) fn unrouted(&self, head: &RequestHead<'_>, failure: Failure) -> OutgoingResponse {
        let document = self.loaded.api.document();
        let failure = match failure.status() {
            404 => match nearest(document, head) {
                Some(nearest) => {
                    let message = format!("{} The nearest operations are {nearest}.", failure.message());
                    Failure::not_found(message)
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
        let operations = document.operations();
        let Some(operation) = operations.iter().find(exact).or_else(|| operations.iter().find(has)) else {
            return problem(&failure, document, self.url.as_str(), self.request_id);
        };
        let valid = ValidRequest::default();
        self.answering(head, operation, &valid).failure_of_no_operation(&failure)
    }
}
