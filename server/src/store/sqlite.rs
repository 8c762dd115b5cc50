//! [`MetaStore`] on SQLite: one writing connection, some reading ones, and a cache in front of them.
//!
//! This process is the only one that writes images (see [`super::DirectoryLock`]), which is what makes the cache right.
//! Keys may be written by others ([`KeyTable`]).

mod clock;
mod connecting;
mod failure;
mod image;
mod key_table;
mod migrations;
mod opening;
mod paging;
mod room;
mod rows;
mod store;
mod trial;
mod writing;

use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use async_trait::async_trait;
use sqlx::Row;

use self::clock::now;
use self::failure::{cannot_read, cannot_write, unreadable};
use self::key_table::insert_key;
use self::rows::{columns, key_of, record_of};
use self::writing::Writing;
use super::blobs::BlobKey;
use super::detached::detached;
use super::error::StoreError;
use super::record::{ImageRecord, MetaStore, NewImage, OrphanedBlob, Page};
use crate::keys::{Caller, StoredKey};

pub use key_table::KeyTable;
pub use opening::OpenError;
pub use store::SqliteStore;

#[async_trait]
impl MetaStore for SqliteStore {
    async fn check(&self) -> Result<(), StoreError> {
        self.0.check().await
    }

    async fn keys(&self) -> Result<Vec<StoredKey>, StoreError> {
        let rows = sqlx::query("select key_hash, owner, stage from api_keys order by created_at, key_hash");
        let rows = rows.fetch_all(&self.0.readers).await.map_err(cannot_read)?;
        rows.iter().map(key_of).collect()
    }

    async fn add_keys(&self, keys: Vec<StoredKey>) -> Result<(), StoreError> {
        let inner = Arc::clone(&self.0);
        detached(async move {
            let mut transaction = Writing::begin(&inner).await?;
            for key in keys {
                insert_key(&mut transaction, &key).await.map_err(cannot_write)?;
            }
            transaction.commit_new().await.map_err(cannot_write)
        })
        .await
    }

    async fn stage(&self, image: &NewImage) -> Result<(), StoreError> {
        let (inner, image) = (Arc::clone(&self.0), image.clone());
        detached(async move {
            let mut transaction = Writing::begin(&inner).await?;
            sqlx::query(concat!(
                "insert into images (state, ",
                columns!(),
                ") values ('staged', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11)"
            ))
            .bind(&image.id)
            .bind(image.caller.owner.as_ref())
            .bind(image.caller.stage.as_str())
            .bind(&image.name)
            .bind(image.format.name())
            .bind(i64::from(image.width))
            .bind(i64::from(image.height))
            .bind(i64::try_from(image.size).unwrap_or(i64::MAX))
            .bind(hex::encode(image.sha256))
            .bind(image.blob_key.as_str())
            .bind(now())
            .execute(&mut *transaction)
            .await
            .map_err(cannot_write)?;
            transaction.commit_new().await.map_err(cannot_write)
        })
        .await
    }

    async fn finish(&self, id: &str) -> Result<Arc<ImageRecord>, StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = Writing::begin(&inner).await?;
            // The writing connection is ours: times come out in the order of the commits, also when the clock goes back.
            let created_at = now().max(inner.newest.load(Relaxed) + 1);
            let row = sqlx::query(concat!(
                "update images set state = 'ready', created_at = $2 where id = $1 and state = 'staged' returning ",
                columns!()
            ))
            .bind(&id)
            .bind(created_at)
            .fetch_one(&mut *transaction)
            .await
            .map_err(cannot_write)?;
            let record = record_of(&row)?;
            transaction.commit_new().await.map_err(cannot_write)?;
            inner.newest.fetch_max(created_at, Relaxed);
            inner.restore_reserve();
            Ok(record)
        })
        .await
    }

    async fn abandon(&self, id: &str) -> Result<bool, StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = Writing::begin(&inner).await?;
            let gone =
                sqlx::query("update images set state = 'abandoned' where id = $1 and state = 'staged'").bind(&id);
            let gone = gone.execute(&mut *transaction).await.map_err(cannot_write)?;
            transaction.commit().await.map_err(cannot_write)?;
            Ok(gone.rows_affected() > 0)
        })
        .await
    }

    async fn image(&self, id: &str) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        match self.0.cache.get(id) {
            Ok(record) => Ok(Some(record)),
            // In a box of its own: what a query needs is large, and most lookups make none.
            Err(mark) => Box::pin(self.0.read_image(id, mark)).await,
        }
    }

    async fn page(&self, caller: &Caller, from: Option<&str>, take: u32) -> Result<Option<Page>, StoreError> {
        self.0.page(caller, from, take).await
    }

    async fn set_published(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let (inner, caller, id) = (Arc::clone(&self.0), caller.clone(), id.to_owned());
        detached(async move {
            let _mark = inner.cache.begin_write(&id);
            let mut result = inner.publish(&caller, &id, published).await;
            // To take an image back needs no room of its own, like a deletion.
            if !published && inner.made_room_after(&result).await {
                result = inner.publish(&caller, &id, published).await;
            }
            result
        })
        .await
    }

    async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError> {
        let (inner, caller, id) = (Arc::clone(&self.0), caller.clone(), id.to_owned());
        detached(async move {
            let _mark = inner.cache.begin_write(&id);
            let mut result = inner.delete(&caller, &id).await;
            if inner.made_room_after(&result).await {
                result = inner.delete(&caller, &id).await;
            }
            result
        })
        .await
    }

    async fn forget_bytes(&self, id: &str) -> Result<(), StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = Writing::begin(&inner).await?;
            let forgotten =
                sqlx::query("update images set blob_key = null where id = $1 and state = 'deleted'").bind(&id);
            forgotten.execute(&mut *transaction).await.map_err(cannot_write)?;
            // Nobody ever saw an abandoned one.
            let removed = sqlx::query("delete from images where id = $1 and state = 'abandoned'").bind(&id);
            removed.execute(&mut *transaction).await.map_err(cannot_write)?;
            transaction.commit().await.map_err(cannot_write)?;
            inner.restore_reserve();
            Ok(())
        })
        .await
    }

    async fn orphaned_blobs(&self) -> Result<Vec<OrphanedBlob>, StoreError> {
        let rows = sqlx::query("select id, blob_key from images where state <> 'ready' and blob_key is not null");
        let rows = rows.fetch_all(&self.0.readers).await.map_err(cannot_read)?;
        rows.iter()
            .map(|row| {
                let blob_key = BlobKey::from_stored(row.try_get("blob_key")?);
                Ok(OrphanedBlob { id: row.try_get("id")?, blob_key })
            })
            .collect::<Result<_, sqlx::Error>>()
            .map_err(unreadable)
    }

    async fn close(&self) {
        self.0.readers.close().await;
        self.0.writer.close().await;
    }
}

#[cfg(test)]
mod tests;
