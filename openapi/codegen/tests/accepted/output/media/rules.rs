// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl Motto {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<String>) -> Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(None, None, Some(8)));
        let text = text.into();
        RULE.fits(&text).then(|| Motto(text))
    }
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /motto`
    pub fn read_motto() -> String {
        specbound_runtime::path("/motto", &[])
    }

    /// `PUT /motto`
    pub fn write_motto() -> String {
        specbound_runtime::path("/motto", &[])
    }

    /// `GET /report`
    pub fn read_report() -> String {
        specbound_runtime::path("/report", &[])
    }

    /// `GET /pictures/{name}`
    pub fn read_picture(name: impl fmt::Display) -> String {
        specbound_runtime::path("/pictures/{name}", &[("name", &name as &dyn fmt::Display)])
    }

    /// `HEAD /pictures/{name}`
    pub fn head_picture(name: impl fmt::Display) -> String {
        specbound_runtime::path("/pictures/{name}", &[("name", &name as &dyn fmt::Display)])
    }

    /// `GET /logo`
    pub fn read_logo() -> String {
        specbound_runtime::path("/logo", &[])
    }

    /// `POST /avatar`
    pub fn write_avatar() -> String {
        specbound_runtime::path("/avatar", &[])
    }

    /// `PUT /avatar`
    pub fn replace_avatar() -> String {
        specbound_runtime::path("/avatar", &[])
    }
}
