// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use crate::case::Case;

mod images;
mod publishing;

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(images::cases());
    all.extend(publishing::cases());
    all
}
