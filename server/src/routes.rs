//! What the API listener serves beside the document's operations: health, readiness, the document itself, and what its
//! errors mean. They are registered as unpublished, so that the emitted document does not have them.

mod error_pages;

use dropshot::{ApiDescription, ApiDescriptionRegisterError, Body, HttpError, RequestContext, endpoint};
use http::{Response, StatusCode, header};

use crate::app::App;

/// Adds the routes.
pub(crate) fn add_to(api: &mut ApiDescription<App>) -> Result<(), ApiDescriptionRegisterError> {
    api.register(healthz)?;
    api.register(readyz)?;
    api.register(openapi_yaml)?;
    api.register(openapi_json)?;
    error_pages::add_to(api)
}

/// The process answers.
#[endpoint { method = GET, path = "/healthz", unpublished = true }]
async fn healthz(context: RequestContext<App>) -> Result<Response<Body>, HttpError> {
    exact(&context, "/healthz")?;
    answer(StatusCode::OK, "application/json", r#"{"status":"ok"}"#)
}

/// Database and image store can be used.
#[endpoint { method = GET, path = "/readyz", unpublished = true }]
async fn readyz(context: RequestContext<App>) -> Result<Response<Body>, HttpError> {
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
#[endpoint { method = GET, path = "/openapi.yaml", unpublished = true }]
async fn openapi_yaml(context: RequestContext<App>) -> Result<Response<Body>, HttpError> {
    exact(&context, "/openapi.yaml")?;
    answer(StatusCode::OK, "application/yaml", images_api::DOCUMENT_YAML)
}

/// The document as JSON.
#[endpoint { method = GET, path = "/openapi.json", unpublished = true }]
async fn openapi_json(context: RequestContext<App>) -> Result<Response<Body>, HttpError> {
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

fn answer(status: StatusCode, content_type: &'static str, body: &'static str) -> Result<Response<Body>, HttpError> {
    let response = Response::builder().status(status).header(header::CONTENT_TYPE, content_type);
    let response = response.header(header::CACHE_CONTROL, "no-store").body(Body::with_content(body));
    response.map_err(|error| HttpError::for_internal_error(error.to_string()))
}
