// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations {}
impl<S: UntaggedOperations> CaseService for S {}
/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: specbound_runtime::Service {
    /// `POST /named`
    fn upload_named(
        &self,
        call: specbound_runtime::Call<()>,
        body: Upload,
    ) -> impl Future<
        Output = ::std::result::Result<
            UploadNamedCreated,
            super::errors::UploadNamedError,
        >,
    > + Send;
    /// `POST /inPlace`
    fn upload_in_place(
        &self,
        call: specbound_runtime::Call<()>,
        body: UploadInPlaceForm,
    ) -> impl Future<
        Output = ::std::result::Result<
            UploadInPlaceCreated,
            super::errors::UploadInPlaceError,
        >,
    > + Send;
    /// `POST /login`
    fn login(
        &self,
        call: specbound_runtime::Call<()>,
        body: LoginBody,
    ) -> impl Future<
        Output = ::std::result::Result<LoginFound, super::errors::LoginError>,
    > + Send;
}
