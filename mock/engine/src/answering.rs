use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderName};
use serde_json::Value;
use specbound_document::pipeline::RequestHead;
use specbound_document::{Operation, Response};

use crate::address::Address;
use crate::api::Api;
use crate::media::Media;
use crate::outgoing_response::OutgoingResponse;
use crate::request::ValidRequest;
use crate::session::Session;
use crate::verified::Verified;

/// The header that every answer has.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// One request that is being answered.
#[derive(Clone, Copy)]
pub(crate) struct Answering<'a> {
    pub(crate) api: &'a Api,
    pub(crate) operation: &'a Operation,
    pub(crate) head: &'a RequestHead<'a>,
    pub(crate) valid: &'a ValidRequest,
    pub(crate) session: &'a Session,
    pub(crate) media: &'a dyn Media,
    pub(crate) verified: &'a Verified,
    /// Where the mock is reached: the document's own server address becomes this in answers.
    pub(crate) url: &'a Address<'a>,
    pub(crate) request_id: &'a str,
    /// What generated values follow from.
    pub(crate) seed: u64,
    /// Values are made from schemas, whatever examples there are.
    pub(crate) dynamic: bool,
}

impl<'a> Answering<'a> {
    /// The status of the success: the lowest 2xx, else the lowest that is not an error.
    pub(crate) fn success_status(&self) -> u16 {
        let operation = self.operation;
        let of = |hundreds: u16| operation.statuses().find(|status| status / 100 == hundreds);
        let ranged = |hundreds: u16| operation.status_ranges().any(|range| range == hundreds).then_some(hundreds * 100);
        let default = operation.has_default_response().then_some(200);
        let errors =
            || operation.statuses().next().or_else(|| operation.status_ranges().next().map(|range| range * 100));
        of(2).or_else(|| ranged(2)).or_else(|| of(3)).or_else(|| ranged(3)).or(default).or_else(errors).unwrap_or(200)
    }

    /// No body, and the documented headers: their examples, or what the request and the answer make of them.
    pub(crate) fn bare(&self, status: u16) -> OutgoingResponse {
        let mut reply = OutgoingResponse::new(StatusCode::from_u16(status).unwrap_or(StatusCode::OK));
        if let Some(response) = self.operation.response(status) {
            self.documented_headers(response, &mut reply);
        }
        reply.set(REQUEST_ID, self.request_id);
        reply
    }

    /// The same with a JSON body; members that name the request do.
    pub(crate) fn json(&self, mut reply: OutgoingResponse, media_type: &str, mut body: Value) -> OutgoingResponse {
        if let Some(body) = body.as_object_mut() {
            for name in ["request_id", "requestId"] {
                if let Some(own) = body.get_mut(name).filter(|own| own.is_string()) {
                    *own = self.request_id.into();
                }
            }
        }
        reply.body = body.to_string().into();
        reply.set(CONTENT_TYPE, media_type);
        reply
    }

    /// A schema's value: its example, or one that is made.
    pub(crate) fn generated(&self, schema: &Value, name: &str) -> Option<Value> {
        let options = crate::generate::Options { use_examples: !self.dynamic };
        crate::generate::generate_with(schema, name, self.seed, options).ok()
    }

    /// The media type of an answer's body that the caller accepts most; the first where it accepts none.
    pub(crate) fn media_type<'r>(&self, response: &'r Response) -> Option<&'r str> {
        crate::accept::preferred(self.head, response)
    }
}
