//! The pipeline of `images-document` on a request that is in memory: what is wrong with it, or its values.

use bytes::Bytes;
use futures::FutureExt;
use images_document::pipeline::{BodyReader, Content, FormValues, Gate, Permit, Pipeline};
use images_document::{Credential, Document, Failure, Operation};
use images_pixels::Probe;
use serde_json::{Map, Value};

use crate::request::Request;

/// A request in which nothing is wrong.
#[derive(Debug, Default)]
pub(crate) struct ValidRequest {
    /// The variables of the path as they were sent, decoded.
    pub(crate) path: Vec<(String, String)>,
    /// The query parameters, with the document's defaults.
    pub(crate) query: Map<String, Value>,
    /// The JSON body, or the parts of a form, files as empty texts.
    pub(crate) body: Value,
    /// The picture among the parts of a form, and its length in bytes.
    pub(crate) picture: Option<(Probe, usize)>,
}

/// What came of a request's way.
pub(crate) struct Outcome<'d> {
    /// The operation that it met; nothing where it met none.
    pub(crate) operation: Option<&'d Operation>,
    pub(crate) result: Result<ValidRequest, Failure>,
}

/// Sends a request through the pipeline. The mock takes any key that starts `live_` or `test_`, and always has room.
pub(crate) fn check<'d>(document: &'d Document, request: &Request) -> Outcome<'d> {
    let pipeline = Pipeline::new(document, OpenGate, request.head());
    let routed = match pipeline.route() {
        Ok(routed) => routed,
        Err(failure) => return Outcome { operation: None, result: Err(failure) },
    };
    let mut body = Whole(Some(request.body.clone()));
    // Everything is in memory: nothing is waited for.
    let accepted = pipeline.accept(&routed, Some(&mut body)).now_or_never();
    let accepted = accepted.unwrap_or_else(|| Err(Failure::internal("the mock waited")));
    let operation = routed.operation;
    let result = accepted.and_then(|accepted| {
        let (path, query) = (routed.variables, accepted.query);
        let (body, picture) = match accepted.content {
            Content::None => (Value::Object(Map::new()), None),
            Content::Value(body) => (body, None),
            Content::Form(form) => (form.to_json(), picture(&form)?),
            Content::Bytes(_) => (Value::Null, None),
        };
        Ok(ValidRequest { path, query, body, picture })
    });
    Outcome { operation: Some(operation), result }
}

/// What the file of a form shows: every file of this API is a picture.
fn picture(form: &FormValues) -> Result<Option<(Probe, usize)>, Failure> {
    let Some((name, file)) = form.files().next() else { return Ok(None) };
    match images_pixels::probe(&file.bytes) {
        Ok(probe) => Ok(Some((probe, file.bytes.len()))),
        Err(error) => {
            Err(Failure::invalid("The file is not a picture that is served here.", vec![format!("/{name}: {error}")]))
        }
    }
}

struct OpenGate;

impl Gate for OpenGate {
    type Caller = ();

    fn admit(&self) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn readmit(&self, _: Option<&()>) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn authenticate(&self, _: &Operation, credential: &Credential, value: Option<&str>) -> Result<(), Failure> {
        match value {
            None => Err(Failure::unauthorized(format!("The {} is missing.", credential.place))),
            Some(key) if key.starts_with("live_") || key.starts_with("test_") => Ok(()),
            Some(_) => Err(Failure::unauthorized("The API key is not known.")),
        }
    }

    async fn reserve(&self, _: Option<&()>, _: u64) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }
}

/// A body that is here already.
struct Whole(Option<Bytes>);

impl BodyReader for Whole {
    fn declared_length(&self) -> Option<u64> {
        self.0.as_ref().map(|bytes| bytes.len() as u64)
    }

    fn is_absent(&self) -> bool {
        self.0.as_ref().is_none_or(Bytes::is_empty)
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        Ok(self.0.take().filter(|bytes| !bytes.is_empty()))
    }

    fn was_held_up(&mut self) {}
}
