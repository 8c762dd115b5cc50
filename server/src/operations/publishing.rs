//! Tag `publishing`: on the CDN, and off it again.

use images_api::errors::{NotFound, PublishImageError, UnpublishImageError};
use images_api::{
    Image, ImageId, PublishImageCreated, PublishImagePath, PublishingOperations, UnpublishImageCreated,
    UnpublishImagePath,
};
use specbound_runtime::Call;

use super::to_api_image;
use crate::app::App;
use crate::errors::{self, OfStore};
use crate::keys::Caller;

impl PublishingOperations for App {
    async fn publish_image(
        &self,
        call: Call<Caller>,
        path: PublishImagePath,
    ) -> Result<PublishImageCreated, PublishImageError> {
        set(self, &call.caller, &path.image_id, true).await.map(|body| PublishImageCreated { body })
    }

    async fn unpublish_image(
        &self,
        call: Call<Caller>,
        path: UnpublishImagePath,
    ) -> Result<UnpublishImageCreated, UnpublishImageError> {
        set(self, &call.caller, &path.image_id, false).await.map(|body| UnpublishImageCreated { body })
    }
}

/// Publishes an image or takes it back; one that is so already stays so.
async fn set<E: OfStore + From<NotFound>>(
    app: &App,
    caller: &Caller,
    id: &ImageId,
    published: bool,
) -> Result<Image, E> {
    let record = app.store.records.set_published(caller, &id.0, published).await.map_err(errors::store::<E>)?;
    record.map(|record| to_api_image(app, &record)).ok_or_else(|| errors::not_found(id).into())
}
