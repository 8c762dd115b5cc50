//! Tag `images`: upload, list, look up, download and delete.

use std::sync::Arc;

use bytes::Bytes;
use images_api::errors::{
    CreateImageFromUrlError, DeleteImageError, DownloadImageError, GetImageError, HeadDownloadImageError,
    ListImagesError, NotFound, UploadImageError, ValidationError,
};
use images_api::{
    CreateImageFromUrlCreated, CreateImageFromUrlRequest, DeleteImageHeaders, DeleteImageNoContent, DeleteImagePath,
    DownloadImageAnswer, DownloadImageHeaders, DownloadImageMediaType, DownloadImageOk, DownloadImagePath, GetImageOk,
    GetImagePath, HeadDownloadImageAnswer, HeadDownloadImageHeaders, HeadDownloadImageOk, HeadDownloadImagePath, Image,
    ImageId, ImageList, ImageListLinks, ImagesOperations, ListImagesOk, ListImagesQuery, UploadImageCreated,
    UploadImageForm, paths,
};
use images_pixels::{Format, Limits};
use specbound_runtime::{Call, Media, Opened};

use super::to_api_image;
use crate::app::App;
use crate::errors::{self, OfStore};
use crate::keys::Caller;
use crate::store::{Content, ImageRecord, NewPicture, entity_tag};

/// Most bytes of a picture, however it comes.
const MAX_PICTURE: usize = UploadImageForm::IMAGE_MAX_BYTES;
/// How large a picture may be.
const LIMITS: Limits = Limits {
    width: Image::WIDTH_MAXIMUM as u32,
    height: Image::HEIGHT_MAXIMUM as u32,
    pixels: UploadImageForm::IMAGE_MAX_PIXELS as u64,
};
/// The bytes do not change; but the image may be deleted, or its key revoked.
const CACHE_CONTROL: &str = "private, no-cache";

// What a request may say is taken apart by name, so that nothing new in it is accepted and ignored: the compiler asks. The
// conditions and ranges among the headers are the pipeline's.
impl ImagesOperations for App {
    async fn list_images(&self, call: Call<Caller>, query: ListImagesQuery) -> Result<ListImagesOk, ListImagesError> {
        list(self, &call, query).await.map(|body| ListImagesOk { body })
    }

    async fn create_image_from_url(
        &self,
        mut call: Call<Caller>,
        body: CreateImageFromUrlRequest,
    ) -> Result<CreateImageFromUrlCreated, CreateImageFromUrlError> {
        let CreateImageFromUrlRequest { url, name } = body;
        // The other server's time is not ours.
        let owner = Arc::clone(&call.caller.owner);
        let memory = |bytes| async move { self.room.reserve(&owner, bytes).await.ok() };
        let fetched = call.outside(self, self.fetcher.fetch(&url, MAX_PICTURE, memory)).await?;
        let bytes = fetched.map_err(errors::fetch::<CreateImageFromUrlError>)?;
        save(self, call, bytes, name, "/url").await.map(|body| CreateImageFromUrlCreated { body })
    }

    async fn upload_image(
        &self,
        call: Call<Caller>,
        body: UploadImageForm,
    ) -> Result<UploadImageCreated, UploadImageError> {
        let UploadImageForm { image, name } = body;
        save(self, call, image.bytes, name, "/image").await.map(|body| UploadImageCreated { body })
    }

    async fn get_image(&self, call: Call<Caller>, path: GetImagePath) -> Result<GetImageOk, GetImageError> {
        let record = owned::<GetImageError>(self, &call.caller, &path.image_id).await?;
        Ok(GetImageOk { body: to_api_image(self, &record) })
    }

    async fn delete_image(
        &self,
        call: Call<Caller>,
        path: DeleteImagePath,
        DeleteImageHeaders { if_match: _ }: DeleteImageHeaders,
    ) -> Result<DeleteImageNoContent, DeleteImageError> {
        let id = &path.image_id;
        // The bytes of an image never change, so that its entity tag holds until it is gone.
        let record = owned::<DeleteImageError>(self, &call.caller, id).await?;
        call.allow_change(&entity_tag(&record.image.sha256))?;
        match self.store.delete(&call.caller, &id.0).await.map_err(errors::store::<DeleteImageError>)? {
            true => Ok(DeleteImageNoContent {}),
            false => Err(errors::not_found(id).into()),
        }
    }

    async fn download_image(
        &self,
        call: Call<Caller>,
        path: DownloadImagePath,
        DownloadImageHeaders { range: _, if_range: _, if_match: _, if_none_match: _ }: DownloadImageHeaders,
    ) -> Result<DownloadImageAnswer, DownloadImageError> {
        let record = owned::<DownloadImageError>(self, &call.caller, &path.image_id).await?;
        Ok(download(self, record).into())
    }

    async fn head_download_image(
        &self,
        call: Call<Caller>,
        path: HeadDownloadImagePath,
        HeadDownloadImageHeaders { if_match: _, if_none_match: _ }: HeadDownloadImageHeaders,
    ) -> Result<HeadDownloadImageAnswer, HeadDownloadImageError> {
        let record = owned::<HeadDownloadImageError>(self, &call.caller, &path.image_id).await?;
        let DownloadImageOk { media_type, body, e_tag, content_disposition, accept_ranges, cache_control } =
            download(self, record);
        Ok(HeadDownloadImageOk {
            media_type,
            body: body.without_body(),
            e_tag,
            content_disposition,
            accept_ranges,
            cache_control,
        }
        .into())
    }
}

async fn list(app: &App, call: &Call<Caller>, query: ListImagesQuery) -> Result<ImageList, ListImagesError> {
    let ListImagesQuery { take, from } = query;
    let take = u32::try_from(take).unwrap_or(1);
    let page = app.store.records.page(&call.caller, from.as_ref().map(|id| id.0.as_str()), take).await;
    let Some(page) = page.map_err(errors::store::<ListImagesError>)? else {
        // Only an id that was asked for can be missing.
        return Err(errors::not_found(&from.unwrap_or_else(|| ImageId(String::new()))).into());
    };
    let link =
        |id: Option<String>| id.map(|id| format!("{}{}?take={take}&from={id}", call.api_url, paths::list_images()));
    Ok(ImageList {
        data: page.images.iter().map(|record| to_api_image(app, record)).collect(),
        links: ImageListLinks { previous: link(page.previous), next: link(page.next) },
    })
}

/// Saves a picture that came by the field `field`.
async fn save<E: OfStore + From<ValidationError>>(
    app: &App,
    mut call: Call<Caller>,
    bytes: Bytes,
    name: String,
    field: &'static str,
) -> Result<Image, E> {
    let picture = tokio::task::spawn_blocking(move || read_picture(bytes, name, field)).await;
    let picture = picture.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))?;
    let record = app.store.save(call.caller.clone(), picture, call.take_room()).await.map_err(errors::store::<E>)?;
    Ok(to_api_image(app, &record))
}

/// Looks at the bytes: it is they that say what a picture is, not its name.
fn read_picture(bytes: Bytes, name: String, field: &'static str) -> Result<NewPicture, ValidationError> {
    let probe = images_pixels::probe(&bytes, &LIMITS);
    let probe = probe.map_err(|problem| errors::not_a_picture(field, &problem))?;
    Ok(NewPicture { bytes, name, format: probe.format, width: probe.width, height: probe.height })
}

fn download(app: &App, record: Arc<ImageRecord>) -> DownloadImageOk {
    DownloadImageOk {
        media_type: media_type(record.image.format),
        e_tag: entity_tag(&record.image.sha256),
        content_disposition: content_disposition(&record),
        accept_ranges: "bytes".to_owned(),
        cache_control: CACHE_CONTROL.to_owned(),
        body: media(app, record),
    }
}

/// The caller's image.
async fn owned<E: OfStore + From<NotFound>>(app: &App, caller: &Caller, id: &ImageId) -> Result<Arc<ImageRecord>, E> {
    let record = app.store.records.image(&id.0).await.map_err(errors::store::<E>)?;
    record.filter(|record| record.belongs_to(caller)).ok_or_else(|| errors::not_found(id).into())
}

fn media_type(format: Format) -> DownloadImageMediaType {
    match format {
        Format::Jpeg => DownloadImageMediaType::Jpeg,
        Format::Png => DownloadImageMediaType::Png,
        Format::Webp => DownloadImageMediaType::Webp,
    }
}

/// The bytes of an image; they are opened once it is known which of them are sent.
fn media(app: &App, record: Arc<ImageRecord>) -> Media<DownloadImageError> {
    let size = record.image.size;
    let store = app.store.clone();
    Media::closed(size, move |part| async move {
        let part = (part != (0..size)).then_some(part);
        match store.open(&record, part).await.map_err(errors::store::<DownloadImageError>)? {
            Some(Content::Held(bytes)) => Ok(Opened::Bytes(bytes)),
            Some(Content::Streamed { stream, .. }) => Ok(Opened::Stream(stream)),
            None => Err(errors::not_found(&ImageId(record.image.id.clone())).into()),
        }
    })
}

fn content_disposition(record: &ImageRecord) -> String {
    format!("inline; filename=\"{}.{}\"", record.image.id, record.image.format.name())
}
