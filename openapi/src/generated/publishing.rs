// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use serde::Serialize;
use specbound_runtime::{Answer, HeaderList, Payload};

use super::*;

pub type PublishImagePath = GetImagePath;
pub type UnpublishImagePath = GetImagePath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    /// Identifier of this request, for questions about it.
    #[serde(rename = "X-Request-Id")]
    x_request_id: String,
}

/// 201 of `publishImage`: The same image, with its public URL.
#[derive(Debug)]
pub struct PublishImageCreated {
    pub body: Image,
}

impl Answer for PublishImageCreated {
    type Error = errors::PublishImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Image, AnswerHeaders>(201, "The same image, with its public URL.")
    }

    fn into_payload(self) -> Result<Payload<errors::PublishImageError>, String> {
        Payload::json(201, HeaderList::default(), &self.body)
    }
}

/// 201 of `unpublishImage`: The same image, private again.
#[derive(Debug)]
pub struct UnpublishImageCreated {
    pub body: Image,
}

impl Answer for UnpublishImageCreated {
    type Error = errors::UnpublishImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Image, AnswerHeaders>(201, "The same image, private again.")
    }

    fn into_payload(self) -> Result<Payload<errors::UnpublishImageError>, String> {
        Payload::json(201, HeaderList::default(), &self.body)
    }
}
