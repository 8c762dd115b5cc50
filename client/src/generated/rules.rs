// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

/// The header of the security scheme `ApiKey`.
pub const API_KEY_HEADER: &str = "x-api-key";
/// `POST /v1/images/upload`, below the server's address.
pub const UPLOAD_IMAGE_PATH: &str = "/v1/images/upload";
/// `HEAD /v1/images/{imageId}/download`, below the server's address.
pub const HEAD_DOWNLOAD_IMAGE_PATH: &str = "/v1/images/{imageId}/download";
