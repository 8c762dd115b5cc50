// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

/// The path parameters of `getThing`, `deleteThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetThingPath {
    #[serde(rename = "thingId")]
    pub thing_id: String,
}

pub type DeleteThingPath = GetThingPath;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum UploadThingRoutedPathThingId {
    #[serde(rename = "upload")]
    Upload,
}

impl UploadThingRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [UploadThingRoutedPathThingId] = &[UploadThingRoutedPathThingId::Upload];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            UploadThingRoutedPathThingId::Upload => "upload",
        }
    }
}

impl fmt::Display for UploadThingRoutedPathThingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `uploadThing` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UploadThingRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(schema_with = "upload_thing_routed_path_thing_id")]
    pub thing_id: UploadThingRoutedPathThingId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ImportThingRoutedPathThingId {
    #[serde(rename = "import")]
    Import,
}

impl ImportThingRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ImportThingRoutedPathThingId] = &[ImportThingRoutedPathThingId::Import];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ImportThingRoutedPathThingId::Import => "import",
        }
    }
}

impl fmt::Display for ImportThingRoutedPathThingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `importThing` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImportThingRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(schema_with = "import_thing_routed_path_thing_id")]
    pub thing_id: ImportThingRoutedPathThingId,
}

/// The path parameters of `getPart`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetPartPath {
    #[serde(rename = "thingId")]
    pub thing_id: String,
    #[serde(rename = "partId")]
    #[schemars(schema_with = "get_part_path_part_id")]
    pub part_id: i64,
}

/// The path parameters of `touchLatest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TouchLatestPath {
    #[serde(rename = "thingId")]
    pub thing_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum TouchLatestRoutedPathPartId {
    #[serde(rename = "latest")]
    Latest,
}

impl TouchLatestRoutedPathPartId {
    /// Every value, in the document's order.
    pub const ALL: &'static [TouchLatestRoutedPathPartId] = &[TouchLatestRoutedPathPartId::Latest];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            TouchLatestRoutedPathPartId::Latest => "latest",
        }
    }
}

impl fmt::Display for TouchLatestRoutedPathPartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `touchLatest` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TouchLatestRoutedPath {
    #[serde(rename = "thingId")]
    pub thing_id: String,
    #[serde(rename = "partId")]
    #[schemars(schema_with = "touch_latest_routed_path_part_id")]
    pub part_id: TouchLatestRoutedPathPartId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ListAllPartsRoutedPathThingId {
    #[serde(rename = "all")]
    All,
}

impl ListAllPartsRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ListAllPartsRoutedPathThingId] = &[ListAllPartsRoutedPathThingId::All];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ListAllPartsRoutedPathThingId::All => "all",
        }
    }
}

impl fmt::Display for ListAllPartsRoutedPathThingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `listAllParts` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListAllPartsRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(schema_with = "list_all_parts_routed_path_thing_id")]
    pub thing_id: ListAllPartsRoutedPathThingId,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 204 of `getThing`: There.
#[derive(Debug)]
pub struct GetThingNoContent {}

impl Answer for GetThingNoContent {
    type Error = errors::GetThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "There.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetThingError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `deleteThing`: Gone.
#[derive(Debug)]
pub struct DeleteThingNoContent {}

impl Answer for DeleteThingNoContent {
    type Error = errors::DeleteThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Gone.")
    }

    fn into_payload(self) -> Result<Payload<errors::DeleteThingError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `uploadThing`: Up.
#[derive(Debug)]
pub struct UploadThingNoContent {}

impl Answer for UploadThingNoContent {
    type Error = errors::UploadThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Up.")
    }

    fn into_payload(self) -> Result<Payload<errors::UploadThingError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `importThing`: In.
#[derive(Debug)]
pub struct ImportThingNoContent {}

impl Answer for ImportThingNoContent {
    type Error = errors::ImportThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "In.")
    }

    fn into_payload(self) -> Result<Payload<errors::ImportThingError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `getPart`: There.
#[derive(Debug)]
pub struct GetPartNoContent {}

impl Answer for GetPartNoContent {
    type Error = errors::GetPartError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "There.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetPartError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `touchLatest`: Touched.
#[derive(Debug)]
pub struct TouchLatestNoContent {}

impl Answer for TouchLatestNoContent {
    type Error = errors::TouchLatestError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Touched.")
    }

    fn into_payload(self) -> Result<Payload<errors::TouchLatestError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders2 {
    #[serde(rename = "X-Count", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "list_all_parts_no_content_headers_x_count")]
    x_count: Option<i64>,
}

/// 204 of `listAllParts`: All.
#[derive(Debug)]
pub struct ListAllPartsNoContent {
    /// Header `X-Count`.
    pub x_count: Option<i64>,
}

impl Answer for ListAllPartsNoContent {
    type Error = errors::ListAllPartsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders2>(204, "All.")
    }

    fn into_payload(self) -> Result<Payload<errors::ListAllPartsError>, String> {
        let headers = HeaderList::default().with("X-Count", self.x_count)?;
        Payload::empty(204, headers)
    }
}

/// 204 of `slash`: There.
#[derive(Debug)]
pub struct SlashNoContent {}

impl Answer for SlashNoContent {
    type Error = errors::SlashError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "There.")
    }

    fn into_payload(self) -> Result<Payload<errors::SlashError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `root`: There.
#[derive(Debug)]
pub struct RootNoContent {}

impl Answer for RootNoContent {
    type Error = errors::RootError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "There.")
    }

    fn into_payload(self) -> Result<Payload<errors::RootError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

fn upload_thing_routed_path_thing_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<UploadThingRoutedPathThingId>(generator).build()
}

fn import_thing_routed_path_thing_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ImportThingRoutedPathThingId>(generator).build()
}

fn get_part_path_part_id(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn touch_latest_routed_path_part_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<TouchLatestRoutedPathPartId>(generator).build()
}

fn list_all_parts_routed_path_thing_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ListAllPartsRoutedPathThingId>(generator).build()
}

fn list_all_parts_no_content_headers_x_count(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}
