//! What can go wrong in an operation, and the one place that makes answers of it.
//!
//! The functions here and those of the operations are generic over the operation's error: whatever lists the responses that
//! they answer can call them with `?`, and an operation that does not list one of them does not compile.

use images_api::ImageId;
use images_api::errors::{InternalError, NotFound, RateLimitExceeded, Unavailable, ValidationError};
use images_pixels::ProbeError;
use specbound_runtime::Problem;

use crate::fetch::FetchError;
use crate::store::StoreError;

/// The error of an operation that keeps or looks up records and bytes.
pub(crate) trait OfStore: From<Unavailable> + From<InternalError> {}

impl<E: From<Unavailable> + From<InternalError>> OfStore for E {}

/// Records or bytes.
pub(crate) fn store<E: OfStore>(error: StoreError) -> E {
    match &error {
        StoreError::Unavailable { .. } => Unavailable {
            problem: Problem::new("The image store cannot be reached; try again in 1 second.").because(&error),
            retry_after: 1,
        }
        .into(),
        StoreError::NoBytes(_) | StoreError::Damaged(_) => InternalError { problem: Problem::internal(&error) }.into(),
    }
}

/// The caller has no image with this id, be it someone else's or nobody's.
pub(crate) fn not_found(id: &ImageId) -> NotFound {
    NotFound { problem: Problem::new(format!("Image with id {} not found.", id.0)) }
}

/// The bytes that came by the field `field` are not a picture that is kept here.
pub(crate) fn not_a_picture(field: &str, problem: &ProbeError) -> ValidationError {
    let errors = vec![format!("{field}: {problem}")];
    ValidationError { problem: Problem::new("The file is not a supported picture.").with_errors(errors) }
}

/// A URL could not be fetched.
pub(crate) fn fetch<E: From<RateLimitExceeded> + From<ValidationError>>(error: FetchError) -> E {
    if let FetchError::Busy = error {
        let problem = Problem::new("Too many large pictures are being received; try again in 1 second.");
        return RateLimitExceeded { problem, retry_after: 1 }.into();
    }
    let problem = Problem::new("The URL does not give a picture.").with_errors(vec![format!("/url: {error}")]);
    let problem = match &error {
        FetchError::Broken(cause) => problem.because(chain(cause)),
        _ => problem,
    };
    ValidationError { problem }.into()
}

/// An error with all its causes: the outermost alone seldom says why.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
