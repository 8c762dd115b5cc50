//! dropshot extractors. Their metadata becomes the emitted document; what they carry is raw, because checking is the
//! work of [`crate::Pipeline`], where every violation is reported at once and in the document's error shape.

use std::marker::PhantomData;

use async_trait::async_trait;
use dropshot::{
    ApiEndpointBodyContentType as ContentType, ExclusiveExtractor, ExtensionMode, ExtractorMetadata, HttpError,
    RequestContext, ServerContext, SharedExtractor, TypedBody, UntypedBody,
};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, de::Error};

/// A request with its body, not read yet.
pub type HttpRequest = hyper::Request<dropshot::Body>;

/// A type that lends its schema to dropshot's own extractors, which also want it to be readable.
struct Described<T>(PhantomData<T>);

impl<'de, T> Deserialize<'de> for Described<T> {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("only its schema is used"))
    }
}

impl<T: JsonSchema> JsonSchema for Described<T> {
    fn is_referenceable() -> bool {
        T::is_referenceable()
    }

    fn schema_name() -> String {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

macro_rules! parameters {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        pub struct $name<T>(PhantomData<T>);

        #[async_trait]
        impl<T: JsonSchema + Send + Sync + 'static> SharedExtractor for $name<T> {
            async fn from_request<C: ServerContext>(_: &RequestContext<C>) -> Result<Self, HttpError> {
                Ok($name(PhantomData))
            }

            fn metadata(content_type: ContentType) -> ExtractorMetadata {
                <dropshot::$name<Described<T>> as SharedExtractor>::metadata(content_type)
            }
        }
    )*};
}

parameters! {
    /// Path parameters with the schema of `T`.
    Path
    /// Query parameters with the schema of `T`.
    Query
}

/// Header parameters with the schema of `T`.
pub struct Headers<T>(PhantomData<T>);

#[async_trait]
impl<T: JsonSchema + Send + Sync + 'static> SharedExtractor for Headers<T> {
    async fn from_request<C: ServerContext>(_: &RequestContext<C>) -> Result<Self, HttpError> {
        Ok(Headers(PhantomData))
    }

    fn metadata(content_type: ContentType) -> ExtractorMetadata {
        <dropshot::Header<Described<T>> as SharedExtractor>::metadata(content_type)
    }
}

/// What dropshot writes beside a paginated operation.
pub trait Paginated {
    /// The value of `x-dropshot-pagination`.
    fn extension() -> serde_json::Value;
}

/// Query parameters of a paginated operation, with the schema of `T`.
pub struct PaginatedQuery<T>(PhantomData<T>);

#[async_trait]
impl<T: Paginated + JsonSchema + Send + Sync + 'static> SharedExtractor for PaginatedQuery<T> {
    async fn from_request<C: ServerContext>(_: &RequestContext<C>) -> Result<Self, HttpError> {
        Ok(PaginatedQuery(PhantomData))
    }

    fn metadata(content_type: ContentType) -> ExtractorMetadata {
        let ExtractorMetadata { parameters, .. } = <Query<T> as SharedExtractor>::metadata(content_type);
        ExtractorMetadata { extension_mode: ExtensionMode::Paginated(T::extension()), parameters }
    }
}

macro_rules! bodies {
    ($(#[$doc:meta] $name:ident, $content_type:expr;)*) => {$(
        #[$doc]
        pub struct $name<T> {
            request: hyper::Request<dropshot::Body>,
            schema: PhantomData<fn() -> T>,
        }

        impl<T> $name<T> {
            /// The request with its body, not read yet.
            pub fn into_request(self) -> hyper::Request<dropshot::Body> {
                self.request
            }
        }

        #[async_trait]
        impl<T: JsonSchema + Send + Sync + 'static> ExclusiveExtractor for $name<T> {
            async fn from_request<C: ServerContext>(
                _: &RequestContext<C>,
                request: hyper::Request<dropshot::Body>,
            ) -> Result<Self, HttpError> {
                Ok($name { request, schema: PhantomData })
            }

            fn metadata(content_type: ContentType) -> ExtractorMetadata {
                let content_type = $content_type.unwrap_or(content_type);
                <TypedBody<Described<T>> as ExclusiveExtractor>::metadata(content_type)
            }
        }
    )*};
}

bodies! {
    /// A body whose content type the endpoint names: JSON, or an URL-encoded form.
    Body, None;
    /// A `multipart/form-data` body with the schema of `T`.
    Form, Some(ContentType::MultipartFormData);
}

/// A body of another operation than the endpoint's own: the emitted document has none of it.
pub struct HiddenBody {
    request: HttpRequest,
}

impl HiddenBody {
    /// The request with its body, not read yet.
    pub fn into_request(self) -> HttpRequest {
        self.request
    }
}

#[async_trait]
impl ExclusiveExtractor for HiddenBody {
    async fn from_request<C: ServerContext>(_: &RequestContext<C>, request: HttpRequest) -> Result<Self, HttpError> {
        Ok(HiddenBody { request })
    }

    fn metadata(_: ContentType) -> ExtractorMetadata {
        ExtractorMetadata { extension_mode: ExtensionMode::None, parameters: Vec::new() }
    }
}

/// An `application/octet-stream` body.
pub struct RawBody {
    request: hyper::Request<dropshot::Body>,
}

impl RawBody {
    /// The request with its body, not read yet.
    pub fn into_request(self) -> hyper::Request<dropshot::Body> {
        self.request
    }
}

#[async_trait]
impl ExclusiveExtractor for RawBody {
    async fn from_request<C: ServerContext>(
        _: &RequestContext<C>,
        request: hyper::Request<dropshot::Body>,
    ) -> Result<Self, HttpError> {
        Ok(RawBody { request })
    }

    fn metadata(content_type: ContentType) -> ExtractorMetadata {
        <UntypedBody as ExclusiveExtractor>::metadata(content_type)
    }
}
