// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

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
            r#type: told.kind_url(),
            error: told.title(),
            status: told.failure.status().into(),
            message: ::std::string::ToString::to_string(told.failure.message()),
            errors: ::std::option::Option::Some(
                    told
                        .lines()
                        .into_iter()
                        .map(|line| ::std::string::ToString::to_string(line.whole))
                        .collect::<::std::vec::Vec<_>>(),
                )
                .filter(|many| !many.is_empty()),
            request_id: ::std::string::ToString::to_string(told.request_id),
        }
    }
}
