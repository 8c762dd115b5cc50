// Generated from default-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `GET /things`
    fn list_things(&self, call: Call<()>)
    -> impl Future<Output = Result<ListThingsOk, errors::ListThingsError>> + Send;

    /// `PUT /things`
    fn put_things(&self, call: Call<()>) -> impl Future<Output = Result<PutThingsOk, errors::PutThingsError>> + Send;

    /// `DELETE /things`
    fn delete_things(
        &self,
        call: Call<()>,
    ) -> impl Future<Output = Result<DeleteThingsOk, errors::DeleteThingsError>> + Send;
}
