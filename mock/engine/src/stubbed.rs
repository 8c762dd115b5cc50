//! What a stub answers.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderName};
use serde_json::Value;

use crate::answering::Answering;
use crate::fault::Fault;
use crate::finished::asked;
use crate::media::etag;
use crate::outgoing_response::OutgoingResponse;
use crate::stubs::{Content, Stubbed};

impl Answering<'_> {
    pub(crate) fn stubbed(&self, stub: &Stubbed) -> OutgoingResponse {
        let bare = || self.bare(stub.status);
        let reply = match &stub.content {
            Content::Documented => self.wanted(stub.status, None),
            Content::Example(name) => self.wanted(stub.status, Some(name)),
            Content::Json(body) => self.json(bare(), "application/json", body.clone()),
            Content::Bytes { media_type, bytes } => self.given(bare(), media_type, bytes.clone()),
            Content::Length { media_type, length } => {
                let mut reply = bare();
                reply.set(CONTENT_TYPE, media_type);
                reply.set(CONTENT_LENGTH, &length.to_string());
                reply
            }
            Content::Nothing => bare(),
        };
        let mut reply = reworded(stub, reply);
        for (name, value) in &stub.headers {
            if let Ok(name) = name.parse::<HeaderName>() {
                reply.set(name, value);
            }
        }
        let Fault { delay, slow, connection, .. } = stub.fault.clone();
        let delay = delay.map(|delay| delay.at(self.seed));
        OutgoingResponse { delay, slow, fault: connection, ..reply }
    }

    /// The bytes of a stub, with the headers that are true of them.
    fn given(&self, mut reply: OutgoingResponse, media_type: &str, bytes: Bytes) -> OutgoingResponse {
        reply.set(CONTENT_TYPE, media_type);
        reply.set(ETAG, &etag(&bytes));
        if reply.status.as_u16() == 206 {
            // How long the whole is, a part does not tell; nor how many bytes lie before the last ones of it.
            let start = asked(self.head, u64::MAX).map(|range| range.start).filter(|start| *start < u64::MAX / 2);
            let start = start.unwrap_or(0);
            let last = start + (bytes.len() as u64).saturating_sub(1);
            reply.set(CONTENT_RANGE, &format!("bytes {start}-{last}/*"));
        }
        reply.body = bytes.into();
        reply
    }
}

/// An error's body with the words of the stub.
fn reworded(stub: &Stubbed, reply: OutgoingResponse) -> OutgoingResponse {
    if stub.message.is_none() && stub.errors.is_none() {
        return reply;
    }
    let Ok(Value::Object(mut body)) = serde_json::from_slice(reply.body.as_slice()) else { return reply };
    if let Some(message) = &stub.message {
        body.insert("message".to_owned(), message.as_str().into());
    }
    if let Some(errors) = &stub.errors {
        body.insert("errors".to_owned(), errors.clone().into());
    }
    OutgoingResponse { body: Value::Object(body).to_string().into(), ..reply }
}
