// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use crate::case::Case;

#[path = "../cases/publishing/publish_image.rs"]
mod publish_image;
#[path = "../cases/publishing/unpublish_image.rs"]
mod unpublish_image;

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(publish_image::cases());
    all.extend(unpublish_image::cases());
    all
}
