//! The body of an answer that nothing else decides: an example, or what is made from the schema.

use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde_json::Value;
use specbound_document::{Example, Response};

use crate::accept;
use crate::answering::Answering;
use crate::media;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;
use specbound_document::is_json;

impl Answering<'_> {
    /// The answer with a status: the example of that name, else the first that fits schema and query, else a made one.
    pub(crate) fn documented(&self, status: u16, example: Option<&str>) -> OutgoingResponse {
        let reply = self.bare(status);
        let Some(response) = self.operation.response(status) else { return reply };
        if let Some(example) = example.and_then(|name| response.example(name)) {
            return self.with_example(reply, example);
        }
        let Some(media_type) = self.media_type(response) else { return reply };
        let examples = response.examples().iter().filter(|known| known.media_type == media_type && !self.dynamic);
        let fits = |known: &&Example| {
            let own = || response.fits(media_type, &known.value);
            !is_json(media_type) || own() || written_as_text(response, known).is_some()
        };
        let mut fitting = examples.filter(fits);
        let first = fitting.clone().next();
        let page = fitting.find(|known| crate::echo::fits_page(&known.value, &self.valid.query));
        match page.or(first) {
            Some(example) if is_json(media_type) || !self.makes(media_type) => self.with_example(reply, example),
            _ => self.made_body(reply, response, media_type),
        }
    }

    fn with_example(&self, mut reply: OutgoingResponse, example: &Example) -> OutgoingResponse {
        let success = reply.status.is_success();
        let examples = self.operation.response(reply.status.as_u16()).map_or(&[] as &[Example], Response::examples);
        reply.example = examples.iter().position(|known| std::ptr::eq(known, example));
        match is_json(&example.media_type) {
            true => {
                let response = self.operation.response(reply.status.as_u16());
                let written = response.and_then(|response| written_as_text(response, example));
                let value = written.as_ref().unwrap_or(&example.value);
                let changed = self.echoed(value.clone(), success);
                // What the request says may be what the answer must not.
                let fits = |body: &Value| response.is_none_or(|response| response.fits(&example.media_type, body));
                let body = if changed == *value || fits(&changed) { changed } else { value.clone() };
                self.json(reply, &example.media_type, body)
            }
            false => {
                let text = match &example.value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                self.bytes(reply, &example.media_type, text)
            }
        }
    }

    fn made_body(&self, reply: OutgoingResponse, response: &Response, media_type: &str) -> OutgoingResponse {
        // A status that has no number of its own may be one that has no body at all.
        if is_json(media_type) || (media_type == "*/*" && response.schema(media_type).is_some()) {
            let media_type = if media_type == "*/*" { "application/json" } else { media_type };
            let made = match response.schema(media_type) {
                Some(Ok(schema)) => self.generated(schema, ""),
                _ => Some(Value::Object(serde_json::Map::new())),
            };
            return match made {
                Some(body) => {
                    let changed = self.echoed(body.clone(), reply.status.is_success());
                    let body = if response.fits(media_type, &changed) { changed } else { body };
                    self.json(reply, media_type, body)
                }
                None => {
                    // The check of the answer names what is missing.
                    let mut reply = reply;
                    reply.set(CONTENT_TYPE, media_type);
                    reply
                }
            };
        }
        let named = accept::named(self.head, media_type);
        let media_type = match (media_type, &named) {
            (_, Some(named)) => named.as_str(),
            ("image/*", None) => self.media.media_types().first().copied().unwrap_or("image/png"),
            ("*/*" | "application/*", None) => "application/octet-stream",
            ("text/*", None) => "text/plain",
            (other, None) => other,
        };
        let known = crate::state::known(self).unwrap_or_default();
        let bytes = self.media.sample(media_type, &known, self.seed);
        self.bytes(reply, media_type, bytes.unwrap_or_else(|| media::sample(media_type, self.seed)))
    }

    /// Whether files of a media type can be made that are better than any text.
    fn makes(&self, media_type: &str) -> bool {
        self.media.media_types().contains(&media_type)
    }

    /// The same with a body of bytes.
    pub(crate) fn bytes(
        &self,
        mut reply: OutgoingResponse,
        media_type: &str,
        bytes: impl Into<Body>,
    ) -> OutgoingResponse {
        reply.set(CONTENT_TYPE, media_type);
        if let Some(disposition) = reply.header(CONTENT_DISPOSITION).and_then(|value| self.renamed(value, media_type)) {
            reply.set(CONTENT_DISPOSITION, &disposition);
        }
        reply.body = bytes.into();
        reply
    }

    /// An example's file name with the extension of the bytes that are sent; nothing where it has it, or where it is no
    /// extension of a media type that is known here.
    fn renamed(&self, disposition: &str, media_type: &str) -> Option<String> {
        let kinds = self.media.media_types().iter().filter_map(|known| known.split_once('/'));
        let old = kinds.map(|(_, kind)| format!(".{kind}\"")).find(|end| disposition.ends_with(end.as_str()))?;
        let (_, kind) = media_type.split_once('/').filter(|_| self.makes(media_type))?;
        Some(format!("{}.{kind}\"", disposition.strip_suffix(old.as_str())?))
    }
}

/// The JSON of an example that is written as a text of it, where the schema wants no text.
fn written_as_text(response: &Response, example: &Example) -> Option<Value> {
    let text = example.value.as_str().filter(|_| !response.fits(&example.media_type, &example.value))?;
    let value = serde_json::from_str(text).ok()?;
    response.fits(&example.media_type, &value).then_some(value)
}
