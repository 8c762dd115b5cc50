// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use specbound_runtime::{ErrorBody, ErrorFrom, Told};

use super::*;

impl ErrorBody for Trouble {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Trouble {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Trouble { message: told.whole_message() }
    }
}
