// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

impl NoteForm {
    /// The least `stars`.
    pub const STARS_MINIMUM: i64 = 0;
    /// The most `stars`.
    pub const STARS_MAXIMUM: i64 = 5;
}

impl ListNotesQuery {
    /// The least `most`.
    pub const MOST_MINIMUM: i64 = 1;
    /// The most `most`.
    pub const MOST_MAXIMUM: i64 = 10;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `POST /notes`
    pub fn create_note() -> String {
        specbound_runtime::path("/notes", &[])
    }

    /// `GET /notes`
    pub fn list_notes() -> String {
        specbound_runtime::path("/notes", &[])
    }

    /// `GET /notes/latest`
    pub fn latest_note() -> String {
        specbound_runtime::path("/notes/latest", &[])
    }

    /// `PUT /notes/latest`
    pub fn replace_latest() -> String {
        specbound_runtime::path("/notes/latest", &[])
    }

    /// `GET /notes/{noteId}`
    pub fn read_note(note_id: impl fmt::Display) -> String {
        specbound_runtime::path("/notes/{noteId}", &[("noteId", &note_id as &dyn fmt::Display)])
    }

    /// `HEAD /notes/{noteId}`
    pub fn head_note(note_id: impl fmt::Display) -> String {
        specbound_runtime::path("/notes/{noteId}", &[("noteId", &note_id as &dyn fmt::Display)])
    }

    /// `PUT /notes/{noteId}`
    pub fn replace_note(note_id: impl fmt::Display) -> String {
        specbound_runtime::path("/notes/{noteId}", &[("noteId", &note_id as &dyn fmt::Display)])
    }

    /// `PATCH /notes/{noteId}`
    pub fn rename_note(note_id: impl fmt::Display) -> String {
        specbound_runtime::path("/notes/{noteId}", &[("noteId", &note_id as &dyn fmt::Display)])
    }

    /// `POST /notes/search`
    pub fn search_notes() -> String {
        specbound_runtime::path("/notes/search", &[])
    }

    /// `POST /ratings`
    pub fn rate() -> String {
        specbound_runtime::path("/ratings", &[])
    }
}
