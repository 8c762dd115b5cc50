// Generated from plain-errors.yaml by `images-codegen`. Changes here are lost and fail the check.

use super::*;
