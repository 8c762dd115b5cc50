//! A little room that is kept back on the database's disk, so that an image can be deleted when nothing else is free.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Mutex, PoisonError};

use super::sync::sync_folder;
use crate::random;

/// Some ten transactions.
const BLOCKS: usize = 64;
const BLOCK: usize = 4096;

/// A file of 256 KiB that is given up when a deletion finds the disk full, and made again once there is room.
#[derive(Debug)]
pub(super) struct Reserve {
    folder: PathBuf,
    missing: AtomicBool,
    /// Only one makes it, or gives it up.
    turn: Mutex<()>,
}

impl Reserve {
    /// The reserve in a folder, where an earlier run may have left it.
    pub fn in_folder(folder: &Path) -> Reserve {
        let reserve = Reserve { folder: folder.to_owned(), missing: AtomicBool::new(true), turn: Mutex::default() };
        let whole = fs::metadata(reserve.file()).is_ok_and(|file| file.len() == (BLOCKS * BLOCK) as u64);
        reserve.missing.store(!whole, SeqCst);
        reserve
    }

    fn file(&self) -> PathBuf {
        self.folder.join("images-server.reserve")
    }

    /// Whether there is none.
    pub fn is_missing(&self) -> bool {
        self.missing.load(SeqCst)
    }

    /// Makes it where it is missing and there is room.
    pub fn restore(&self) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.is_missing() {
            return;
        }
        match self.write() {
            Ok(()) => self.missing.store(false, SeqCst),
            Err(error) => {
                tracing::debug!(%error, "no room for the reserve");
                // What was written of it is room that others need.
                let _ = fs::remove_file(self.file());
            }
        }
    }

    fn write(&self) -> io::Result<()> {
        let mut file = File::create(self.file())?;
        for _ in 0..BLOCKS {
            // Random, so that no file system saves the room.
            file.write_all(&random::bytes::<BLOCK>())?;
        }
        file.sync_all()?;
        sync_folder(&self.folder)
    }

    /// Removes it; what it took is free when this returns.
    pub fn give_up(&self) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.missing.store(true, SeqCst);
        match fs::remove_file(self.file()).and_then(|()| sync_folder(&self.folder)) {
            Ok(()) => tracing::warn!("the disk is full: the reserve was given up for a deletion"),
            Err(error) => tracing::debug!(%error, "there was no reserve to give up"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_given_up_and_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let reserve = Reserve::in_folder(folder.path());
        assert!(reserve.is_missing());
        for _ in 0..2 {
            reserve.restore();
            assert!(!reserve.is_missing());
            assert_eq!(fs::metadata(reserve.file()).unwrap().len(), 256 * 1024);
            assert!(!Reserve::in_folder(folder.path()).is_missing(), "the next run has it");
            reserve.give_up();
            assert!(reserve.is_missing() && !reserve.file().exists());
        }
        fs::write(reserve.file(), "a crash").unwrap();
        assert!(Reserve::in_folder(folder.path()).is_missing(), "a part is not a reserve");
    }
}
