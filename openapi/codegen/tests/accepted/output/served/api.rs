// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
/// A credential of the security scheme `Key`, in the header `x-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct KeyCredential<'a>(pub &'a str);
impl KeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-key";
}
impl ::std::fmt::Debug for KeyCredential<'_> {
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
            "Key" => {
                <S as CaseSecurity>::authenticate_key(
                        service,
                        KeyCredential(credential),
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
tags = {"notes" = {description = "Small texts.",
},
},
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
    #[endpoint{method = POST,
    path = "/notes",
    operation_id = "createNote",
    tags = ["notes",
    ],
    content_type = "application/x-www-form-urlencoded",
    request_body_max_bytes = 200usize,
    }]
    async fn create_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<NoteForm>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<CreateNoteSeeOther>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/notes",
    operation_id = "listNotes",
    tags = ["notes",
    ],
    }]
    async fn list_notes(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<ListNotesQuery>,
        _headers: specbound_runtime::Headers<ListNotesHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListNotesOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = GET,
    path = "/notes/{noteId}",
    operation_id = "readNote",
    tags = ["notes",
    ],
    }]
    async fn read_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ReadNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ReadNoteAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = HEAD,
    path = "/notes/{noteId}",
    operation_id = "headNote",
    tags = ["notes",
    ],
    }]
    async fn head_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<HeadNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<HeadNoteOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = PUT,
    path = "/notes/{noteId}",
    operation_id = "replaceNote",
    tags = ["notes",
    ],
    request_body_max_bytes = 8usize,
    }]
    async fn replace_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ReplaceNotePath>,
        body: specbound_runtime::RawBody,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ReplaceNoteNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = PATCH,
    path = "/notes/{noteId}",
    operation_id = "renameNote",
    tags = ["notes",
    ],
    }]
    async fn rename_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<RenameNotePath>,
        body: specbound_runtime::Body<RenameNoteBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RenameNoteAccepted>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = POST,
    path = "/notes/{noteId}",
    operation_id = "searchNotes",
    tags = ["notes",
    ],
    deprecated = true,
    }]
    async fn search_notes(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<SearchNotesRoutedPath>,
        body: specbound_runtime::Body<SearchNotesBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<SearchNotesOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    #[endpoint{method = POST,
    path = "/ratings",
    operation_id = "rate",
    tags = ["notes",
    ],
    request_body_max_bytes = 64usize,
    }]
    async fn rate(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<RateQuery>,
        body: specbound_runtime::Body<RateBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RateNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
/// The operations that are served through another one's endpoint.
impl<S: CaseService> Adapter<S> {
    async fn serve_latest_note(
        rqctx: &::dropshot::RequestContext<S>,
        body: ::std::option::Option<specbound_runtime::HttpRequest>,
    ) -> specbound_runtime::TypedResponse<LatestNoteOk> {
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::LatestNoteError,
            Schemes,
        >::begin(rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.call()?;
                        rqctx.context().latest_note(call).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        pipeline.answer(outcome).await
    }
    async fn serve_replace_latest(
        rqctx: &::dropshot::RequestContext<S>,
        body: ::std::option::Option<specbound_runtime::HttpRequest>,
    ) -> specbound_runtime::TypedResponse<ReplaceLatestOk> {
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ReplaceLatestError,
            Schemes,
        >::begin(rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().replace_latest(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        pipeline.answer(outcome).await
    }
}
impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;
    async fn create_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<NoteForm>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<CreateNoteSeeOther>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::CreateNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().create_note(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn list_notes(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<ListNotesQuery>,
        _headers: specbound_runtime::Headers<ListNotesHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListNotesOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ListNotesError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let headers = request.headers()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().list_notes(call, query, headers).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn read_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ReadNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ReadNoteAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        match specbound_runtime::operation_id(&rqctx, document()) {
            ::std::option::Option::Some("latestNote") => {
                return ::std::result::Result::Ok(
                    Self::serve_latest_note(&rqctx, body).await.into_other(),
                );
            }
            _ => {}
        }
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ReadNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().read_note(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn head_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<HeadNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<HeadNoteOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::HeadNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().head_note(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn replace_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<ReplaceNotePath>,
        body: specbound_runtime::RawBody,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ReplaceNoteNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        match specbound_runtime::operation_id(&rqctx, document()) {
            ::std::option::Option::Some("replaceLatest") => {
                return ::std::result::Result::Ok(
                    Self::serve_replace_latest(&rqctx, body).await.into_other(),
                );
            }
            _ => {}
        }
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ReplaceNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.raw()?;
                        let call = request.call()?;
                        rqctx.context().replace_note(call, path, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn rename_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<RenameNotePath>,
        body: specbound_runtime::Body<RenameNoteBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RenameNoteAccepted>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::RenameNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().rename_note(call, path, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn search_notes(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<SearchNotesRoutedPath>,
        body: specbound_runtime::Body<SearchNotesBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<SearchNotesOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::SearchNotesError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().search_notes(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn rate(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<RateQuery>,
        body: specbound_runtime::Body<RateBody>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<RateNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::RateError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().rate(call, query, body).await
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
        specbound_runtime::NoPath,
    >(&mut api, document(), "/notes", &["POST", "GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<LatestNoteRoutedPath>,
    >(&mut api, document(), "/notes/{noteId}", &["GET", "HEAD", "PUT", "PATCH", "POST"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/ratings", &["POST"])
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
    let mut definition = api.openapi("Served", version);
    definition.json().map_err(|error| error.to_string())
}
