// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    pub status: i32,
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub errors: Option<Vec<String>>,
}

/// The path parameters of `getNote`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetNotePath {
    #[serde(rename = "noteId")]
    #[schemars(range(min = 1))]
    pub note_id: i32,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `getNote`: The note.
#[derive(Debug)]
pub struct GetNoteOk {
    pub body: Note,
}

impl Answer for GetNoteOk {
    type Error = errors::GetNoteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Note, AnswerHeaders>(200, "The note.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetNoteError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}
