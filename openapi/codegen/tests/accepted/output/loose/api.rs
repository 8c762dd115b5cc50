// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, Body, ErrorResponse, Failure, NoPath, Pipeline, Query, TypedResponse};

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

/// A credential of the security scheme `OAuth`, in the header `authorization`: what stands behind `Bearer`.
#[derive(Clone, Copy)]
pub struct OAuthCredential<'a>(pub &'a str);

impl OAuthCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "authorization";
}

impl fmt::Debug for OAuthCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// A credential of the security scheme `Cookie`, in the cookie `unused`: as it was sent.
#[derive(Clone, Copy)]
pub struct CookieCredential<'a>(pub &'a str);

impl CookieCredential<'_> {
    /// The cookie that carries it.
    pub const COOKIE: &'static str = "unused";
}

impl fmt::Debug for CookieCredential<'_> {
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
            "Bearer" => {
                <S as CaseSecurity>::authenticate_bearer(
                    service,
                    BearerCredential(specbound_runtime::behind_word("bearer", credential)?),
                    operation,
                )
                .await
            }
            "OAuth" => {
                <S as CaseSecurity>::authenticate_o_auth(
                    service,
                    OAuthCredential(specbound_runtime::behind_word("Bearer", credential)?),
                    operation,
                )
                .await
            }
            "Cookie" => {
                <S as CaseSecurity>::authenticate_cookie(service, CookieCredential(credential), operation).await
            }
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = {
        allow_other_tags = true,
        policy = EndpointTagPolicy::Any,
        tags = {
            "things" = {
                description = "All.",
                external_docs = { url = "https://example.com/" },
            },
            "unused" = {  },
        },
    },
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;

    /// No summary, but a description.
    #[endpoint { method = GET, path = "/things", operation_id = "getThings", tags = ["things"] }]
    async fn get_things(
        rqctx: RequestContext<Self::Context>,
        _query: Query<GetThingsQuery>,
    ) -> Result<TypedResponse<GetThingsOk>, ErrorResponse<Problem>>;

    /// Make one
    #[endpoint { method = POST, path = "/things", operation_id = "postThings", tags = [] }]
    async fn post_things(
        rqctx: RequestContext<Self::Context>,
        body: Body<NewThing>,
    ) -> Result<TypedResponse<PostThingsCreated>, ErrorResponse<Problem>>;

    #[endpoint { method = PUT, path = "/things", operation_id = "putThings", tags = [] }]
    async fn put_things(
        rqctx: RequestContext<Self::Context>,
        body: Body<PutThingsBody>,
    ) -> Result<TypedResponse<PutThingsOk>, ErrorResponse<Problem>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn get_things(
        rqctx: RequestContext<Self::Context>,
        _query: Query<GetThingsQuery>,
    ) -> Result<TypedResponse<GetThingsOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::GetThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.call()?;
                        rqctx.context().get_things(call, query).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn post_things(
        rqctx: RequestContext<Self::Context>,
        body: Body<NewThing>,
    ) -> Result<TypedResponse<PostThingsCreated>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::PostThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().post_things(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn put_things(
        rqctx: RequestContext<Self::Context>,
        body: Body<PutThingsBody>,
    ) -> Result<TypedResponse<PutThingsOk>, ErrorResponse<Problem>> {
        let mut pipeline = Pipeline::<S, errors::PutThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().put_things(call, body).await
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
    specbound_runtime::refuse_other_methods::<S, Problem, Schemes, NoPath>(
        &mut api,
        document(),
        "/things",
        &["GET", "POST", "PUT"],
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
    let version = "2.1.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Loose", version);
    definition.description("Two\nlines.");
    definition.terms_of_service("https://example.com/terms");
    definition.contact_name("A");
    definition.contact_url("https://example.com/");
    definition.contact_email("a@example.com");
    definition.license_name("MIT");
    definition.json().map_err(|error| error.to_string())
}
