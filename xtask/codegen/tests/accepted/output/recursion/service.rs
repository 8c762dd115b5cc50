// Generated from recursion.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: one method for each operation, none with a body of its own, so that the compiler
/// names what a change of the document leaves undone. Everything in a request is checked before it comes here.
pub trait CaseService: images_runtime::Service {
    /// `PUT /things`
    fn put_thing(
        &self,
        call: images_runtime::Call<()>,
        body: Thing,
    ) -> impl Future<
        Output = ::std::result::Result<PutThingOk, images_runtime::Failure>,
    > + Send;
}
