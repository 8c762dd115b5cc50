//! Requests that meet no operation.

use images_document::pipeline::RequestHead;
use images_document::{Failure, Operation};

use crate::decisions::Deciding;
use crate::error_body::problem;
use crate::nearest::nearest;
use crate::reply::Reply;
use crate::request::ValidRequest;

impl Deciding<'_> {
    /// An unknown path is told the nearest ones, in the shape that the document's errors have elsewhere.
    pub(crate) fn unrouted(&self, head: &RequestHead<'_>, failure: Failure) -> Reply {
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
            return problem(&failure, self.url.as_str(), self.request_id);
        };
        let valid = ValidRequest::default();
        self.answering(head, operation, &valid).failure_of_no_operation(&failure)
    }
}
