//! Which files a folder has, after a power failure too.

use std::fs::File;
use std::io;
use std::path::Path;

/// Makes durable which files a folder has. Other systems than Unix have no such call.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
