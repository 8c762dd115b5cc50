//! Tag `publishing`: on the CDN, and off it again.

use images_api::{Image, ImageId};

use super::{described, not_found};
use crate::app::App;
use crate::errors::ImageError;
use crate::keys::Caller;

/// Publishes an image or takes it back; one that is so already stays so.
pub(super) async fn set(app: &App, caller: &Caller, id: &ImageId, published: bool) -> Result<Image, ImageError> {
    let record = app.store.records.set_published(caller, &id.0, published).await?;
    record.map(|record| described(app, &record)).ok_or_else(|| not_found(id))
}
