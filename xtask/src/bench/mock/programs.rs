//! The programs that are measured, and what they are told.

use std::path::PathBuf;

pub(super) struct Programs {
    pub(super) mock: PathBuf,
    pub(super) prism: PathBuf,
    /// The folder of httpmock's program and the bare hyper server.
    pub(super) peers: PathBuf,
    pub(super) own_document: PathBuf,
    pub(super) large_document: PathBuf,
    /// What the mock answers to the two requests: the peers answer the same bytes.
    pub(super) found: String,
    pub(super) made: String,
}
