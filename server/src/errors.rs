//! What can go wrong in an operation, without HTTP, and the one place that turns it into an answer.

use images_runtime::Failure;

use crate::fetch::FetchError;
use crate::store::StoreError;

/// Why an operation has no success.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ImageError {
    /// The caller has no image with this id.
    #[error("image with id {0} not found")]
    NotFound(String),
    /// The uploaded bytes are no picture that is kept here.
    #[error("not a picture: {0}")]
    NotAPicture(&'static str, #[source] images_pixels::ProbeError),
    /// A URL could not be fetched.
    #[error("the URL {0}")]
    Fetch(#[from] FetchError),
    /// Records or bytes.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ImageError> for Failure {
    fn from(error: ImageError) -> Failure {
        match &error {
            ImageError::NotFound(id) => Failure::not_found(format!("Image with id {id} not found.")),
            ImageError::NotAPicture(field, problem) => {
                Failure::invalid("The file is not a picture that is served here.", vec![format!("{field}: {problem}")])
            }
            ImageError::Fetch(FetchError::Busy) => {
                Failure::rate_limited("Too many large pictures are being received; try again in 1 second.", 1)
            }
            ImageError::Fetch(problem) => {
                let failure = Failure::invalid("The URL does not give a picture.", vec![format!("/url: {problem}")]);
                match problem {
                    FetchError::Broken(cause) => failure.because(chain(cause)),
                    _ => failure,
                }
            }
            ImageError::Store(StoreError::Unavailable { .. }) => {
                Failure::unavailable("The image store cannot be reached; try again in 1 second.", 1).because(&error)
            }
            ImageError::Store(StoreError::NoBytes(_) | StoreError::Damaged(_)) => Failure::internal(&error),
        }
    }
}

/// An error with all its causes: the outermost alone seldom says why.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
