// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::Call;

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: ApiOperations + ImageFilesOperations + ModOperations + T3dOperations + ItselfOperations {}

impl<S: ApiOperations + ImageFilesOperations + ModOperations + T3dOperations + ItselfOperations> CaseService for S {}

/// The operations of the tag `api`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ApiOperations: specbound_runtime::Service {
    /// `POST /{type}/{self}`
    fn crate_(
        &self,
        call: Call<()>,
        path: CratePath,
        body: Option,
    ) -> impl Future<Output = ::std::result::Result<CrateOk, errors::CrateError>> + Send;
}

/// The operations of the tag `image files`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ImageFilesOperations: specbound_runtime::Service {
    /// `PATCH /{type}/{self}`
    fn image_files_update_all(
        &self,
        call: Call<()>,
        path: ImageFilesUpdateAllPath,
        body: Itself,
    ) -> impl Future<Output = ::std::result::Result<ImageFilesUpdateAllOk, errors::ImageFilesUpdateAllError>> + Send;
}

/// The operations of the tag `mod`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ModOperations: specbound_runtime::Service {
    /// `GET /{type}/{self}`
    fn match_(
        &self,
        call: Call<()>,
        path: MatchPath,
        query: MatchQuery,
        headers: MatchHeaders,
    ) -> impl Future<Output = ::std::result::Result<MatchOk, errors::MatchError>> + Send;
}

/// The operations of the tag `3D`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait T3dOperations: specbound_runtime::Service {
    /// `DELETE /{type}/{self}`
    fn n3d_delete(
        &self,
        call: Call<()>,
        path: T3dDeletePath,
    ) -> impl Future<Output = ::std::result::Result<T3dDeleteOk, errors::T3dDeleteError>> + Send;
}

/// The operations of the tag `Self`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ItselfOperations: specbound_runtime::Service {
    /// `PUT /{type}/{self}`
    fn self_(
        &self,
        call: Call<()>,
        path: ItselfPath,
        body: T3dPoint,
    ) -> impl Future<Output = ::std::result::Result<ItselfCreated, errors::ItselfError>> + Send;
}
