use std::ops::Range;

use bytes::Bytes;
use futures::TryStreamExt;

use super::ObjectBlobs;
use crate::store::blobs::{BlobKey, Blobs, CHUNK};
use crate::store::error::StoreError;
use crate::store::made::Made;

async fn read(blobs: &ObjectBlobs, key: &BlobKey, part: Option<Range<u64>>) -> Vec<u8> {
    let chunks: Vec<Bytes> = blobs.read(key, part).await.unwrap().stream.try_collect().await.unwrap();
    chunks.concat()
}

#[tokio::test]
async fn what_is_put_is_read_whole_and_in_part_until_it_is_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
    let bytes: Vec<u8> = (0..3 * CHUNK + 7).map(|index| (index % 251) as u8).collect();
    let key = BlobKey::new();
    blobs.put(&key, bytes.clone().into()).await.unwrap();
    assert_eq!(blobs.read(&key, None).await.unwrap().total, bytes.len() as u64);
    assert!(read(&blobs, &key, None).await == bytes);
    let part = CHUNK - 1..2 * CHUNK + 1;
    assert!(read(&blobs, &key, Some(part.start as u64..part.end as u64)).await == bytes[part]);
    for _ in 0..2 {
        blobs.delete(&key).await.unwrap();
        assert!(matches!(blobs.read(&key, None).await, Err(StoreError::NoBytes(_))));
    }
    blobs.check().await.unwrap();
    // Below the folder what is missing is made.
    for number in 0..=255_u8 {
        std::fs::remove_dir(folder.path().join(hex::encode([number]))).unwrap();
    }
    blobs.put(&key, Bytes::from_static(b"again")).await.unwrap();
    assert_eq!(read(&blobs, &key, None).await, b"again");
    let names: Vec<_> = std::fs::read_dir(folder.path().join(&key.as_str()[..2])).unwrap().flatten().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[tokio::test]
async fn half_written_files_are_removed_and_whole_ones_stay() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
    let key = BlobKey::new();
    blobs.put(&key, Bytes::from_static(b"whole")).await.unwrap();
    std::fs::write(folder.path().join("00/abc#1"), "half").unwrap();
    assert_eq!(ObjectBlobs::remove_half_written(folder.path()).unwrap(), 1);
    assert_eq!(ObjectBlobs::remove_half_written(folder.path()).unwrap(), 0);
    assert_eq!(read(&blobs, &key, None).await, b"whole");
}

#[tokio::test]
async fn a_store_that_went_away_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
    std::fs::remove_dir_all(folder.path()).unwrap();
    assert!(blobs.check().await.is_err());
}

#[tokio::test]
async fn what_is_in_a_folder_that_was_moved_is_out_of_reach_and_not_gone() {
    let folder = tempfile::tempdir().unwrap();
    let (path, away) = (folder.path().join("store"), folder.path().join("away"));
    let blobs = ObjectBlobs::in_folder(&path, &mut Made::default()).unwrap();
    let key = BlobKey::new();
    blobs.put(&key, Bytes::from_static(b"kept")).await.unwrap();
    let out_of_reach = async || {
        let (read, deleted) = (blobs.read(&key, None).await.err(), blobs.delete(&key).await.err());
        let (put, checked) = (blobs.put(&BlobKey::new(), Bytes::new()).await.err(), blobs.check().await.err());
        for error in [read, deleted, put, checked] {
            assert!(matches!(error, Some(StoreError::Unavailable { .. })), "{error:?}");
        }
    };
    std::fs::rename(&path, &away).unwrap();
    out_of_reach().await;
    assert!(!path.exists(), "the folder was made again");
    // Another one in its place, with the same folders in it.
    let other = ObjectBlobs::in_folder(&path, &mut Made::default()).unwrap();
    out_of_reach().await;
    other.delete(&key).await.unwrap();
    std::fs::remove_dir_all(&path).unwrap();
    std::fs::rename(&away, &path).unwrap();
    assert_eq!(read(&blobs, &key, None).await, b"kept");
    blobs.check().await.unwrap();
    blobs.delete(&key).await.unwrap();
}
