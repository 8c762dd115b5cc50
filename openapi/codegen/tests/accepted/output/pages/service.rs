// Generated from pages.json by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    /// `GET /things`: List things
    fn thing_list(
        &self,
        call: Call<()>,
        query: ThingListQuery,
    ) -> impl Future<Output = Result<ThingListOk, errors::ThingListError>> + Send;
}
