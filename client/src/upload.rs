//! `uploadImage`: a multipart form, which progenitor cannot make.

use std::fmt::Display;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{Stream, StreamExt};
use progenitor_client::ClientInfo;
use reqwest::multipart::{Form, Part};
use tokio::sync::watch;
use tokio_util::io::ReaderStream;

use crate::connection::Client;
use crate::generated::rules::{UPLOAD_IMAGE_PATH, UPLOAD_IMAGE_STATUS, is_documented_error, is_idempotent};
use crate::retry::pause;
use crate::{Error, Operations, ResponseValue, types};

/// A body is handed over in pieces of this size, and each one counts as a sign of life.
const PIECE: usize = 64 * 1024;

/// The name of the operation among the generated calls.
const UPLOAD_IMAGE: &str = "upload_image";

impl Client {
    /// Upload an image
    ///
    /// Stores a picture privately. Its format, width and height are read from its bytes, never from its name.
    ///
    /// ```no_run
    /// # async fn example(client: images_client::Client, bytes: bytes::Bytes) -> Result<(), Box<dyn std::error::Error>> {
    /// let from_path = client.upload_image().name("Cat").file("cat.jpg").send().await?;
    /// let from_memory = client.upload_image().name("Cat").bytes(bytes).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload_image(&self) -> UploadImage<'_> {
        UploadImage {
            client: self,
            name: Err("name was not initialized".to_owned()),
            picture: Err("image was not initialized: call file, bytes or stream".to_owned()),
            file_name: None,
        }
    }
}

/// Builder for [`Client::upload_image`]: a [`name`](Self::name), and one of [`file`](Self::file),
/// [`bytes`](Self::bytes) and [`stream`](Self::stream), of which the last one counts.
#[derive(Debug)]
pub struct UploadImage<'a> {
    client: &'a Client,
    name: Result<types::UploadImageFormName, String>,
    picture: Result<Picture, String>,
    file_name: Option<String>,
}

enum Picture {
    File(PathBuf),
    Bytes(Bytes),
    Stream { bytes: PictureStream, length: u64 },
}

type PictureStream = BoxStream<'static, io::Result<Bytes>>;

impl Picture {
    fn file_name(&self) -> Option<String> {
        match self {
            Self::File(path) => Some(path.file_name()?.to_string_lossy().into_owned()),
            Self::Bytes(_) | Self::Stream { .. } => None,
        }
    }

    fn is_repeatable(&self) -> bool {
        !matches!(self, Self::Stream { .. })
    }

    /// The bytes from the first one on, and how many they are. A stream is given away the first time.
    async fn open(&mut self) -> Result<(PictureStream, u64), Error<types::Error>> {
        match self {
            Self::File(path) => {
                let (file, length) = open_file(path)
                    .await
                    .map_err(|error| Error::Custom(format!("the file {} cannot be read: {error}", path.display())))?;
                Ok((ReaderStream::with_capacity(file, PIECE).boxed(), length))
            }
            Self::Bytes(bytes) => Ok((in_pieces(bytes.clone()).boxed(), bytes.len() as u64)),
            Self::Stream { bytes, length } => Ok((std::mem::replace(bytes, futures::stream::empty().boxed()), *length)),
        }
    }
}

async fn open_file(path: &Path) -> io::Result<(tokio::fs::File, u64)> {
    let file = tokio::fs::File::open(path).await?;
    let about = file.metadata().await?;
    if !about.is_file() {
        let reason = "not a regular file; send it as a stream with its length";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
    }
    Ok((file, about.len()))
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::Stream { length, .. } => write!(f, "a stream of {length} bytes"),
        }
    }
}

impl<'a> UploadImage<'a> {
    /// What the new image is called: 1 to 30 characters.
    pub fn name<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::UploadImageFormName>,
        V::Error: Display,
    {
        self.name = value.try_into().map_err(|error| format!("the name cannot be used: {error}"));
        self
    }

    /// The picture is a file, which is read while it is sent. Its name goes along, unless
    /// [`file_name`](Self::file_name) says another.
    pub fn file(mut self, path: impl Into<PathBuf>) -> Self {
        self.picture = Ok(Picture::File(path.into()));
        self
    }

    /// The picture is in memory.
    pub fn bytes(mut self, bytes: impl Into<Bytes>) -> Self {
        self.picture = Ok(Picture::Bytes(bytes.into()));
        self
    }

    /// The picture is a stream of `length` bytes in all. It is sent once: a failure is not tried again when the stream has
    /// been begun.
    pub fn stream<S>(mut self, bytes: S, length: u64) -> Self
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
    {
        self.picture = Ok(Picture::Stream { bytes: bytes.boxed(), length });
        self
    }

    /// A file name for the picture; the server does not need one.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sends a `POST` request to `/v1/images/upload`
    pub async fn send(self) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
        let Self { client, name, picture, file_name } = self;
        let name = name.map_err(Error::InvalidRequest)?;
        let mut picture = picture.map_err(Error::InvalidRequest)?;
        let file_name = file_name.or_else(|| picture.file_name());
        let mut tries = client.inner().retry.tries(is_idempotent(UPLOAD_IMAGE));
        let answer = loop {
            let (bytes, length) = picture.open().await?;
            let (form, signs) = form(&name, file_name.as_deref(), bytes, length);
            let sent = signs.clone();
            let outcome = send_once(client, form, signs).await?;
            let is_sent = *sent.borrow() >= length;
            match tries.wait_after(&outcome, is_sent) {
                Some(wait) if picture.is_repeatable() => pause(outcome, wait).await,
                _ => break outcome?,
            }
        };
        within(client.inner().idle_timeout, typed(answer)).await?
    }
}

/// One request. The inner result is the transport's; the outer one is an error when nothing came or went for too long.
async fn send_once(
    client: &Operations,
    form: Form,
    mut signs: SignsOfLife,
) -> Result<reqwest::Result<reqwest::Response>, Error<types::Error>> {
    let connection = client.inner();
    let request = connection
        .uploads
        .post(format!("{}{UPLOAD_IMAGE_PATH}", client.baseurl()))
        .header(reqwest::header::ACCEPT, "application/json")
        .header("api-version", Operations::api_version())
        .multipart(form)
        .send();
    let Some(limit) = connection.idle_timeout else {
        return Ok(request.await);
    };
    let silence = async {
        // Ends when no piece was taken for so long; after the last piece the answer has as long to come.
        while let Ok(Ok(())) = tokio::time::timeout(limit, signs.changed()).await {}
        if signs.has_changed().is_err() {
            tokio::time::sleep(limit).await;
        }
    };
    tokio::select! {
        outcome = request => Ok(outcome),
        () = silence => Err(stalled(limit)),
    }
}

/// The same decisions as the generated calls make.
async fn typed(answer: reqwest::Response) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
    match answer.status().as_u16() {
        UPLOAD_IMAGE_STATUS => ResponseValue::from_response(answer).await,
        status if is_documented_error(UPLOAD_IMAGE, status) => {
            let answer = crate::foreign::told(answer, UPLOAD_IMAGE).await;
            Err(Error::ErrorResponse(ResponseValue::from_response(answer).await?))
        }
        _ => Err(Error::UnexpectedResponse(answer)),
    }
}

async fn within<T>(limit: Option<Duration>, work: impl Future<Output = T>) -> Result<T, Error<types::Error>> {
    match limit {
        Some(limit) => tokio::time::timeout(limit, work).await.map_err(|_| stalled(limit)),
        None => Ok(work.await),
    }
}

fn stalled(limit: Duration) -> Error<types::Error> {
    Error::Custom(format!("the upload stood still for {limit:?}; the image may or may not have been stored"))
}

/// How many bytes of the picture were taken; changes with each piece, and is closed when the body is done with.
type SignsOfLife = watch::Receiver<u64>;

fn form(
    name: &types::UploadImageFormName,
    file_name: Option<&str>,
    bytes: PictureStream,
    length: u64,
) -> (Form, SignsOfLife) {
    let (taken, signs) = watch::channel(0);
    let bytes = bytes.inspect(move |piece| {
        taken.send_modify(|taken| *taken += piece.as_ref().map_or(0, |piece| piece.len() as u64));
    });
    let mut part = Part::stream_with_length(reqwest::Body::wrap_stream(bytes), length);
    if let Some(file_name) = file_name {
        part = part.file_name(escaped(file_name));
    }
    // The name goes first: a server that reads in order knows it before the picture comes.
    (Form::new().text("name", name.to_string()).part("image", part), signs)
}

/// A file name as browsers write it into a form (WHATWG HTML, "multipart form data"), which no line break ends.
fn escaped(file_name: &str) -> String {
    file_name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

fn in_pieces(mut bytes: Bytes) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    futures::stream::iter(std::iter::from_fn(move || {
        (!bytes.is_empty()).then(|| Ok(bytes.split_to(PIECE.min(bytes.len()))))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn pieces_are_the_bytes() {
        let bytes: Bytes = (0..200_000u32).map(|i| i as u8).collect::<Vec<_>>().into();
        let pieces: Vec<_> = in_pieces(bytes.clone()).map(Result::unwrap).collect().await;
        assert_eq!(pieces.len(), 4);
        assert_eq!(pieces.concat(), bytes);
        assert_eq!(in_pieces(Bytes::new()).count().await, 0);
    }
}
