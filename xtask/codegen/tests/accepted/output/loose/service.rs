// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + ThingsOperations {}
impl<S: UntaggedOperations + ThingsOperations> CaseService for S {}
/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: images_runtime::Service {
    /// `POST /things`
    ///
    /// Make one
    fn post_things(
        &self,
        call: images_runtime::Call<()>,
        body: NewThing,
    ) -> impl Future<
        Output = ::std::result::Result<PostThingsCreated, super::errors::PostThingsError>,
    > + Send;
    /// `PUT /things`
    fn put_things(
        &self,
        call: images_runtime::Call<()>,
        body: PutThingsBody,
    ) -> impl Future<
        Output = ::std::result::Result<PutThingsOk, super::errors::PutThingsError>,
    > + Send;
}
/// The operations of the tag `things`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ThingsOperations: images_runtime::Service {
    /// `GET /things`
    ///
    /// No summary, but a description.
    fn get_things(
        &self,
        call: images_runtime::Call<Self::Caller>,
        query: GetThingsQuery,
    ) -> impl Future<
        Output = ::std::result::Result<GetThingsOk, super::errors::GetThingsError>,
    > + Send;
}
