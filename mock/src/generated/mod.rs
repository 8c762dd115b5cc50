// Generated from images.yaml by `images-codegen`. Changes here are lost and fail the check.

pub(crate) mod stubs;
