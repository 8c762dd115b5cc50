//! The order in which a request is looked at.

use std::sync::OnceLock;

use http::header::COOKIE;
use serde_json::Map;

use super::body::BodyReader;
use super::echo::echo;
use super::gate::Gate;
use super::head::RequestHead;
use super::stages::{Accepted, Content, Routed};
use crate::request::Values;
use crate::{Document, Failure, Found};

/// What is told where fields are wrong.
const INVALID: &str = "The request is not valid.";

/// The most bytes of a body where neither its operation nor the document has an `x-max-body-bytes`.
pub const USUAL_LIMIT: u64 = 1 << 20;

/// One request on its way.
pub struct Pipeline<'d, 'h, G: Gate> {
    document: &'d Document,
    pub(super) gate: G,
    pub(super) head: RequestHead<'h>,
    pub(super) caller: OnceLock<G::Caller>,
    pub(super) usual_limit: u64,
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
        let shown = echo(path);
        match self.document.find(method.as_str(), path) {
            Found::Operation { operation, variables } => Ok(Routed { operation, variables }),
            Found::MethodNotAllowed { allow } => {
                let allow = allow.join(", ");
                let message = format!("{shown} has no {}; it has {allow}.", echo(method.as_str()));
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
    /// The first in the order of the documentation of [`pipeline`](crate::pipeline).
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
}
