//! Answers from the document's examples.

use bytes::Bytes;
use images_document::{Example, Failure, Response};
use serde_json::Value;

use crate::answering::Answering;
use crate::reply::Reply;
use crate::{echo, failure};

impl Answering<'_> {
    /// An error in the document's shape.
    pub(crate) fn failure(&self, failure: &Failure) -> Reply {
        failure::reply(failure, self.bare(failure.status()), self.url, self.request_id)
    }

    /// The first example that may be the answer to the query.
    pub(crate) fn page<'r>(&self, response: &'r Response) -> Option<&'r Example> {
        let fits = |example: &&Example| echo::fits_page(&example.value, &self.valid.query);
        response.examples().iter().find(fits).or(response.examples().first())
    }

    /// The example of a body, with what the request says in it. No example: no body.
    pub(crate) fn example(&self, status: u16, response: &Response, example: Option<&Example>) -> Reply {
        let reply = self.bare(status);
        match example {
            Some(example) => {
                let body = echo::into(self, example.value.clone());
                self.json(reply, &example.media_type, body)
            }
            None => match response.media_types().next() {
                // Nothing to show for it: the check will name what is missing.
                Some(media_type) => reply.with_header("content-type", media_type),
                None => reply,
            },
        }
    }

    pub(crate) fn json(&self, reply: Reply, media_type: &str, mut body: Value) -> Reply {
        if let Some(id) = body.get_mut("request_id") {
            *id = self.request_id.into();
        } else if reply.status >= 400
            && let Some(body) = body.as_object_mut()
        {
            body.insert("request_id".to_owned(), self.request_id.into());
        }
        let bytes = Bytes::from(body.to_string());
        Reply { body: bytes, ..reply.with_header("content-type", media_type) }
    }

    /// No body, and the documented headers with the values of their examples.
    pub(crate) fn bare(&self, status: u16) -> Reply {
        let mut reply = Reply { status, ..Reply::default() };
        for header in self.operation.response(status).map(Response::headers).unwrap_or_default() {
            let value = match header.example() {
                Some(Value::String(text)) => text.clone(),
                Some(value) => value.to_string(),
                None => continue,
            };
            reply = reply.with_header(header.name(), echo::text(self, &value));
        }
        reply.with_header("x-request-id", self.request_id)
    }
}
