// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
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

impl fmt::Display for Genre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Numbers(#[schemars(schema_with = "numbers_value")] pub Vec<i64>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Filter {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "filter_from")]
    pub from: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FoundOdd {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "found_odd_a")]
    pub a: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Found {
    #[schemars(description = "")]
    pub asked: String,
    #[schemars(schema_with = "found_whole")]
    pub whole: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "found_odd")]
    pub odd: Option<FoundOdd>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "problem_status")]
    pub status: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub detail: Option<String>,
}

/// The path parameters of `shelves`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvesPath {
    pub ids: String,
}

/// The query parameters of `shelves`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvesQuery {
    #[schemars(skip)]
    /// Any of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "shelves_query_genre")]
    pub genre: Option<Vec<Genre>>,
    #[schemars(skip)]
    pub tag: Vec<String>,
    #[schemars(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Numbers")]
    pub piped: Option<Numbers>,
    #[schemars(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Filter")]
    pub filter: Option<Filter>,
}

/// The header parameters of `shelves`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvesHeaders {
    #[schemars(skip)]
    #[serde(rename = "X-Parts", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub x_parts: Option<Vec<String>>,
}

/// The cookie parameters of `shelves`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvesCookies {
    #[schemars(length(min = 3))]
    pub session: String,
    #[serde(default = "default_shelves_cookies_seen")]
    #[schemars(schema_with = "shelves_cookies_seen")]
    pub seen: i64,
}

/// The path parameters of `patchShelves`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PatchShelvesPath {
    pub ids: String,
}

/// The path parameters of `shelvedBook`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvedBookPath {
    #[schemars(schema_with = "shelved_book_path_shelf")]
    pub shelf: i64,
    pub ids: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ShelvedBookRoutedPathIds2 {
    #[serde(rename = "books")]
    Books,
}

impl ShelvedBookRoutedPathIds2 {
    /// Every value, in the document's order.
    pub const ALL: &'static [ShelvedBookRoutedPathIds2] = &[ShelvedBookRoutedPathIds2::Books];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ShelvedBookRoutedPathIds2::Books => "books",
        }
    }
}

impl fmt::Display for ShelvedBookRoutedPathIds2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `shelvedBook` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShelvedBookRoutedPath {
    #[schemars(schema_with = "shelved_book_routed_path_ids")]
    pub ids: i64,
    pub ids_3: String,
    #[schemars(schema_with = "shelved_book_routed_path_ids_2")]
    pub ids_2: ShelvedBookRoutedPathIds2,
}

/// The path parameters of `newShelf`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NewShelfPath {
    #[schemars(length(min = 2))]
    pub ids: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
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

impl fmt::Display for NewShelfRoutedPathIds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `newShelf` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NewShelfRoutedPath {
    #[schemars(length(min = 2))]
    pub ids_2: String,
    #[schemars(schema_with = "new_shelf_routed_path_ids")]
    pub ids: NewShelfRoutedPathIds,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `shelves`: Found.
#[derive(Debug)]
pub struct ShelvesOk {
    pub body: Found,
}

impl Answer for ShelvesOk {
    type Error = errors::ShelvesError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Found, AnswerHeaders>(200, "Found.")
    }

    fn into_payload(self) -> Result<Payload<errors::ShelvesError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PatchShelvesOkBody(pub String);

impl JsonSchema for PatchShelvesOkBody {
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

/// 200 of `patchShelves`: The caller.
#[derive(Debug)]
pub struct PatchShelvesOk {
    pub body: PatchShelvesOkBody,
}

impl Answer for PatchShelvesOk {
    type Error = errors::PatchShelvesError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<PatchShelvesOkBody, AnswerHeaders>(200, "The caller.")
    }

    fn into_payload(self) -> Result<Payload<errors::PatchShelvesError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `shelvedBook`: Found.
#[derive(Debug)]
pub struct ShelvedBookOk {
    pub body: Found,
}

impl Answer for ShelvedBookOk {
    type Error = errors::ShelvedBookError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Found, AnswerHeaders>(200, "Found.")
    }

    fn into_payload(self) -> Result<Payload<errors::ShelvedBookError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `newShelf`: Found.
#[derive(Debug)]
pub struct NewShelfOk {
    pub body: Found,
}

impl Answer for NewShelfOk {
    type Error = errors::NewShelfError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Found, AnswerHeaders>(200, "Found.")
    }

    fn into_payload(self) -> Result<Payload<errors::NewShelfError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn numbers_value(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<i64>(generator).format(None).range(None, None).build();
        schema::list(item)
    }
    .build()
}

fn filter_from(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn found_whole(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<bool>(generator).default(json!(true)).build()
}

fn found_odd_a(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn found_odd(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<FoundOdd>(generator).build()
}

fn problem_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn shelves_query_genre(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Vec<Genre>>(generator).items(None, Some(3)).unique().build()
}

fn default_shelves_cookies_seen() -> i64 {
    0
}

fn shelves_cookies_seen(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).default(json!(0)).wrapped().build()
}

fn shelved_book_path_shelf(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn shelved_book_routed_path_ids(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn shelved_book_routed_path_ids_2(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ShelvedBookRoutedPathIds2>(generator).build()
}

fn new_shelf_routed_path_ids(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<NewShelfRoutedPathIds>(generator).build()
}
