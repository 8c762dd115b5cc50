// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, documented_error, operation_error};

use super::Error;

/// 401 of `Unauthorized`: The API key is missing or not known.
#[derive(Debug)]
pub struct Unauthorized {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(Unauthorized, Error, 401);

/// 404 of `NotFound`: No such image belongs to the key's owner and stage.
#[derive(Debug)]
pub struct NotFound {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(NotFound, Error, 404);

/// 422 of `ValidationError`: The request can be read, but what it asks for is wrong.
#[derive(Debug)]
pub struct ValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(ValidationError, Error, 422);

/// 429 of `RateLimitExceeded`: Too many requests; try again later.
#[derive(Debug)]
pub struct RateLimitExceeded {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
    /// Header `Retry-After`. Seconds to wait before the next try.
    pub retry_after: i64,
}

impl DocumentedError for RateLimitExceeded {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default()).and_then(|headers| headers.with("Retry-After", Some(self.retry_after)));
        (429, self.problem, headers)
    }
}

/// 500 of `InternalError`: The server failed; the request may be tried again.
#[derive(Debug)]
pub struct InternalError {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(InternalError, Error, 500);

/// 503 of `Unavailable`: The server cannot answer at present; try again later.
#[derive(Debug)]
pub struct Unavailable {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
    /// Header `Retry-After`. Seconds to wait before the next try.
    pub retry_after: i64,
}

impl DocumentedError for Unavailable {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default()).and_then(|headers| headers.with("Retry-After", Some(self.retry_after)));
        (503, self.problem, headers)
    }
}

/// 400 of `BadRequest`: The request cannot be read.
#[derive(Debug)]
pub struct BadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(BadRequest, Error, 400);

/// 413 of `PayloadTooLarge`: The body is larger than the operation takes.
#[derive(Debug)]
pub struct PayloadTooLarge {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(PayloadTooLarge, Error, 413);

/// 415 of `UnsupportedMediaType`: The body is not of the content type that the operation takes, or has a content coding.
#[derive(Debug)]
pub struct UnsupportedMediaType {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(UnsupportedMediaType, Error, 415);

/// 412 of `PreconditionFailed`: A condition of the request does not hold, so that nothing was done.
#[derive(Debug)]
pub struct PreconditionFailed {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(PreconditionFailed, Error, 412);

/// 416 of `RangeNotSatisfiable`: The wanted part lies outside the picture.
#[derive(Debug)]
pub struct RangeNotSatisfiable {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
    /// Header `Content-Range`. The length of the whole.
    pub content_range: String,
}

impl DocumentedError for RangeNotSatisfiable {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers =
            Ok(HeaderList::default()).and_then(|headers| headers.with("Content-Range", Some(self.content_range)));
        (416, self.problem, headers)
    }
}

operation_error! {
    /// What `listImages` answers instead of its success.
    pub enum ListImagesError in Error {
        Unauthorized, NotFound, ValidationError, RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `createImageFromUrl` answers instead of its success.
    pub enum CreateImageFromUrlError in Error {
        BadRequest, Unauthorized, PayloadTooLarge, UnsupportedMediaType, ValidationError,
        RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `uploadImage` answers instead of its success.
    pub enum UploadImageError in Error {
        BadRequest, Unauthorized, PayloadTooLarge, UnsupportedMediaType, ValidationError,
        RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `getImage` answers instead of its success.
    pub enum GetImageError in Error {
        Unauthorized, NotFound, RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `deleteImage` answers instead of its success.
    pub enum DeleteImageError in Error {
        Unauthorized, NotFound, PreconditionFailed, RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `downloadImage` answers instead of its success.
    pub enum DownloadImageError in Error {
        Unauthorized, NotFound, PreconditionFailed, RangeNotSatisfiable, RateLimitExceeded,
        InternalError, Unavailable,
    }
}

operation_error! {
    /// What `headDownloadImage` answers instead of its success.
    pub enum HeadDownloadImageError in Error {
        Unauthorized, NotFound, PreconditionFailed, RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `publishImage` answers instead of its success.
    pub enum PublishImageError in Error {
        Unauthorized, NotFound, RateLimitExceeded, InternalError, Unavailable,
    }
}

operation_error! {
    /// What `unpublishImage` answers instead of its success.
    pub enum UnpublishImageError in Error {
        Unauthorized, NotFound, RateLimitExceeded, InternalError, Unavailable,
    }
}
