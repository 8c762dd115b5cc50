// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `PATCH /book`
    fn patch_book(
        &self,
        call: specbound_runtime::Call<()>,
        body: BookPatch,
    ) -> impl Future<
        Output = ::std::result::Result<PatchBookOk, super::errors::PatchBookError>,
    > + Send;
    /// `POST /payment`
    fn pay(
        &self,
        call: specbound_runtime::Call<()>,
        body: Payment,
    ) -> impl Future<
        Output = ::std::result::Result<PayOk, super::errors::PayError>,
    > + Send;
    /// `POST /shape`
    fn draw(
        &self,
        call: specbound_runtime::Call<()>,
        body: Shape,
    ) -> impl Future<
        Output = ::std::result::Result<DrawOk, super::errors::DrawError>,
    > + Send;
}
