//! Requests that meet no operation.

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use specbound_document::pipeline::RequestHead;
use specbound_document::pipeline::delivery::{Delivery, METHODS};
use specbound_document::{Failure, Operation};

use crate::answering::REQUEST_ID;
use crate::decisions::Deciding;
use crate::error_body::problem;
use crate::error_page::error_page;
use crate::nearest::nearest;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;
use crate::request::ValidRequest;
use crate::state::{Given, deliver, delivered, gives_bytes};

impl Deciding<'_> {
    /// What the mock serves beside the document's operations: the bytes of an item that was given this address, and the
    /// pages that the `type` of errors leads to.
    pub(crate) fn beside(&self, head: &RequestHead<'_>) -> Option<OutgoingResponse> {
        let mut reply = self.given(head).or_else(|| self.error_page(head))?;
        reply.set(REQUEST_ID, self.request_id);
        if *head.method == Method::HEAD && !reply.body.is_empty() {
            if let Some(length) = reply.body.length() {
                reply.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
            }
            reply.body = Body::default();
        }
        Some(reply)
    }

    /// Delivery, where the path is of those that items are given, whether one has it or not.
    fn given(&self, head: &RequestHead<'_>) -> Option<OutgoingResponse> {
        if self.settings.stateless {
            return None;
        }
        let given = Given::at(self.loaded.api.behaviour().addresses(), head.path);
        if given.is_empty() {
            return None;
        }
        let valid = ValidRequest::default();
        let operations = self.loaded.api.document().operations().iter();
        let mut answering = operations.map(|operation| self.answering(head, operation, &valid)).filter(gives_bytes);
        let nothing = |delivery: Delivery| Some(delivered(delivery, Body::default()));
        match answering.next() {
            None => None,
            Some(_) if *head.method == Method::OPTIONS => nothing(Delivery::options()),
            Some(_) if !METHODS.contains(head.method) => nothing(Delivery::not_allowed()),
            Some(first) => {
                let found = [first].into_iter().chain(answering).find_map(|answering| deliver(&answering, &given));
                found.or_else(|| nothing(Delivery::missing()))
            }
        }
    }

    /// The page of an error's kind.
    fn error_page(&self, head: &RequestHead<'_>) -> Option<OutgoingResponse> {
        if !METHODS.contains(head.method) {
            return None;
        }
        let page = error_page(self.loaded.api.document(), self.url.as_str(), head)?;
        let mut reply = OutgoingResponse::new(StatusCode::OK);
        reply.set(CONTENT_TYPE, "text/plain; charset=utf-8");
        reply.body = page.into();
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
