//! A file that appears whole or not at all.

use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use tokio::io::AsyncWriteExt;

/// A file under a name of its own beside the wanted one; it takes the wanted name when it is complete and on the disk,
/// and is removed when that never happens, also when the work is given up half-way.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    file: tokio::fs::File,
    name: TempPath,
    wanted: PathBuf,
}

impl AtomicFile {
    /// An empty file beside `wanted`, which is not touched.
    pub(crate) async fn create(wanted: &Path) -> io::Result<Self> {
        let name = wanted
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "the path does not end in a file name"))?;
        let number = getrandom::u64().map_err(|error| io::Error::other(error.to_string()))?;
        let mut part = std::ffi::OsString::from(".");
        part.push(name);
        part.push(format!(".{number:016x}.part"));
        let path = wanted.with_file_name(part);
        // One step with its own removal: a file that is made when nobody waits for it any more goes at once.
        let made = tokio::task::spawn_blocking(move || {
            let file = std::fs::File::options().write(true).create_new(true).open(&path)?;
            io::Result::Ok((file, TempPath { path: Some(path) }))
        });
        let (file, name) = made.await.map_err(io::Error::other)??;
        Ok(Self { file: file.into(), name, wanted: wanted.to_owned() })
    }

    pub(crate) async fn write(&mut self, bytes: &Bytes) -> io::Result<()> {
        self.file.write_all(bytes).await
    }

    /// Makes the file durable and gives it its name; a file that was there is replaced in one step.
    pub(crate) async fn finish(mut self) -> io::Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        drop(self.file);
        if let Some(path) = &self.name.path {
            tokio::fs::rename(path, &self.wanted).await?;
        }
        self.name.path = None;
        sync_folder(&self.wanted).await
    }
}

/// The new name is as durable as the bytes only when its folder is.
#[cfg(unix)]
async fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    tokio::fs::File::open(folder).await?.sync_all().await
}

#[cfg(not(unix))]
async fn sync_folder(_file: &Path) -> io::Result<()> {
    Ok(())
}

#[derive(Debug)]
struct TempPath {
    path: Option<PathBuf>,
}

impl Drop for TempPath {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // Nobody is left to tell; the name says what the file is.
            let _ = std::fs::remove_file(path);
        }
    }
}
