// Generated from enums.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::{Call, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: ThingsOperations {}

impl<S: ThingsOperations> CaseService for S {}

/// The operations of the tag `things`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ThingsOperations: Service {
    /// `PUT /things`
    fn put_thing(
        &self,
        call: Call<()>,
        query: PutThingQuery,
        headers: PutThingHeaders,
        body: Thing,
    ) -> impl Future<Output = Result<PutThingOk, errors::PutThingError>> + Send;
}
