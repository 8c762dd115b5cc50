// Generated from pages.json by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

impl ThingListQuery {
    /// The least `limit`.
    pub const LIMIT_MINIMUM: i64 = 1;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /things`
    pub fn thing_list() -> String {
        specbound_runtime::path("/things", &[])
    }
}
