// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_document::Operation;
use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + CaseSecurity {}

impl<S: UntaggedOperations + CaseSecurity> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `GET /shelves/{ids}`
    fn shelves(
        &self,
        call: Call<Self::Caller>,
        path: ShelvesPath,
        query: ShelvesQuery,
        headers: ShelvesHeaders,
        cookies: ShelvesCookies,
    ) -> impl Future<Output = Result<ShelvesOk, errors::ShelvesError>> + Send;

    /// `PATCH /shelves/{ids}`
    fn patch_shelves(
        &self,
        call: Call<Option<Self::Caller>>,
        path: PatchShelvesPath,
        body: Filter,
    ) -> impl Future<Output = Result<PatchShelvesOk, errors::PatchShelvesError>> + Send;

    /// `GET /shelves/{shelf}/books/{ids}`
    fn shelved_book(
        &self,
        call: Call<()>,
        path: ShelvedBookPath,
    ) -> impl Future<Output = Result<ShelvedBookOk, errors::ShelvedBookError>> + Send;

    /// `GET /shelves/new/{ids}`
    fn new_shelf(
        &self,
        call: Call<()>,
        path: NewShelfPath,
    ) -> impl Future<Output = Result<NewShelfOk, errors::NewShelfError>> + Send;
}

/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait CaseSecurity: Service {
    /// Who has a credential of the security scheme `Basic`, in the header `authorization`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_basic(
        &self,
        credential: BasicCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `Session`, in the cookie `session`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_session(
        &self,
        credential: SessionCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `Key`, in the query parameter `key`.
    ///
    /// For machines.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_key(
        &self,
        credential: KeyCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `Bearer`, in the header `authorization`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_bearer(
        &self,
        credential: BearerCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `Person`, in the header `x-person`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_person(
        &self,
        credential: PersonCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;
}
