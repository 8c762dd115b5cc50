// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    path = "/fastapi",
    operation_id = "fastapi",
    tags = [],
    }]
    async fn fastapi(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<FastapiQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<FastapiNoContent>,
        specbound_runtime::ErrorResponse<HttpValidationError>,
    >;
    #[endpoint{method = GET,
    path = "/nested",
    operation_id = "nested",
    tags = [],
    }]
    async fn nested(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<NestedNoContent>,
        specbound_runtime::ErrorResponse<Nested>,
    >;
    #[endpoint{method = GET,
    path = "/choice",
    operation_id = "choice",
    tags = [],
    }]
    async fn choice(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ChoiceNoContent>,
        specbound_runtime::ErrorResponse<Choice>,
    >;
    #[endpoint{method = GET,
    path = "/map",
    operation_id = "map",
    tags = [],
    }]
    async fn map(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<MapNoContent>,
        specbound_runtime::ErrorResponse<Mapped>,
    >;
    #[endpoint{method = GET,
    path = "/asked",
    operation_id = "asked",
    tags = [],
    }]
    async fn asked(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<AskedNoContent>,
        specbound_runtime::ErrorResponse<Asked>,
    >;
    #[endpoint{method = GET,
    path = "/code",
    operation_id = "asked_code",
    tags = [],
    }]
    async fn asked_code(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<AskedCodeNoContent>,
        specbound_runtime::ErrorResponse<Violations>,
    >;
    #[endpoint{method = GET,
    path = "/empty",
    operation_id = "empty",
    tags = [],
    }]
    async fn empty(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<EmptyNoContent>,
        specbound_runtime::ErrorResponse<Loose>,
    >;
    #[endpoint{method = GET,
    path = "/maybe",
    operation_id = "maybe",
    tags = [],
    }]
    async fn maybe(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<MaybeNoContent>,
        specbound_runtime::ErrorResponse<Maybe>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;
    async fn fastapi(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<FastapiQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<FastapiNoContent>,
        specbound_runtime::ErrorResponse<HttpValidationError>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::FastapiError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().fastapi(call, query).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn nested(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<NestedNoContent>,
        specbound_runtime::ErrorResponse<Nested>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::NestedError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().nested(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn choice(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ChoiceNoContent>,
        specbound_runtime::ErrorResponse<Choice>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ChoiceError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().choice(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn map(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<MapNoContent>,
        specbound_runtime::ErrorResponse<Mapped>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::MapError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().map(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn asked(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<AskedNoContent>,
        specbound_runtime::ErrorResponse<Asked>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::AskedError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().asked(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn asked_code(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<AskedCodeNoContent>,
        specbound_runtime::ErrorResponse<Violations>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::AskedCodeError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().asked_code(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn empty(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<EmptyNoContent>,
        specbound_runtime::ErrorResponse<Loose>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::EmptyError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().empty(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn maybe(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<MaybeNoContent>,
        specbound_runtime::ErrorResponse<Maybe>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::MaybeError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().maybe(call).await
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
        HttpValidationError,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/fastapi", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Nested,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/nested", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Choice,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/choice", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Mapped,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/map", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Asked,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/asked", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Violations,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/code", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Loose,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/empty", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Maybe,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/maybe", &["GET"])
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
    let mut definition = api.openapi("Errors", version);
    definition.json().map_err(|error| error.to_string())
}
