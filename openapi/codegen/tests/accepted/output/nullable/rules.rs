// Generated from nullable.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl Code {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<String>) -> Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(None, None, Some(3)));
        let text = text.into();
        RULE.fits(&text).then(|| Code(text))
    }
}

impl PutThingQuery {
    /// The least `size`.
    pub const SIZE_MINIMUM: i64 = 0;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `PUT /things`
    pub fn put_thing() -> String {
        specbound_runtime::path("/things", &[])
    }

    /// `GET /nothing`
    pub fn get_nothing() -> String {
        specbound_runtime::path("/nothing", &[])
    }

    /// `GET /number`
    pub fn get_number() -> String {
        specbound_runtime::path("/number", &[])
    }
}
