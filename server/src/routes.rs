//! What the API listener serves beside the document's operations: health, readiness, the document itself, and what its
//! errors mean. They are registered as unpublished, so that the emitted document does not have them.

mod error_pages;

use dropshot::{
    ApiDescription, ApiDescriptionRegisterError, ApiEndpoint, ApiEndpointVersions, Body, HttpError, RequestContext,
};
use http::{Method, Response, StatusCode, header};

use crate::app::App;

/// Adds the routes.
pub(crate) fn add_to(api: &mut ApiDescription<App>) -> Result<(), ApiDescriptionRegisterError> {
    for method in METHODS {
        add(api, method.clone(), "/healthz", healthz)?;
        add(api, method.clone(), "/readyz", readyz)?;
        add(api, method.clone(), "/openapi.yaml", openapi_yaml)?;
        add(api, method, "/openapi.json", openapi_json)?;
    }
    error_pages::add_to(api)
}

/// HEAD is answered as GET: hyper leaves the body out and keeps its length.
const METHODS: [Method; 2] = [Method::GET, Method::HEAD];

type Answer = Result<Response<Body>, HttpError>;

/// Adds a route without parameters, unpublished.
fn add<H, F>(
    api: &mut ApiDescription<App>,
    method: Method,
    path: &str,
    handler: H,
) -> Result<(), ApiDescriptionRegisterError>
where
    H: Fn(RequestContext<App>) -> F + Send + Sync + 'static,
    F: Future<Output = Answer> + Send + 'static,
{
    let (id, versions) = (format!("{method} {path}"), ApiEndpointVersions::All);
    api.register(ApiEndpoint::new(id, handler, method, "application/json", path, versions).visible(false))
}

/// The process answers.
async fn healthz(context: RequestContext<App>) -> Answer {
    exact(&context, "/healthz")?;
    answer(StatusCode::OK, "application/json", r#"{"status":"ok"}"#)
}

/// Database and image store can be used.
async fn readyz(context: RequestContext<App>) -> Answer {
    exact(&context, "/readyz")?;
    match context.context().store.check().await {
        Ok(()) => answer(StatusCode::OK, "application/json", r#"{"status":"ok"}"#),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            answer(StatusCode::SERVICE_UNAVAILABLE, "application/json", r#"{"status":"unavailable"}"#)
        }
    }
}

/// The document as it was written.
async fn openapi_yaml(context: RequestContext<App>) -> Answer {
    exact(&context, "/openapi.yaml")?;
    answer(StatusCode::OK, "application/yaml", images_api::DOCUMENT_YAML)
}

/// The document as JSON.
async fn openapi_json(context: RequestContext<App>) -> Answer {
    exact(&context, "/openapi.json")?;
    answer(StatusCode::OK, "application/json", images_api::DOCUMENT_JSON)
}

/// dropshot's router hears no empty segments: `//healthz/` is another path all the same.
fn exact(context: &RequestContext<App>, path: &str) -> Result<(), HttpError> {
    match context.request.uri().path() == path {
        true => Ok(()),
        false => Err(HttpError::for_not_found(None, "the path has an empty segment".to_owned())),
    }
}

fn answer(status: StatusCode, content_type: &'static str, body: &'static str) -> Answer {
    let response = Response::builder().status(status).header(header::CONTENT_TYPE, content_type);
    let response = response.header(header::CACHE_CONTROL, "no-store").body(Body::with_content(body));
    response.map_err(|error| HttpError::for_internal_error(error.to_string()))
}
