// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use super::*;
/// The path parameters of `publishImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PublishImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// The path parameters of `unpublishImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct UnpublishImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// 201 of `publishImage`: The same image, with its public URL.
#[derive(Debug)]
pub struct PublishImageCreated {
    /// The body.
    pub body: Image,
}
impl specbound_runtime::Answer for PublishImageCreated {
    type Error = super::errors::PublishImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<
            Image,
            Headers,
        >(201u16, "The same image, with its public URL.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PublishImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(201u16, headers, &self.body)
    }
}
/// 201 of `unpublishImage`: The same image, private again.
#[derive(Debug)]
pub struct UnpublishImageCreated {
    /// The body.
    pub body: Image,
}
impl specbound_runtime::Answer for UnpublishImageCreated {
    type Error = super::errors::UnpublishImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<
            Image,
            Headers,
        >(201u16, "The same image, private again.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::UnpublishImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(201u16, headers, &self.body)
    }
}
