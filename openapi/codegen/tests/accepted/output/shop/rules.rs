// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `PATCH /book`
    pub fn patch_book() -> String {
        specbound_runtime::path("/book", &[])
    }

    /// `POST /payment`
    pub fn pay() -> String {
        specbound_runtime::path("/payment", &[])
    }

    /// `POST /shape`
    pub fn draw() -> String {
        specbound_runtime::path("/shape", &[])
    }
}
