//! What the pipeline ends a request with, whatever its operation.

use std::fmt;

use specbound_document::{Operation, Settled};

use crate::Failure;

/// What the pipeline ends a request with: a wrong key, a wrong value, a condition that does not hold, a lack of room, a
/// panic. Only the pipeline makes one, so that an operation answers nothing that its document does not list.
///
/// Its status is the operation's own, as [`Operation::settled`] finds it.
#[derive(Debug)]
pub struct Rejection(Failure);

impl Rejection {
    /// The failure with the status that the operation answers it with.
    pub(crate) fn settled(operation: Option<&Operation>, failure: Failure) -> Rejection {
        Rejection(match operation.map(|operation| operation.settled(failure.status())) {
            Some(Settled::Nearest(status)) => failure.answered_as(status),
            Some(Settled::Documented | Settled::Outside) | None => failure,
        })
    }

    /// The HTTP status code, 400 to 599.
    pub fn status(&self) -> u16 {
        self.0.status()
    }

    /// What is answered.
    pub fn failure(&self) -> &Failure {
        &self.0
    }

    pub(crate) fn into_failure(self) -> Failure {
        self.0
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Rejection {}
