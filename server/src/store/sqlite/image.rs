//! The statements on an image of which the cache keeps the record: reading, publishing, deleting.

use std::sync::Arc;

use sqlx::Row;

use super::failure::{cannot_read, cannot_write, unreadable};
use super::rows::{columns, record_of};
use super::store::Inner;
use super::writing::Writing;
use crate::keys::Caller;
use crate::store::blobs::BlobKey;
use crate::store::cache::ReadMark;
use crate::store::error::StoreError;
use crate::store::record::ImageRecord;

impl Inner {
    pub(super) async fn read_image(&self, id: &str, mark: ReadMark) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let row =
            sqlx::query(concat!("select ", columns!(), " from images where id = $1 and state = 'ready'")).bind(id);
        let row = row.fetch_optional(&self.readers).await.map_err(cannot_read)?;
        let Some(record) = row.as_ref().map(record_of).transpose()? else { return Ok(None) };
        self.cache.insert(&record, mark);
        Ok(Some(record))
    }

    pub(super) async fn publish(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let mut transaction = Writing::begin(self).await?;
        // What is so already is not written again: no wait for the disk.
        let changed = sqlx::query(concat!(
            "update images set published = $4 where id = $1 and owner = $2 and stage = $3 and state = 'ready' \
             and published <> $4 returning ",
            columns!()
        ));
        let changed = changed.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str()).bind(published);
        let mut row = changed.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        if row.is_none() {
            let same = sqlx::query(concat!(
                "select ",
                columns!(),
                " from images where id = $1 and owner = $2 and stage = $3 and state = 'ready'"
            ));
            let same = same.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
            row = same.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        }
        let record = row.as_ref().map(record_of).transpose()?;
        transaction.commit().await.map_err(cannot_write)?;
        Ok(record)
    }

    pub(super) async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError> {
        let mut transaction = Writing::begin(self).await?;
        // Id and time keep their place in the list; what the owner wrote goes.
        let row = sqlx::query(
            "update images set state = 'deleted', published = false, name = '' \
             where id = $1 and owner = $2 and stage = $3 and state = 'ready' returning blob_key",
        );
        let row = row.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
        let row = row.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        let blob_key = row.map(|row| row.try_get(0).map(BlobKey::from_stored)).transpose().map_err(unreadable)?;
        transaction.commit().await.map_err(cannot_write)?;
        Ok(blob_key)
    }
}
