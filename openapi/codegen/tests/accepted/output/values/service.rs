// Generated from values.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `PUT /things/{id}`
    fn put_thing(
        &self,
        call: Call<()>,
        path: PutThingPath,
        query: PutThingQuery,
        body: Thing,
    ) -> impl Future<Output = Result<PutThingOk, errors::PutThingError>> + Send;

    /// `PUT /contact`
    fn put_contact(
        &self,
        call: Call<()>,
        body: Contact,
    ) -> impl Future<Output = Result<PutContactOk, errors::PutContactError>> + Send;

    /// `PUT /pet`
    fn put_pet(&self, call: Call<()>, body: Pet) -> impl Future<Output = Result<PutPetOk, errors::PutPetError>> + Send;

    /// `PUT /garage`
    fn put_garage(
        &self,
        call: Call<()>,
        body: Garage,
    ) -> impl Future<Output = Result<PutGarageOk, errors::PutGarageError>> + Send;
}
