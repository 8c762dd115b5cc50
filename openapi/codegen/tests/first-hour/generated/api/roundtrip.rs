// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use super::*;
/// What is left of a value after it was read as the type of a named schema and written again. Nothing where the
/// document has no schema of that name, or has it for a multipart form, which is no JSON.
///
/// # Errors
/// Why the value does not fit the type.
pub fn roundtrip(
    schema: &str,
    value: ::serde_json::Value,
) -> ::std::option::Option<
    ::std::result::Result<::serde_json::Value, ::std::string::String>,
> {
    ::std::option::Option::Some(
        match schema {
            "Note" => through::<Note>(value),
            "Error" => through::<Error>(value),
            _ => return ::std::option::Option::None,
        },
    )
}
#[allow(dead_code, reason = "a document may have no schemas")]
fn through<T: ::serde::de::DeserializeOwned + ::serde::Serialize>(
    value: ::serde_json::Value,
) -> ::std::result::Result<::serde_json::Value, ::std::string::String> {
    let value = ::serde_json::from_value::<T>(value).map_err(|error| error.to_string())?;
    ::serde_json::to_value(value).map_err(|error| error.to_string())
}
