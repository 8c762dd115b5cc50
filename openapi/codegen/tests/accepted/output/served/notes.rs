// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
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
pub enum Order {
    #[serde(rename = "oldest")]
    Oldest,
    #[serde(rename = "newest")]
    Newest,
}
impl Order {
    /// Every value, in the document's order.
    pub const ALL: &'static [Order] = &[Order::Oldest, Order::Newest];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Order::Oldest => "oldest",
            Order::Newest => "newest",
        }
    }
}
impl ::std::fmt::Display for Order {
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
pub struct NoteForm {
    #[schemars(schema_with = "notes_detail::note_form_text")]
    pub text: ::std::string::String,
    #[serde(default = "notes_detail::default_note_form_stars")]
    #[schemars(schema_with = "notes_detail::note_form_stars")]
    pub stars: i32,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct NoteList {
    pub asked: ::std::string::String,
    pub notes: ::std::vec::Vec<::std::string::String>,
}
/// Schemas and defaults that a type alone cannot say.
mod notes_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn note_form_text(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(20u32))
            .build()
    }
    pub(super) fn default_note_form_stars() -> i32 {
        1
    }
    pub(super) fn note_form_stars(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(0f64), ::std::option::Option::Some(5f64))
            .build()
    }
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
pub enum ListNotesQueryDirection {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}
impl ListNotesQueryDirection {
    /// Every value, in the document's order.
    pub const ALL: &'static [ListNotesQueryDirection] = &[
        ListNotesQueryDirection::Up,
        ListNotesQueryDirection::Down,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ListNotesQueryDirection::Up => "up",
            ListNotesQueryDirection::Down => "down",
        }
    }
}
impl ::std::fmt::Display for ListNotesQueryDirection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The query parameters of `listNotes`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ListNotesQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_parameters::list_notes_query_order")]
    pub order: ::std::option::Option<Order>,
    #[serde(default = "notes_parameters::default_list_notes_query_direction")]
    #[schemars(schema_with = "notes_parameters::list_notes_query_direction")]
    pub direction: ListNotesQueryDirection,
    #[serde(default = "notes_parameters::default_list_notes_query_most")]
    #[schemars(schema_with = "notes_parameters::list_notes_query_most")]
    pub most: i32,
}
/// The header parameters of `listNotes`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ListNotesHeaders {
    #[serde(rename = "X-Echo")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_parameters::list_notes_headers_x_echo")]
    pub x_echo: ::std::option::Option<::std::string::String>,
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
pub enum LatestNoteRoutedPathNoteId {
    #[serde(rename = "latest")]
    Latest,
}
impl LatestNoteRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [LatestNoteRoutedPathNoteId] = &[
        LatestNoteRoutedPathNoteId::Latest,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            LatestNoteRoutedPathNoteId::Latest => "latest",
        }
    }
}
impl ::std::fmt::Display for LatestNoteRoutedPathNoteId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `latestNote` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct LatestNoteRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::latest_note_routed_path_note_id")]
    pub note_id: LatestNoteRoutedPathNoteId,
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
pub enum ReplaceLatestRoutedPathNoteId {
    #[serde(rename = "latest")]
    Latest,
}
impl ReplaceLatestRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ReplaceLatestRoutedPathNoteId] = &[
        ReplaceLatestRoutedPathNoteId::Latest,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ReplaceLatestRoutedPathNoteId::Latest => "latest",
        }
    }
}
impl ::std::fmt::Display for ReplaceLatestRoutedPathNoteId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `replaceLatest` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ReplaceLatestRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::replace_latest_routed_path_note_id")]
    pub note_id: ReplaceLatestRoutedPathNoteId,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ReplaceLatestBody(pub ::std::string::String);
impl ::schemars::JsonSchema for ReplaceLatestBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(8u32))
            .build()
    }
}
/// The path parameters of `readNote`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ReadNotePath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::read_note_path_note_id")]
    pub note_id: u32,
}
/// The path parameters of `headNote`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct HeadNotePath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::head_note_path_note_id")]
    pub note_id: u32,
}
/// The path parameters of `replaceNote`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ReplaceNotePath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::replace_note_path_note_id")]
    pub note_id: u32,
}
/// The path parameters of `renameNote`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct RenameNotePath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::rename_note_path_note_id")]
    pub note_id: u32,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(deny_unknown_fields)]
pub struct RenameNoteBodyValue {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_parameters::rename_note_body_value_name")]
    pub name: ::std::option::Option<::std::string::String>,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct RenameNoteBody(pub RenameNoteBodyValue);
impl ::schemars::JsonSchema for RenameNoteBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::inline::<RenameNoteBodyValue>(generator).build()
    }
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
pub enum SearchNotesRoutedPathNoteId {
    #[serde(rename = "search")]
    Search,
}
impl SearchNotesRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [SearchNotesRoutedPathNoteId] = &[
        SearchNotesRoutedPathNoteId::Search,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            SearchNotesRoutedPathNoteId::Search => "search",
        }
    }
}
impl ::std::fmt::Display for SearchNotesRoutedPathNoteId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `searchNotes` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct SearchNotesRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::search_notes_routed_path_note_id")]
    pub note_id: SearchNotesRoutedPathNoteId,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct SearchNotesBody(pub ::std::string::String);
impl ::schemars::JsonSchema for SearchNotesBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(4u32))
            .build()
    }
}
/// The query parameters of `rate`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct RateQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_parameters::rate_query_dry")]
    pub dry: ::std::option::Option<bool>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(deny_unknown_fields)]
pub struct RateBodyValue {
    #[schemars(schema_with = "notes_parameters::rate_body_value_stars")]
    pub stars: i32,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct RateBody(pub RateBodyValue);
impl ::schemars::JsonSchema for RateBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::inline::<RateBodyValue>(generator).build()
    }
}
/// Schemas and defaults that a type alone cannot say.
mod notes_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn list_notes_query_order(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Order>(generator).build()
    }
    pub(super) fn default_list_notes_query_direction() -> ListNotesQueryDirection {
        ::serde_json::from_value::<ListNotesQueryDirection>(::serde_json::json!("up"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn list_notes_query_direction(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ListNotesQueryDirection>(generator)
            .default(::serde_json::json!("up"))
            .wrapped()
            .build()
    }
    pub(super) fn default_list_notes_query_most() -> i32 {
        5
    }
    pub(super) fn list_notes_query_most(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::Some(10f64))
            .default(::serde_json::json!(5))
            .wrapped()
            .build()
    }
    pub(super) fn list_notes_headers_x_echo(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(5u32))
            .build()
    }
    pub(super) fn latest_note_routed_path_note_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<LatestNoteRoutedPathNoteId>(generator)
            .build()
    }
    pub(super) fn replace_latest_routed_path_note_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<ReplaceLatestRoutedPathNoteId>(generator)
            .build()
    }
    pub(super) fn read_note_path_note_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn head_note_path_note_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn replace_note_path_note_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn rename_note_path_note_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn rename_note_body_value_name(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn search_notes_routed_path_note_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<SearchNotesRoutedPathNoteId>(generator)
            .build()
    }
    pub(super) fn rate_query_dry(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<bool>(generator).build()
    }
    pub(super) fn rate_body_value_stars(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
}
/// 303 of `createNote`: Where the note is.
#[derive(Debug)]
pub struct CreateNoteSeeOther {
    /// Header `Location`.
    pub location: ::std::string::String,
}
impl specbound_runtime::Answer for CreateNoteSeeOther {
    type Error = super::errors::CreateNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            #[serde(rename = "Location")]
            pub location: ::std::string::String,
        }
        specbound_runtime::describe_empty::<Headers>(303u16, "Where the note is.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::CreateNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("Location", ::std::option::Option::Some(self.location))?;
        specbound_runtime::Payload::empty(303u16, headers)
    }
}
/// 200 of `listNotes`: All of them.
#[derive(Debug)]
pub struct ListNotesOk {
    /// The body.
    pub body: NoteList,
    /// Header `X-Echo`.
    pub x_echo: ::std::option::Option<::std::string::String>,
}
impl specbound_runtime::Answer for ListNotesOk {
    type Error = super::errors::ListNotesError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            #[serde(rename = "X-Echo")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(schema_with = "notes_answers::list_notes_ok_headers_x_echo")]
            pub x_echo: ::std::option::Option<::std::string::String>,
        }
        specbound_runtime::describe::<NoteList, Headers>(200u16, "All of them.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ListNotesError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("X-Echo", self.x_echo)?;
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct LatestNoteOkBody(pub ::std::string::String);
impl ::schemars::JsonSchema for LatestNoteOkBody {
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
/// 200 of `latestNote`: Its text.
#[derive(Debug)]
pub struct LatestNoteOk {
    /// The body.
    pub body: LatestNoteOkBody,
}
impl specbound_runtime::Answer for LatestNoteOk {
    type Error = super::errors::LatestNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<LatestNoteOkBody, Headers>(200u16, "Its text.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::LatestNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ReplaceLatestOkBody(pub ::std::string::String);
impl ::schemars::JsonSchema for ReplaceLatestOkBody {
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
/// 200 of `replaceLatest`: Its text.
#[derive(Debug)]
pub struct ReplaceLatestOk {
    /// The body.
    pub body: ReplaceLatestOkBody,
}
impl specbound_runtime::Answer for ReplaceLatestOk {
    type Error = super::errors::ReplaceLatestError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<ReplaceLatestOkBody, Headers>(200u16, "Its text.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReplaceLatestError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 200 of `readNote`: Its bytes.
#[derive(Debug)]
pub struct ReadNoteOk {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::ReadNoteError>,
}
impl specbound_runtime::Answer for ReadNoteOk {
    type Error = super::errors::ReadNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(200u16, "Its bytes.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReadNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::media(200u16, headers, self.body)
    }
}
/// 206 of `readNote`: Some of its bytes.
#[derive(Debug)]
pub struct ReadNotePartialContent {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::ReadNoteError>,
    /// Header `Content-Range`.
    pub content_range: ::std::string::String,
}
impl specbound_runtime::Answer for ReadNotePartialContent {
    type Error = super::errors::ReadNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(206u16, "Some of its bytes.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReadNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("Content-Range", ::std::option::Option::Some(self.content_range))?;
        specbound_runtime::Payload::media(206u16, headers, self.body)
    }
}
/// 304 of `readNote`: The same as before.
#[derive(Debug)]
pub struct ReadNoteNotModified {}
impl specbound_runtime::Answer for ReadNoteNotModified {
    type Error = super::errors::ReadNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(304u16, "The same as before.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReadNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(304u16, headers)
    }
}
/// The successes of `readNote`.
#[derive(Debug)]
pub enum ReadNoteAnswer {
    Ok(ReadNoteOk),
    PartialContent(ReadNotePartialContent),
    NotModified(ReadNoteNotModified),
}
impl ::std::convert::From<ReadNoteOk> for ReadNoteAnswer {
    fn from(answer: ReadNoteOk) -> ReadNoteAnswer {
        ReadNoteAnswer::Ok(answer)
    }
}
impl ::std::convert::From<ReadNotePartialContent> for ReadNoteAnswer {
    fn from(answer: ReadNotePartialContent) -> ReadNoteAnswer {
        ReadNoteAnswer::PartialContent(answer)
    }
}
impl ::std::convert::From<ReadNoteNotModified> for ReadNoteAnswer {
    fn from(answer: ReadNoteNotModified) -> ReadNoteAnswer {
        ReadNoteAnswer::NotModified(answer)
    }
}
impl specbound_runtime::Answer for ReadNoteAnswer {
    type Error = super::errors::ReadNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        <ReadNoteOk as specbound_runtime::Answer>::metadata()
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReadNoteError>,
        ::std::string::String,
    > {
        match self {
            ReadNoteAnswer::Ok(answer) => answer.into_payload(),
            ReadNoteAnswer::PartialContent(answer) => answer.into_payload(),
            ReadNoteAnswer::NotModified(answer) => answer.into_payload(),
        }
    }
}
/// 200 of `headNote`: Its length.
#[derive(Debug)]
pub struct HeadNoteOk {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::HeadNoteError>,
}
impl specbound_runtime::Answer for HeadNoteOk {
    type Error = super::errors::HeadNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(200u16, "Its length.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::HeadNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::media(200u16, headers, self.body)
    }
}
/// 204 of `replaceNote`: Replaced.
#[derive(Debug)]
pub struct ReplaceNoteNoContent {}
impl specbound_runtime::Answer for ReplaceNoteNoContent {
    type Error = super::errors::ReplaceNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Replaced.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ReplaceNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct RenameNoteAcceptedBody(pub ::std::vec::Vec<::std::string::String>);
impl ::schemars::JsonSchema for RenameNoteAcceptedBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
}
/// 202 of `renameNote`: Soon.
#[derive(Debug)]
pub struct RenameNoteAccepted {
    /// The body.
    pub body: RenameNoteAcceptedBody,
}
impl specbound_runtime::Answer for RenameNoteAccepted {
    type Error = super::errors::RenameNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<RenameNoteAcceptedBody, Headers>(202u16, "Soon.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::RenameNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(202u16, headers, &self.body)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct SearchNotesOkBody(pub i64);
impl ::schemars::JsonSchema for SearchNotesOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<i64>(generator).build()
    }
}
/// 200 of `searchNotes`: How many there are.
#[derive(Debug)]
pub struct SearchNotesOk {
    /// The body.
    pub body: SearchNotesOkBody,
}
impl specbound_runtime::Answer for SearchNotesOk {
    type Error = super::errors::SearchNotesError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<
            SearchNotesOkBody,
            Headers,
        >(200u16, "How many there are.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::SearchNotesError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 204 of `rate`: Rated.
#[derive(Debug)]
pub struct RateNoContent {}
impl specbound_runtime::Answer for RateNoContent {
    type Error = super::errors::RateError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Rated.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::RateError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod notes_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn list_notes_ok_headers_x_echo(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
