// Generated from below.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    pub r#type: String,
    pub instance: String,
}

/// The path parameters of `readNote`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReadNotePath {
    #[schemars(schema_with = "read_note_path_note")]
    pub note: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum NewNoteRoutedPathNote {
    #[serde(rename = "new")]
    New,
}

impl NewNoteRoutedPathNote {
    /// Every value, in the document's order.
    pub const ALL: &'static [NewNoteRoutedPathNote] = &[NewNoteRoutedPathNote::New];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            NewNoteRoutedPathNote::New => "new",
        }
    }
}

impl fmt::Display for NewNoteRoutedPathNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `newNote` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NewNoteRoutedPath {
    #[schemars(schema_with = "new_note_routed_path_note")]
    pub note: NewNoteRoutedPathNote,
}

/// 200 of `readRoot`: Where the notes are.
#[derive(Debug)]
pub struct ReadRootOk {
    pub body: String,
}

impl Answer for ReadRootOk {
    type Error = errors::ReadRootError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "Where the notes are.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadRootError>, String> {
        Payload::text(200, HeaderList::default(), "text/plain; charset=utf-8", self.body)
    }
}

/// 200 of `readNote`: The link of the next one.
#[derive(Debug)]
pub struct ReadNoteOk {
    pub body: String,
}

impl Answer for ReadNoteOk {
    type Error = errors::ReadNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "The link of the next one.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadNoteError>, String> {
        Payload::text(200, HeaderList::default(), "text/plain; charset=utf-8", self.body)
    }
}

/// 200 of `newNote`: Its form.
#[derive(Debug)]
pub struct NewNoteOk {
    pub body: String,
}

impl Answer for NewNoteOk {
    type Error = errors::NewNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "Its form.")
    }

    fn into_payload(self) -> Result<Payload<errors::NewNoteError>, String> {
        Payload::text(200, HeaderList::default(), "text/plain; charset=utf-8", self.body)
    }
}

fn read_note_path_note(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(1.0), None).build()
}

fn new_note_routed_path_note(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<NewNoteRoutedPathNote>(generator).build()
}
