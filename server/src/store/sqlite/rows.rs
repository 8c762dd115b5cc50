//! From rows to what they stand for.

use std::sync::Arc;

use images_pixels::Format;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::failure::{damaged, unreadable};
use crate::keys::{Caller, KeyHash, Stage, StoredKey};
use crate::store::blobs::BlobKey;
use crate::store::error::StoreError;
use crate::store::record::{ImageRecord, NewImage};

/// The columns of an image, for [`record_of`] and in the order in which they are inserted.
macro_rules! columns {
    () => {
        "id, owner, stage, name, format, width, height, size, sha256, blob_key, published, created_at"
    };
}

pub(super) use columns;

pub(super) fn record_of(row: &SqliteRow) -> Result<Arc<ImageRecord>, StoreError> {
    let sha256: &str = row.try_get("sha256").map_err(unreadable)?;
    let mut digest = [0; 32];
    hex::decode_to_slice(sha256, &mut digest).map_err(|_| damaged("sha256"))?;
    let format: &str = row.try_get("format").map_err(unreadable)?;
    let number = |column| row.try_get::<i64, _>(column).map_err(unreadable);
    let image = NewImage {
        id: row.try_get("id").map_err(unreadable)?,
        caller: caller_of(row)?,
        name: row.try_get("name").map_err(unreadable)?,
        format: Format::from_name(format).ok_or_else(|| damaged("format"))?,
        width: u32::try_from(number("width")?).map_err(|_| damaged("width"))?,
        height: u32::try_from(number("height")?).map_err(|_| damaged("height"))?,
        size: u64::try_from(number("size")?).map_err(|_| damaged("size"))?,
        sha256: digest,
        blob_key: BlobKey::from_stored(row.try_get("blob_key").map_err(unreadable)?),
    };
    let published = row.try_get("published").map_err(unreadable)?;
    Ok(Arc::new(ImageRecord::new(image, published, number("created_at")?)))
}

pub(super) fn key_of(row: &SqliteRow) -> Result<StoredKey, StoreError> {
    let hash: &str = row.try_get("key_hash").map_err(unreadable)?;
    Ok(StoredKey { hash: KeyHash::from_hex(hash).ok_or_else(|| damaged("key_hash"))?, caller: caller_of(row)? })
}

pub(super) fn caller_of(row: &SqliteRow) -> Result<Caller, StoreError> {
    let owner: &str = row.try_get("owner").map_err(unreadable)?;
    let stage: &str = row.try_get("stage").map_err(unreadable)?;
    Ok(Caller { owner: owner.into(), stage: Stage::from_name(stage).ok_or_else(|| damaged("stage"))? })
}
