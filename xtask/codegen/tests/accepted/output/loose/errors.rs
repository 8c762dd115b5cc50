// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl images_runtime::ErrorBody for Problem {
    #[allow(unused_variables, reason = "an error schema may have room for less")]
    fn from_failure(
        failure: &images_runtime::Failure,
        request_id: &str,
        api_url: &str,
    ) -> Self {
        Problem {
            title: ::std::option::Option::Some(failure.title()),
            detail: ::std::option::Option::Some(
                ::std::string::ToString::to_string(failure.message()),
            ),
            code: ::std::option::Option::None,
        }
    }
}
