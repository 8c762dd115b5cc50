// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use images_api::*;

/// What is left of a value after it was read as the type of a named schema and written again. Nothing where the
/// document has no schema of that name, or has it for a multipart form, which is not JSON.
///
/// # Errors
/// Why the value does not fit the type.
pub(crate) fn roundtrip(schema: &str, value: Value) -> Option<Result<Value, String>> {
    Some(match schema {
        "ImageId" => through::<ImageId>(value),
        "ImageFormat" => through::<ImageFormat>(value),
        "Image" => through::<Image>(value),
        "ImageList" => through::<ImageList>(value),
        "ImageListLinks" => through::<ImageListLinks>(value),
        "CreateImageFromUrlRequest" => through::<CreateImageFromUrlRequest>(value),
        "Error" => through::<Error>(value),
        _ => return None,
    })
}

fn through<T: DeserializeOwned + Serialize>(value: Value) -> Result<Value, String> {
    let value = serde_json::from_value::<T>(value).map_err(|error| error.to_string())?;
    serde_json::to_value(value).map_err(|error| error.to_string())
}
