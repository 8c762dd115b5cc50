// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use super::*;
impl images_runtime::ErrorBody for Error {
    #[allow(unused_variables, reason = "an error schema may have room for less")]
    fn from_failure(
        failure: &images_runtime::Failure,
        request_id: &str,
        api_url: &str,
    ) -> Self {
        Error {
            r#type: ::std::format!("{api_url}/errors/{}", failure.slug()),
            error: failure.title(),
            status: failure.status().into(),
            message: ::std::string::ToString::to_string(failure.message()),
            errors: (!failure.errors().is_empty()).then(|| failure.errors().to_vec()),
            request_id: ::std::string::ToString::to_string(request_id),
        }
    }
}
