// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl String {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<::std::string::String>) -> ::std::option::Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(None, None, ::std::option::Option::Some(3)));
        let text = text.into();
        RULE.fits(&text).then(|| String(text))
    }
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /{type}/{self}`
    pub fn match_(r#type: impl fmt::Display, self_: impl fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[("type", &r#type as &dyn fmt::Display), ("self", &self_ as &dyn fmt::Display)],
        )
    }

    /// `PUT /{type}/{self}`
    pub fn self_(r#type: impl fmt::Display, self_: impl fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[("type", &r#type as &dyn fmt::Display), ("self", &self_ as &dyn fmt::Display)],
        )
    }

    /// `POST /{type}/{self}`
    pub fn crate_(r#type: impl fmt::Display, self_: impl fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[("type", &r#type as &dyn fmt::Display), ("self", &self_ as &dyn fmt::Display)],
        )
    }

    /// `PATCH /{type}/{self}`
    pub fn image_files_update_all(r#type: impl fmt::Display, self_: impl fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[("type", &r#type as &dyn fmt::Display), ("self", &self_ as &dyn fmt::Display)],
        )
    }

    /// `DELETE /{type}/{self}`
    pub fn n3d_delete(r#type: impl fmt::Display, self_: impl fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[("type", &r#type as &dyn fmt::Display), ("self", &self_ as &dyn fmt::Display)],
        )
    }
}
