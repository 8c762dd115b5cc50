// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use crate::case::Case;

#[path = "../cases/images/create_image_from_url.rs"]
mod create_image_from_url;
#[path = "../cases/images/delete_image.rs"]
mod delete_image;
#[path = "../cases/images/download_image.rs"]
mod download_image;
#[path = "../cases/images/get_image.rs"]
mod get_image;
#[path = "../cases/images/head_download_image.rs"]
mod head_download_image;
#[path = "../cases/images/list_images.rs"]
mod list_images;
#[path = "../cases/images/upload_image.rs"]
mod upload_image;

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(create_image_from_url::cases());
    all.extend(delete_image::cases());
    all.extend(download_image::cases());
    all.extend(get_image::cases());
    all.extend(head_download_image::cases());
    all.extend(list_images::cases());
    all.extend(upload_image::cases());
    all
}
