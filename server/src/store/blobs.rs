//! The bytes of images, under keys that are used once.

mod file_stream;
mod key;
mod object_blobs;
mod seam;

pub(super) use file_stream::CHUNK;
pub use key::BlobKey;
pub use object_blobs::ObjectBlobs;
pub use seam::{BlobRead, BlobStream, Blobs};
