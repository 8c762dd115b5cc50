//! Uploading, listing, downloading and deleting images.

mod create_image_from_url;
mod delete_image;
mod download_image;
mod downloads;
mod get_image;
mod head_download_image;
mod list_images;
mod upload_image;

use crate::case::Case;

pub(super) fn cases() -> Vec<Case> {
    let lists = list_images::cases().into_iter().map(Case::alone);
    [
        upload_image::cases(),
        create_image_from_url::cases(),
        get_image::cases(),
        delete_image::cases(),
        download_image::cases(),
        head_download_image::cases(),
    ]
    .into_iter()
    .flatten()
    .chain(lists)
    .collect()
}
