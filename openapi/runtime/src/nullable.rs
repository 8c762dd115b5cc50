//! Properties that may be absent, null, or a value.

use serde::{Deserialize, Deserializer};

/// Reads a property that is there: `Some(None)` for null. One that is absent is `None` by `#[serde(default)]`, so that a PATCH
/// tells what it leaves alone from what it removes (RFC 7396).
///
/// # Errors
/// Where the value is not a valid `T`.
pub fn null_or_value<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}
