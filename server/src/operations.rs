//! The operations of the document: one file for each of its tags.

mod images;
mod publishing;

use images_api::{
    CreateImageFromUrlCreated, CreateImageFromUrlRequest, DeleteImageHeaders, DeleteImageNoContent, DeleteImagePath,
    DownloadImageAnswer, DownloadImageHeaders, DownloadImagePath, GetImageOk, GetImagePath, HeadDownloadImageAnswer,
    HeadDownloadImageHeaders, HeadDownloadImagePath, Image, ImageFormat, ImageId, ImagesService, ListImagesOk,
    ListImagesQuery, PublishImageCreated, PublishImagePath, UnpublishImageCreated, UnpublishImagePath,
    UploadImageCreated, UploadImageForm,
};
use images_pixels::Format;
use images_runtime::{Call, Failure, Timestamp};

use crate::app::App;
use crate::errors::ImageError;
use crate::keys::Caller;
use crate::store::ImageRecord;

impl ImagesService for App {
    async fn list_images(&self, call: Call<Caller>, query: ListImagesQuery) -> Result<ListImagesOk, Failure> {
        Ok(ListImagesOk { body: images::list(self, &call.caller, query).await? })
    }

    async fn create_image_from_url(
        &self,
        call: Call<Caller>,
        body: CreateImageFromUrlRequest,
    ) -> Result<CreateImageFromUrlCreated, Failure> {
        Ok(CreateImageFromUrlCreated { body: images::create_from_url(self, call, body).await? })
    }

    async fn upload_image(&self, call: Call<Caller>, body: UploadImageForm) -> Result<UploadImageCreated, Failure> {
        Ok(UploadImageCreated { body: images::upload(self, call, body).await? })
    }

    async fn get_image(&self, call: Call<Caller>, path: GetImagePath) -> Result<GetImageOk, Failure> {
        Ok(GetImageOk { body: images::get(self, &call.caller, &path.image_id).await? })
    }

    async fn delete_image(
        &self,
        call: Call<Caller>,
        path: DeleteImagePath,
        _: DeleteImageHeaders,
    ) -> Result<DeleteImageNoContent, Failure> {
        images::delete(self, &call, &path.image_id).await?;
        Ok(DeleteImageNoContent {})
    }

    async fn download_image(
        &self,
        call: Call<Caller>,
        path: DownloadImagePath,
        _: DownloadImageHeaders,
    ) -> Result<DownloadImageAnswer, Failure> {
        Ok(images::download(self, &call.caller, &path.image_id).await?.into())
    }

    async fn head_download_image(
        &self,
        call: Call<Caller>,
        path: HeadDownloadImagePath,
        _: HeadDownloadImageHeaders,
    ) -> Result<HeadDownloadImageAnswer, Failure> {
        Ok(images::head_download(self, &call.caller, &path.image_id).await?.into())
    }

    async fn publish_image(&self, call: Call<Caller>, path: PublishImagePath) -> Result<PublishImageCreated, Failure> {
        Ok(PublishImageCreated { body: publishing::set(self, &call.caller, &path.image_id, true).await? })
    }

    async fn unpublish_image(
        &self,
        call: Call<Caller>,
        path: UnpublishImagePath,
    ) -> Result<UnpublishImageCreated, Failure> {
        Ok(UnpublishImageCreated { body: publishing::set(self, &call.caller, &path.image_id, false).await? })
    }
}

/// What the caller is told of an image.
fn described(app: &App, record: &ImageRecord) -> Image {
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

/// What a caller without such an image is told, be it someone else's or nobody's.
fn not_found(id: &ImageId) -> ImageError {
    ImageError::NotFound(id.0.clone())
}
