//! A folder that is known again: one that was moved away, or that another took the place of, is not written to.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

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
