// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
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
pub enum Genre {
    #[serde(rename = "crime")]
    Crime,
    #[serde(rename = "poetry")]
    Poetry,
}
impl Genre {
    /// Every value, in the document's order.
    pub const ALL: &'static [Genre] = &[Genre::Crime, Genre::Poetry];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Genre::Crime => "crime",
            Genre::Poetry => "poetry",
        }
    }
}
impl ::std::fmt::Display for Genre {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Numbers(
    #[schemars(schema_with = "operations_detail::numbers_value")]
    pub ::std::vec::Vec<i64>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Filter {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::filter_name")]
    pub name: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::filter_from")]
    pub from: ::std::option::Option<i64>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct FoundOdd {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::found_odd_a")]
    pub a: ::std::option::Option<i64>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Found {
    #[schemars(description = "")]
    pub asked: ::std::string::String,
    #[schemars(schema_with = "operations_detail::found_whole")]
    pub whole: bool,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::found_odd")]
    pub odd: ::std::option::Option<FoundOdd>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Problem {
    pub title: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::problem_status")]
    pub status: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::problem_detail")]
    pub detail: ::std::option::Option<::std::string::String>,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn numbers_value(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<i64>(generator)
                .format(::std::option::Option::None)
                .range(::std::option::Option::None, ::std::option::Option::None)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn filter_name(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn filter_from(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn found_whole(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<bool>(generator)
            .default(::serde_json::json!(true))
            .build()
    }
    pub(super) fn found_odd_a(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn found_odd(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<FoundOdd>(generator).build()
    }
    pub(super) fn problem_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn problem_detail(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// The path parameters of `shelves`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvesPath {
    pub ids: ::std::string::String,
}
/// The query parameters of `shelves`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvesQuery {
    #[schemars(skip)]
    /// Any of them.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_parameters::shelves_query_genre")]
    pub genre: ::std::option::Option<::std::vec::Vec<Genre>>,
    #[schemars(skip)]
    pub tag: ::std::vec::Vec<::std::string::String>,
    #[schemars(skip)]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_parameters::shelves_query_piped")]
    pub piped: ::std::option::Option<Numbers>,
    #[schemars(skip)]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_parameters::shelves_query_filter")]
    pub filter: ::std::option::Option<Filter>,
}
/// The header parameters of `shelves`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvesHeaders {
    #[schemars(skip)]
    #[serde(rename = "X-Parts")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_parameters::shelves_headers_x_parts")]
    pub x_parts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
/// The cookie parameters of `shelves`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvesCookies {
    #[schemars(schema_with = "operations_parameters::shelves_cookies_session")]
    pub session: ::std::string::String,
    #[serde(default = "operations_parameters::default_shelves_cookies_seen")]
    #[schemars(schema_with = "operations_parameters::shelves_cookies_seen")]
    pub seen: i64,
}
/// The path parameters of `patchShelves`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PatchShelvesPath {
    pub ids: ::std::string::String,
}
/// The path parameters of `shelvedBook`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvedBookPath {
    #[schemars(schema_with = "operations_parameters::shelved_book_path_shelf")]
    pub shelf: i64,
    pub ids: ::std::string::String,
}
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
pub enum ShelvedBookRoutedPathIds2 {
    #[serde(rename = "books")]
    Books,
}
impl ShelvedBookRoutedPathIds2 {
    /// Every value, in the document's order.
    pub const ALL: &'static [ShelvedBookRoutedPathIds2] = &[
        ShelvedBookRoutedPathIds2::Books,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ShelvedBookRoutedPathIds2::Books => "books",
        }
    }
}
impl ::std::fmt::Display for ShelvedBookRoutedPathIds2 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `shelvedBook` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ShelvedBookRoutedPath {
    #[schemars(schema_with = "operations_parameters::shelved_book_routed_path_ids")]
    pub ids: i64,
    pub ids_3: ::std::string::String,
    #[schemars(schema_with = "operations_parameters::shelved_book_routed_path_ids_2")]
    pub ids_2: ShelvedBookRoutedPathIds2,
}
/// The path parameters of `newShelf`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct NewShelfPath {
    #[schemars(schema_with = "operations_parameters::new_shelf_path_ids")]
    pub ids: ::std::string::String,
}
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
pub enum NewShelfRoutedPathIds {
    #[serde(rename = "new")]
    New,
}
impl NewShelfRoutedPathIds {
    /// Every value, in the document's order.
    pub const ALL: &'static [NewShelfRoutedPathIds] = &[NewShelfRoutedPathIds::New];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            NewShelfRoutedPathIds::New => "new",
        }
    }
}
impl ::std::fmt::Display for NewShelfRoutedPathIds {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `newShelf` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct NewShelfRoutedPath {
    #[schemars(schema_with = "operations_parameters::new_shelf_routed_path_ids_2")]
    pub ids_2: ::std::string::String,
    #[schemars(schema_with = "operations_parameters::new_shelf_routed_path_ids")]
    pub ids: NewShelfRoutedPathIds,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn shelves_query_genre(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<Genre>>(generator)
            .items(::std::option::Option::None, ::std::option::Option::Some(3u32))
            .unique()
            .build()
    }
    pub(super) fn shelves_query_piped(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Numbers>(generator).build()
    }
    pub(super) fn shelves_query_filter(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Filter>(generator).build()
    }
    pub(super) fn shelves_headers_x_parts(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn shelves_cookies_session(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::Some(3u32), ::std::option::Option::None)
            .build()
    }
    pub(super) fn default_shelves_cookies_seen() -> i64 {
        0
    }
    pub(super) fn shelves_cookies_seen(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .default(::serde_json::json!(0))
            .wrapped()
            .build()
    }
    pub(super) fn shelved_book_path_shelf(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn shelved_book_routed_path_ids(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn shelved_book_routed_path_ids_2(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<ShelvedBookRoutedPathIds2>(generator).build()
    }
    pub(super) fn new_shelf_path_ids(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::Some(2u32), ::std::option::Option::None)
            .build()
    }
    pub(super) fn new_shelf_routed_path_ids_2(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::Some(2u32), ::std::option::Option::None)
            .build()
    }
    pub(super) fn new_shelf_routed_path_ids(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<NewShelfRoutedPathIds>(generator).build()
    }
}
/// 200 of `shelves`: Found.
#[derive(Debug)]
pub struct ShelvesOk {
    /// The body.
    pub body: Found,
}
impl specbound_runtime::Answer for ShelvesOk {
    type Error = super::errors::ShelvesError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Found, Headers>(200u16, "Found.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ShelvesError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct PatchShelvesOkBody(pub ::std::string::String);
impl ::schemars::JsonSchema for PatchShelvesOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// 200 of `patchShelves`: The caller.
#[derive(Debug)]
pub struct PatchShelvesOk {
    /// The body.
    pub body: PatchShelvesOkBody,
}
impl specbound_runtime::Answer for PatchShelvesOk {
    type Error = super::errors::PatchShelvesError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<PatchShelvesOkBody, Headers>(200u16, "The caller.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PatchShelvesError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 200 of `shelvedBook`: Found.
#[derive(Debug)]
pub struct ShelvedBookOk {
    /// The body.
    pub body: Found,
}
impl specbound_runtime::Answer for ShelvedBookOk {
    type Error = super::errors::ShelvedBookError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Found, Headers>(200u16, "Found.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ShelvedBookError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 200 of `newShelf`: Found.
#[derive(Debug)]
pub struct NewShelfOk {
    /// The body.
    pub body: Found,
}
impl specbound_runtime::Answer for NewShelfOk {
    type Error = super::errors::NewShelfError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Found, Headers>(200u16, "Found.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::NewShelfError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
