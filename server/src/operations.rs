//! The operations of the document: one file for each of its tags.

mod images;
mod publishing;

use images_api::{Image, ImageFormat, ImageId};
use images_pixels::Format;
use specbound_runtime::Timestamp;

use crate::app::App;
use crate::store::ImageRecord;

/// What the caller is told of an image.
fn to_api_image(app: &App, record: &ImageRecord) -> Image {
    let image = &record.image;
    Image {
        id: ImageId(image.id.clone()),
        name: image.name.clone(),
        url: record.published.then(|| format!("{}/images/{}", app.public_url, image.id)),
        width: i32::try_from(image.width).unwrap_or(i32::MAX),
        height: i32::try_from(image.height).unwrap_or(i32::MAX),
        format: match image.format {
            Format::Jpeg => ImageFormat::Jpeg,
            Format::Png => ImageFormat::Png,
            Format::Webp => ImageFormat::Webp,
        },
        size: i64::try_from(image.size).unwrap_or(i64::MAX),
        created_at: Timestamp::from_unix_millis(record.created_at.div_euclid(1000)),
    }
}
