// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Note {
    pub text: ::std::string::String,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    pub status: i32,
    pub message: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "notes_detail::error_errors")]
    pub errors: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
/// Schemas and defaults that a type alone cannot say.
mod notes_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_errors(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
}
/// The path parameters of `getNote`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetNotePath {
    #[serde(rename = "noteId")]
    #[schemars(schema_with = "notes_parameters::get_note_path_note_id")]
    pub note_id: i32,
}
/// Schemas and defaults that a type alone cannot say.
mod notes_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn get_note_path_note_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
}
/// 200 of `getNote`: The note.
#[derive(Debug)]
pub struct GetNoteOk {
    /// The body.
    pub body: Note,
}
impl specbound_runtime::Answer for GetNoteOk {
    type Error = super::errors::GetNoteError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Note, Headers>(200u16, "The note.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetNoteError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
