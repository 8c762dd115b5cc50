//! What a start makes in its folders, so that one that fails leaves nothing behind.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use super::sync::sync_folder;

/// Files and folders that were made, or are going to be, in this order.
#[derive(Debug, Default)]
pub struct Made(Vec<PathBuf>);

impl Made {
    /// Makes a folder and its parents so that they are still there after a power failure.
    pub(super) fn folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        if let Some(parent) = parent {
            self.folder(parent)?;
        }
        match private().create(folder) {
            Ok(()) => self.0.push(folder.to_owned()),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Err(_) => {}
        }
        sync_folder(parent.unwrap_or(Path::new(".")))
    }

    /// To be told of what is made from now on. What is there already is not made; nobody else may make it, which the lock
    /// of its folder sees to.
    pub fn note(&mut self, path: &Path) {
        if fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            self.0.push(path.to_owned());
        }
    }

    /// To be told of what was made.
    pub(super) fn push(&mut self, path: PathBuf) {
        self.0.push(path);
    }

    /// Whether this was made, or is going to be.
    pub fn has(&self, path: &Path) -> bool {
        self.0.iter().any(|made| made == path)
    }

    /// Removes all of it, the last first; folders only where they are empty. The locks of the folders must still be held.
    pub fn remove(self) {
        for path in self.0.iter().rev() {
            let removed = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
            if let Err(error) = removed {
                tracing::debug!(path = %path.display(), %error, "a start that failed leaves this");
            }
        }
    }
}

/// Folders that are made here are for this user only: they hold private images.
fn private() -> DirBuilder {
    #[allow(unused_mut, reason = "other systems have no such modes")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}
