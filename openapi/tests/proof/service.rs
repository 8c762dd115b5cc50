//! A small service with real behaviour, that remembers what it was asked and how it answered.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use bytes::Bytes;
use images_api::*;
use images_runtime::{Answered, Call, Failure, FilePart, Media, Operation, Permit, Service};
use serde_json::{Value, json};

use crate::images::{Gallery, Stored};

/// Base of the service's links.
pub(crate) const API_URL: &str = "http://127.0.0.1:8080";

/// The credential that is let in.
pub(crate) const KEY: &str = "live_proof";
/// Nobody's credential.
pub(crate) const UNKNOWN_KEY: &str = "live_unknown";
/// Credentials that bring a failure about.
pub(crate) const BUSY_KEY: &str = "live_busy";
pub(crate) const UNAVAILABLE_KEY: &str = "live_unavailable";
pub(crate) const BROKEN_KEY: &str = "live_broken";
pub(crate) const PANICKING_KEY: &str = "live_panicking";

/// The service; clones are the same one.
#[derive(Clone)]
pub(crate) struct Images(Arc<Inner>);

struct Inner {
    gallery: Mutex<Gallery>,
    exchanges: Mutex<HashMap<String, Exchanged>>,
    permits: Arc<AtomicUsize>,
}

/// What the service knows of one request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exchanged {
    /// The method of the service that was called, as an operation, and what it was given: `path`, `query`, `headers`,
    /// `body`.
    pub(crate) received: Option<(&'static str, Value)>,
    /// The operation and the status that it was answered with, as the log was told.
    pub(crate) answered: Option<(String, u16)>,
    /// Requests that held a permit when the operation was called.
    pub(crate) permits: usize,
}

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    Owner,
    /// One whose operations panic.
    Panicking,
}

impl Images {
    /// `generous`: every well-formed identifier is an image's.
    pub(crate) fn new(generous: bool) -> Images {
        let gallery = Mutex::new(Gallery::new(generous));
        Images(Arc::new(Inner { gallery, exchanges: Mutex::default(), permits: Arc::default() }))
    }

    pub(crate) fn gallery(&self) -> MutexGuard<'_, Gallery> {
        self.0.gallery.lock().expect("nothing panics while it holds the images")
    }

    /// What the service knows of a request.
    pub(crate) fn exchanged(&self, request_id: &str) -> Exchanged {
        self.exchanges().get(request_id).cloned().unwrap_or_default()
    }

    /// Requests that hold a permit now.
    pub(crate) fn permits(&self) -> usize {
        self.0.permits.load(Ordering::SeqCst)
    }

    fn exchanges(&self) -> MutexGuard<'_, HashMap<String, Exchanged>> {
        self.0.exchanges.lock().expect("nothing panics while it holds the exchanges")
    }

    fn receive(&self, call: &Call<Caller>, operation: &'static str, values: Value) {
        let permits = self.permits();
        let received = Exchanged { received: Some((operation, values)), permits, ..Exchanged::default() };
        self.exchanges().insert(call.request_id.clone(), received);
        if matches!(call.caller, Caller::Panicking) {
            panic!("this caller's operations panic");
        }
    }
}

struct Held(Arc<AtomicUsize>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Service for Images {
    type Caller = Caller;

    fn api_url(&self) -> &str {
        API_URL
    }

    fn admit(&self) -> Result<Permit, Failure> {
        self.0.permits.fetch_add(1, Ordering::SeqCst);
        Ok(Box::new(Held(Arc::clone(&self.0.permits))))
    }

    async fn readmit(&self, _: Option<&Caller>) -> Result<Permit, Failure> {
        self.admit()
    }

    async fn reserve(&self, _: Option<&Caller>, _: u64) -> Result<Permit, Failure> {
        match self.permits() {
            0 => Ok(Box::new(())),
            held => Err(Failure::internal(format!("{held} permits are held while a body arrives"))),
        }
    }

    fn answered(&self, answered: &Answered<'_, Caller>) {
        let mut exchanges = self.exchanges();
        let exchange = exchanges.entry(answered.request_id.to_owned()).or_default();
        exchange.answered = Some((answered.operation_id.to_owned(), answered.status));
    }
}

impl ImagesSecurity for Images {
    async fn authenticate_api_key(
        &self,
        ApiKeyCredential(key): ApiKeyCredential<'_>,
        _: &Operation,
    ) -> Result<Caller, Failure> {
        match key {
            KEY => Ok(Caller::Owner),
            PANICKING_KEY => Ok(Caller::Panicking),
            BUSY_KEY => Err(Failure::rate_limited("Too many requests are being answered.", 0)),
            UNAVAILABLE_KEY => Err(Failure::unavailable("The image store cannot be reached.", 7)),
            BROKEN_KEY => Err(Failure::internal("this credential breaks the service")),
            _ => Err(Failure::unauthorized("The API key is not known.")),
        }
    }
}

impl ImagesOperations for Images {
    async fn list_images(
        &self,
        call: Call<Caller>,
        query: ListImagesQuery,
    ) -> Result<ListImagesOk, errors::ListImagesError> {
        self.receive(&call, "listImages", json!({ "query": query }));
        Ok(ListImagesOk { body: self.gallery().page(query.take, query.from.as_ref())? })
    }

    async fn create_image_from_url(
        &self,
        call: Call<Caller>,
        body: CreateImageFromUrlRequest,
    ) -> Result<CreateImageFromUrlCreated, errors::CreateImageFromUrlError> {
        self.receive(&call, "createImageFromUrl", json!({ "body": body }));
        Ok(CreateImageFromUrlCreated { body: self.gallery().add(Bytes::from(body.url), &body.name) })
    }

    async fn upload_image(
        &self,
        call: Call<Caller>,
        body: UploadImageForm,
    ) -> Result<UploadImageCreated, errors::UploadImageError> {
        let UploadImageForm { image, name } = body;
        self.receive(&call, "uploadImage", json!({ "body": { "image": fingerprint(&image.bytes), "name": name } }));
        let FilePart { bytes, .. } = image;
        Ok(UploadImageCreated { body: self.gallery().add(bytes, &name) })
    }

    async fn get_image(&self, call: Call<Caller>, path: GetImagePath) -> Result<GetImageOk, errors::GetImageError> {
        self.receive(&call, "getImage", json!({ "path": path }));
        Ok(GetImageOk { body: self.gallery().find(&path.image_id)?.image })
    }

    async fn delete_image(
        &self,
        call: Call<Caller>,
        path: DeleteImagePath,
        headers: DeleteImageHeaders,
    ) -> Result<DeleteImageNoContent, errors::DeleteImageError> {
        self.receive(&call, "deleteImage", json!({ "path": path, "headers": headers }));
        call.allow_change(&entity_tag(&self.gallery().find(&path.image_id)?))?;
        self.gallery().remove(&path.image_id)?;
        Ok(DeleteImageNoContent {})
    }

    async fn download_image(
        &self,
        call: Call<Caller>,
        path: DownloadImagePath,
        headers: DownloadImageHeaders,
    ) -> Result<DownloadImageAnswer, errors::DownloadImageError> {
        self.receive(&call, "downloadImage", json!({ "path": path, "headers": headers }));
        let stored = self.gallery().find(&path.image_id)?;
        let (e_tag, cache_control) = (entity_tag(&stored), "private, no-cache".to_owned());
        let (content_disposition, accept_ranges) = (disposition(&stored), "bytes".to_owned());
        let body = Media::full(media_type(&stored), stored.bytes);
        Ok(DownloadImageOk { body, e_tag, content_disposition, accept_ranges, cache_control }.into())
    }

    async fn head_download_image(
        &self,
        call: Call<Caller>,
        path: HeadDownloadImagePath,
        headers: HeadDownloadImageHeaders,
    ) -> Result<HeadDownloadImageAnswer, errors::HeadDownloadImageError> {
        self.receive(&call, "headDownloadImage", json!({ "path": path, "headers": headers }));
        let stored = self.gallery().find(&path.image_id)?;
        let (e_tag, cache_control) = (entity_tag(&stored), "private, no-cache".to_owned());
        let (content_disposition, accept_ranges) = (disposition(&stored), "bytes".to_owned());
        let body = Media::none(media_type(&stored), stored.bytes.len() as u64);
        Ok(HeadDownloadImageOk { body, e_tag, content_disposition, accept_ranges, cache_control }.into())
    }
}

impl PublishingOperations for Images {
    async fn publish_image(
        &self,
        call: Call<Caller>,
        path: PublishImagePath,
    ) -> Result<PublishImageCreated, errors::PublishImageError> {
        self.receive(&call, "publishImage", json!({ "path": path }));
        Ok(PublishImageCreated { body: self.gallery().publish(&path.image_id, true)? })
    }

    async fn unpublish_image(
        &self,
        call: Call<Caller>,
        path: UnpublishImagePath,
    ) -> Result<UnpublishImageCreated, errors::UnpublishImageError> {
        self.receive(&call, "unpublishImage", json!({ "path": path }));
        Ok(UnpublishImageCreated { body: self.gallery().publish(&path.image_id, false)? })
    }
}

/// Tells files apart without keeping them: their length and both ends.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let end = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let shown = bytes.len().min(32);
    format!("{} bytes, {:?} to {:?}", bytes.len(), end(&bytes[..shown]), end(&bytes[bytes.len() - shown..]))
}

fn entity_tag(stored: &Stored) -> String {
    format!("\"{}\"", stored.image.id)
}

fn disposition(stored: &Stored) -> String {
    format!("inline; filename=\"{}.{}\"", stored.image.id, stored.image.format)
}

fn media_type(stored: &Stored) -> &'static str {
    match stored.image.format {
        ImageFormat::Jpeg => "image/jpeg",
        ImageFormat::Png => "image/png",
        ImageFormat::Webp => "image/webp",
    }
}
