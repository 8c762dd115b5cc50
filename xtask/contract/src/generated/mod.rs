// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

mod images;
mod publishing;
use crate::case::Case;
pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(images::cases());
    all.extend(publishing::cases());
    all
}
