//! A body by its media type: what was sent as what the document describes.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use serde_json::{Map, Value};

use super::body::{BodyReader, LimitedBody};
use super::echo::echo;
use super::form;
use super::gate::Gate;
use super::order::Pipeline;
use super::stages::Content;
use crate::body::{BodyContent, RequestBody};
use crate::form::charset_text;
use crate::media_type::is_json;
use crate::message::Violation;
use crate::{Failure, FieldFault, MediaType, Operation};

/// What is told where a part of a form has a media type that the document does not give it.
const FOREIGN_PART: &str = "A part of the form has a content type that is not supported.";

impl<G: Gate> Pipeline<'_, '_, G> {
    /// The body; what is wrong with its fields goes into `errors`.
    pub(super) async fn content<B: BodyReader>(
        &self,
        operation: &Operation,
        body: &mut B,
        caller: Option<&G::Caller>,
        errors: &mut Vec<Violation>,
    ) -> Result<Content, Failure> {
        let Some(known) = &operation.body else { return Ok(Content::None) };
        let sent = self.head.header(CONTENT_TYPE);
        if body.is_absent() && sent.is_none() {
            return match operation.body_required() {
                true => Err(Failure::bad_request("The body is missing.")),
                // An optional object may be left out, or be empty: that is the same, where it may be empty.
                false if is_json(known.preferred().media_type()) => {
                    let value = Value::Object(Map::new());
                    match known.check(&value).is_empty() {
                        true => Ok(Content::Value(value)),
                        false => Ok(Content::None),
                    }
                }
                false => Ok(Content::None),
            };
        }
        self.content_coding()?;
        let (content_type, wanted) = content_type(sent.as_deref(), known)?;
        let limit = operation.max_body_bytes().unwrap_or(self.usual_limit);
        let mut body = LimitedBody::new(body, limit, wanted.file_fields());
        let essence = content_type.essence();
        if essence == "multipart/form-data" {
            let mut foreign = Vec::new();
            let form = form::multipart(wanted, &content_type, &mut body, &self.gate, caller, errors, &mut foreign);
            let form = form.await?;
            // 415 is nearer, where the operation has it.
            if !foreign.is_empty() && operation.response(415).is_some() {
                return Err(Failure::unsupported_media_type(FOREIGN_PART).with_errors(foreign));
            }
            errors.extend(foreign);
            return Ok(Content::Form(form));
        }
        let bytes = body.collect(&self.gate, caller).await?;
        if wanted.is_text() {
            let text = text(&content_type, &bytes)?;
            errors.extend(wanted.check(&Value::String(text.clone())));
            return Ok(Content::Text(text));
        }
        let mut value = if is_json(essence) {
            serde_json::from_slice(&bytes)
                .map_err(|error| Failure::bad_request(format!("The body is not valid JSON: {error}.")))?
        } else if essence == "application/x-www-form-urlencoded" {
            form::url_encoded(wanted, &bytes, errors)
        } else {
            return Ok(Content::Bytes(bytes));
        };
        errors.extend(wanted.check(&value));
        wanted.write_integers(&mut value);
        Ok(Content::Value(value))
    }

    fn content_coding(&self) -> Result<(), Failure> {
        match self.head.header(CONTENT_ENCODING) {
            Some(coding) if !coding.trim().eq_ignore_ascii_case("identity") => {
                let coding = echo(&coding).into_owned();
                let message = format!("The Content-Encoding {coding} is not supported; send the body as it is.");
                Err(Failure::unsupported_media_type(message))
            }
            _ => Ok(()),
        }
    }
}

/// The body as a text, by the charset of its media type.
fn text(content_type: &MediaType, bytes: &[u8]) -> Result<String, Failure> {
    charset_text(Some(content_type), bytes).map_err(|fault| match fault {
        FieldFault::Text(_) => Failure::bad_request(format!("The body cannot be read: {fault}.")),
        _ => Failure::unsupported_media_type(format!("The body cannot be read: {fault}.")),
    })
}

/// The media type that was sent, and what the document says of it.
fn content_type<'o>(sent: Option<&str>, known: &'o RequestBody) -> Result<(MediaType, &'o BodyContent), Failure> {
    let wanted = || known.contents.iter().map(BodyContent::media_type).collect::<Vec<_>>().join(" or ");
    let Some(sent) = sent else {
        return Err(Failure::unsupported_media_type(format!("The content type is missing; send {}.", wanted())));
    };
    match MediaType::parse(sent) {
        Ok(media_type) => match known.content(media_type.essence()) {
            Some(content) => Ok((media_type, content)),
            None => Err(Failure::unsupported_media_type(format!(
                "The content type {} is not supported; send {}.",
                echo(media_type.essence()),
                wanted()
            ))),
        },
        Err(error) => Err(Failure::unsupported_media_type(format!(
            "The content type {} cannot be read ({error}); send {}.",
            echo(sent),
            wanted()
        ))),
    }
}
