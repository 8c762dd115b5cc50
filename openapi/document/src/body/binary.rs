//! Which values are bytes.

use crate::media_type::{essence, is_json};
use crate::reference::LocatedValue;

/// Whether the schema itself says that a value is bytes.
pub(crate) fn is_binary(schema: &LocatedValue<'_>) -> bool {
    schema.text("format") == Some("binary")
        || (schema.text("contentEncoding").is_none() && schema.text("contentMediaType").is_some_and(of_binary))
}

/// Whether a media type is of bytes.
pub(super) fn of_binary(content_type: &str) -> bool {
    let essence = essence(content_type.split(',').next().unwrap_or_default());
    !is_json(essence) && !essence.starts_with("text/")
}
