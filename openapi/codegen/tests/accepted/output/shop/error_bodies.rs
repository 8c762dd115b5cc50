// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl specbound_runtime::ErrorBody for Problem {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Problem {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Problem {
            title: told.title(),
            status: ::std::option::Option::Some(told.failure.status().into()),
            detail: told.whole_message(),
        }
    }
}
