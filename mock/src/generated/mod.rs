// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

pub(crate) mod stubs;
