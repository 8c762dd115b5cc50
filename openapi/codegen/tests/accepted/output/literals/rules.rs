// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /v1/things/{thingId}`
    pub fn get_thing(thing_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/things/{thingId}", &[("thingId", &thing_id as &dyn fmt::Display)])
    }

    /// `DELETE /v1/things/{thingId}`
    pub fn delete_thing(thing_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/things/{thingId}", &[("thingId", &thing_id as &dyn fmt::Display)])
    }

    /// `POST /v1/things/upload`
    pub fn upload_thing() -> String {
        specbound_runtime::path("/v1/things/upload", &[])
    }

    /// `PUT /v1/things/import`
    pub fn import_thing() -> String {
        specbound_runtime::path("/v1/things/import", &[])
    }

    /// `GET /v1/things/{thingId}/parts/{partId}`
    pub fn get_part(thing_id: impl fmt::Display, part_id: impl fmt::Display) -> String {
        specbound_runtime::path(
            "/v1/things/{thingId}/parts/{partId}",
            &[("thingId", &thing_id as &dyn fmt::Display), ("partId", &part_id as &dyn fmt::Display)],
        )
    }

    /// `POST /v1/things/{thingId}/parts/latest`
    pub fn touch_latest(thing_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/things/{thingId}/parts/latest", &[("thingId", &thing_id as &dyn fmt::Display)])
    }

    /// `GET /v1/things/all/parts`
    pub fn list_all_parts() -> String {
        specbound_runtime::path("/v1/things/all/parts", &[])
    }

    /// `GET /v1/slash/`
    pub fn slash() -> String {
        specbound_runtime::path("/v1/slash/", &[])
    }

    /// `GET /`
    pub fn root() -> String {
        specbound_runtime::path("/", &[])
    }
}
