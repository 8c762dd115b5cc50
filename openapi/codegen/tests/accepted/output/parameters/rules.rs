// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /shelves/{ids}`
    pub fn shelves(ids: impl fmt::Display) -> String {
        specbound_runtime::path("/shelves/{ids}", &[("ids", &ids as &dyn fmt::Display)])
    }

    /// `PATCH /shelves/{ids}`
    pub fn patch_shelves(ids: impl fmt::Display) -> String {
        specbound_runtime::path("/shelves/{ids}", &[("ids", &ids as &dyn fmt::Display)])
    }

    /// `GET /shelves/{shelf}/books/{ids}`
    pub fn shelved_book(shelf: impl fmt::Display, ids: impl fmt::Display) -> String {
        specbound_runtime::path(
            "/shelves/{shelf}/books/{ids}",
            &[("shelf", &shelf as &dyn fmt::Display), ("ids", &ids as &dyn fmt::Display)],
        )
    }

    /// `GET /shelves/new/{ids}`
    pub fn new_shelf(ids: impl fmt::Display) -> String {
        specbound_runtime::path("/shelves/new/{ids}", &[("ids", &ids as &dyn fmt::Display)])
    }
}
