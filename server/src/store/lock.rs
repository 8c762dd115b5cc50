//! One server for one folder: two that share a database file and its cache would not see each other's changes.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A folder that is ours until this is dropped, or the process ends.
#[derive(Debug)]
pub struct DirectoryLock {
    _file: File,
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another server has it.
    #[error("{} is in use by another images-server; stop that one, or choose another folder", .0.display())]
    InUse(PathBuf),
    /// It cannot be made or locked.
    #[error("{} cannot be used: {}; make it a folder that this user may write", .0.display(), .1)]
    Unusable(PathBuf, #[source] io::Error),
}

impl DirectoryLock {
    /// Takes several folders, of which some may be the same.
    ///
    /// # Errors
    /// The first that another server has, or that cannot be made.
    pub fn take_all(folders: &[&Path]) -> Result<Vec<DirectoryLock>, LockError> {
        let mut locks = Vec::new();
        let mut taken = Vec::new();
        for folder in folders {
            let unusable = |error| LockError::Unusable(folder.to_path_buf(), error);
            create_durably(folder).map_err(unusable)?;
            let real = folder.canonicalize().map_err(unusable)?;
            if !taken.contains(&real) {
                locks.push(DirectoryLock::take(folder)?);
                taken.push(real);
            }
        }
        Ok(locks)
    }

    /// Takes the folder, which is made where there is none, durably.
    ///
    /// # Errors
    /// Another server has it, or it cannot be made.
    pub fn take(folder: &Path) -> Result<DirectoryLock, LockError> {
        let unusable = |error| LockError::Unusable(folder.to_owned(), error);
        create_durably(folder).map_err(unusable)?;
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("images-server.lock"));
        let file = file.map_err(unusable)?;
        match file.try_lock() {
            Ok(()) => Ok(DirectoryLock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockError::InUse(folder.to_owned())),
            Err(TryLockError::Error(error)) => Err(unusable(error)),
        }
    }
}

/// Makes a folder and its parents so that they are still there after a power failure.
pub(super) fn create_durably(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        create_durably(parent)?;
    }
    match private().create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    sync_folder(parent.unwrap_or(Path::new(".")))
}

/// Folders that are made here are for this user only: they hold private images.
fn private() -> DirBuilder {
    #[allow(unused_mut, reason = "other systems have no such modes")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Makes durable which files a folder has. Other systems than Unix have no such call.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        let lock = DirectoryLock::take(&inner).unwrap();
        assert!(matches!(DirectoryLock::take(&inner), Err(LockError::InUse(_))));
        drop(lock);
        let again = folder.path().join("a/../a/b");
        assert_eq!(DirectoryLock::take_all(&[&inner, folder.path(), &again]).unwrap().len(), 2);
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(matches!(DirectoryLock::take(&file), Err(LockError::Unusable(..))));
    }
}
