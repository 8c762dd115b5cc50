// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{Problem, Rejection, documented_error, operation_error};

use super::Trouble;

/// 404 of `readMotto`: There is none.
#[derive(Debug)]
pub struct ReadMottoNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(ReadMottoNotFound, (), 404);

/// 410 of `readMotto`: It is gone.
#[derive(Debug)]
pub struct ReadMottoGone {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(ReadMottoGone, (), 410);

/// 503 of `readMotto`: Not now.
#[derive(Debug)]
pub struct ReadMottoUnavailable {
    /// What the caller and the log are told.
    pub problem: Problem<Trouble>,
}

documented_error!(ReadMottoUnavailable, Trouble, 503);

/// 400 of `writeMotto`: No text.
#[derive(Debug)]
pub struct WriteMottoBadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(WriteMottoBadRequest, (), 400);

/// 415 of `writeMotto`: Another media type.
#[derive(Debug)]
pub struct WriteMottoUnsupportedMediaType {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(WriteMottoUnsupportedMediaType, (), 415);

/// 422 of `writeMotto`: Not allowed.
#[derive(Debug)]
pub struct WriteMottoValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(WriteMottoValidationError, (), 422);

/// 415 of `writeAvatar`: Another media type.
#[derive(Debug)]
pub struct WriteAvatarUnsupportedMediaType {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(WriteAvatarUnsupportedMediaType, (), 415);

/// 422 of `writeAvatar`: Not allowed.
#[derive(Debug)]
pub struct WriteAvatarValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(WriteAvatarValidationError, (), 422);

/// 422 of `replaceAvatar`: Not allowed.
#[derive(Debug)]
pub struct ReplaceAvatarValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(ReplaceAvatarValidationError, (), 422);

/// What `readMotto` answers instead of its success.
#[derive(Debug)]
pub enum ReadMottoError {
    NotFound(ReadMottoNotFound),
    Gone(ReadMottoGone),
    Unavailable(ReadMottoUnavailable),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReadMottoError<S: ?Sized> {
        NotFound(ReadMottoNotFound) in Trouble, Gone(ReadMottoGone) in Trouble,
        Unavailable(ReadMottoUnavailable) in Trouble,
    } rejected {
        _ in Trouble,
    }
}

/// What `writeMotto` answers instead of its success.
#[derive(Debug)]
pub enum WriteMottoError {
    BadRequest(WriteMottoBadRequest),
    UnsupportedMediaType(WriteMottoUnsupportedMediaType),
    ValidationError(WriteMottoValidationError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    WriteMottoError<S: ?Sized> {
        BadRequest(WriteMottoBadRequest) in Trouble,
        UnsupportedMediaType(WriteMottoUnsupportedMediaType) in Trouble,
        ValidationError(WriteMottoValidationError) in Trouble,
    } rejected {
        _ in Trouble,
    }
}

operation_error! {
    /// What `readReport` answers instead of its success.
    pub enum ReadReportError in Trouble {}
}

operation_error! {
    /// What `readPicture` answers instead of its success.
    pub enum ReadPictureError in Trouble {}
}

operation_error! {
    /// What `headPicture` answers instead of its success.
    pub enum HeadPictureError in Trouble {}
}

operation_error! {
    /// What `readLogo` answers instead of its success.
    pub enum ReadLogoError in Trouble {}
}

/// What `writeAvatar` answers instead of its success.
#[derive(Debug)]
pub enum WriteAvatarError {
    UnsupportedMediaType(WriteAvatarUnsupportedMediaType),
    ValidationError(WriteAvatarValidationError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    WriteAvatarError<S: ?Sized> {
        UnsupportedMediaType(WriteAvatarUnsupportedMediaType) in Trouble,
        ValidationError(WriteAvatarValidationError) in Trouble,
    } rejected {
        _ in Trouble,
    }
}

/// What `replaceAvatar` answers instead of its success.
#[derive(Debug)]
pub enum ReplaceAvatarError {
    ValidationError(ReplaceAvatarValidationError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReplaceAvatarError<S: ?Sized> {
        ValidationError(ReplaceAvatarValidationError) in Trouble,
    } rejected {
        _ in Trouble,
    }
}
