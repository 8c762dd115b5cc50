// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl specbound_runtime::ErrorBody for Error {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Error {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Error {
            error_code: ::std::option::Option::Some(told.code()),
            message: told.whole_message(),
            request_id: ::std::string::ToString::to_string(told.request_id),
        }
    }
}
