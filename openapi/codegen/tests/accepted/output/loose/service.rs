// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_document::Operation;
use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + ThingsOperations + CaseSecurity {}

impl<S: UntaggedOperations + ThingsOperations + CaseSecurity> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `POST /things`: Make one
    fn post_things(
        &self,
        call: Call<()>,
        body: NewThing,
    ) -> impl Future<Output = Result<PostThingsCreated, errors::PostThingsError>> + Send;

    /// `PUT /things`
    fn put_things(
        &self,
        call: Call<()>,
        body: PutThingsBody,
    ) -> impl Future<Output = Result<PutThingsOk, errors::PutThingsError>> + Send;
}

/// The operations of the tag `things`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ThingsOperations: Service {
    /// `GET /things`
    ///
    /// No summary, but a description.
    fn get_things(
        &self,
        call: Call<Self::Caller>,
        query: GetThingsQuery,
    ) -> impl Future<Output = Result<GetThingsOk, errors::GetThingsError>> + Send;
}

/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait CaseSecurity: Service {
    /// Who has a credential of the security scheme `Bearer`, in the header `authorization`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_bearer(
        &self,
        credential: BearerCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `OAuth`, in the header `authorization`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_o_auth(
        &self,
        credential: OAuthCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Who has a credential of the security scheme `Cookie`, in the cookie `unused`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_cookie(
        &self,
        credential: CookieCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;
}
