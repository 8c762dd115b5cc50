// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use crate::service::{Caller, ProofService, fingerprint, form};
use images_api::*;
use serde_json::json;
use specbound_runtime::{Call, Media};

pub(crate) mod roundtrip;

impl ImagesOperations for ProofService {
    async fn list_images(
        &self,
        call: Call<Caller>,
        query: ListImagesQuery,
    ) -> Result<ListImagesOk, errors::ListImagesError> {
        let wanted = self.receive("listImages", &call.request_id, Some(&call.caller), json!({ "query" : query }));
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(422u16) => {
                return Err(errors::ValidationError { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(ListImagesOk { body: wanted.body() })
    }

    async fn create_image_from_url(
        &self,
        call: Call<Caller>,
        body: CreateImageFromUrlRequest,
    ) -> Result<CreateImageFromUrlCreated, errors::CreateImageFromUrlError> {
        let wanted = self.receive("createImageFromUrl", &call.request_id, Some(&call.caller), json!({ "body" : body }));
        match wanted.failure() {
            Some(400u16) => {
                return Err(errors::BadRequest { problem: wanted.problem() }.into());
            }
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(413u16) => {
                return Err(errors::PayloadTooLarge { problem: wanted.problem() }.into());
            }
            Some(415u16) => {
                return Err(errors::UnsupportedMediaType { problem: wanted.problem() }.into());
            }
            Some(422u16) => {
                return Err(errors::ValidationError { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(CreateImageFromUrlCreated { body: wanted.body() })
    }

    async fn upload_image(
        &self,
        call: Call<Caller>,
        body: UploadImageForm,
    ) -> Result<UploadImageCreated, errors::UploadImageError> {
        let wanted = self.receive(
            "uploadImage",
            &call.request_id,
            Some(&call.caller),
            json!(
                { "body" : form([("image", json!(fingerprint(& body.image.bytes))),
                ("name", json!(body.name))]) }
            ),
        );
        match wanted.failure() {
            Some(400u16) => {
                return Err(errors::BadRequest { problem: wanted.problem() }.into());
            }
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(413u16) => {
                return Err(errors::PayloadTooLarge { problem: wanted.problem() }.into());
            }
            Some(415u16) => {
                return Err(errors::UnsupportedMediaType { problem: wanted.problem() }.into());
            }
            Some(422u16) => {
                return Err(errors::ValidationError { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(UploadImageCreated { body: wanted.body() })
    }

    async fn get_image(&self, call: Call<Caller>, path: GetImagePath) -> Result<GetImageOk, errors::GetImageError> {
        let wanted = self.receive("getImage", &call.request_id, Some(&call.caller), json!({ "path" : path }));
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(GetImageOk { body: wanted.body() })
    }

    async fn delete_image(
        &self,
        call: Call<Caller>,
        path: DeleteImagePath,
        headers: DeleteImageHeaders,
    ) -> Result<DeleteImageNoContent, errors::DeleteImageError> {
        let wanted = self.receive(
            "deleteImage",
            &call.request_id,
            Some(&call.caller),
            json!({ "path" : path, "headers" : headers }),
        );
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(412u16) => {
                return Err(errors::PreconditionFailed { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        call.allow_change(&wanted.entity_tag())?;
        Ok(DeleteImageNoContent {})
    }

    async fn download_image(
        &self,
        call: Call<Caller>,
        path: DownloadImagePath,
        headers: DownloadImageHeaders,
    ) -> Result<DownloadImageAnswer, errors::DownloadImageError> {
        let wanted = self.receive(
            "downloadImage",
            &call.request_id,
            Some(&call.caller),
            json!({ "path" : path, "headers" : headers }),
        );
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(412u16) => {
                return Err(errors::PreconditionFailed { problem: wanted.problem() }.into());
            }
            Some(416u16) => {
                return Err(errors::RangeNotSatisfiable {
                    problem: wanted.problem(),
                    content_range: wanted.header("Content-Range"),
                }
                .into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(DownloadImageOk {
            media_type: DownloadImageMediaType::of(wanted.media_type()).expect("the document names it"),
            body: Media::full(wanted.bytes()),
            e_tag: wanted.header("ETag"),
            content_disposition: wanted.header("Content-Disposition"),
            accept_ranges: wanted.header("Accept-Ranges"),
            cache_control: wanted.header("Cache-Control"),
        }
        .into())
    }

    async fn head_download_image(
        &self,
        call: Call<Caller>,
        path: HeadDownloadImagePath,
        headers: HeadDownloadImageHeaders,
    ) -> Result<HeadDownloadImageAnswer, errors::HeadDownloadImageError> {
        let wanted = self.receive(
            "headDownloadImage",
            &call.request_id,
            Some(&call.caller),
            json!({ "path" : path, "headers" : headers }),
        );
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(412u16) => {
                return Err(errors::PreconditionFailed { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(HeadDownloadImageOk {
            media_type: DownloadImageMediaType::of(wanted.media_type()).expect("the document names it"),
            body: Media::none(wanted.bytes().len() as u64),
            e_tag: wanted.header("ETag"),
            content_disposition: wanted.header("Content-Disposition"),
            accept_ranges: wanted.header("Accept-Ranges"),
            cache_control: wanted.header("Cache-Control"),
        }
        .into())
    }
}

impl PublishingOperations for ProofService {
    async fn publish_image(
        &self,
        call: Call<Caller>,
        path: PublishImagePath,
    ) -> Result<PublishImageCreated, errors::PublishImageError> {
        let wanted = self.receive("publishImage", &call.request_id, Some(&call.caller), json!({ "path" : path }));
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(PublishImageCreated { body: wanted.body() })
    }

    async fn unpublish_image(
        &self,
        call: Call<Caller>,
        path: UnpublishImagePath,
    ) -> Result<UnpublishImageCreated, errors::UnpublishImageError> {
        let wanted = self.receive("unpublishImage", &call.request_id, Some(&call.caller), json!({ "path" : path }));
        match wanted.failure() {
            Some(401u16) => {
                return Err(errors::Unauthorized { problem: wanted.problem() }.into());
            }
            Some(404u16) => {
                return Err(errors::NotFound { problem: wanted.problem() }.into());
            }
            Some(429u16) => {
                return Err(errors::RateLimitExceeded {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            Some(500u16) => {
                return Err(errors::InternalError { problem: wanted.problem() }.into());
            }
            Some(503u16) => {
                return Err(errors::Unavailable {
                    problem: wanted.problem(),
                    retry_after: wanted.header("Retry-After"),
                }
                .into());
            }
            _ => {}
        }
        Ok(UnpublishImageCreated { body: wanted.body() })
    }
}
