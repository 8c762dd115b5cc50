// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: one method for each operation, none with a body of its own, so that the compiler
/// names what a change of the document leaves undone. Everything in a request is checked before it comes here.
pub trait CaseService: images_runtime::Service {
    /// `GET /{type}/{self}`
    fn match_(
        &self,
        call: images_runtime::Call<()>,
        path: MatchPath,
        query: MatchQuery,
        headers: MatchHeaders,
    ) -> impl Future<
        Output = ::std::result::Result<MatchOk, images_runtime::Failure>,
    > + Send;
    /// `PUT /{type}/{self}`
    fn self_(
        &self,
        call: images_runtime::Call<()>,
        path: ItselfPath,
        body: T3dPoint,
    ) -> impl Future<
        Output = ::std::result::Result<ItselfCreated, images_runtime::Failure>,
    > + Send;
    /// `POST /{type}/{self}`
    fn crate_(
        &self,
        call: images_runtime::Call<()>,
        path: CratePath,
        body: Option,
    ) -> impl Future<
        Output = ::std::result::Result<CrateOk, images_runtime::Failure>,
    > + Send;
    /// `PATCH /{type}/{self}`
    fn image_files_update_all(
        &self,
        call: images_runtime::Call<()>,
        path: ImageFilesUpdateAllPath,
        body: Itself,
    ) -> impl Future<
        Output = ::std::result::Result<ImageFilesUpdateAllOk, images_runtime::Failure>,
    > + Send;
    /// `DELETE /{type}/{self}`
    fn n3d_delete(
        &self,
        call: images_runtime::Call<()>,
        path: T3dDeletePath,
    ) -> impl Future<
        Output = ::std::result::Result<T3dDeleteOk, images_runtime::Failure>,
    > + Send;
}
