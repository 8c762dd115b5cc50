//! `downloadImage` and `headDownloadImage`: whole pictures and parts, to memory, to a file or as a stream, and only if they
//! are not already there.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures::TryStreamExt;
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::StatusCode;
use reqwest::header::{ETAG, HeaderValue, IF_NONE_MATCH};

use crate::atomic_file::AtomicFile;
use crate::connection::Client;
use crate::generated::rules::{HEAD_DOWNLOAD_IMAGE_PATH, HEAD_DOWNLOAD_IMAGE_STATUS};
use crate::{ByteStream, Error, Operations, ResponseValue, types};

impl Client {
    /// Download an image
    ///
    /// Gives the bytes of an image, private or published.
    ///
    /// ```no_run
    /// # use images_client::Conditional;
    /// # async fn example(client: images_client::Client, id: images_client::types::ImageId) -> Result<(), Box<dyn std::error::Error>> {
    /// client.download_image().image_id(id.clone()).to_file("cat.jpg").await?;
    ///
    /// let picture = client.download_image().image_id(id.clone()).bytes().await?;
    /// let etag = picture.headers()["etag"].to_str()?;
    /// match client.download_image().image_id(id).if_none_match(etag).bytes().await? {
    ///     Conditional::Modified(newer) => println!("{} bytes", newer.len()),
    ///     Conditional::NotModified { .. } => println!("nothing new"),
    /// }
    /// # Ok(()) }
    /// ```
    pub fn download_image(&self) -> DownloadImage<'_> {
        DownloadImage { client: self, image_id: Err("image_id was not initialized".to_owned()), range: Ok(None) }
    }

    /// Ask what a download would give
    ///
    /// Gives the headers of the download, its length ([`ResponseValue::content_length`]) and its entity tag, without the
    /// bytes.
    pub fn head_download_image(&self) -> HeadDownloadImage<'_> {
        HeadDownloadImage { client: self, image_id: Err("image_id was not initialized".to_owned()) }
    }
}

/// An answer to a request for what the caller may already have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conditional<T> {
    /// It is not what the caller has.
    Modified(T),
    /// The caller has it.
    NotModified {
        /// The entity tag of both.
        etag: Option<String>,
    },
}

impl<T> Conditional<T> {
    /// What came, if anything did.
    pub fn modified(self) -> Option<T> {
        match self {
            Self::Modified(answer) => Some(answer),
            Self::NotModified { .. } => None,
        }
    }
}

/// Builder for [`Client::download_image`].
#[derive(Debug, Clone)]
pub struct DownloadImage<'a> {
    client: &'a Client,
    image_id: Result<types::ImageId, String>,
    range: Result<Option<String>, String>,
}

impl<'a> DownloadImage<'a> {
    /// Which image; required.
    pub fn image_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ImageId>,
        V::Error: Display,
    {
        self.image_id = value.try_into().map_err(|error| format!("the image id cannot be used: {error}"));
        self
    }

    /// Only a part, as HTTP writes it: `bytes=0-1023`, `bytes=1024-`, `bytes=-100`. The answer has the status 206 then, and
    /// says in `Content-Range` which part it is.
    pub fn range<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: Display,
    {
        self.range = value.try_into().map(Some).map_err(|error| format!("the range cannot be used: {error}"));
        self
    }

    /// Only if the picture is not the one with this entity tag, quotes included; several are separated by commas.
    pub fn if_none_match(self, etag: impl Into<String>) -> ConditionalDownload<'a> {
        ConditionalDownload { download: self, etag: etag.into() }
    }

    /// Sends a `GET` request to `/v1/images/{imageId}/download`; the bytes are still to come.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<types::Error>> {
        whole_or_part(self.request()?.send().await)
    }

    /// The bytes in memory.
    pub async fn bytes(self) -> Result<ResponseValue<Bytes>, Error<types::Error>> {
        to_memory(self.send().await?).await
    }

    /// The bytes in a file, which appears when it is complete and on the disk, and replaces one that was there. A download
    /// that fails leaves nothing and changes nothing. Gives the number of bytes.
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<ResponseValue<u64>, DownloadError> {
        to_file(self.send().await?, path.as_ref()).await
    }

    fn request(self) -> Result<crate::builder::DownloadImage<'a>, Error<types::Error>> {
        let operations: &'a Operations = self.client;
        let mut request = operations.download_image().image_id(self.image_id.map_err(Error::InvalidRequest)?);
        if let Some(range) = self.range.map_err(Error::InvalidRequest)? {
            request = request.range(range);
        }
        Ok(request)
    }
}

/// A [`DownloadImage`] of what the caller may already have.
#[derive(Debug, Clone)]
pub struct ConditionalDownload<'a> {
    download: DownloadImage<'a>,
    etag: String,
}

impl ConditionalDownload<'_> {
    /// Sends a `GET` request to `/v1/images/{imageId}/download`; the bytes are still to come.
    pub async fn send(self) -> Result<Conditional<ResponseValue<ByteStream>>, Error<types::Error>> {
        let answer = self.download.request()?.if_none_match(self.etag).send().await;
        match whole_or_part(answer) {
            Ok(answer) => Ok(Conditional::Modified(answer)),
            Err(Error::UnexpectedResponse(answer)) if answer.status() == StatusCode::NOT_MODIFIED => {
                Ok(Conditional::NotModified { etag: etag(&answer) })
            }
            Err(error) => Err(error),
        }
    }

    /// The bytes in memory.
    pub async fn bytes(self) -> Result<Conditional<ResponseValue<Bytes>>, Error<types::Error>> {
        Ok(match self.send().await? {
            Conditional::Modified(answer) => Conditional::Modified(to_memory(answer).await?),
            Conditional::NotModified { etag } => Conditional::NotModified { etag },
        })
    }

    /// The bytes in a file, as [`DownloadImage::to_file`] does it; what is there stays when it is not modified.
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<Conditional<ResponseValue<u64>>, DownloadError> {
        Ok(match self.send().await? {
            Conditional::Modified(answer) => Conditional::Modified(to_file(answer, path.as_ref()).await?),
            Conditional::NotModified { etag } => Conditional::NotModified { etag },
        })
    }
}

/// Builder for [`Client::head_download_image`].
#[derive(Debug, Clone)]
pub struct HeadDownloadImage<'a> {
    client: &'a Client,
    image_id: Result<types::ImageId, String>,
}

impl<'a> HeadDownloadImage<'a> {
    /// Which image; required.
    pub fn image_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ImageId>,
        V::Error: Display,
    {
        self.image_id = value.try_into().map_err(|error| format!("the image id cannot be used: {error}"));
        self
    }

    /// Only if the picture is not the one with this entity tag, quotes included; several are separated by commas.
    pub fn if_none_match(self, etag: impl Into<String>) -> ConditionalHead<'a> {
        ConditionalHead { head: self, etag: etag.into() }
    }

    /// Sends a `HEAD` request to `/v1/images/{imageId}/download`. An answer to it has no body, so an error is
    /// [`Error::UnexpectedResponse`] with its status and headers.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
        let answer = self.answer(None).await?;
        if answer.status() == HEAD_DOWNLOAD_IMAGE_STATUS {
            Ok(ResponseValue::empty(answer))
        } else {
            Err(Error::UnexpectedResponse(answer))
        }
    }

    async fn answer(self, etag: Option<String>) -> Result<reqwest::Response, Error<types::Error>> {
        let operations: &Operations = self.client;
        let image_id = self.image_id.map_err(Error::InvalidRequest)?;
        // An identifier has no character that a path would have to escape.
        let path = HEAD_DOWNLOAD_IMAGE_PATH.replace("{imageId}", image_id.as_str());
        let url = format!("{}{path}", operations.baseurl());
        let mut request = operations.client().head(url).header("api-version", Operations::api_version()).build()?;
        if let Some(etag) = etag {
            request.headers_mut().insert(IF_NONE_MATCH, HeaderValue::try_from(etag)?);
        }
        let info = OperationInfo { operation_id: "head_download_image" };
        Ok(operations.exec(request, &info).await?)
    }
}

/// A [`HeadDownloadImage`] of what the caller may already have.
#[derive(Debug, Clone)]
pub struct ConditionalHead<'a> {
    head: HeadDownloadImage<'a>,
    etag: String,
}

impl ConditionalHead<'_> {
    /// Sends a `HEAD` request to `/v1/images/{imageId}/download`.
    pub async fn send(self) -> Result<Conditional<ResponseValue<()>>, Error<types::Error>> {
        let answer = self.head.answer(Some(self.etag)).await?;
        match answer.status() {
            status if status == HEAD_DOWNLOAD_IMAGE_STATUS => Ok(Conditional::Modified(ResponseValue::empty(answer))),
            StatusCode::NOT_MODIFIED => Ok(Conditional::NotModified { etag: etag(&answer) }),
            _ => Err(Error::UnexpectedResponse(answer)),
        }
    }
}

/// The generated call knows one success only, which is the whole picture.
fn whole_or_part(
    answer: Result<ResponseValue<ByteStream>, Error<types::Error>>,
) -> Result<ResponseValue<ByteStream>, Error<types::Error>> {
    match answer {
        Err(Error::UnexpectedResponse(part)) if part.status() == StatusCode::PARTIAL_CONTENT => {
            Ok(ResponseValue::stream(part))
        }
        answer => answer,
    }
}

fn etag(answer: &reqwest::Response) -> Option<String> {
    Some(answer.headers().get(ETAG)?.to_str().ok()?.to_owned())
}

async fn to_memory(answer: ResponseValue<ByteStream>) -> Result<ResponseValue<Bytes>, Error<types::Error>> {
    let (status, headers, expected) = (answer.status(), answer.headers().clone(), answer.content_length());
    let mut bytes = Vec::new();
    let mut pieces = answer.into_inner_stream();
    loop {
        match pieces.try_next().await {
            Ok(Some(piece)) => bytes.extend_from_slice(&piece),
            Ok(None) => return Ok(ResponseValue::new(bytes.into(), status, headers)),
            Err(source) => {
                let broken = DownloadError::Interrupted { received: bytes.len() as u64, expected, source };
                return Err(Error::Custom(broken.to_string()));
            }
        }
    }
}

async fn to_file(answer: ResponseValue<ByteStream>, path: &Path) -> Result<ResponseValue<u64>, DownloadError> {
    let (status, headers, expected) = (answer.status(), answer.headers().clone(), answer.content_length());
    let failed = |source| DownloadError::File { path: path.to_owned(), source };
    let mut file = AtomicFile::create(path).await.map_err(failed)?;
    let mut received = 0u64;
    let mut pieces = answer.into_inner_stream();
    while let Some(piece) =
        pieces.try_next().await.map_err(|source| DownloadError::Interrupted { received, expected, source })?
    {
        file.write(&piece).await.map_err(failed)?;
        received += piece.len() as u64;
    }
    if let Some(expected) = expected
        && expected != received
    {
        return Err(DownloadError::Length { expected, received });
    }
    file.finish().await.map_err(failed)?;
    Ok(ResponseValue::new(received, status, headers))
}

/// Why a download did not become a file. In every case the path is as it was before.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// The server refused, or no answer came.
    #[error(transparent)]
    Request(#[from] Error<types::Error>),
    /// The connection broke, or nothing came for longer than the idle timeout.
    #[error("the download broke off after {received} bytes{}", .expected.map(|all| format!(" of {all}")).unwrap_or_default())]
    Interrupted {
        /// Bytes that had come.
        received: u64,
        /// Bytes that the server had promised, where it did.
        expected: Option<u64>,
        /// What happened to the connection.
        source: reqwest::Error,
    },
    /// Another number of bytes came than `Content-Length` had said.
    #[error("{received} bytes came where {expected} were promised")]
    Length {
        /// Bytes that the server had promised.
        expected: u64,
        /// Bytes that came.
        received: u64,
    },
    /// The file cannot be written.
    #[error("the file {} cannot be written", .path.display())]
    File {
        /// The wanted file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}
