// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl Text {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(
        text: impl ::std::convert::Into<::std::string::String>,
    ) -> ::std::option::Option<Self> {
        static RULE: ::std::sync::LazyLock<specbound_runtime::TextRule> = ::std::sync::LazyLock::new(||
        specbound_runtime::TextRule::new(
            ::std::option::Option::None,
            ::std::option::Option::None,
            ::std::option::Option::Some(40u64),
        ));
        let text = text.into();
        RULE.fits(&text).then(|| Text(text))
    }
}
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /fastapi`
    pub fn fastapi() -> ::std::string::String {
        specbound_runtime::path("/fastapi", &[])
    }
    /// `GET /nested`
    pub fn nested() -> ::std::string::String {
        specbound_runtime::path("/nested", &[])
    }
    /// `GET /choice`
    pub fn choice() -> ::std::string::String {
        specbound_runtime::path("/choice", &[])
    }
    /// `GET /map`
    pub fn map() -> ::std::string::String {
        specbound_runtime::path("/map", &[])
    }
    /// `GET /asked`
    pub fn asked() -> ::std::string::String {
        specbound_runtime::path("/asked", &[])
    }
    /// `GET /code`
    pub fn asked_code() -> ::std::string::String {
        specbound_runtime::path("/code", &[])
    }
    /// `GET /empty`
    pub fn empty() -> ::std::string::String {
        specbound_runtime::path("/empty", &[])
    }
    /// `GET /maybe`
    pub fn maybe() -> ::std::string::String {
        specbound_runtime::path("/maybe", &[])
    }
}
