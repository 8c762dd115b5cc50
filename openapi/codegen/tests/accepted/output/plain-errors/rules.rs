// Generated from plain-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /things`
    pub fn list_things() -> String {
        specbound_runtime::path("/things", &[])
    }

    /// `DELETE /things`
    pub fn delete_things() -> String {
        specbound_runtime::path("/things", &[])
    }

    /// `GET /raw`
    pub fn raw() -> String {
        specbound_runtime::path("/raw", &[])
    }

    /// `PUT /raw`
    pub fn put_raw() -> String {
        specbound_runtime::path("/raw", &[])
    }
}
