//! Pages of the list, by the place of an image in it.

use std::sync::Arc;

use sqlx::Row;
use sqlx::sqlite::SqliteConnection;

use super::failure::{cannot_read, unreadable};
use super::rows::{columns, record_of};
use super::store::Inner;
use crate::keys::Caller;
use crate::store::error::StoreError;
use crate::store::record::{ImageRecord, Page};

impl Inner {
    pub(super) async fn page(
        &self,
        caller: &Caller,
        from: Option<&str>,
        take: u32,
    ) -> Result<Option<Page>, StoreError> {
        // One snapshot for all queries: what is written meanwhile belongs to another moment.
        let mut snapshot = self.readers.begin().await.map_err(cannot_read)?;
        let start = match from {
            None => (i64::MAX, String::new()),
            Some(id) => match place_of(&mut snapshot, caller, id).await? {
                Some(created_at) => (created_at, id.to_owned()),
                None => return Ok(None),
            },
        };
        let mut images = page_from(&mut snapshot, caller, &start, i64::from(take) + 1).await?;
        let next = (images.len() > take as usize).then(|| images.pop()).flatten().map(|record| record.image.id.clone());
        let previous = match from {
            None => None,
            Some(_) => first_of_page_before(&mut snapshot, caller, &start, take).await?,
        };
        snapshot.commit().await.map_err(cannot_read)?;
        Ok(Some(Page { images, previous, next }))
    }
}

/// When an image of the caller was made, also if it is deleted by now.
async fn place_of(connection: &mut SqliteConnection, caller: &Caller, id: &str) -> Result<Option<i64>, StoreError> {
    let row = sqlx::query(
        "select created_at from images where id = $1 and owner = $2 and stage = $3 and state in ('ready', 'deleted')",
    );
    let row = row.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let row = row.fetch_optional(connection).await.map_err(cannot_read)?;
    row.map(|row| row.try_get(0)).transpose().map_err(unreadable)
}

/// At most `count` images, newest first, from a place on.
async fn page_from(
    connection: &mut SqliteConnection,
    caller: &Caller,
    (created_at, id): &(i64, String),
    count: i64,
) -> Result<Vec<Arc<ImageRecord>>, StoreError> {
    let rows = sqlx::query(PAGE).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let rows = rows.bind(created_at).bind(id).bind(count).fetch_all(connection).await.map_err(cannot_read)?;
    rows.iter().map(record_of).collect()
}

pub(super) const PAGE: &str = concat!(
    "select ",
    columns!(),
    " from images where owner = $1 and stage = $2 and state = 'ready' and (created_at, id) <= ($3, $4) \
     order by created_at desc, id desc limit $5"
);

/// Id of the image that lies `take` places before a place, or as many as there are.
async fn first_of_page_before(
    connection: &mut SqliteConnection,
    caller: &Caller,
    (created_at, id): &(i64, String),
    take: u32,
) -> Result<Option<String>, StoreError> {
    let rows = sqlx::query(PAGE_BEFORE).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let rows = rows.bind(created_at).bind(id).bind(i64::from(take)).fetch_all(connection).await.map_err(cannot_read)?;
    rows.last().map(|row| row.try_get(0)).transpose().map_err(unreadable)
}

pub(super) const PAGE_BEFORE: &str = "select id from images where owner = $1 and stage = $2 and state = 'ready' \
     and (created_at, id) > ($3, $4) order by created_at asc, id asc limit $5";
