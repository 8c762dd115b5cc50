//! One server for one folder: two that share a database file and its cache would not see each other's changes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::folder::identity_of;
use super::made::Made;

/// The file that is locked.
const NAME: &str = "images-server.lock";

/// A folder that is ours until this is dropped, or the process ends.
#[derive(Debug)]
pub struct DirectoryLock {
    /// Where it really is.
    folder: PathBuf,
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
    /// Whether the folder has the file of a lock: a server runs there, or did.
    pub fn is_there(folder: &Path) -> bool {
        folder.join(NAME).exists()
    }

    /// Takes the folder, which is made where there is none, durably. Nothing where one of `taken` is its lock already.
    ///
    /// # Errors
    /// Another server has it, or it cannot be made.
    pub fn take(folder: &Path, taken: &[DirectoryLock], made: &mut Made) -> Result<Option<DirectoryLock>, LockError> {
        let unusable = |error| LockError::Unusable(folder.to_owned(), error);
        made.folder(folder).map_err(unusable)?;
        let real = folder.canonicalize().map_err(unusable)?;
        if taken.iter().any(|lock| lock.folder == real) {
            return Ok(None);
        }
        let path = folder.join(NAME);
        loop {
            let (file, new) = open_lock(&path).map_err(unusable)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::InUse(folder.to_owned())),
                Err(TryLockError::Error(error)) => return Err(unusable(error)),
            }
            // A start that failed may have removed it meanwhile: what is locked then is not what the next one opens.
            if is_at(&file, &path).map_err(unusable)? {
                // Other systems than Unix do not remove files that are open.
                if new && cfg!(unix) {
                    made.push(path);
                }
                return Ok(Some(DirectoryLock { folder: real, _file: file }));
            }
        }
    }
}

/// The file, and whether it was made.
fn open_lock(path: &Path) -> io::Result<(File, bool)> {
    loop {
        match OpenOptions::new().create_new(true).write(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            file => return Ok((file?, true)),
        }
        match OpenOptions::new().write(true).open(path) {
            // Removed between the two.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {}
            file => return Ok((file?, false)),
        }
    }
}

/// Whether the path leads to the open file.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    match std::fs::metadata(path) {
        Ok(there) => Ok(identity_of(&there) == identity_of(&file.metadata()?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(folder: &Path) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::take(folder, &[], &mut Made::default())?.unwrap())
    }

    #[test]
    fn a_folder_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        let lock = take(&inner).unwrap();
        assert!(matches!(take(&inner), Err(LockError::InUse(_))));
        drop(lock);
        let again = folder.path().join("a/../a/b");
        let locks = [take(&inner).unwrap(), take(folder.path()).unwrap()];
        assert!(DirectoryLock::take(&again, &locks, &mut Made::default()).unwrap().is_none());
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(matches!(take(&file), Err(LockError::Unusable(..))));
    }

    /// Who opened the file before a failed start removed it, and locks it then, has nothing.
    #[cfg(unix)]
    #[test]
    fn a_lock_that_was_removed_is_known_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let mut made = Made::default();
        let lock = DirectoryLock::take(folder.path(), &[], &mut made).unwrap();
        let (early, new) = open_lock(&path).unwrap();
        assert!(!new && is_at(&early, &path).unwrap());
        made.remove();
        drop(lock);
        early.try_lock().unwrap();
        assert!(!is_at(&early, &path).unwrap());
        let _next = take(folder.path()).unwrap();
        assert!(!is_at(&early, &path).unwrap(), "another file has its name");
    }
}
