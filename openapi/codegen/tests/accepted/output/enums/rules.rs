// Generated from enums.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `PUT /things`
    pub fn put_thing() -> String {
        specbound_runtime::path("/things", &[])
    }
}
