use images_document::{Document, Operation};

use crate::request::Request;
use crate::valid::ValidRequest;

/// One request that is being answered.
#[derive(Clone, Copy)]
pub(crate) struct Answering<'a> {
    pub(crate) document: &'a Document,
    pub(crate) operation: &'a Operation,
    pub(crate) request: &'a Request,
    pub(crate) valid: &'a ValidRequest,
    /// Where the mock listens: the document's own server address becomes this in answers.
    pub(crate) url: &'a str,
    pub(crate) request_id: &'a str,
}

impl Answering<'_> {
    /// The status of the success: the lowest 2xx.
    pub(crate) fn success_status(&self) -> u16 {
        self.operation.statuses().find(|status| (200..300).contains(status)).unwrap_or(200)
    }
}
