// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /orders/{order}`
    pub fn get_order(order: impl fmt::Display) -> String {
        specbound_runtime::path("/orders/{order}", &[("order", &order as &dyn fmt::Display)])
    }

    /// `DELETE /orders/{order}`
    pub fn delete_order(order: impl fmt::Display) -> String {
        specbound_runtime::path("/orders/{order}", &[("order", &order as &dyn fmt::Display)])
    }
}
