//! A client of the Images API.
//!
//! The calls and their types are generated from the same document that the server and the mock follow; by hand is only
//! what a generator cannot make: the key, uploads, downloads to a file, and retry.
//!
//! ```
//! use images_client::Client;
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = images_mock::ImagesMock::start().await;
//! # let (url, key) = (mock.url(), images_mock::KEY);
//! # let folder = tempfile::tempdir()?;
//! # let (picture, copy) = (folder.path().join("cat.jpg"), folder.path().join("copy.jpg"));
//! # let example = "image_etm0g3x5iap4cld1qcfsjvo2";
//! # Client::connect(&url, key)?.download_image().image_id(example).to_file(&picture).await?;
//! let client = Client::connect(&url, key)?;
//!
//! // Every call is a builder that `send` ends.
//! let image = client.upload_image().name("Cat").file(&picture).send().await?.into_inner();
//! let page = client.list_images().take(10).send().await?;
//! assert!(page.data.len() <= 10);
//!
//! // Anyone may fetch a published image at its `url`.
//! let published = client.publish_image().image_id(image.id.clone()).send().await?;
//! assert!(published.url.is_some());
//!
//! // A download that breaks off leaves no file.
//! client.download_image().image_id(image.id.clone()).to_file(&copy).await?;
//! client.delete_image().image_id(image.id.clone()).send().await?;
//! # assert!(copy.exists());
//! # Ok(()) }
//! ```
//!
//! # Errors
//!
//! Calls fail with [`Error`]: a documented error is [`Error::ErrorResponse`] with the server's [`types::Error`] in it
//! (message, wrong fields, request id), a connection that breaks is [`Error::CommunicationError`].
//!
//! ```
//! # use images_client::{Client, Error};
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = images_mock::ImagesMock::start().await;
//! # let client = Client::connect(&mock.url(), "this key is not known")?;
//! match client.get_image().image_id("image_etm0g3x5iap4cld1qcfsjvo2").send().await {
//!     Ok(image) => println!("{} × {}", image.width, image.height),
//!     Err(Error::ErrorResponse(answer)) => println!("{}: {}", answer.status, answer.message),
//!     Err(other) => println!("{other}"),
//! }
//! # Ok(()) }
//! ```
//!
//! # Time and retry
//!
//! A call has no limit in total, because a long download is not a broken one; connecting is limited
//! ([`ClientBuilder::connect_timeout`]), and so is the time in which nothing comes or goes
//! ([`ClientBuilder::idle_timeout`]). Refusals, and where it does no harm other answers of 5xx and broken connections,
//! are tried again as [`RetryPolicy`] says, twice where nothing else is asked for.
//!
//! # Where things are
//!
//! | file | concern |
//! | --- | --- |
//! | `connection.rs` | [`Client`]: base URL, key, timeouts |
//! | `retry.rs` | [`RetryPolicy`]: what is tried again, and when |
//! | `foreign.rs` | errors of something in between, such as a proxy's page |
//! | `upload.rs` | [`UploadImage`]: the multipart form |
//! | `download.rs` | [`DownloadImage`], [`HeadDownloadImage`]: bytes, files, parts, conditions |
//! | `atomic_file.rs` | a file that appears whole or not at all |
//! | `generated/` | the calls and types of the document, and what else is taken from it; not to be edited |

// `Error` is progenitor's and as large as an answer with its headers; a box around it would be one more thing to match through.
#![allow(clippy::result_large_err)]

mod atomic_file;
mod connection;
mod download;
mod foreign;
mod retry;
mod upload;

mod generated {
    // Progenitor's text: its documentation is the document's, the patterns that it compiles are valid ones, and it is laid
    // out by the generator.
    #[allow(missing_docs, unused_imports, clippy::all, clippy::unwrap_used)]
    pub mod client;
    pub(crate) mod rules;
}

pub use connection::{Client, ClientBuilder, ConnectError, Connection};
pub use download::{
    Conditional, ConditionalDownload, ConditionalHead, DownloadError, DownloadImage, HeadDownloadImage,
};
pub use generated::client::{ByteStream, Client as Operations, Error, ResponseValue, builder, types};
pub use retry::RetryPolicy;
pub use upload::UploadImage;
