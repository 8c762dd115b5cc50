// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;
use super::*;
/// The document, as JSON.
pub const DOCUMENT_JSON: &str = include_str!("document.json");
/// What dropshot should emit for the document, as JSON.
pub const PROJECTION_JSON: &str = include_str!("projection.json");
/// What dropshot cannot emit, with how often the document says it, as JSON.
pub const HOLES_JSON: &str = include_str!("holes.json");
static DOCUMENT: LazyLock<images_document::Document> = LazyLock::new(|| {
    let json = ::serde_json::from_str(DOCUMENT_JSON)
        .expect("the generator wrote it as JSON");
    images_document::Document::compile(&json)
        .expect("the generator accepted the document")
});
/// The compiled document.
pub fn document() -> &'static images_document::Document {
    &DOCUMENT
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
        _path: images_runtime::Path<GetThingPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<GetThingNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = DELETE,
    path = "/v1/things/{thingId}",
    operation_id = "deleteThing",
    tags = [],
    }]
    async fn delete_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<DeleteThingPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<DeleteThingNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = POST,
    path = "/v1/things/{thingId}",
    operation_id = "uploadThing",
    tags = [],
    }]
    async fn upload_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<UploadThingRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<UploadThingNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = PUT,
    path = "/v1/things/{thingId}",
    operation_id = "importThing",
    tags = [],
    }]
    async fn import_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<ImportThingRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<ImportThingNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/things/{thingId}/parts/{partId}",
    operation_id = "getPart",
    tags = [],
    }]
    async fn get_part(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<GetPartPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<GetPartNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = POST,
    path = "/v1/things/{thingId}/parts/{partId}",
    operation_id = "touchLatest",
    tags = [],
    }]
    async fn touch_latest(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<TouchLatestRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<TouchLatestNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/things/{thingId}/parts",
    operation_id = "listAllParts",
    tags = [],
    }]
    async fn list_all_parts(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<ListAllPartsRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<ListAllPartsNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = GET,
    path = "/v1/slash",
    operation_id = "slash",
    tags = [],
    }]
    async fn slash(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        images_runtime::Reply<SlashNoContent>,
        images_runtime::Failed<Error>,
    >;
    #[endpoint{method = GET,
    path = "/",
    operation_id = "root",
    tags = [],
    }]
    async fn root(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        images_runtime::Reply<RootNoContent>,
        images_runtime::Failed<Error>,
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
        _path: images_runtime::Path<GetThingPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<GetThingNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 0usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let path = request.path()?;
                let call = request.call()?;
                rqctx.context().get_thing(call, path).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn delete_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<DeleteThingPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<DeleteThingNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 1usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let path = request.path()?;
                let call = request.call()?;
                rqctx.context().delete_thing(call, path).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn upload_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<UploadThingRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<UploadThingNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 2usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let call = request.call()?;
                rqctx.context().upload_thing(call).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn import_thing(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<ImportThingRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<ImportThingNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 3usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let call = request.call()?;
                rqctx.context().import_thing(call).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn get_part(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<GetPartPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<GetPartNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 4usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let path = request.path()?;
                let call = request.call()?;
                rqctx.context().get_part(call, path).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn touch_latest(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<TouchLatestRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<TouchLatestNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 5usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let path = request.path()?;
                let call = request.call()?;
                rqctx.context().touch_latest(call, path).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn list_all_parts(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: images_runtime::Path<ListAllPartsRoutedPath>,
    ) -> ::std::result::Result<
        images_runtime::Reply<ListAllPartsNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 6usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let call = request.call()?;
                rqctx.context().list_all_parts(call).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn slash(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        images_runtime::Reply<SlashNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 7usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let call = request.call()?;
                rqctx.context().slash(call).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
    }
    async fn root(
        rqctx: ::dropshot::RequestContext<Self::Context>,
    ) -> ::std::result::Result<
        images_runtime::Reply<RootNoContent>,
        images_runtime::Failed<Error>,
    > {
        let exchange = images_runtime::Exchange::<
            S,
            Error,
        >::begin(&rqctx, document(), 8usize);
        let outcome = exchange
            .run(async {
                let mut request = exchange
                    .accept_anonymous(::std::option::Option::None)
                    .await?;
                let call = request.call()?;
                rqctx.context().root(call).await
            })
            .await;
        ::std::result::Result::Ok(exchange.answer(outcome))
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
    case_api_mod::api_description::<Adapter<S>>()
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
