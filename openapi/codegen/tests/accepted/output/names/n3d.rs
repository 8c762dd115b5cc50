// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[schemars(rename = "Vec")]
pub struct VecType(pub ::std::vec::Vec<Some>);
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum Some {
    #[serde(rename = "Some")]
    Some,
    #[serde(rename = "None")]
    None,
    #[serde(rename = "Ok")]
    Ok,
    #[serde(rename = "Err")]
    Err,
}
impl Some {
    /// Every value, in the document's order.
    pub const ALL: &'static [Some] = &[Some::Some, Some::None, Some::Ok, Some::Err];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Some::Some => "Some",
            Some::None => "None",
            Some::Ok => "Ok",
            Some::Err => "Err",
        }
    }
}
impl ::std::fmt::Display for Some {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path parameters of `3dDelete`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct T3dDeletePath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}
/// 200 of `3dDelete`: Fine.
#[derive(Debug)]
pub struct T3dDeleteOk {
    /// The body.
    pub body: VecType,
}
impl specbound_runtime::Answer for T3dDeleteOk {
    type Error = super::errors::T3dDeleteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<VecType, Headers>(200u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::T3dDeleteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
