//! Tag `images`: upload, list, look up, download and delete.

use std::sync::Arc;

use bytes::Bytes;
use images_api::{
    CreateImageFromUrlCreated, CreateImageFromUrlRequest, DeleteImageHeaders, DeleteImageNoContent, DeleteImagePath,
    DownloadImageAnswer, DownloadImageHeaders, DownloadImageOk, DownloadImagePath, GetImageOk, GetImagePath,
    HeadDownloadImageAnswer, HeadDownloadImageHeaders, HeadDownloadImageOk, HeadDownloadImagePath, Image, ImageId,
    ImageList, ImageListLinks, ImagesOperations, ListImagesOk, ListImagesQuery, UploadImageCreated, UploadImageForm,
    paths,
};
use images_runtime::{Call, Failure, Media, Opened, Service};

use super::{described, not_found};
use crate::app::App;
use crate::errors::ImageError;
use crate::keys::Caller;
use crate::store::{Content, ImageRecord, NewPicture, entity_tag};

/// Most bytes of a picture, however it comes.
const MAX_PICTURE: usize = UploadImageForm::IMAGE_MAX_BYTES;
/// The bytes do not change; but the image may be deleted, or its key revoked.
const CACHE_CONTROL: &str = "private, no-cache";

// What a request may say is taken apart by name, so that nothing new in it is accepted and ignored: the compiler asks. The
// conditions and ranges among the headers are the pipeline's.
impl ImagesOperations for App {
    async fn list_images(&self, call: Call<Caller>, query: ListImagesQuery) -> Result<ListImagesOk, Failure> {
        Ok(ListImagesOk { body: list(self, &call.caller, query).await? })
    }

    async fn create_image_from_url(
        &self,
        mut call: Call<Caller>,
        body: CreateImageFromUrlRequest,
    ) -> Result<CreateImageFromUrlCreated, Failure> {
        let CreateImageFromUrlRequest { url, name } = body;
        // The other server's time is not ours.
        let owner = Arc::clone(&call.caller.owner);
        let memory = |bytes| async move { self.room.reserve(&owner, bytes).await.ok() };
        let fetched = call.outside(self, self.fetcher.fetch(&url, MAX_PICTURE, memory)).await?;
        let bytes = fetched.map_err(ImageError::from)?;
        Ok(CreateImageFromUrlCreated { body: keep(self, call, bytes, name, "/url").await? })
    }

    async fn upload_image(&self, call: Call<Caller>, body: UploadImageForm) -> Result<UploadImageCreated, Failure> {
        let UploadImageForm { image, name } = body;
        Ok(UploadImageCreated { body: keep(self, call, image.bytes, name, "/image").await? })
    }

    async fn get_image(&self, call: Call<Caller>, path: GetImagePath) -> Result<GetImageOk, Failure> {
        Ok(GetImageOk { body: described(self, &*owned(self, &call.caller, &path.image_id).await?) })
    }

    async fn delete_image(
        &self,
        call: Call<Caller>,
        path: DeleteImagePath,
        DeleteImageHeaders { if_match: _ }: DeleteImageHeaders,
    ) -> Result<DeleteImageNoContent, Failure> {
        let id = &path.image_id;
        // The bytes of an image never change, so that its entity tag holds until it is gone.
        let record = owned(self, &call.caller, id).await?;
        call.allow_change(&entity_tag(&record.image.sha256))?;
        match self.store.delete(&call.caller, &id.0).await.map_err(ImageError::from)? {
            true => Ok(DeleteImageNoContent {}),
            false => Err(not_found(id).into()),
        }
    }

    async fn download_image(
        &self,
        call: Call<Caller>,
        path: DownloadImagePath,
        DownloadImageHeaders { range: _, if_range: _, if_match: _, if_none_match: _ }: DownloadImageHeaders,
    ) -> Result<DownloadImageAnswer, Failure> {
        Ok(download(self, &call.caller, &path.image_id).await?.into())
    }

    async fn head_download_image(
        &self,
        call: Call<Caller>,
        path: HeadDownloadImagePath,
        HeadDownloadImageHeaders { if_match: _, if_none_match: _ }: HeadDownloadImageHeaders,
    ) -> Result<HeadDownloadImageAnswer, Failure> {
        let DownloadImageOk { body, e_tag, content_disposition, accept_ranges, cache_control } =
            download(self, &call.caller, &path.image_id).await?;
        Ok(HeadDownloadImageOk { body, e_tag, content_disposition, accept_ranges, cache_control }.into())
    }
}

async fn list(app: &App, caller: &Caller, query: ListImagesQuery) -> Result<ImageList, ImageError> {
    let ListImagesQuery { take, from } = query;
    let from = from.as_ref().map(|id| id.0.as_str());
    let take = u32::try_from(take).unwrap_or(1);
    let page = app.store.records.page(caller, from, take).await?;
    // Only an id that was asked for can be missing.
    let page = page.ok_or_else(|| ImageError::NotFound(from.unwrap_or_default().to_owned()))?;
    let link =
        |id: Option<String>| id.map(|id| format!("{}{}?take={take}&from={id}", app.api_url(), paths::list_images()));
    Ok(ImageList {
        data: page.images.iter().map(|record| described(app, record)).collect(),
        links: ImageListLinks { previous: link(page.previous), next: link(page.next) },
    })
}

/// Keeps a picture that came by the field `field`.
async fn keep(
    app: &App,
    mut call: Call<Caller>,
    bytes: Bytes,
    name: String,
    field: &'static str,
) -> Result<Image, ImageError> {
    let picture = tokio::task::spawn_blocking(move || read_picture(bytes, name, field)).await;
    let picture = picture.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))?;
    let record = app.store.keep(call.caller.clone(), picture, call.take_room()).await?;
    Ok(described(app, &record))
}

/// Looks at the bytes: it is they that say what a picture is, not its name.
fn read_picture(bytes: Bytes, name: String, field: &'static str) -> Result<NewPicture, ImageError> {
    let probe = images_pixels::probe(&bytes, &images_pixels::Limits::SERVED);
    let probe = probe.map_err(|problem| ImageError::NotAPicture(field, problem))?;
    Ok(NewPicture { bytes, name, format: probe.format, width: probe.width, height: probe.height })
}

async fn download(app: &App, caller: &Caller, id: &ImageId) -> Result<DownloadImageOk, ImageError> {
    let record = owned(app, caller, id).await?;
    Ok(DownloadImageOk {
        e_tag: entity_tag(&record.image.sha256),
        content_disposition: content_disposition(&record),
        accept_ranges: "bytes".to_owned(),
        cache_control: CACHE_CONTROL.to_owned(),
        body: media(app, record, id),
    })
}

/// The caller's image.
async fn owned(app: &App, caller: &Caller, id: &ImageId) -> Result<Arc<ImageRecord>, ImageError> {
    let record = app.store.records.image(&id.0).await?;
    record.filter(|record| record.belongs_to(caller)).ok_or_else(|| not_found(id))
}

/// The bytes of an image; they are opened once it is known which of them are sent.
fn media(app: &App, record: Arc<ImageRecord>, id: &ImageId) -> Media {
    let (media_type, size) = (record.image.format.media_type(), record.image.size);
    let (store, id) = (app.store.clone(), id.clone());
    Media::closed(media_type, size, move |part| async move {
        let part = (part != (0..size)).then_some(part);
        match store.open(&record, part).await.map_err(ImageError::from)? {
            Some(Content::Held(bytes)) => Ok(Opened::Bytes(bytes)),
            Some(Content::Streamed { stream, .. }) => Ok(Opened::Stream(stream)),
            None => Err(not_found(&id).into()),
        }
    })
}

fn content_disposition(record: &ImageRecord) -> String {
    format!("inline; filename=\"{}.{}\"", record.image.id, record.image.format.name())
}
