//! Tag `publishing`: on the CDN, and off it again.

use images_api::{
    Image, ImageId, PublishImageCreated, PublishImagePath, PublishingOperations, UnpublishImageCreated,
    UnpublishImagePath,
};
use images_runtime::{Call, Failure};

use super::{described, not_found};
use crate::app::App;
use crate::errors::ImageError;
use crate::keys::Caller;

impl PublishingOperations for App {
    async fn publish_image(&self, call: Call<Caller>, path: PublishImagePath) -> Result<PublishImageCreated, Failure> {
        Ok(PublishImageCreated { body: set(self, &call.caller, &path.image_id, true).await? })
    }

    async fn unpublish_image(
        &self,
        call: Call<Caller>,
        path: UnpublishImagePath,
    ) -> Result<UnpublishImageCreated, Failure> {
        Ok(UnpublishImageCreated { body: set(self, &call.caller, &path.image_id, false).await? })
    }
}

/// Publishes an image or takes it back; one that is so already stays so.
async fn set(app: &App, caller: &Caller, id: &ImageId, published: bool) -> Result<Image, ImageError> {
    let record = app.store.records.set_published(caller, &id.0, published).await?;
    record.map(|record| described(app, &record)).ok_or_else(|| not_found(id))
}
