// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `PATCH /book`
    fn patch_book(
        &self,
        call: Call<()>,
        body: BookPatch,
    ) -> impl Future<Output = Result<PatchBookOk, errors::PatchBookError>> + Send;

    /// `POST /payment`
    fn pay(&self, call: Call<()>, body: Payment) -> impl Future<Output = Result<PayOk, errors::PayError>> + Send;

    /// `POST /shape`
    fn draw(&self, call: Call<()>, body: Shape) -> impl Future<Output = Result<DrawOk, errors::DrawError>> + Send;
}
