// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `GET /v1/things/{thingId}`
    fn get_thing(
        &self,
        call: Call<()>,
        path: GetThingPath,
    ) -> impl Future<Output = Result<GetThingNoContent, errors::GetThingError>> + Send;

    /// `DELETE /v1/things/{thingId}`
    fn delete_thing(
        &self,
        call: Call<()>,
        path: DeleteThingPath,
    ) -> impl Future<Output = Result<DeleteThingNoContent, errors::DeleteThingError>> + Send;

    /// `POST /v1/things/upload`
    fn upload_thing(
        &self,
        call: Call<()>,
    ) -> impl Future<Output = Result<UploadThingNoContent, errors::UploadThingError>> + Send;

    /// `PUT /v1/things/import`
    fn import_thing(
        &self,
        call: Call<()>,
    ) -> impl Future<Output = Result<ImportThingNoContent, errors::ImportThingError>> + Send;

    /// `GET /v1/things/{thingId}/parts/{partId}`
    fn get_part(
        &self,
        call: Call<()>,
        path: GetPartPath,
    ) -> impl Future<Output = Result<GetPartNoContent, errors::GetPartError>> + Send;

    /// `POST /v1/things/{thingId}/parts/latest`
    fn touch_latest(
        &self,
        call: Call<()>,
        path: TouchLatestPath,
    ) -> impl Future<Output = Result<TouchLatestNoContent, errors::TouchLatestError>> + Send;

    /// `GET /v1/things/all/parts`
    fn list_all_parts(
        &self,
        call: Call<()>,
    ) -> impl Future<Output = Result<ListAllPartsNoContent, errors::ListAllPartsError>> + Send;

    /// `GET /v1/slash/`
    fn slash(&self, call: Call<()>) -> impl Future<Output = Result<SlashNoContent, errors::SlashError>> + Send;

    /// `GET /`
    fn root(&self, call: Call<()>) -> impl Future<Output = Result<RootNoContent, errors::RootError>> + Send;
}
