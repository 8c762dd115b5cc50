// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use specbound_runtime::{ErrorBody, ErrorFrom, Told};

use super::*;

impl ErrorBody for Error {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Error {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Error {
            status: told.failure.status().into(),
            message: told.failure.message().to_owned(),
            errors: Some(told.lines().into_iter().map(|line| line.whole.to_string()).collect::<Vec<_>>())
                .filter(|many| !many.is_empty()),
        }
    }
}
