// Generated from pages.json by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: one method for each operation, none with a body of its own, so that the compiler
/// names what a change of the document leaves undone. Everything in a request is checked before it comes here.
pub trait CaseService: images_runtime::Service {
    /// `GET /things`
    ///
    /// List things
    fn thing_list(
        &self,
        call: images_runtime::Call<()>,
        query: ThingListQuery,
    ) -> impl Future<
        Output = ::std::result::Result<ThingListOk, images_runtime::Failure>,
    > + Send;
}
