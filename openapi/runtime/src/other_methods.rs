//! The methods that a path does not have: 405 in the document's error shape with the documented methods in `Allow`, or the
//! answer to OPTIONS where pages of other origins may call the API. dropshot would answer in a shape of its own.

use async_trait::async_trait;
use dropshot::{
    ApiDescription, ApiDescriptionRegisterError, ApiEndpoint, ApiEndpointBodyContentType, ApiEndpointVersions, Body,
    ExtensionMode, ExtractorMetadata, HttpError, RequestContext, ServerContext, SharedExtractor,
};
use http::{Method, Response, StatusCode};
use specbound_document::Document;

use crate::pipeline::head;
use crate::{Authenticator, ErrorFrom, ErrorResponse, Pipeline, RawBody, Service, Unrouted};

/// The methods that are registered for every path. dropshot answers others, which nobody uses, by itself.
const METHODS: [Method; 9] = [
    Method::GET,
    Method::PUT,
    Method::POST,
    Method::DELETE,
    Method::OPTIONS,
    Method::HEAD,
    Method::PATCH,
    Method::TRACE,
    Method::CONNECT,
];

/// The extractor of a path without variables.
pub struct NoPath;

#[async_trait]
impl SharedExtractor for NoPath {
    async fn from_request<C: ServerContext>(_: &RequestContext<C>) -> Result<NoPath, HttpError> {
        Ok(NoPath)
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        ExtractorMetadata { extension_mode: ExtensionMode::None, parameters: Vec::new() }
    }
}

/// Registers all methods of a path but those in `taken`, unpublished. `path` is as the router has it, `P` is the extractor
/// of its variables.
///
/// # Errors
/// Where dropshot does not take one.
pub fn refuse_other_methods<S: Service, E: ErrorFrom<S>, A: Authenticator<S>, P: SharedExtractor + 'static>(
    api: &mut ApiDescription<S>,
    document: &'static Document,
    path: &str,
    taken: &[&str],
) -> Result<(), ApiDescriptionRegisterError> {
    for method in METHODS.into_iter().filter(|method| !taken.contains(&method.as_str())) {
        let handler = move |context: RequestContext<S>, _: P, body: RawBody| refuse::<S, E, A>(context, body, document);
        let id = format!("{method} {path}");
        let versions = ApiEndpointVersions::All;
        let endpoint = ApiEndpoint::new(id, handler, method, "application/json", path, versions);
        api.register(endpoint.visible(false))?;
    }
    Ok(())
}

async fn refuse<S: Service, E: ErrorFrom<S>, A: Authenticator<S>>(
    context: RequestContext<S>,
    body: RawBody,
    document: &'static Document,
) -> Result<Response<Body>, ErrorResponse<E>> {
    let mut pipeline = Pipeline::<S, Unrouted<E>, A>::begin(&context, document);
    if let Some(headers) = context.context().cors().options(document, &head(&context, document)) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        *response.headers_mut() = headers;
        return Ok(pipeline.logged(Ok(response)));
    }
    Ok(pipeline.refuse(body.into_request()).await)
}
