// Generated from nullable.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl Code {
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
        RULE.fits(&text).then(|| Code(text))
    }
}
impl PutThingQuery {
    /// The least `size`.
    pub const SIZE_MINIMUM: i64 = 0i64;
}
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `PUT /things`
    pub fn put_thing() -> ::std::string::String {
        specbound_runtime::path("/things", &[])
    }
    /// `GET /nothing`
    pub fn get_nothing() -> ::std::string::String {
        specbound_runtime::path("/nothing", &[])
    }
    /// `GET /number`
    pub fn get_number() -> ::std::string::String {
        specbound_runtime::path("/number", &[])
    }
}
