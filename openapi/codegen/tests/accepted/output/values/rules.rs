// Generated from values.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

impl Thing {
    /// The most `wide`.
    pub const WIDE_MAXIMUM: i64 = 99999999999;
}

impl Wide {
    /// The most `size`.
    pub const SIZE_MAXIMUM: i64 = 9;
}

impl Long {
    /// The least `size`.
    pub const SIZE_MINIMUM: i64 = 10;
}

impl Cat {
    /// The most `lives`.
    pub const LIVES_MAXIMUM: i64 = 9;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `PUT /things/{id}`
    pub fn put_thing(id: impl fmt::Display) -> String {
        specbound_runtime::path("/things/{id}", &[("id", &id as &dyn fmt::Display)])
    }

    /// `PUT /contact`
    pub fn put_contact() -> String {
        specbound_runtime::path("/contact", &[])
    }

    /// `PUT /pet`
    pub fn put_pet() -> String {
        specbound_runtime::path("/pet", &[])
    }

    /// `PUT /garage`
    pub fn put_garage() -> String {
        specbound_runtime::path("/garage", &[])
    }
}
