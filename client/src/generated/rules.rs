// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

/// The header of the security scheme `ApiKey`.
pub const API_KEY_HEADER: &str = "x-api-key";

/// Whether a request that arrives twice changes no more than once; `operation` is the name of a method of the client.
pub fn is_idempotent(operation: &str) -> bool {
    matches!(
        operation,
        "list_images"
            | "get_image"
            | "delete_image"
            | "download_image"
            | "head_download_image"
            | "publish_image"
            | "unpublish_image"
    )
}

/// Whether the document lists an error for an operation, which is named as a method of the client.
pub fn is_documented_error(operation: &str, status: u16) -> bool {
    match operation {
        "list_images" => {
            matches!(status, 401u16 | 404u16 | 422u16 | 429u16 | 500u16 | 503u16)
        }
        "create_image_from_url" => {
            matches!(status, 400u16 | 401u16 | 413u16 | 415u16 | 422u16 | 429u16 | 500u16 | 503u16)
        }
        "upload_image" => {
            matches!(status, 400u16 | 401u16 | 413u16 | 415u16 | 422u16 | 429u16 | 500u16 | 503u16)
        }
        "get_image" => matches!(status, 401u16 | 404u16 | 429u16 | 500u16 | 503u16),
        "delete_image" => {
            matches!(status, 401u16 | 404u16 | 412u16 | 429u16 | 500u16 | 503u16)
        }
        "download_image" => {
            matches!(status, 401u16 | 404u16 | 412u16 | 416u16 | 429u16 | 500u16 | 503u16)
        }
        "head_download_image" => {
            matches!(status, 401u16 | 404u16 | 412u16 | 429u16 | 500u16 | 503u16)
        }
        "publish_image" => matches!(status, 401u16 | 404u16 | 429u16 | 500u16 | 503u16),
        "unpublish_image" => matches!(status, 401u16 | 404u16 | 429u16 | 500u16 | 503u16),
        _ => false,
    }
}

/// `POST /v1/images/upload`, below the server's address.
pub const UPLOAD_IMAGE_PATH: &str = "/v1/images/upload";

/// The status of the success of `uploadImage`.
pub const UPLOAD_IMAGE_STATUS: u16 = 201u16;

/// `HEAD /v1/images/{imageId}/download`, below the server's address.
pub const HEAD_DOWNLOAD_IMAGE_PATH: &str = "/v1/images/{imageId}/download";

/// The status of the success of `headDownloadImage`.
pub const HEAD_DOWNLOAD_IMAGE_STATUS: u16 = 200u16;
