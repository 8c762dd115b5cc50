// Generated from below.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /`
    pub fn read_root() -> String {
        specbound_runtime::path("/", &[])
    }

    /// `GET /notes/{note}`
    pub fn read_note(note: impl fmt::Display) -> String {
        specbound_runtime::path("/notes/{note}", &[("note", &note as &dyn fmt::Display)])
    }

    /// `GET /notes/new`
    pub fn new_note() -> String {
        specbound_runtime::path("/notes/new", &[])
    }
}
