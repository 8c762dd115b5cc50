//! The error of an operation on its way to the answer.

use std::marker::PhantomData;

use http::StatusCode;
use specbound_document::{Document, Operation};

use crate::{ErrorFrom, Failure, HeaderList, InSchema, Problem, Rejection, Told};

/// The error of an operation, which has the statuses that the document lists for it and those of a [`Rejection`]; generated
/// for each operation. `S` is the service, which is asked for what no failure knows.
pub trait OperationError<S: ?Sized>: From<Rejection> + Send + 'static {
    /// The answer's status, headers and body.
    fn into_answer(self, service: &S, request: &ErrorRequest<'_>) -> ErrorAnswer;
}

/// An error response that the document lists; generated for each.
pub trait DocumentedError {
    /// The schema of its body; `()` where it has none.
    type Body;

    /// HTTP status code, what is told, and headers.
    fn into_parts(self) -> (u16, Problem<Self::Body>, Result<HeaderList, String>);
}

/// Makes the error of an operation, which is an enum of the responses that the document lists for it and of `Rejected`, of
/// each of them, and an [`OperationError`]. Each is told in the schema behind its `in`, what the pipeline ends the request
/// with in that of its status, else in the last one.
#[macro_export]
macro_rules! operation_error {
    (
        $error:ident<S: $($bound:ident)? $(?$sized:ident)?>
        { $($variant:ident($response:ty) in $body:ty,)* }
        rejected { $($first:literal..=$last:literal in $rejected:ty,)* _ in $otherwise:ty }
    ) => {
        $(impl ::core::convert::From<$response> for $error {
            fn from(error: $response) -> $error {
                $error::$variant(error)
            }
        })*

        impl ::core::convert::From<$crate::Rejection> for $error {
            fn from(rejection: $crate::Rejection) -> $error {
                $error::Rejected(rejection)
            }
        }

        impl<S: $($bound)? $(?$sized)?> $crate::OperationError<S> for $error {
            fn into_answer(self, service: &S, request: &$crate::ErrorRequest<'_>) -> $crate::ErrorAnswer {
                match self {
                    $($error::$variant(error) => request.documented::<S, $body, _>(service, error),)*
                    $error::Rejected(rejection) => match rejection.status() {
                        $($first..=$last => request.rejected::<S, $rejected>(service, rejection),)*
                        _ => request.rejected::<S, $otherwise>(service, rejection),
                    },
                }
            }
        }
    };
}

/// What an error's body tells of the request.
#[derive(Clone, Copy)]
pub struct ErrorRequest<'a> {
    pub(crate) document: &'static Document,
    pub(crate) request_id: &'a str,
    pub(crate) api_url: &'a str,
    pub(crate) path: &'a str,
    pub(crate) operation: Option<&'static Operation>,
}

/// An error as it is answered and logged.
#[derive(Debug)]
pub struct ErrorAnswer {
    pub(crate) failure: Failure,
    pub(crate) json: Vec<u8>,
}

impl ErrorRequest<'_> {
    /// An error that the document lists, in the schema `B`.
    pub fn documented<S: ?Sized, B: ErrorFrom<S>, E>(&self, service: &S, error: E) -> ErrorAnswer
    where
        E: DocumentedError,
        Problem<E::Body>: InSchema<B>,
    {
        let (status, problem, headers) = error.into_parts();
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let (failure, amend) = problem.in_schema().into_parts(status);
        match headers {
            Ok(headers) => {
                let failure = failure.with_headers(headers.into_iter());
                self.written::<S, B>(service, failure, |body| amend.into_iter().for_each(|amend| amend(body)))
            }
            Err(problem) => self.written::<S, B>(service, Failure::internal(problem), |_| {}),
        }
    }

    /// What the pipeline ended the request with.
    pub fn rejected<S: ?Sized, B: ErrorFrom<S>>(&self, service: &S, rejection: Rejection) -> ErrorAnswer {
        self.written::<S, B>(service, rejection.into_failure(), |_| {})
    }

    fn written<S: ?Sized, B: ErrorFrom<S>>(
        &self,
        service: &S,
        failure: Failure,
        amend: impl FnOnce(&mut B),
    ) -> ErrorAnswer {
        let ErrorRequest { document, request_id, api_url, path, operation } = *self;
        let kind = document.error_kind(failure.status());
        let mut body =
            B::from_failure(service, &Told { failure: &failure, kind, request_id, api_url, path, operation });
        amend(&mut body);
        match serde_json::to_vec(&body) {
            Ok(json) => ErrorAnswer { failure, json },
            Err(error) => ErrorAnswer { failure: Failure::internal(error), json: Vec::new() },
        }
    }
}

/// The error of a path that has no operation with the request's method. `B` is the schema of its body.
#[derive(Debug)]
pub struct Unrouted<B> {
    rejection: Rejection,
    body: PhantomData<fn() -> B>,
}

impl<B> From<Rejection> for Unrouted<B> {
    fn from(rejection: Rejection) -> Unrouted<B> {
        Unrouted { rejection, body: PhantomData }
    }
}

impl<S: ?Sized, B: ErrorFrom<S>> OperationError<S> for Unrouted<B> {
    fn into_answer(self, service: &S, request: &ErrorRequest<'_>) -> ErrorAnswer {
        request.rejected::<S, B>(service, self.rejection)
    }
}
