// Generated from bounds.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl Code {
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(
        text: impl ::std::convert::Into<::std::string::String>,
    ) -> ::std::option::Option<Self> {
        static RULE: ::std::sync::LazyLock<images_runtime::TextRule> = ::std::sync::LazyLock::new(||
        images_runtime::TextRule::new(
            ::std::option::Option::Some("^[A-Z]+$"),
            ::std::option::Option::Some(2u64),
            ::std::option::Option::Some(2u64),
        ));
        let text = text.into();
        RULE.fits(&text).then(|| Code(text))
    }
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
        images_runtime::path(
            "/things/{size}",
            &[("size", &size as &dyn ::std::fmt::Display)],
        )
    }
}
