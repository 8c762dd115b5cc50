// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// 401 of `Unauthorized`: The API key is missing or not known.
#[derive(Debug)]
pub struct Unauthorized {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for Unauthorized {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (401u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 404 of `NotFound`: No such image belongs to the key's owner and stage.
#[derive(Debug)]
pub struct NotFound {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for NotFound {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (404u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 422 of `ValidationError`: The request can be read, but what it asks for is wrong.
#[derive(Debug)]
pub struct ValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ValidationError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (422u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 429 of `RateLimitExceeded`: Too much is asked for at once; try again later.
#[derive(Debug)]
pub struct RateLimitExceeded {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
    /// Header `Retry-After`. Seconds to wait before the next try.
    pub retry_after: i64,
}
impl DocumentedError for RateLimitExceeded {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (
            429u16,
            self.problem,
            Ok(HeaderList::default())
                .and_then(|headers| headers.with("Retry-After", Some(self.retry_after))),
        )
    }
}
/// 500 of `InternalError`: The server failed; the request may be tried again.
#[derive(Debug)]
pub struct InternalError {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for InternalError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (500u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 503 of `Unavailable`: The server cannot answer at present; try again later.
#[derive(Debug)]
pub struct Unavailable {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
    /// Header `Retry-After`. Seconds to wait before the next try.
    pub retry_after: i64,
}
impl DocumentedError for Unavailable {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (
            503u16,
            self.problem,
            Ok(HeaderList::default())
                .and_then(|headers| headers.with("Retry-After", Some(self.retry_after))),
        )
    }
}
/// 400 of `BadRequest`: The request cannot be read.
#[derive(Debug)]
pub struct BadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for BadRequest {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (400u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 413 of `PayloadTooLarge`: The body is larger than the operation takes.
#[derive(Debug)]
pub struct PayloadTooLarge {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for PayloadTooLarge {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (413u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 415 of `UnsupportedMediaType`: The body is not of the content type that the operation takes, or has a content coding.
#[derive(Debug)]
pub struct UnsupportedMediaType {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for UnsupportedMediaType {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (415u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 412 of `PreconditionFailed`: A condition of the request does not hold, so that nothing was done.
#[derive(Debug)]
pub struct PreconditionFailed {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for PreconditionFailed {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (412u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 416 of `RangeNotSatisfiable`: The wanted part lies outside the picture.
#[derive(Debug)]
pub struct RangeNotSatisfiable {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
    /// Header `Content-Range`. The length of the whole.
    pub content_range: ::std::string::String,
}
impl DocumentedError for RangeNotSatisfiable {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (
            416u16,
            self.problem,
            Ok(HeaderList::default())
                .and_then(|headers| {
                    headers.with("Content-Range", Some(self.content_range))
                }),
        )
    }
}
/// What `listImages` answers instead of its success.
#[derive(Debug)]
pub enum ListImagesError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 422: The request can be read, but what it asks for is wrong.
    ValidationError(ValidationError),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ListImagesError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, ValidationError(ValidationError) in super::Error,
    RateLimitExceeded(RateLimitExceeded) in super::Error, InternalError(InternalError) in
    super::Error, Unavailable(Unavailable) in super::Error, } rejected { _ in
    super::Error }
}
/// What `createImageFromUrl` answers instead of its success.
#[derive(Debug)]
pub enum CreateImageFromUrlError {
    /// 400: The request cannot be read.
    BadRequest(BadRequest),
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 413: The body is larger than the operation takes.
    PayloadTooLarge(PayloadTooLarge),
    /// 415: The body is not of the content type that the operation takes, or has a content coding.
    UnsupportedMediaType(UnsupportedMediaType),
    /// 422: The request can be read, but what it asks for is wrong.
    ValidationError(ValidationError),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    CreateImageFromUrlError < S : ? Sized > { BadRequest(BadRequest) in super::Error,
    Unauthorized(Unauthorized) in super::Error, PayloadTooLarge(PayloadTooLarge) in
    super::Error, UnsupportedMediaType(UnsupportedMediaType) in super::Error,
    ValidationError(ValidationError) in super::Error,
    RateLimitExceeded(RateLimitExceeded) in super::Error, InternalError(InternalError) in
    super::Error, Unavailable(Unavailable) in super::Error, } rejected { _ in
    super::Error }
}
/// What `uploadImage` answers instead of its success.
#[derive(Debug)]
pub enum UploadImageError {
    /// 400: The request cannot be read.
    BadRequest(BadRequest),
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 413: The body is larger than the operation takes.
    PayloadTooLarge(PayloadTooLarge),
    /// 415: The body is not of the content type that the operation takes, or has a content coding.
    UnsupportedMediaType(UnsupportedMediaType),
    /// 422: The request can be read, but what it asks for is wrong.
    ValidationError(ValidationError),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    UploadImageError < S : ? Sized > { BadRequest(BadRequest) in super::Error,
    Unauthorized(Unauthorized) in super::Error, PayloadTooLarge(PayloadTooLarge) in
    super::Error, UnsupportedMediaType(UnsupportedMediaType) in super::Error,
    ValidationError(ValidationError) in super::Error,
    RateLimitExceeded(RateLimitExceeded) in super::Error, InternalError(InternalError) in
    super::Error, Unavailable(Unavailable) in super::Error, } rejected { _ in
    super::Error }
}
/// What `getImage` answers instead of its success.
#[derive(Debug)]
pub enum GetImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, RateLimitExceeded(RateLimitExceeded) in
    super::Error, InternalError(InternalError) in super::Error, Unavailable(Unavailable)
    in super::Error, } rejected { _ in super::Error }
}
/// What `deleteImage` answers instead of its success.
#[derive(Debug)]
pub enum DeleteImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 412: A condition of the request does not hold, so that nothing was done.
    PreconditionFailed(PreconditionFailed),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DeleteImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, PreconditionFailed(PreconditionFailed) in
    super::Error, RateLimitExceeded(RateLimitExceeded) in super::Error,
    InternalError(InternalError) in super::Error, Unavailable(Unavailable) in
    super::Error, } rejected { _ in super::Error }
}
/// What `downloadImage` answers instead of its success.
#[derive(Debug)]
pub enum DownloadImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 412: A condition of the request does not hold, so that nothing was done.
    PreconditionFailed(PreconditionFailed),
    /// 416: The wanted part lies outside the picture.
    RangeNotSatisfiable(RangeNotSatisfiable),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DownloadImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, PreconditionFailed(PreconditionFailed) in
    super::Error, RangeNotSatisfiable(RangeNotSatisfiable) in super::Error,
    RateLimitExceeded(RateLimitExceeded) in super::Error, InternalError(InternalError) in
    super::Error, Unavailable(Unavailable) in super::Error, } rejected { _ in
    super::Error }
}
/// What `headDownloadImage` answers instead of its success.
#[derive(Debug)]
pub enum HeadDownloadImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 412: A condition of the request does not hold, so that nothing was done.
    PreconditionFailed(PreconditionFailed),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    HeadDownloadImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, PreconditionFailed(PreconditionFailed) in
    super::Error, RateLimitExceeded(RateLimitExceeded) in super::Error,
    InternalError(InternalError) in super::Error, Unavailable(Unavailable) in
    super::Error, } rejected { _ in super::Error }
}
/// What `publishImage` answers instead of its success.
#[derive(Debug)]
pub enum PublishImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PublishImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, RateLimitExceeded(RateLimitExceeded) in
    super::Error, InternalError(InternalError) in super::Error, Unavailable(Unavailable)
    in super::Error, } rejected { _ in super::Error }
}
/// What `unpublishImage` answers instead of its success.
#[derive(Debug)]
pub enum UnpublishImageError {
    /// 401: The API key is missing or not known.
    Unauthorized(Unauthorized),
    /// 404: No such image belongs to the key's owner and stage.
    NotFound(NotFound),
    /// 429: Too much is asked for at once; try again later.
    RateLimitExceeded(RateLimitExceeded),
    /// 500: The server failed; the request may be tried again.
    InternalError(InternalError),
    /// 503: The server cannot answer at present; try again later.
    Unavailable(Unavailable),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    UnpublishImageError < S : ? Sized > { Unauthorized(Unauthorized) in super::Error,
    NotFound(NotFound) in super::Error, RateLimitExceeded(RateLimitExceeded) in
    super::Error, InternalError(InternalError) in super::Error, Unavailable(Unavailable)
    in super::Error, } rejected { _ in super::Error }
}
