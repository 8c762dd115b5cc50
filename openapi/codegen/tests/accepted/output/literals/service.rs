// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `GET /v1/things/{thingId}`
    fn get_thing(
        &self,
        call: specbound_runtime::Call<()>,
        path: GetThingPath,
    ) -> impl Future<
        Output = ::std::result::Result<GetThingNoContent, super::errors::GetThingError>,
    > + Send;
    /// `DELETE /v1/things/{thingId}`
    fn delete_thing(
        &self,
        call: specbound_runtime::Call<()>,
        path: DeleteThingPath,
    ) -> impl Future<
        Output = ::std::result::Result<
            DeleteThingNoContent,
            super::errors::DeleteThingError,
        >,
    > + Send;
    /// `POST /v1/things/upload`
    fn upload_thing(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<
            UploadThingNoContent,
            super::errors::UploadThingError,
        >,
    > + Send;
    /// `PUT /v1/things/import`
    fn import_thing(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<
            ImportThingNoContent,
            super::errors::ImportThingError,
        >,
    > + Send;
    /// `GET /v1/things/{thingId}/parts/{partId}`
    fn get_part(
        &self,
        call: specbound_runtime::Call<()>,
        path: GetPartPath,
    ) -> impl Future<
        Output = ::std::result::Result<GetPartNoContent, super::errors::GetPartError>,
    > + Send;
    /// `POST /v1/things/{thingId}/parts/latest`
    fn touch_latest(
        &self,
        call: specbound_runtime::Call<()>,
        path: TouchLatestPath,
    ) -> impl Future<
        Output = ::std::result::Result<
            TouchLatestNoContent,
            super::errors::TouchLatestError,
        >,
    > + Send;
    /// `GET /v1/things/all/parts`
    fn list_all_parts(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<
            ListAllPartsNoContent,
            super::errors::ListAllPartsError,
        >,
    > + Send;
    /// `GET /v1/slash/`
    fn slash(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<SlashNoContent, super::errors::SlashError>,
    > + Send;
    /// `GET /`
    fn root(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<RootNoContent, super::errors::RootError>,
    > + Send;
}
