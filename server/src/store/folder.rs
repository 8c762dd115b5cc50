//! A folder that is known again: one that was moved away, or that another took the place of, is not written to.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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

    /// Writes a small file, waits for the disk as an upload does, and removes it.
    pub fn try_to_write(&self) -> io::Result<()> {
        self.check()?;
        let prefix = self.path().join("00");
        // Like an upload, which makes what is missing below the folder.
        if !prefix.is_dir() {
            fs::create_dir(&prefix)?;
        }
        // Named like a file that is half-written, so that the next start removes it after a crash.
        let file = prefix.join(format!("trial#{}", hex::encode(random::bytes::<8>())));
        // Random, so that no file system saves the room.
        let written = File::create_new(&file).and_then(|mut trial| {
            trial.write_all(&random::bytes::<4096>())?;
            trial.sync_all()
        });
        let removed = fs::remove_file(&file);
        written.and(removed)
    }
}

#[cfg(unix)]
fn identity_of(folder: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((folder.dev(), folder.ino()))
}

/// Other systems do not tell: there a folder is the same as long as it is there.
#[cfg(not(unix))]
fn identity_of(_: &Metadata) -> Option<(u64, u64)> {
    None
}
