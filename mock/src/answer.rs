//! Answers from the document's examples.

use bytes::Bytes;
use images_document::{Document, Example, Operation, Response};
use serde_json::Value;

use crate::check::Checked;
use crate::download;
use crate::echo;
use crate::engine::Reply;
use crate::failure::Failure;
use crate::request::Request;
use crate::stub::{Content, Stubbed};

/// Which documented answer is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) status: u16,
    /// The first one where there is no name.
    pub(crate) example: Option<&'a str>,
}

/// One request that is being answered.
pub(crate) struct Answering<'a> {
    pub(crate) document: &'a Document,
    pub(crate) operation: &'a Operation,
    pub(crate) request: &'a Request,
    pub(crate) checked: &'a Checked,
    pub(crate) url: &'a str,
    pub(crate) request_id: &'a str,
}

impl Answering<'_> {
    /// The status of the success: the lowest 2xx.
    pub(crate) fn success_status(&self) -> u16 {
        self.operation.statuses().find(|status| (200..300).contains(status)).unwrap_or(200)
    }

    /// What is answered where nobody asks for anything else.
    pub(crate) fn success(&self) -> Reply {
        let status = self.success_status();
        let Some(response) = self.operation.response(status) else { return self.bare(status) };
        if download::serves(response) {
            return download::negotiated(self, response);
        }
        let fits = |example: &&Example| echo::fits_page(&example.value, &self.checked.query);
        let example = response.examples().iter().find(fits).or(response.examples().first());
        self.example(status, response, example)
    }

    /// A certain documented answer.
    pub(crate) fn wanted(&self, wanted: &Wanted<'_>) -> Reply {
        let Some(response) = self.operation.response(wanted.status) else { return self.bare(wanted.status) };
        if let Some(reply) = download::forced(self, wanted.status) {
            return reply;
        }
        let example = match wanted.example {
            Some(name) => response.example(name),
            None => response.examples().first(),
        };
        self.example(wanted.status, response, example)
    }

    /// An error: the document's example with the failure's own words.
    pub(crate) fn failure(&self, failure: &Failure) -> Reply {
        let body = failure.body(self.operation);
        self.json(self.bare(failure.status), "application/json", echo::with_own_address(self, body))
    }

    /// What a stub says.
    pub(crate) fn stubbed(&self, stub: &Stubbed) -> Reply {
        let mut reply = match &stub.content {
            Content::Example(example) => self.wanted(&Wanted { status: stub.status, example: Some(example) }),
            Content::Json(body) => self.json(self.bare(stub.status), "application/json", body.clone()),
            Content::Bytes { media_type, bytes } => {
                download::given(self, self.bare(stub.status), media_type, bytes.clone())
            }
            Content::Length { media_type, length } => {
                let reply = self.bare(stub.status).with_header("content-type", *media_type);
                reply.with_header("content-length", length.to_string())
            }
            Content::Nothing => self.bare(stub.status),
        };
        if stub.message.is_some() || stub.errors.is_some() {
            reply = self.reworded(reply, stub);
        }
        for (name, value) in &stub.headers {
            reply = reply.with_header(name, value.as_str());
        }
        reply.delay = stub.delay;
        reply
    }

    fn reworded(&self, reply: Reply, stub: &Stubbed) -> Reply {
        let Ok(Value::Object(mut body)) = serde_json::from_slice(&reply.body) else { return reply };
        if let Some(message) = &stub.message {
            body.insert("message".to_owned(), message.as_str().into());
        }
        if let Some(errors) = &stub.errors {
            body.insert("errors".to_owned(), errors.clone().into());
        }
        Reply { body: Value::Object(body).to_string().into(), ..reply }
    }

    /// The example of a body, with what the request says in it. No example: no body.
    fn example(&self, status: u16, response: &Response, example: Option<&Example>) -> Reply {
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

    fn json(&self, reply: Reply, media_type: &str, mut body: Value) -> Reply {
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
