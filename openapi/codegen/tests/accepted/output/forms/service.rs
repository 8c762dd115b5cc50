// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `POST /named`
    fn upload_named(
        &self,
        call: Call<()>,
        body: Upload,
    ) -> impl Future<Output = Result<UploadNamedCreated, errors::UploadNamedError>> + Send;

    /// `POST /inPlace`
    fn upload_in_place(
        &self,
        call: Call<()>,
        body: UploadInPlaceForm,
    ) -> impl Future<Output = Result<UploadInPlaceCreated, errors::UploadInPlaceError>> + Send;

    /// `POST /login`
    fn login(
        &self,
        call: Call<()>,
        body: LoginBody,
    ) -> impl Future<Output = Result<LoginFound, errors::LoginError>> + Send;
}
