//! The folders that a server takes, and which of them it may make.

use std::path::{Path, PathBuf};

use super::StartError;
use crate::config::Config;

const DATA_DIR: &str = "data-dir";
const STORE: &str = "store";
const DATABASE: &str = "database";

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
    place(DATABASE, &config.database_path())?;
    place(STORE, &config.store_path())
}

/// The folders that a server takes, with the settings that name them.
pub(super) fn of(config: &Config) -> [(&'static str, PathBuf); 3] {
    let key_of_database = config.database.as_ref().map_or(DATA_DIR, |_| DATABASE);
    let database = config.database_path();
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    [
        (DATA_DIR, config.data_dir.clone()),
        (key_of_store(config), config.store_path()),
        (key_of_database, folder.to_owned()),
    ]
}

/// The setting that says where the store is.
pub(super) fn key_of_store(config: &Config) -> &'static str {
    config.store.as_ref().map_or(DATA_DIR, |_| STORE)
}

/// What cannot be made absolute, as where the current folder is gone, is left to whoever opens it.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
