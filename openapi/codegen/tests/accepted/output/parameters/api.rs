// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
/// A credential of the security scheme `Basic`, in the header `authorization`: what stands behind `basic`.
#[derive(Clone, Copy)]
pub struct BasicCredential<'a>(pub &'a str);
impl BasicCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "authorization";
}
impl ::std::fmt::Debug for BasicCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for SessionCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for KeyCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for BearerCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
impl ::std::fmt::Debug for PersonCredential<'_> {
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
            "Basic" => {
                <S as CaseSecurity>::authenticate_basic(
                        service,
                        BasicCredential(
                            specbound_runtime::behind_word("basic", credential)?,
                        ),
                        operation,
                    )
                    .await
            }
            "Session" => {
                <S as CaseSecurity>::authenticate_session(
                        service,
                        SessionCredential(credential),
                        operation,
                    )
                    .await
            }
            "Key" => {
                <S as CaseSecurity>::authenticate_key(
                        service,
                        KeyCredential(credential),
                        operation,
                    )
                    .await
            }
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
            "Person" => {
                <S as CaseSecurity>::authenticate_person(
                        service,
                        PersonCredential(credential),
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
tags = {},
},
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;
    #[endpoint{method = GET,
    path = "/shelves/{ids}",
    operation_id = "shelves",
    tags = [],
    }]
    async fn shelves(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ShelvesPath>,
        _query: specbound_runtime::Query<ShelvesQuery>,
        _headers: specbound_runtime::Headers<ShelvesHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ShelvesOk>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
    #[endpoint{method = PATCH,
    path = "/shelves/{ids}",
    operation_id = "patchShelves",
    tags = [],
    }]
    async fn patch_shelves(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<PatchShelvesPath>,
        body: specbound_runtime::Body<Filter>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PatchShelvesOk>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
    #[endpoint{method = GET,
    path = "/shelves/{ids}/{ids_2}/{ids_3}",
    operation_id = "shelvedBook",
    tags = [],
    }]
    async fn shelved_book(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ShelvedBookRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ShelvedBookOk>,
        specbound_runtime::ErrorResponse<Problem>,
    >;
    #[endpoint{method = GET,
    path = "/shelves/{ids}/{ids_2}",
    operation_id = "newShelf",
    tags = [],
    }]
    async fn new_shelf(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<NewShelfRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<NewShelfOk>,
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
    async fn shelves(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ShelvesPath>,
        _query: specbound_runtime::Query<ShelvesQuery>,
        _headers: specbound_runtime::Headers<ShelvesHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ShelvesOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ShelvesError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let query = request.query()?;
                        let headers = request.headers()?;
                        let cookies = request.cookies()?;
                        let call = request.call()?;
                        rqctx
                            .context()
                            .shelves(call, path, query, headers, cookies)
                            .await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn patch_shelves(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<PatchShelvesPath>,
        body: specbound_runtime::Body<Filter>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PatchShelvesOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::PatchShelvesError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.optional_call()?;
                        rqctx.context().patch_shelves(call, path, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn shelved_book(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ShelvedBookRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ShelvedBookOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ShelvedBookError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().shelved_book(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn new_shelf(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<NewShelfRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<NewShelfOk>,
        specbound_runtime::ErrorResponse<Problem>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::NewShelfError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().new_shelf(call, path).await
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
        specbound_runtime::Path<ShelvesPath>,
    >(&mut api, document(), "/shelves/{ids}", &["GET", "PATCH"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Problem,
        Schemes,
        specbound_runtime::Path<ShelvedBookRoutedPath>,
    >(&mut api, document(), "/shelves/{ids}/{ids_2}/{ids_3}", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Problem,
        Schemes,
        specbound_runtime::Path<NewShelfRoutedPath>,
    >(&mut api, document(), "/shelves/{ids}/{ids_2}", &["GET"])
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
    let version = "1.0.0".parse().map_err(|error| ::std::format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Case", version);
    definition.json().map_err(|error| error.to_string())
}
