//! Tag `images`: upload, list, look up, download and delete.

use std::sync::Arc;

use bytes::Bytes;
use images_api::{
    CreateImageFromUrlRequest, DownloadImageAnswer, DownloadImageHeaders, DownloadImageNotModified, DownloadImageOk,
    DownloadImagePartialContent, HeadDownloadImageAnswer, HeadDownloadImageHeaders, HeadDownloadImageNotModified,
    HeadDownloadImageOk, Image, ImageId, ImageList, ImageListLinks, ListImagesQuery, UploadImageForm,
};
use images_runtime::{Media, Service};

use super::{described, not_found};
use crate::app::App;
use crate::conditional::{Conditions, Decision, content_range, decide, entity_tag};
use crate::errors::ImageError;
use crate::keys::Caller;
use crate::store::{Content, ImageRecord, NewPicture, Part};

/// Most bytes of a picture: the document's `x-max-bytes`.
const MAX_PICTURE: usize = 20 * 1024 * 1024;
/// The bytes do not change; but the image may be deleted, or its key revoked.
const CACHE_CONTROL: &str = "private, no-cache";

pub(super) async fn list(app: &App, caller: &Caller, query: ListImagesQuery) -> Result<ImageList, ImageError> {
    let from = query.from.as_ref().map(|id| id.0.as_str());
    let take = u32::try_from(query.take).unwrap_or(1).clamp(1, 100);
    let page = app.store.records.page(caller, from, take).await?;
    // Only an id that was asked for can be missing.
    let page = page.ok_or_else(|| ImageError::NotFound(from.unwrap_or_default().to_owned()))?;
    let link = |id: Option<String>| id.map(|id| format!("{}/v1/images?take={take}&from={id}", app.api_url()));
    Ok(ImageList {
        data: page.images.iter().map(|record| described(app, record)).collect(),
        links: ImageListLinks { previous: link(page.previous), next: link(page.next) },
    })
}

pub(super) async fn upload(app: &App, caller: Caller, form: UploadImageForm) -> Result<Image, ImageError> {
    if form.image.bytes.len() > MAX_PICTURE {
        return Err(ImageError::TooLarge(MAX_PICTURE));
    }
    keep(app, caller, form.image.bytes, form.name, "/image").await
}

pub(super) async fn create_from_url(
    app: &App,
    caller: Caller,
    request: CreateImageFromUrlRequest,
) -> Result<Image, ImageError> {
    let bytes = app.fetcher.fetch(&request.url, MAX_PICTURE).await?;
    keep(app, caller, bytes, request.name, "/url").await
}

/// Keeps a picture that came by the field `field`.
async fn keep(app: &App, caller: Caller, bytes: Bytes, name: String, field: &'static str) -> Result<Image, ImageError> {
    let picture = tokio::task::spawn_blocking(move || read_picture(bytes, name, field)).await;
    let picture = picture.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))?;
    let record = app.store.keep(caller, picture).await?;
    Ok(described(app, &record))
}

/// Looks at the bytes: it is they that say what a picture is, not its name.
fn read_picture(bytes: Bytes, name: String, field: &'static str) -> Result<NewPicture, ImageError> {
    let probe = images_pixels::probe(&bytes).map_err(|problem| ImageError::NotAPicture(field, problem))?;
    Ok(NewPicture { bytes, name, format: probe.format, width: probe.width, height: probe.height })
}

pub(super) async fn get(app: &App, caller: &Caller, id: &ImageId) -> Result<Image, ImageError> {
    Ok(described(app, &*owned(app, caller, id).await?))
}

pub(super) async fn delete(app: &App, caller: &Caller, id: &ImageId) -> Result<(), ImageError> {
    match app.store.delete(caller, &id.0).await? {
        true => Ok(()),
        false => Err(not_found(id)),
    }
}

pub(super) async fn download(
    app: &App,
    caller: &Caller,
    id: &ImageId,
    headers: &DownloadImageHeaders,
) -> Result<DownloadImageAnswer, ImageError> {
    let record = owned(app, caller, id).await?;
    let size = record.image.size;
    let etag = entity_tag(&record.image.sha256);
    let conditions =
        Conditions { if_none_match: headers.if_none_match.as_deref(), range: headers.range.as_deref(), if_range: None };
    match decide(conditions, &etag, size) {
        Decision::NotModified => Ok(DownloadImageAnswer::NotModified(DownloadImageNotModified {
            e_tag: etag,
            cache_control: CACHE_CONTROL.to_owned(),
        })),
        Decision::Whole => Ok(DownloadImageAnswer::Ok(DownloadImageOk {
            body: media(app, &record, id, None).await?,
            e_tag: etag,
            content_disposition: content_disposition(&record),
            accept_ranges: "bytes".to_owned(),
            cache_control: CACHE_CONTROL.to_owned(),
        })),
        Decision::Part(part) => Ok(DownloadImageAnswer::PartialContent(DownloadImagePartialContent {
            content_range: content_range(&part, size),
            body: media(app, &record, id, Some(part)).await?,
            e_tag: etag,
            content_disposition: content_disposition(&record),
            accept_ranges: "bytes".to_owned(),
            cache_control: CACHE_CONTROL.to_owned(),
        })),
        Decision::Unsatisfiable => {
            Err(ImageError::Range { range: headers.range.clone().unwrap_or_default(), length: size })
        }
    }
}

pub(super) async fn head_download(
    app: &App,
    caller: &Caller,
    id: &ImageId,
    headers: &HeadDownloadImageHeaders,
) -> Result<HeadDownloadImageAnswer, ImageError> {
    let record = owned(app, caller, id).await?;
    let etag = entity_tag(&record.image.sha256);
    // A range counts for GET only.
    let conditions = Conditions { if_none_match: headers.if_none_match.as_deref(), ..Conditions::default() };
    let cache_control = CACHE_CONTROL.to_owned();
    Ok(match decide(conditions, &etag, record.image.size) {
        Decision::NotModified => {
            HeadDownloadImageAnswer::NotModified(HeadDownloadImageNotModified { e_tag: etag, cache_control })
        }
        _ => HeadDownloadImageAnswer::Ok(HeadDownloadImageOk {
            body: Media::none(record.image.format.media_type(), record.image.size),
            e_tag: etag,
            content_disposition: content_disposition(&record),
            accept_ranges: "bytes".to_owned(),
            cache_control,
        }),
    })
}

/// The caller's image.
async fn owned(app: &App, caller: &Caller, id: &ImageId) -> Result<Arc<ImageRecord>, ImageError> {
    let record = app.store.records.image(&id.0).await?;
    record.filter(|record| record.belongs_to(caller)).ok_or_else(|| not_found(id))
}

async fn media(app: &App, record: &Arc<ImageRecord>, id: &ImageId, part: Option<Part>) -> Result<Media, ImageError> {
    let media_type = record.image.format.media_type();
    match app.store.open(record, part).await? {
        Some(Content::Held(bytes)) => Ok(Media::full(media_type, bytes)),
        Some(Content::Streamed { length, stream }) => Ok(Media::stream(media_type, length, stream)),
        None => Err(not_found(id)),
    }
}

fn content_disposition(record: &ImageRecord) -> String {
    format!("inline; filename=\"{}.{}\"", record.image.id, record.image.format.name())
}
