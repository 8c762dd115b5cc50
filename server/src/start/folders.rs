//! The folders that a server takes, and which of them it may make.

use std::path::{Path, PathBuf};

use super::StartError;
use crate::config::Config;

/// Where the server may make folders: the data folder with all above it, what is in it, and the last part of the store's
/// path. Others that are missing are more likely misspelt than wanted.
pub(super) fn check(config: &Config) -> Result<(), StartError> {
    let data = absolute(&config.data_dir);
    let missing = |folder: PathBuf| !folder.is_dir() && !folder.starts_with(&data);
    let place = |key, path: &Path| {
        let folder = absolute(path).parent().map_or_else(|| PathBuf::from("/"), Path::to_owned);
        match missing(folder.clone()) {
            true => Err(StartError::NoFolder { key, path: path.to_owned(), folder }),
            false => Ok(()),
        }
    };
    place("database", &config.database_path())?;
    place("store", &config.store_path())
}

/// The folder of the database.
pub(super) fn of_file(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What cannot be made absolute, as where the current folder is gone, is left to whoever opens it.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
