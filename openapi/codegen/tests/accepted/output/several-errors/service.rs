// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + CaseErrors {}
impl<S: UntaggedOperations + CaseErrors> CaseService for S {}
/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: specbound_runtime::Service {
    /// `GET /orders/{order}`
    fn get_order(
        &self,
        call: specbound_runtime::Call<()>,
        path: GetOrderPath,
    ) -> impl Future<
        Output = ::std::result::Result<GetOrderOk, super::errors::GetOrderError>,
    > + Send;
    /// `DELETE /orders/{order}`
    fn delete_order(
        &self,
        call: specbound_runtime::Call<()>,
        path: DeleteOrderPath,
    ) -> impl Future<
        Output = ::std::result::Result<
            DeleteOrderNoContent,
            super::errors::DeleteOrderError,
        >,
    > + Send;
}
/// What errors have to have and no failure knows.
pub trait CaseErrors: specbound_runtime::Service {
    /// `balance` of an error, which must have it: asked where the failure does not give it.
    fn conflict_balance(&self, failure: &specbound_runtime::Failure) -> i64;
    /// `by` of an error, which must have it: asked where the failure does not give it.
    fn conflict_by(&self, failure: &specbound_runtime::Failure) -> ConflictBy;
}
