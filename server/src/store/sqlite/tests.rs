use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use sqlx::Row;

use super::SqliteStore;
use super::clock::now;
use super::migrations::MIGRATIONS;
use super::paging::{PAGE, PAGE_BEFORE};
use crate::keys::{Caller, Stage, StoredKey};
use crate::store::record::{MetaStore, Page};
use crate::store::record::{new_id, sample};

fn caller(owner: &str, stage: Stage) -> Caller {
    Caller { owner: owner.into(), stage }
}

async fn store() -> (tempfile::TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("images.sqlite")).await.unwrap();
    (folder, store)
}

async fn ready(store: &SqliteStore, owner: &str) -> String {
    let image = sample(&new_id(), owner);
    store.stage(&image).await.unwrap();
    store.finish(&image.id).await.unwrap().image.id.clone()
}

fn ids(page: &Page) -> Vec<&str> {
    page.images.iter().map(|record| record.image.id.as_str()).collect()
}

#[test]
fn every_migration_is_listed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    files.sort();
    let mut listed: Vec<&str> = MIGRATIONS.iter().map(|(_, _, sql)| *sql).collect();
    listed.sort_unstable();
    assert_eq!(files, listed);
}

#[tokio::test]
async fn an_image_is_seen_from_its_finish_to_its_deletion() {
    let (_folder, store) = store().await;
    let ann = caller("ann", Stage::Live);
    let image = sample(&new_id(), "ann");
    store.stage(&image).await.unwrap();
    assert!(store.image(&image.id).await.unwrap().is_none());
    assert_eq!(store.orphaned_blobs().await.unwrap().len(), 1);
    store.finish(&image.id).await.unwrap();
    assert!(!store.abandon(&image.id).await.unwrap());
    assert!(store.finish(&image.id).await.is_err());
    assert!(store.orphaned_blobs().await.unwrap().is_empty());
    let record = store.image(&image.id).await.unwrap().unwrap();
    assert_eq!(format!("{:?}", record.image), format!("{image:?}"));

    for other in [caller("bob", Stage::Live), caller("ann", Stage::Test)] {
        assert!(store.set_published(&other, &image.id, true).await.unwrap().is_none());
        assert!(store.delete(&other, &image.id).await.unwrap().is_none());
        assert!(store.page(&other, Some(&image.id), 1).await.unwrap().is_none());
    }
    for published in [true, true, false, false] {
        let after = store.set_published(&ann, &image.id, published).await.unwrap().unwrap();
        assert_eq!(after.published, published);
        assert_eq!(store.image(&image.id).await.unwrap().unwrap().published, published);
    }
    assert_eq!(store.delete(&ann, &image.id).await.unwrap(), Some(image.blob_key.clone()));
    assert_eq!(store.delete(&ann, &image.id).await.unwrap(), None);
    assert!(store.image(&image.id).await.unwrap().is_none());
    assert_eq!(store.orphaned_blobs().await.unwrap().len(), 1);
    store.forget_bytes(&image.id).await.unwrap();
    assert!(store.orphaned_blobs().await.unwrap().is_empty());
}

#[tokio::test]
async fn pages_follow_one_another_both_ways() {
    let (_folder, store) = store().await;
    let ann = caller("ann", Stage::Live);
    let mut made = Vec::new();
    for _ in 0..7 {
        made.push(ready(&store, "ann").await);
        ready(&store, "bob").await;
    }
    made.reverse();
    let page = |from: Option<String>, take| {
        let (store, ann) = (store.clone(), ann.clone());
        async move { store.page(&ann, from.as_deref(), take).await.unwrap().unwrap() }
    };
    let first = page(None, 3).await;
    assert_eq!(ids(&first), made[..3]);
    assert_eq!((first.previous.as_deref(), first.next.as_deref()), (None, Some(made[3].as_str())));
    let second = page(first.next, 3).await;
    assert_eq!(ids(&second), made[3..6]);
    assert_eq!((second.previous.as_deref(), second.next.as_deref()), (Some(made[0].as_str()), Some(made[6].as_str())));
    let third = page(second.next, 3).await;
    assert_eq!(ids(&third), made[6..]);
    assert_eq!((third.previous.as_deref(), third.next.as_deref()), (Some(made[3].as_str()), None));
    // Fewer than a page lie before the second image.
    assert_eq!(page(Some(made[1].clone()), 3).await.previous.as_deref(), Some(made[0].as_str()));
    assert_eq!(page(Some(made[0].clone()), 3).await.previous, None);

    // A deleted image marks its place.
    store.delete(&ann, &made[3]).await.unwrap();
    let after = page(Some(made[3].clone()), 2).await;
    assert_eq!(ids(&after), made[4..6]);
    assert_eq!(after.previous.as_deref(), Some(made[1].as_str()));
    assert!(store.page(&ann, Some("image_000000000000000000000000"), 2).await.unwrap().is_none());
}

#[tokio::test]
async fn the_order_survives_a_restart_with_the_clock_gone_back() {
    let (folder, store) = store().await;
    let early = ready(&store, "ann").await;
    let future = now() + 1_000_000_000_000;
    sqlx::query("update images set created_at = $1").bind(future).execute(&store.0.writer).await.unwrap();
    store.close().await;
    let store = SqliteStore::open(&folder.path().join("images.sqlite")).await.unwrap();
    let late = ready(&store, "ann").await;
    let page = store.page(&caller("ann", Stage::Live), None, 10).await.unwrap().unwrap();
    assert_eq!(ids(&page), [late.as_str(), early.as_str()]);
    assert_eq!(page.images[0].created_at, future + 1);
}

#[tokio::test]
async fn a_page_is_a_range_of_the_index() {
    let (_folder, store) = store().await;
    for (query, name) in [(PAGE, "page"), (PAGE_BEFORE, "page before")] {
        let explain = sqlx::AssertSqlSafe(format!("explain query plan {query}"));
        let rows = sqlx::query(explain).bind("ann").bind("live").bind(5_i64).bind("x").bind(3_i64);
        let rows = rows.fetch_all(&store.0.readers).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        let plan = plan.join("; ");
        assert!(plan.contains("images_in_order (owner=? AND stage=? AND (created_at,id)"), "{name}: {plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{name}: {plan}");
    }
}

#[tokio::test]
async fn keys_are_kept_without_themselves() {
    let (folder, store) = store().await;
    let key = crate::keys::ApiKey::generate(Stage::Test);
    let stored = StoredKey { hash: key.hash(), caller: caller("ann", Stage::Test) };
    store.add_keys(vec![stored]).await.unwrap();
    let ring = crate::keys::Keyring::new(store.keys().await.unwrap());
    assert_eq!(ring.find(key.reveal()), Some(&caller("ann", Stage::Test)));
    store.close().await;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let found = bytes.windows(20).any(|window| window == &key.reveal().as_bytes()[10..30]);
        assert!(!found, "the key is on disk");
    }
}

/// Readers and a writer meet on one image: after a change is acknowledged nobody reads the state before it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_cache_never_gives_what_was_before_an_acknowledged_change() {
    let (_folder, store) = store().await;
    let ann = caller("ann", Stage::Live);
    let id = ready(&store, "ann").await;
    let acknowledged = Arc::new(AtomicI64::new(0));
    let done = Arc::new(std::sync::atomic::AtomicBool::new(false));
    // The round is written as a width, which nothing else changes.
    let readers: Vec<_> = (0..3)
        .map(|_| {
            let (store, id, acknowledged, done) = (store.clone(), id.clone(), acknowledged.clone(), done.clone());
            tokio::spawn(async move {
                while !done.load(Relaxed) {
                    let round = acknowledged.load(std::sync::atomic::Ordering::SeqCst);
                    let record = store.image(&id).await.unwrap().unwrap();
                    let published = record.published;
                    let now = acknowledged.load(std::sync::atomic::Ordering::SeqCst);
                    // With no change begun around the read, what was read is what was acknowledged.
                    if round == now && round % 2 == 0 {
                        assert_eq!(published, round % 4 == 2, "round {round}");
                    }
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    for change in 1..=200_i64 {
        // Odd numbers: a change is under way.
        acknowledged.store(2 * change - 1, std::sync::atomic::Ordering::SeqCst);
        store.set_published(&ann, &id, change % 2 == 1).await.unwrap();
        acknowledged.store(2 * change, std::sync::atomic::Ordering::SeqCst);
        tokio::task::yield_now().await;
    }
    done.store(true, Relaxed);
    for reader in readers {
        reader.await.unwrap();
    }
}
