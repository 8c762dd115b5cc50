// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{Answer, HeaderList, Media, Payload, media_types, operation_answer, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
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

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NoteForm {
    #[schemars(length(max = 20))]
    pub text: String,
    #[serde(default = "default_note_form_stars")]
    #[schemars(range(min = 0, max = 5))]
    pub stars: i32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NoteList {
    pub asked: String,
    pub notes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ListNotesQueryDirection {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}

impl ListNotesQueryDirection {
    /// Every value, in the document's order.
    pub const ALL: &'static [ListNotesQueryDirection] = &[ListNotesQueryDirection::Up, ListNotesQueryDirection::Down];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ListNotesQueryDirection::Up => "up",
            ListNotesQueryDirection::Down => "down",
        }
    }
}

impl fmt::Display for ListNotesQueryDirection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The query parameters of `listNotes`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListNotesQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Order")]
    pub order: Option<Order>,
    #[serde(default = "default_list_notes_query_direction")]
    #[schemars(schema_with = "list_notes_query_direction")]
    pub direction: ListNotesQueryDirection,
    #[serde(default = "default_list_notes_query_most")]
    #[schemars(schema_with = "list_notes_query_most")]
    pub most: i32,
}

/// The header parameters of `listNotes`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListNotesHeaders {
    #[serde(rename = "X-Echo", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 5))]
    pub x_echo: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum LatestNoteRoutedPathNoteId {
    #[serde(rename = "latest")]
    Latest,
}

impl LatestNoteRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [LatestNoteRoutedPathNoteId] = &[LatestNoteRoutedPathNoteId::Latest];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            LatestNoteRoutedPathNoteId::Latest => "latest",
        }
    }
}

impl fmt::Display for LatestNoteRoutedPathNoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `latestNote` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LatestNoteRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "latest_note_routed_path_note_id")]
    pub note_id: LatestNoteRoutedPathNoteId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ReplaceLatestRoutedPathNoteId {
    #[serde(rename = "latest")]
    Latest,
}

impl ReplaceLatestRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ReplaceLatestRoutedPathNoteId] = &[ReplaceLatestRoutedPathNoteId::Latest];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ReplaceLatestRoutedPathNoteId::Latest => "latest",
        }
    }
}

impl fmt::Display for ReplaceLatestRoutedPathNoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `replaceLatest` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReplaceLatestRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "replace_latest_routed_path_note_id")]
    pub note_id: ReplaceLatestRoutedPathNoteId,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReplaceLatestBody(pub String);

impl JsonSchema for ReplaceLatestBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<String>(generator).length(None, Some(8)).build()
    }
}

/// The path parameters of `readNote`, `headNote`, `replaceNote`, `renameNote`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReadNotePath {
    #[serde(rename = "noteId")]
    #[schemars(range(min = 1))]
    pub note_id: u32,
}

pub type HeadNotePath = ReadNotePath;
pub type ReplaceNotePath = ReadNotePath;
pub type RenameNotePath = ReadNotePath;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameNoteBodyValue {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RenameNoteBody(pub RenameNoteBodyValue);

impl JsonSchema for RenameNoteBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::inline::<RenameNoteBodyValue>(generator).build()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum SearchNotesRoutedPathNoteId {
    #[serde(rename = "search")]
    Search,
}

impl SearchNotesRoutedPathNoteId {
    /// Every value, in the document's order.
    pub const ALL: &'static [SearchNotesRoutedPathNoteId] = &[SearchNotesRoutedPathNoteId::Search];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            SearchNotesRoutedPathNoteId::Search => "search",
        }
    }
}

impl fmt::Display for SearchNotesRoutedPathNoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `searchNotes` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SearchNotesRoutedPath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "search_notes_routed_path_note_id")]
    pub note_id: SearchNotesRoutedPathNoteId,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SearchNotesBody(pub String);

impl JsonSchema for SearchNotesBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<String>(generator).length(None, Some(4)).build()
    }
}

/// The query parameters of `rate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RateQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool")]
    pub dry: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateBodyValue {
    #[schemars(range(min = 1))]
    pub stars: i32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RateBody(pub RateBodyValue);

impl JsonSchema for RateBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::inline::<RateBodyValue>(generator).build()
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    #[serde(rename = "Location")]
    location: String,
}

/// 303 of `createNote`: Where the note is.
#[derive(Debug)]
pub struct CreateNoteSeeOther {
    /// Header `Location`.
    pub location: String,
}

impl Answer for CreateNoteSeeOther {
    type Error = errors::CreateNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(303, "Where the note is.")
    }

    fn into_payload(self) -> Result<Payload<errors::CreateNoteError>, String> {
        let headers = HeaderList::default().with("Location", Some(self.location))?;
        Payload::empty(303, headers)
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders2 {
    #[serde(rename = "X-Echo", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    x_echo: Option<String>,
}

/// 200 of `listNotes`: All of them.
#[derive(Debug)]
pub struct ListNotesOk {
    pub body: NoteList,
    /// Header `X-Echo`.
    pub x_echo: Option<String>,
}

impl Answer for ListNotesOk {
    type Error = errors::ListNotesError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<NoteList, AnswerHeaders2>(200, "All of them.")
    }

    fn into_payload(self) -> Result<Payload<errors::ListNotesError>, String> {
        let headers = HeaderList::default().with("X-Echo", self.x_echo)?;
        Payload::json(200, headers, &self.body)
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders3 {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LatestNoteOkBody(pub String);

impl JsonSchema for LatestNoteOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<String>(generator).build()
    }
}

/// 200 of `latestNote`: Its text.
#[derive(Debug)]
pub struct LatestNoteOk {
    pub body: LatestNoteOkBody,
}

impl Answer for LatestNoteOk {
    type Error = errors::LatestNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<LatestNoteOkBody, AnswerHeaders3>(200, "Its text.")
    }

    fn into_payload(self) -> Result<Payload<errors::LatestNoteError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReplaceLatestOkBody(pub String);

impl JsonSchema for ReplaceLatestOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<String>(generator).build()
    }
}

/// 200 of `replaceLatest`: Its text.
#[derive(Debug)]
pub struct ReplaceLatestOk {
    pub body: ReplaceLatestOkBody,
}

impl Answer for ReplaceLatestOk {
    type Error = errors::ReplaceLatestError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<ReplaceLatestOkBody, AnswerHeaders3>(200, "Its text.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReplaceLatestError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

media_types! {
    /// The media types that `readNote` answers.
    pub enum ReadNoteMediaType {
        Plain = "text/plain", OctetStream = "application/octet-stream",
    }
}

/// 200 of `readNote`: Its bytes.
#[derive(Debug)]
pub struct ReadNoteOk {
    pub media_type: ReadNoteMediaType,
    pub body: Media<errors::ReadNoteError>,
}

impl Answer for ReadNoteOk {
    type Error = errors::ReadNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "Its bytes.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadNoteError>, String> {
        Payload::media(200, HeaderList::default(), &self.media_type.name(), self.body)
    }
}

/// 206 of `readNote`: Some of its bytes.
#[derive(Debug)]
pub struct ReadNotePartialContent {
    pub body: Media<errors::ReadNoteError>,
    /// Header `Content-Range`.
    pub content_range: String,
}

impl Answer for ReadNotePartialContent {
    type Error = errors::ReadNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(206, "Some of its bytes.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadNoteError>, String> {
        let headers = HeaderList::default().with("Content-Range", Some(self.content_range))?;
        Payload::media(206, headers, "text/plain", self.body)
    }
}

/// 304 of `readNote`: The same as before.
#[derive(Debug)]
pub struct ReadNoteNotModified {}

impl Answer for ReadNoteNotModified {
    type Error = errors::ReadNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders3>(304, "The same as before.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadNoteError>, String> {
        Payload::empty(304, HeaderList::default())
    }
}

operation_answer! {
    /// The successes of `readNote`.
    pub enum ReadNoteAnswer or errors::ReadNoteError {
        Ok(ReadNoteOk), PartialContent(ReadNotePartialContent), NotModified(ReadNoteNotModified),
    }
}

/// 200 of `headNote`: Its length.
#[derive(Debug)]
pub struct HeadNoteOk {
    pub body: Media<errors::HeadNoteError>,
}

impl Answer for HeadNoteOk {
    type Error = errors::HeadNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "Its length.")
    }

    fn into_payload(self) -> Result<Payload<errors::HeadNoteError>, String> {
        Payload::media(200, HeaderList::default(), "text/plain", self.body)
    }
}

/// 204 of `replaceNote`: Replaced.
#[derive(Debug)]
pub struct ReplaceNoteNoContent {}

impl Answer for ReplaceNoteNoContent {
    type Error = errors::ReplaceNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders3>(204, "Replaced.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReplaceNoteError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RenameNoteAcceptedBody(pub Vec<String>);

impl JsonSchema for RenameNoteAcceptedBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<Vec<String>>(generator).build()
    }
}

/// 202 of `renameNote`: Soon.
#[derive(Debug)]
pub struct RenameNoteAccepted {
    pub body: RenameNoteAcceptedBody,
}

impl Answer for RenameNoteAccepted {
    type Error = errors::RenameNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<RenameNoteAcceptedBody, AnswerHeaders3>(202, "Soon.")
    }

    fn into_payload(self) -> Result<Payload<errors::RenameNoteError>, String> {
        Payload::json(202, HeaderList::default(), &self.body)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SearchNotesOkBody(pub i64);

impl JsonSchema for SearchNotesOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<i64>(generator).build()
    }
}

/// 200 of `searchNotes`: How many there are.
#[derive(Debug)]
pub struct SearchNotesOk {
    pub body: SearchNotesOkBody,
}

impl Answer for SearchNotesOk {
    type Error = errors::SearchNotesError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<SearchNotesOkBody, AnswerHeaders3>(200, "How many there are.")
    }

    fn into_payload(self) -> Result<Payload<errors::SearchNotesError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 204 of `rate`: Rated.
#[derive(Debug)]
pub struct RateNoContent {}

impl Answer for RateNoContent {
    type Error = errors::RateError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders3>(204, "Rated.")
    }

    fn into_payload(self) -> Result<Payload<errors::RateError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

fn default_note_form_stars() -> i32 {
    1
}

fn default_list_notes_query_direction() -> ListNotesQueryDirection {
    serde_json::from_value::<ListNotesQueryDirection>(json!("up")).expect("the document's default fits its schema")
}

fn list_notes_query_direction(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ListNotesQueryDirection>(generator).default(json!("up")).wrapped().build()
}

fn default_list_notes_query_most() -> i32 {
    5
}

fn list_notes_query_most(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i32>(generator).range(Some(1.0), Some(10.0)).default(json!(5)).wrapped().build()
}

fn latest_note_routed_path_note_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<LatestNoteRoutedPathNoteId>(generator).build()
}

fn replace_latest_routed_path_note_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ReplaceLatestRoutedPathNoteId>(generator).build()
}

fn search_notes_routed_path_note_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<SearchNotesRoutedPathNoteId>(generator).build()
}
