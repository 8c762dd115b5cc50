//! A folder that is known again: one that was moved away, or that another took the place of, is not written to.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::sync::sync_folder;
use crate::random;

/// The folder that a path led to when the server started.
#[derive(Debug)]
pub(super) struct OwnFolder {
    /// As it was named, and where that really is: the object store goes to the second, the next start to the first.
    paths: [PathBuf; 2],
    identity: Option<(u64, u64)>,
    /// As long as it is open no other folder gets its number.
    _open: Option<File>,
}

impl OwnFolder {
    /// The folder that is there now.
    pub fn open(path: &Path) -> io::Result<OwnFolder> {
        let paths = [std::path::absolute(path)?, path.canonicalize()?];
        // Other systems than Unix do not open folders.
        let open = if cfg!(unix) { Some(File::open(path)?) } else { None };
        let identity = open.as_ref().map(File::metadata).transpose()?.as_ref().and_then(identity_of);
        Ok(OwnFolder { paths, identity, _open: open })
    }

    /// Where it is, or was.
    pub fn path(&self) -> &Path {
        let [_, path] = &self.paths;
        path
    }

    /// Fails where the path leads to nothing, or to another folder.
    pub fn check(&self) -> io::Result<()> {
        for path in &self.paths {
            if identity_of(&fs::metadata(path)?) != self.identity {
                let text = format!("{} is another folder than when the server started", path.display());
                return Err(io::Error::other(text));
            }
        }
        Ok(())
    }

    /// Writes a file, durably, that is whole or not there. Unlike `object_store` it never makes the folder again, which
    /// would block the one that comes back; what is missing below it is made.
    pub fn write(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        self.check()?;
        let file = self.path().join(key);
        let prefix = file.parent().unwrap_or(self.path());
        let staged = self.path().join(format!("{key}#1"));
        let written = self.write_staged(prefix, &staged, bytes).and_then(|()| fs::rename(&staged, &file));
        if let Err(error) = written {
            // Where it cannot be removed the next start does it.
            let _ = fs::remove_file(&staged);
            return Err(error);
        }
        sync_folder(prefix)?;
        // Moved meanwhile, it may have been written into the one that took its place.
        self.check()
    }

    /// Writes a small file, waits for the disk as an upload does, and removes it.
    pub fn try_to_write(&self) -> io::Result<()> {
        self.check()?;
        let prefix = self.path().join("00");
        // Named like a file that is half-written, so that the next start removes it after a crash.
        let file = prefix.join(format!("trial#{}", hex::encode(random::bytes::<8>())));
        // Random, so that no file system saves the room.
        let written = self.write_staged(&prefix, &file, &random::bytes::<4096>());
        let removed = fs::remove_file(&file);
        written.and(removed)
    }

    fn write_staged(&self, prefix: &Path, file: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut opened = File::create_new(file);
        if opened.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            match fs::create_dir(prefix) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => sync_folder(self.path())?,
            }
            opened = File::create_new(file);
        }
        let mut file = opened?;
        file.write_all(bytes)?;
        file.sync_all()
    }
}

/// What tells a file or folder from others.
#[cfg(unix)]
pub(super) fn identity_of(file: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((file.dev(), file.ino()))
}

/// Other systems do not tell: there a folder is the same as long as it is there.
#[cfg(not(unix))]
pub(super) fn identity_of(_: &Metadata) -> Option<(u64, u64)> {
    None
}
