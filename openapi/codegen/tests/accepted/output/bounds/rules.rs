// Generated from bounds.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl Code {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(
        text: impl ::std::convert::Into<::std::string::String>,
    ) -> ::std::option::Option<Self> {
        static RULE: ::std::sync::LazyLock<specbound_runtime::TextRule> = ::std::sync::LazyLock::new(||
        specbound_runtime::TextRule::new(
            ::std::option::Option::Some("^[A-Z]+$"),
            ::std::option::Option::Some(2u64),
            ::std::option::Option::Some(2u64),
        ));
        let text = text.into();
        RULE.fits(&text).then(|| Code(text))
    }
}
impl Thing {
    /// The least `u8`.
    pub const U8_MINIMUM: i64 = 0i64;
    /// The least `u8Bounded`.
    pub const U8_BOUNDED_MINIMUM: i64 = 1i64;
    /// The most `u8Bounded`.
    pub const U8_BOUNDED_MAXIMUM: i64 = 7i64;
    /// The least `u64`.
    pub const U64_MINIMUM: i64 = 0i64;
    /// The least `step`.
    pub const STEP_MINIMUM: i64 = -10i64;
}
impl PutThingQuery {
    /// The least `most`.
    pub const MOST_MINIMUM: i64 = 1i64;
    /// The most `most`.
    pub const MOST_MAXIMUM: i64 = 100i64;
}
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `PUT /things/{size}`
    pub fn put_thing(size: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/things/{size}",
            &[("size", &size as &dyn ::std::fmt::Display)],
        )
    }
}
