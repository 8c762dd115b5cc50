// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, Body, ErrorResponse, Failure, Headers, Path, Pipeline, Query, TypedResponse};

use super::*;

/// The document, as JSON.
pub const DOCUMENT_JSON: &str = include_str!("document.json");

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let json = serde_json::from_str(DOCUMENT_JSON).expect("the generator wrote it as JSON");
    Document::compile(&json).expect("the generator accepted the document")
});

/// The compiled document.
pub fn document() -> &'static Document {
    &DOCUMENT
}

/// A credential of the security scheme `Basic`, in the header `authorization`: what stands behind `basic`.
#[derive(Clone, Copy)]
pub struct BasicCredential<'a>(pub &'a str);

impl BasicCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "authorization";
}

impl fmt::Debug for BasicCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// A credential of the security scheme `Session`, in the cookie `session`: as it was sent.
#[derive(Clone, Copy)]
pub struct SessionCredential<'a>(pub &'a str);

impl SessionCredential<'_> {
    /// The cookie that carries it.
    pub const COOKIE: &'static str = "session";
}

impl fmt::Debug for SessionCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// A credential of the security scheme `Key`, in the query parameter `key`: as it was sent.
#[derive(Clone, Copy)]
pub struct KeyCredential<'a>(pub &'a str);

impl KeyCredential<'_> {
    /// The query parameter that carries it.
    pub const PARAMETER: &'static str = "key";
}

impl fmt::Debug for KeyCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// A credential of the security scheme `Bearer`, in the header `authorization`: what stands behind `bearer`.
#[derive(Clone, Copy)]
pub struct BearerCredential<'a>(pub &'a str);

impl BearerCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "authorization";
}

impl fmt::Debug for BearerCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// A credential of the security scheme `Person`, in the header `x-person`: as it was sent.
#[derive(Clone, Copy)]
pub struct PersonCredential<'a>(pub &'a str);

impl PersonCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-person";
}

impl fmt::Debug for PersonCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// The security schemes of the document.
enum Schemes {}

impl<S: CaseService> Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> Result<S::Caller, Failure> {
        match scheme {
            "Basic" => {
                <S as CaseSecurity>::authenticate_basic(
                    service,
                    BasicCredential(specbound_runtime::behind_word("basic", credential)?),
                    operation,
                )
                .await
            }
            "Session" => {
                <S as CaseSecurity>::authenticate_session(service, SessionCredential(credential), operation).await
            }
            "Key" => <S as CaseSecurity>::authenticate_key(service, KeyCredential(credential), operation).await,
            "Bearer" => {
                <S as CaseSecurity>::authenticate_bearer(
                    service,
                    BearerCredential(specbound_runtime::behind_word("bearer", credential)?),
                    operation,
                )
                .await
            }
            "Person" => {
                <S as CaseSecurity>::authenticate_person(service, PersonCredential(credential), operation).await
            }
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = { allow_other_tags = true, policy = EndpointTagPolicy::Any, tags = {  } },
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;

    #[endpoint { method = GET, path = "/shelves/{ids}", operation_id = "shelves", tags = [] }]
    async fn shelves(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ShelvesPath>,
        _query: Query<ShelvesQuery>,
        _headers: Headers<ShelvesHeaders>,
    ) -> Result<TypedResponse<ShelvesOk>, ErrorResponse<Problem>>;

    #[endpoint {
        method = PATCH,
        path = "/shelves/{ids}",
        operation_id = "patchShelves",
        tags = [],
    }]
    async fn patch_shelves(
        rqctx: RequestContext<Self::Context>,
        _path: Path<PatchShelvesPath>,
        body: Body<Filter>,
    ) -> Result<TypedResponse<PatchShelvesOk>, ErrorResponse<Problem>>;

    #[endpoint {
        method = GET,
        path = "/shelves/{ids}/{ids_2}/{ids_3}",
        operation_id = "shelvedBook",
        tags = [],
    }]
    async fn shelved_book(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ShelvedBookRoutedPath>,
    ) -> Result<TypedResponse<ShelvedBookOk>, ErrorResponse<Problem>>;

    #[endpoint {
        method = GET,
        path = "/shelves/{ids}/{ids_2}",
        operation_id = "newShelf",
        tags = [],
    }]
    async fn new_shelf(
        rqctx: RequestContext<Self::Context>,
        _path: Path<NewShelfRoutedPath>,
    ) -> Result<TypedResponse<NewShelfOk>, ErrorResponse<Problem>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn shelves(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ShelvesPath>,
        _query: Query<ShelvesQuery>,
        _headers: Headers<ShelvesHeaders>,
    ) -> Result<TypedResponse<ShelvesOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::ShelvesError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let query = request.query()?;
                        let headers = request.headers()?;
                        let cookies = request.cookies()?;
                        let call = request.call()?;
                        rqctx.context().shelves(call, path, query, headers, cookies).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn patch_shelves(
        rqctx: RequestContext<Self::Context>,
        _path: Path<PatchShelvesPath>,
        body: Body<Filter>,
    ) -> Result<TypedResponse<PatchShelvesOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::PatchShelvesError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.optional_call()?;
                        rqctx.context().patch_shelves(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn shelved_book(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ShelvedBookRoutedPath>,
    ) -> Result<TypedResponse<ShelvedBookOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::ShelvedBookError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().shelved_book(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn new_shelf(
        rqctx: RequestContext<Self::Context>,
        _path: Path<NewShelfRoutedPath>,
    ) -> Result<TypedResponse<NewShelfOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::NewShelfError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().new_shelf(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }
}

/// The API for dropshot's `ServerBuilder`, whose private context is the service.
///
/// # Errors
/// Where dropshot's router does not take an operation: the generator lets no such document pass.
pub fn api_description<S: CaseService>() -> Result<ApiDescription<S>, ApiDescriptionBuildErrors> {
    let mut api = case_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<S, Problem, Schemes, Path<ShelvesPath>>(
        &mut api,
        document(),
        "/shelves/{ids}",
        &["GET", "PATCH"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Problem, Schemes, Path<ShelvedBookRoutedPath>>(
        &mut api,
        document(),
        "/shelves/{ids}/{ids_2}/{ids_3}",
        &["GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Problem, Schemes, Path<NewShelfRoutedPath>>(
        &mut api,
        document(),
        "/shelves/{ids}/{ids_2}",
        &["GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    Ok(api)
}

/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is not a semantic version.
pub fn emitted_document() -> Result<Value, String> {
    let api = case_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "1.0.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Case", version);
    definition.json().map_err(|error| error.to_string())
}
