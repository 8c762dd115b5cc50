//! A request in which nothing is wrong, on its way into the types of its operation.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::Segment;
use specbound_document::Operation;
use specbound_document::pipeline::{Content, FormValues};

use crate::{Call, Failure, FormParts, FromForm, Rejection};

/// A request in which nothing is wrong, on its way into the types of its operation.
pub struct Request<C> {
    pub(crate) operation: &'static Operation,
    pub(crate) call: Option<Call<Option<C>>>,
    pub(crate) path: Map<String, Value>,
    pub(crate) query: Map<String, Value>,
    pub(crate) headers: Map<String, Value>,
    pub(crate) cookies: Map<String, Value>,
    pub(crate) content: Content,
}

impl<C> Request<C> {
    /// What an operation with `security` knows of its caller; it can be taken once.
    ///
    /// # Errors
    /// 500 the second time.
    pub fn call(&mut self) -> Result<Call<C>, Rejection> {
        self.taken(|caller| caller)
    }

    /// What an operation knows of its caller, whose `security` may be left out; it can be taken once.
    ///
    /// # Errors
    /// 500 the second time.
    pub fn optional_call(&mut self) -> Result<Call<Option<C>>, Rejection> {
        self.taken(Some)
    }

    /// What an operation without `security` knows of its caller; it can be taken once.
    ///
    /// # Errors
    /// 500 the second time.
    pub fn anonymous_call(&mut self) -> Result<Call<()>, Rejection> {
        self.taken(|_| Some(()))
    }

    fn taken<D>(&mut self, of: impl FnOnce(Option<C>) -> Option<D>) -> Result<Call<D>, Rejection> {
        let internal = |cause: &str| Rejection::settled(Some(self.operation), Failure::internal(cause));
        let Call { caller, request_id, api_url, operation, method, conditions, room } =
            self.call.take().ok_or_else(|| internal("the call was taken twice"))?;
        let caller = of(caller).ok_or_else(|| internal("an operation with a key had none"))?;
        Ok(Call { caller, request_id, api_url, operation, method, conditions, room })
    }

    /// The typed path parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn path<T: DeserializeOwned>(&mut self) -> Result<T, Rejection> {
        let values = std::mem::take(&mut self.path);
        self.fits(typed(Value::Object(values)))
    }

    /// The typed query parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn query<T: DeserializeOwned>(&mut self) -> Result<T, Rejection> {
        let values = std::mem::take(&mut self.query);
        self.fits(typed(Value::Object(values)))
    }

    /// The typed header parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn headers<T: DeserializeOwned>(&mut self) -> Result<T, Rejection> {
        let values = std::mem::take(&mut self.headers);
        self.fits(typed(Value::Object(values)))
    }

    /// The typed cookie parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn cookies<T: DeserializeOwned>(&mut self) -> Result<T, Rejection> {
        let values = std::mem::take(&mut self.cookies);
        self.fits(typed(Value::Object(values)))
    }

    /// The typed body of JSON or of a URL-encoded form; of one that was left out, what null is.
    ///
    /// # Errors
    /// 422 where it does not fit its type.
    pub fn value<T: DeserializeOwned>(&mut self) -> Result<T, Rejection> {
        let value = match std::mem::replace(&mut self.content, Content::None) {
            Content::Value(value) => value,
            _ => Value::Null,
        };
        self.fits(typed(value))
    }

    /// The typed multipart form.
    ///
    /// # Errors
    /// 422 where a part does not fit its type.
    pub fn form<T: FromForm>(&mut self) -> Result<T, Rejection> {
        let form = match std::mem::replace(&mut self.content, Content::None) {
            Content::Form(form) => form,
            _ => FormValues::default(),
        };
        self.fits(T::from_form(FormParts(form)))
    }

    /// The body of a `text/*` media type.
    ///
    /// # Errors
    /// None today.
    pub fn text(&mut self) -> Result<String, Rejection> {
        match std::mem::replace(&mut self.content, Content::None) {
            Content::Text(text) => Ok(text),
            _ => Ok(String::new()),
        }
    }

    /// The body as it came.
    ///
    /// # Errors
    /// None today.
    pub fn raw(&mut self) -> Result<Bytes, Rejection> {
        match std::mem::replace(&mut self.content, Content::None) {
            Content::Bytes(bytes) => Ok(bytes),
            _ => Ok(Bytes::new()),
        }
    }

    fn fits<T>(&self, value: Result<T, Failure>) -> Result<T, Rejection> {
        value.map_err(|failure| Rejection::settled(Some(self.operation), failure))
    }
}

/// A checked value as its type. The check is the document's; where the type wants more, that is reported at its place.
fn typed<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let mut pointer = String::new();
        for segment in error.path() {
            match segment {
                Segment::Map { key } => pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
                Segment::Seq { index } => pointer = format!("{pointer}/{index}"),
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        let pointer = if pointer.is_empty() { "/" } else { &pointer };
        Failure::invalid("The request is not valid.", vec![format!("{pointer}: {}", error.inner())])
    })
}
