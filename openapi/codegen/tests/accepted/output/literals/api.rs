// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
    path = "/v1/things/{thingId}",
    operation_id = "getThing",
    tags = [],
    }]
    async fn get_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetThingPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = DELETE,
    path = "/v1/things/{thingId}",
    operation_id = "deleteThing",
    tags = [],
    }]
    async fn delete_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DeleteThingPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DeleteThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = POST,
    path = "/v1/things/{thingId}",
    operation_id = "uploadThing",
    tags = [],
    }]
    async fn upload_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UploadThingRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UploadThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = PUT,
    path = "/v1/things/{thingId}",
    operation_id = "importThing",
    tags = [],
    }]
    async fn import_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ImportThingRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ImportThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/things/{thingId}/parts/{partId}",
    operation_id = "getPart",
    tags = [],
    }]
    async fn get_part(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetPartPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetPartNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = POST,
    path = "/v1/things/{thingId}/parts/{partId}",
    operation_id = "touchLatest",
    tags = [],
    }]
    async fn touch_latest(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<TouchLatestRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<TouchLatestNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/things/{thingId}/parts",
    operation_id = "listAllParts",
    tags = [],
    }]
    async fn list_all_parts(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ListAllPartsRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListAllPartsNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/slash",
    operation_id = "slash",
    tags = [],
    }]
    async fn slash(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<SlashNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/",
    operation_id = "root",
    tags = [],
    }]
    async fn root(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RootNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;
    async fn get_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetThingPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::GetThingError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().get_thing(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn delete_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DeleteThingPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DeleteThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::DeleteThingError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().delete_thing(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn upload_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UploadThingRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UploadThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::UploadThingError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().upload_thing(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn import_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ImportThingRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ImportThingNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ImportThingError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().import_thing(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn get_part(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetPartPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetPartNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::GetPartError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().get_part(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn touch_latest(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<TouchLatestRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<TouchLatestNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::TouchLatestError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().touch_latest(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn list_all_parts(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ListAllPartsRoutedPath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListAllPartsNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ListAllPartsError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().list_all_parts(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn slash(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<SlashNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::SlashError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().slash(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn root(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RootNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::RootError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().root(call).await
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
        Error,
        Schemes,
        specbound_runtime::Path<GetThingPath>,
    >(&mut api, document(), "/v1/things/{thingId}", &["GET", "DELETE", "POST", "PUT"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<GetPartPath>,
    >(&mut api, document(), "/v1/things/{thingId}/parts/{partId}", &["GET", "POST"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<ListAllPartsRoutedPath>,
    >(&mut api, document(), "/v1/things/{thingId}/parts", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/v1/slash", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/", &["GET"])
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
    let mut definition = api.openapi("Literals", version);
    definition.json().map_err(|error| error.to_string())
}
