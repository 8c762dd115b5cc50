// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::{Call, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations {}

impl<S: UntaggedOperations> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `GET /motto`
    fn read_motto(&self, call: Call<()>) -> impl Future<Output = Result<ReadMottoOk, errors::ReadMottoError>> + Send;

    /// `PUT /motto`
    fn write_motto(
        &self,
        call: Call<()>,
        body: String,
    ) -> impl Future<Output = Result<WriteMottoOk, errors::WriteMottoError>> + Send;

    /// `GET /report`
    fn read_report(
        &self,
        call: Call<()>,
        query: ReadReportQuery,
    ) -> impl Future<Output = Result<ReadReportOk, errors::ReadReportError>> + Send;

    /// `GET /pictures/{name}`
    fn read_picture(
        &self,
        call: Call<()>,
        path: ReadPicturePath,
    ) -> impl Future<Output = Result<ReadPictureOk, errors::ReadPictureError>> + Send;

    /// `HEAD /pictures/{name}`
    fn head_picture(
        &self,
        call: Call<()>,
        path: HeadPicturePath,
    ) -> impl Future<Output = Result<HeadPictureOk, errors::HeadPictureError>> + Send;

    /// `GET /logo`
    fn read_logo(&self, call: Call<()>) -> impl Future<Output = Result<ReadLogoOk, errors::ReadLogoError>> + Send;

    /// `POST /avatar`
    fn write_avatar(
        &self,
        call: Call<()>,
        body: Avatar,
    ) -> impl Future<Output = Result<WriteAvatarNoContent, errors::WriteAvatarError>> + Send;

    /// `PUT /avatar`
    fn replace_avatar(
        &self,
        call: Call<()>,
        body: Avatar,
    ) -> impl Future<Output = Result<ReplaceAvatarNoContent, errors::ReplaceAvatarError>> + Send;
}
