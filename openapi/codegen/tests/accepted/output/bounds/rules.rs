// Generated from bounds.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl Code {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<String>) -> Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(Some("^[A-Z]+$"), Some(2), Some(2)));
        let text = text.into();
        RULE.fits(&text).then(|| Code(text))
    }
}

impl Thing {
    /// The least `u8`.
    pub const U8_MINIMUM: i64 = 0;
    /// The least `u8Bounded`.
    pub const U8_BOUNDED_MINIMUM: i64 = 1;
    /// The most `u8Bounded`.
    pub const U8_BOUNDED_MAXIMUM: i64 = 7;
    /// The least `u64`.
    pub const U64_MINIMUM: i64 = 0;
    /// The least `step`.
    pub const STEP_MINIMUM: i64 = -10;
}

impl PutThingQuery {
    /// The least `most`.
    pub const MOST_MINIMUM: i64 = 1;
    /// The most `most`.
    pub const MOST_MAXIMUM: i64 = 100;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `PUT /things/{size}`
    pub fn put_thing(size: impl fmt::Display) -> String {
        specbound_runtime::path("/things/{size}", &[("size", &size as &dyn fmt::Display)])
    }
}
