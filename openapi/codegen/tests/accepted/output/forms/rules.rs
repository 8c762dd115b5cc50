// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

impl Upload {
    /// `x-max-bytes` of `file`.
    pub const FILE_MAX_BYTES: usize = 1000 as usize;
    /// The least `count`.
    pub const COUNT_MINIMUM: i64 = 1;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `POST /named`
    pub fn upload_named() -> String {
        specbound_runtime::path("/named", &[])
    }

    /// `POST /inPlace`
    pub fn upload_in_place() -> String {
        specbound_runtime::path("/inPlace", &[])
    }

    /// `POST /login`
    pub fn login() -> String {
        specbound_runtime::path("/login", &[])
    }
}
