// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + CaseErrors {}

impl<S: UntaggedOperations + CaseErrors> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `GET /orders/{order}`
    fn get_order(
        &self,
        call: Call<()>,
        path: GetOrderPath,
    ) -> impl Future<Output = Result<GetOrderOk, errors::GetOrderError>> + Send;

    /// `DELETE /orders/{order}`
    fn delete_order(
        &self,
        call: Call<()>,
        path: DeleteOrderPath,
    ) -> impl Future<Output = Result<DeleteOrderNoContent, errors::DeleteOrderError>> + Send;
}

/// What errors have to have and no failure knows.
pub trait CaseErrors: Service {
    /// `balance` of an error, which must have it: asked where the failure does not give it.
    fn conflict_balance(&self, failure: &Failure) -> i64;

    /// `by` of an error, which must have it: asked where the failure does not give it.
    fn conflict_by(&self, failure: &Failure) -> ConflictBy;
}
