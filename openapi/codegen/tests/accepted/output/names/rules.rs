// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl String {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(
        text: impl ::std::convert::Into<::std::string::String>,
    ) -> ::std::option::Option<Self> {
        static RULE: ::std::sync::LazyLock<specbound_runtime::TextRule> = ::std::sync::LazyLock::new(||
        specbound_runtime::TextRule::new(
            ::std::option::Option::None,
            ::std::option::Option::None,
            ::std::option::Option::Some(3u64),
        ));
        let text = text.into();
        RULE.fits(&text).then(|| String(text))
    }
}
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /{type}/{self}`
    pub fn match_(
        r#type: impl ::std::fmt::Display,
        self_: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[
                ("type", &r#type as &dyn ::std::fmt::Display),
                ("self", &self_ as &dyn ::std::fmt::Display),
            ],
        )
    }
    /// `PUT /{type}/{self}`
    pub fn self_(
        r#type: impl ::std::fmt::Display,
        self_: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[
                ("type", &r#type as &dyn ::std::fmt::Display),
                ("self", &self_ as &dyn ::std::fmt::Display),
            ],
        )
    }
    /// `POST /{type}/{self}`
    pub fn crate_(
        r#type: impl ::std::fmt::Display,
        self_: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[
                ("type", &r#type as &dyn ::std::fmt::Display),
                ("self", &self_ as &dyn ::std::fmt::Display),
            ],
        )
    }
    /// `PATCH /{type}/{self}`
    pub fn image_files_update_all(
        r#type: impl ::std::fmt::Display,
        self_: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[
                ("type", &r#type as &dyn ::std::fmt::Display),
                ("self", &self_ as &dyn ::std::fmt::Display),
            ],
        )
    }
    /// `DELETE /{type}/{self}`
    pub fn n3d_delete(
        r#type: impl ::std::fmt::Display,
        self_: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/{type}/{self}",
            &[
                ("type", &r#type as &dyn ::std::fmt::Display),
                ("self", &self_ as &dyn ::std::fmt::Display),
            ],
        )
    }
}
