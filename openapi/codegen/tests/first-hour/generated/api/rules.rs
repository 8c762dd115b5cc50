// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use super::*;
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /notes/{noteId}`
    pub fn get_note(note_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/notes/{noteId}",
            &[("noteId", &note_id as &dyn ::std::fmt::Display)],
        )
    }
}
