// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{
    Authenticator, Body, ErrorResponse, Failure, Headers, HttpRequest, NoPath, Path, Pipeline, Query, RawBody,
    TypedResponse,
};

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

/// A credential of the security scheme `Key`, in the header `x-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct KeyCredential<'a>(pub &'a str);

impl KeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-key";
}

impl fmt::Debug for KeyCredential<'_> {
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
            "Key" => <S as CaseSecurity>::authenticate_key(service, KeyCredential(credential), operation).await,
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = {
        allow_other_tags = true,
        policy = EndpointTagPolicy::Any,
        tags = { "notes" = { description = "Small texts." } },
    },
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;

    /// Write a note
    ///
    /// Takes a form.
    ///
    /// With two paragraphs.
    #[endpoint {
        method = POST,
        path = "/notes",
        operation_id = "createNote",
        tags = ["notes"],
        content_type = "application/x-www-form-urlencoded",
        request_body_max_bytes = 200,
    }]
    async fn create_note(
        rqctx: RequestContext<Self::Context>,
        body: Body<NoteForm>,
    ) -> Result<TypedResponse<CreateNoteSeeOther>, ErrorResponse<Error>>;

    #[endpoint { method = GET, path = "/notes", operation_id = "listNotes", tags = ["notes"] }]
    async fn list_notes(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ListNotesQuery>,
        _headers: Headers<ListNotesHeaders>,
    ) -> Result<TypedResponse<ListNotesOk>, ErrorResponse<Error>>;

    #[endpoint {
        method = GET,
        path = "/notes/{noteId}",
        operation_id = "readNote",
        tags = ["notes"],
    }]
    async fn read_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReadNotePath>,
    ) -> Result<TypedResponse<ReadNoteAnswer>, ErrorResponse<Error>>;

    #[endpoint {
        method = HEAD,
        path = "/notes/{noteId}",
        operation_id = "headNote",
        tags = ["notes"],
    }]
    async fn head_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadNotePath>,
    ) -> Result<TypedResponse<HeadNoteOk>, ErrorResponse<Error>>;

    #[endpoint {
        method = PUT,
        path = "/notes/{noteId}",
        operation_id = "replaceNote",
        tags = ["notes"],
        request_body_max_bytes = 8,
    }]
    async fn replace_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReplaceNotePath>,
        body: RawBody,
    ) -> Result<TypedResponse<ReplaceNoteNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = PATCH,
        path = "/notes/{noteId}",
        operation_id = "renameNote",
        tags = ["notes"],
    }]
    async fn rename_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<RenameNotePath>,
        body: Body<RenameNoteBody>,
    ) -> Result<TypedResponse<RenameNoteAccepted>, ErrorResponse<Error>>;

    #[endpoint {
        method = POST,
        path = "/notes/{noteId}",
        operation_id = "searchNotes",
        tags = ["notes"],
        deprecated = true,
    }]
    async fn search_notes(
        rqctx: RequestContext<Self::Context>,
        _path: Path<SearchNotesRoutedPath>,
        body: Body<SearchNotesBody>,
    ) -> Result<TypedResponse<SearchNotesOk>, ErrorResponse<Error>>;

    #[endpoint {
        method = POST,
        path = "/ratings",
        operation_id = "rate",
        tags = ["notes"],
        request_body_max_bytes = 64,
    }]
    async fn rate(
        rqctx: RequestContext<Self::Context>,
        _query: Query<RateQuery>,
        body: Body<RateBody>,
    ) -> Result<TypedResponse<RateNoContent>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

/// The operations that are served through another one's endpoint.
impl<S: CaseService> Adapter<S> {
    async fn serve_latest_note(rqctx: &RequestContext<S>, body: Option<HttpRequest>) -> TypedResponse<LatestNoteOk> {
        let mut pipeline = Pipeline::<S, errors::LatestNoteError, Schemes>::begin(rqctx, document());
        let outcome = match pipeline.accept(body).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.call()?;
                        rqctx.context().latest_note(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        pipeline.answer(outcome).await
    }

    async fn serve_replace_latest(
        rqctx: &RequestContext<S>,
        body: Option<HttpRequest>,
    ) -> TypedResponse<ReplaceLatestOk> {
        let mut pipeline = Pipeline::<S, errors::ReplaceLatestError, Schemes>::begin(rqctx, document());
        let outcome = match pipeline.accept(body).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().replace_latest(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        pipeline.answer(outcome).await
    }
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn create_note(
        rqctx: RequestContext<Self::Context>,
        body: Body<NoteForm>,
    ) -> Result<TypedResponse<CreateNoteSeeOther>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::CreateNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().create_note(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn list_notes(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ListNotesQuery>,
        _headers: Headers<ListNotesHeaders>,
    ) -> Result<TypedResponse<ListNotesOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ListNotesError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let headers = request.headers()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().list_notes(call, query, headers).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn read_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReadNotePath>,
    ) -> Result<TypedResponse<ReadNoteAnswer>, ErrorResponse<Error>> {
        let body = None;
        match specbound_runtime::operation_id(&rqctx, document()) {
            Some("latestNote") => {
                return Ok(Self::serve_latest_note(&rqctx, body).await.into_other());
            }
            _ => {}
        }
        let mut pipeline = Pipeline::<S, errors::ReadNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().read_note(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn head_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadNotePath>,
    ) -> Result<TypedResponse<HeadNoteOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::HeadNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().head_note(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn replace_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReplaceNotePath>,
        body: RawBody,
    ) -> Result<TypedResponse<ReplaceNoteNoContent>, ErrorResponse<Error>> {
        let body = Some(body.into_request());
        match specbound_runtime::operation_id(&rqctx, document()) {
            Some("replaceLatest") => {
                return Ok(Self::serve_replace_latest(&rqctx, body).await.into_other());
            }
            _ => {}
        }
        let mut pipeline = Pipeline::<S, errors::ReplaceNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.raw()?;
                        let call = request.call()?;
                        rqctx.context().replace_note(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn rename_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<RenameNotePath>,
        body: Body<RenameNoteBody>,
    ) -> Result<TypedResponse<RenameNoteAccepted>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::RenameNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().rename_note(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn search_notes(
        rqctx: RequestContext<Self::Context>,
        _path: Path<SearchNotesRoutedPath>,
        body: Body<SearchNotesBody>,
    ) -> Result<TypedResponse<SearchNotesOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::SearchNotesError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().search_notes(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn rate(
        rqctx: RequestContext<Self::Context>,
        _query: Query<RateQuery>,
        body: Body<RateBody>,
    ) -> Result<TypedResponse<RateNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::RateError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().rate(call, query, body).await
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
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(
        &mut api,
        document(),
        "/notes",
        &["POST", "GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<LatestNoteRoutedPath>>(
        &mut api,
        document(),
        "/notes/{noteId}",
        &["GET", "HEAD", "PUT", "PATCH", "POST"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(&mut api, document(), "/ratings", &["POST"])
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
    let mut definition = api.openapi("Served", version);
    definition.json().map_err(|error| error.to_string())
}
