//! One request from its head to the typed call, and from the answer to what is sent.
//!
//! It knows no transport: [`RequestHead`] and [`BodyReader`] go in, an [`Accepted`] request or a [`Failure`] comes out, and
//! [`Operation::finish`] has the last word on the answer. The order is
//!
//! 1. route (404) and method (405, with `Allow`),
//! 2. room (429),
//! 3. key (401), and its owner's share of the room (429),
//! 4. path (404: what a malformed value names does not exist; 422 with the others of 5 where the operation lists 400 or 422),
//! 5. query and headers (422),
//! 6. content coding and content type (415; that of a form's part 415 or 422, as the operation lists), size (413), syntax (400), and every field (422),
//! 7. preconditions of a change (412), by [`Operation::allow_change`] once the operation knows what is there,
//! 8. the operation,
//! 9. conditions and ranges of a read (304, 206, 412, 416).
//!
//! The first of these that fails decides the status; all that is wrong with query, headers and body is named together.
//!
//! | file | concern |
//! | --- | --- |
//! | `mod.rs` | the order |
//! | `head.rs` | the head of a request |
//! | `gate.rs` | who may come in, and room |
//! | `body.rs` | reading a body within its limit |
//! | `form.rs` | the parts of a form |
//! | `conditions.rs` | preconditions and ranges |
//! | `finish.rs` | what they make of an answer |
//! | `cors.rs` | pages of other origins |
//! | `delivery.rs` | bytes that anyone may fetch: no part of the document |

mod body;
mod conditions;
mod cors;
pub mod delivery;
mod finish;
mod form;
mod gate;
mod head;

use std::sync::OnceLock;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, COOKIE};
use serde_json::{Map, Value};

pub use body::{BodyReader, hold};
pub use conditions::{Conditions, Selection, content_range};
pub use cors::Cors;
pub use finish::{Sent, precondition_failed, unsatisfiable};
pub use form::{FilePart, FormValues};
pub use gate::{Gate, Permit};
pub use head::RequestHead;

use crate::body::{BodyContent, RequestBody};
use crate::form::charset_text;
use crate::media_type::is_json;
use crate::message::Violation;
use crate::message::shortened;
use crate::request::Values;
use crate::{Credential, Document, Failure, FieldFault, Found, MediaType, Operation};
use body::LimitedBody;

/// What is told where fields are wrong.
const INVALID: &str = "The request is not valid.";

/// What is told where a part of a form has a media type that the document does not give it.
const FOREIGN_PART: &str = "A part of the form has a content type that is not supported.";

/// The most bytes of a body where neither its operation nor the document has an `x-max-body-bytes`.
pub const USUAL_LIMIT: u64 = 1 << 20;

/// What a caller sent comes back in a message up to so many characters.
const SHOWN: usize = 100;

/// A request whose path and method an operation has.
#[derive(Debug)]
pub struct Routed<'d> {
    /// The operation.
    pub operation: &'d Operation,
    /// Names and values of the path's variables, decoded.
    pub variables: Vec<(String, String)>,
}

/// A request in which nothing is wrong.
pub struct Accepted<C> {
    /// Who asks; nothing where the operation has no `security`.
    pub caller: Option<C>,
    /// The path's variables, by their schemas.
    pub path: Map<String, Value>,
    /// The query parameters, with the document's defaults.
    pub query: Map<String, Value>,
    /// The header parameters.
    pub headers: Map<String, Value>,
    /// The cookie parameters.
    pub cookies: Map<String, Value>,
    /// The body.
    pub content: Content,
    /// Room for this request.
    pub room: Permit,
}

/// A body that was received and checked.
#[derive(Clone, Debug)]
pub enum Content {
    /// There is none, and the document lets it be left out or has none.
    None,
    /// JSON, or the fields of a URL-encoded form.
    Value(Value),
    /// The parts of a multipart form.
    Form(FormValues),
    /// A `text/*` body, decoded by its charset.
    Text(String),
    /// Bytes of another media type.
    Bytes(Bytes),
}

/// One request on its way.
pub struct Pipeline<'d, 'h, G: Gate> {
    document: &'d Document,
    gate: G,
    head: RequestHead<'h>,
    caller: OnceLock<G::Caller>,
    usual_limit: u64,
}

impl<'d, 'h, G: Gate> Pipeline<'d, 'h, G> {
    /// A request to the API of `document`, kept by `gate`.
    pub fn new(document: &'d Document, gate: G, head: RequestHead<'h>) -> Pipeline<'d, 'h, G> {
        Pipeline { document, gate, head, caller: OnceLock::new(), usual_limit: USUAL_LIMIT }
    }

    /// The same with another limit, in bytes, for bodies that the document gives none: 1 MiB as a rule.
    pub fn with_usual_limit(self, usual_limit: u64) -> Pipeline<'d, 'h, G> {
        Pipeline { usual_limit, ..self }
    }

    /// The document that the request is answered by.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// Who asks, once that is known.
    pub fn caller(&self) -> Option<&G::Caller> {
        self.caller.get()
    }

    /// The operation that the request meets.
    ///
    /// # Errors
    /// 404, 405.
    pub fn route(&self) -> Result<Routed<'d>, Failure> {
        let RequestHead { method, path, .. } = self.head;
        let shown = shortened(path, SHOWN);
        match self.document.find(method.as_str(), path) {
            Found::Operation { operation, variables } => Ok(Routed { operation, variables }),
            Found::MethodNotAllowed { allow } => {
                let allow = allow.join(", ");
                let message = format!("{shown} has no {}; it has {allow}.", shortened(method.as_str(), SHOWN));
                Err(Failure::method_not_allowed(message, &allow))
            }
            Found::Nothing => Err(Failure::not_found(format!("There is no {shown}."))),
        }
    }

    /// Lets the request in, and reads it.
    ///
    /// The body is not read where the request ends earlier: what a transport does with the rest of it is its own matter.
    ///
    /// # Errors
    /// The first in the order of this module's documentation.
    pub async fn accept<B: BodyReader>(
        &self,
        routed: &Routed<'d>,
        body: Option<&mut B>,
    ) -> Result<Accepted<G::Caller>, Failure> {
        let operation = routed.operation;
        let mut room = self.gate.admit()?;
        let caller = self.authenticate(operation).await?;
        if let Some(caller) = &caller {
            room = self.gate.share(room, caller)?;
        }
        let mut errors = Vec::new();
        let path = self.path(routed, &mut errors)?;
        let mut of = |checked: Values| {
            checked.unwrap_or_else(|lines| {
                errors.extend(lines);
                Map::new()
            })
        };
        let query = of(operation.query_values(self.head.query));
        let headers = of(operation.header_values(|name| self.head.header(name)));
        let cookies = of(operation.cookie_values(self.head.header(COOKIE).as_deref()));
        let Some(body) = body.filter(|_| operation.request_content_type().is_some()) else {
            return match errors.is_empty() {
                true => Ok(Accepted { caller, path, query, headers, cookies, content: Content::None, room }),
                false => Err(Failure::invalid(INVALID, errors)),
            };
        };
        // Room is for work. Whoever does not send what was promised takes none from others.
        drop(room);
        let parameters_are_right = errors.is_empty();
        // In a box of its own: what reading a form needs is large, and most requests have no body.
        match Box::pin(self.content(operation, body, caller.as_ref(), &mut errors)).await {
            Err(failure) if parameters_are_right => Err(failure),
            Ok(content) if errors.is_empty() => {
                let room = self.gate.readmit(caller.as_ref()).await?;
                Ok(Accepted { caller, path, query, headers, cookies, content, room })
            }
            _ => Err(Failure::invalid(INVALID, errors)),
        }
    }

    async fn authenticate(&self, operation: &Operation) -> Result<Option<G::Caller>, Failure> {
        let Some(first) = operation.security.first() else { return Ok(None) };
        let sent = |credential: &Credential| credential.value(&self.head).is_some();
        let is_whole = |alternative: &&Vec<Credential>| !alternative.is_empty() && alternative.iter().all(sent);
        let mut refused = None;
        let mut caller = None;
        for alternative in operation.security.iter().filter(is_whole) {
            match self.present(operation, alternative).await {
                Ok(known) => {
                    caller = Some(known);
                    break;
                }
                // A refused credential may stand beside one that is taken.
                Err(failure) => refused = Some(refused.unwrap_or(failure)),
            }
        }
        let caller = match (caller, refused) {
            (Some(caller), _) => caller,
            (None, Some(failure)) => return Err(failure),
            // Where nothing was sent, an alternative that asks for nothing lets it in; of the others the first is missed.
            (None, None) if operation.security.iter().any(Vec::is_empty) => None,
            (None, None) => self.present(operation, first).await?,
        };
        if let Some(caller) = &caller {
            // A second value cannot come: a request is accepted once.
            let _ = self.caller.set(caller.clone());
        }
        Ok(caller)
    }

    /// Presents all credentials of an alternative; the last counts as the caller.
    async fn present(&self, operation: &Operation, alternative: &[Credential]) -> Result<Option<G::Caller>, Failure> {
        let mut caller = None;
        for credential in alternative {
            let value = credential.value(&self.head);
            caller = Some(self.gate.authenticate(operation, credential, value.as_deref()).await?);
        }
        Ok(caller)
    }

    /// The path's variables; what is wrong with them goes into `errors` where the operation has an answer for that.
    fn path(&self, routed: &Routed<'d>, errors: &mut Vec<Violation>) -> Result<Map<String, Value>, Failure> {
        match routed.operation.path_values(&routed.variables) {
            Ok(values) => Ok(values),
            Err(lines) if routed.operation.malformed_path_status() == 422 => {
                errors.extend(lines);
                Ok(Map::new())
            }
            Err(lines) => {
                let (name, value) = routed.variables.first().map_or(("", ""), |(name, value)| (name, value));
                let lines: Vec<&str> = lines.iter().map(Violation::line).collect();
                Err(Failure::not_found(not_found(name, value)).because(lines.join("; ")))
            }
        }
    }

    /// The body; what is wrong with its fields goes into `errors`.
    async fn content<B: BodyReader>(
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
                let coding = shortened(&coding, SHOWN).into_owned();
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
                shortened(media_type.essence(), SHOWN),
                wanted()
            ))),
        },
        Err(error) => Err(Failure::unsupported_media_type(format!(
            "The content type {} cannot be read ({error}); send {}.",
            shortened(sent, SHOWN),
            wanted()
        ))),
    }
}

/// What is said where a path names nothing: `imageId` names an image by its id, `isbn` whatever has it.
pub fn not_found(variable: &str, value: &str) -> String {
    let value = shortened(value, SHOWN);
    let resource = variable.strip_suffix("Id").or_else(|| variable.strip_suffix("_id")).unwrap_or_default();
    let mut letters = resource.chars();
    match letters.next() {
        Some(first) => format!("{}{} with id {value} not found.", first.to_uppercase(), letters.as_str()),
        None => format!("Nothing with {variable} {value} found."),
    }
}
