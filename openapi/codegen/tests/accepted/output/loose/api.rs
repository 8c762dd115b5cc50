// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;
use super::*;
/// The document, as JSON.
pub const DOCUMENT_JSON: &str = include_str!("document.json");
/// What dropshot should emit for the document, as JSON.
pub const PROJECTION_JSON: &str = include_str!("projection.json");
/// What dropshot cannot emit, with how often the document says it, as JSON.
pub const DROPSHOT_GAPS_JSON: &str = include_str!("dropshot-gaps.json");
static DOCUMENT: LazyLock<specbound_document::Document> = LazyLock::new(|| {
    let json = ::serde_json::from_str(DOCUMENT_JSON)
        .expect("the generator wrote it as JSON");
    specbound_document::Document::compile(&json)
        .expect("the generator accepted the document")
});
/// The compiled document.
pub fn document() -> &'static specbound_document::Document {
    &DOCUMENT
}
/// A credential of the security scheme `Bearer`, in the header `authorization`: what stands behind `bearer`.
#[derive(Clone, Copy)]
pub struct BearerCredential<'a>(pub &'a str);
impl BearerCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "authorization";
}
impl ::std::fmt::Debug for BearerCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for OAuthCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for CookieCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("(a credential)")
    }
}
/// The security schemes of the document.
enum Schemes {}
impl<S: CaseService> specbound_runtime::Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &specbound_document::Operation,
        scheme: &str,
        credential: &str,
    ) -> ::std::result::Result<S::Caller, specbound_runtime::Failure> {
        match scheme {
            "Bearer" => {
                <S as CaseSecurity>::authenticate_bearer(
                        service,
                        BearerCredential(
                            specbound_runtime::behind_word("bearer", credential)?,
                        ),
                        operation,
                    )
                    .await
            }
            "OAuth" => {
                <S as CaseSecurity>::authenticate_o_auth(
                        service,
                        OAuthCredential(
                            specbound_runtime::behind_word("Bearer", credential)?,
                        ),
                        operation,
                    )
                    .await
            }
            "Cookie" => {
                <S as CaseSecurity>::authenticate_cookie(
                        service,
                        CookieCredential(credential),
                        operation,
                    )
                    .await
            }
            _ => {
                ::std::result::Result::Err(
                    specbound_runtime::Failure::internal(
                        ::std::format!("no security scheme {scheme}"),
                    ),
                )
            }
        }
    }
}
/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[::dropshot::api_description{tag_config = {allow_other_tags = true,
policy = ::dropshot::EndpointTagPolicy::Any,
tags = {"things" = {description = "All.",
external_docs = {url = "https://example.com/"},
},
"unused" = {},
},
},
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;
    /// No summary, but a description.
    #[endpoint{method = GET,
    path = "/things",
    operation_id = "getThings",
    tags = ["things",
    ],
    }]
    async fn get_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<GetThingsQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetThingsOk>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
    /// Make one
    #[endpoint{method = POST,
    path = "/things",
    operation_id = "postThings",
    tags = [],
    }]
    async fn post_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<NewThing>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PostThingsCreated>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
    #[endpoint{method = PUT,
    path = "/things",
    operation_id = "putThings",
    tags = [],
    }]
    async fn put_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<PutThingsBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PutThingsOk>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;
    async fn get_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<GetThingsQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetThingsOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::GetThingsError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.call()?;
                        rqctx.context().get_things(call, query).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn post_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<NewThing>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PostThingsCreated>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::PostThingsError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().post_things(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn put_things(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<PutThingsBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PutThingsOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::PutThingsError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().put_things(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
}
/// The API for dropshot's `ServerBuilder`, whose private context is the service.
///
/// # Errors
/// Where dropshot's router does not take an operation: the generator lets no such document pass.
pub fn api_description<S: CaseService>() -> ::std::result::Result<
    ::dropshot::ApiDescription<S>,
    ::dropshot::ApiDescriptionBuildErrors,
> {
    let mut api = case_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<
        S,
        Problem,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/things", &["GET", "POST", "PUT"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    ::std::result::Result::Ok(api)
}
/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is no semantic version.
pub fn emitted_document() -> ::std::result::Result<
    ::serde_json::Value,
    ::std::string::String,
> {
    let api = case_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "2.1.0".parse().map_err(|error| ::std::format!("{error}"))?;
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
