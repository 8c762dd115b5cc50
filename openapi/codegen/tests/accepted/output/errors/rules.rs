// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl Text {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<String>) -> Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(None, None, Some(40)));
        let text = text.into();
        RULE.fits(&text).then(|| Text(text))
    }
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /fastapi`
    pub fn fastapi() -> String {
        specbound_runtime::path("/fastapi", &[])
    }

    /// `GET /nested`
    pub fn nested() -> String {
        specbound_runtime::path("/nested", &[])
    }

    /// `GET /choice`
    pub fn choice() -> String {
        specbound_runtime::path("/choice", &[])
    }

    /// `GET /map`
    pub fn map() -> String {
        specbound_runtime::path("/map", &[])
    }

    /// `GET /asked`
    pub fn asked() -> String {
        specbound_runtime::path("/asked", &[])
    }

    /// `GET /code`
    pub fn asked_code() -> String {
        specbound_runtime::path("/code", &[])
    }

    /// `GET /empty`
    pub fn empty() -> String {
        specbound_runtime::path("/empty", &[])
    }

    /// `GET /maybe`
    pub fn maybe() -> String {
        specbound_runtime::path("/maybe", &[])
    }
}
