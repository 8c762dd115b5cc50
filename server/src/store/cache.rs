//! Records that were read lately, so that reading one again costs no query.
//!
//! It never gives a record that the database no longer has: a writer takes the record out before it writes and keeps it
//! out until the write is durable, and a reader puts nothing in that it read before or during a write. What is kept and
//! what makes room is for `quick_cache` to say; the marks that keep old records out are by hand.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quick_cache::unsync::Cache;

use super::record::ImageRecord;

const SHARDS: usize = 16;

/// A bounded cache of records by id.
#[derive(Debug)]
pub(super) struct RecordCache {
    hasher: RandomState,
    shards: [Mutex<Shard>; SHARDS],
}

#[derive(Debug)]
struct Shard {
    records: Cache<Box<str>, Arc<ImageRecord>>,
    /// Writes that are under way.
    writing: usize,
    /// Beginnings and ends of writes.
    changes: u64,
}

/// The state of a shard before a read of the database.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadMark(u64);

/// A write that is under way; it ends when this is dropped.
pub(super) struct WriteMark<'a>(&'a Mutex<Shard>);

impl RecordCache {
    /// A cache of about `capacity` records.
    pub fn new(capacity: usize) -> RecordCache {
        RecordCache {
            hasher: RandomState::new(),
            shards: std::array::from_fn(|_| {
                Mutex::new(Shard { records: Cache::new((capacity / SHARDS).max(1)), writing: 0, changes: 0 })
            }),
        }
    }

    /// The record, if it is here; else the mark that [`RecordCache::insert`] wants.
    pub fn get(&self, id: &str) -> Result<Arc<ImageRecord>, ReadMark> {
        let shard = lock(self.shard(id));
        shard.records.get(id).map(Arc::clone).ok_or(ReadMark(shard.changes))
    }

    /// Keeps a record that was read after the mark was given, unless there was a write since then.
    pub fn insert(&self, record: &Arc<ImageRecord>, mark: ReadMark) {
        let id = record.image.id.as_str();
        let mut shard = lock(self.shard(id));
        if shard.writing == 0 && shard.changes == mark.0 {
            shard.records.insert(id.into(), Arc::clone(record));
        }
    }

    /// Takes the record out, until the write ends.
    pub fn begin_write(&self, id: &str) -> WriteMark<'_> {
        let shard = self.shard(id);
        let mut locked = lock(shard);
        locked.records.remove(id);
        locked.writing += 1;
        locked.changes += 1;
        WriteMark(shard)
    }

    fn shard(&self, id: &str) -> &Mutex<Shard> {
        &self.shards[self.hasher.hash_one(id) as usize % SHARDS]
    }
}

impl Drop for WriteMark<'_> {
    fn drop(&mut self) {
        let mut shard = lock(self.0);
        shard.writing -= 1;
        shard.changes += 1;
    }
}

/// Nothing panics while it holds the lock, and a map is whole at every step.
fn lock(shard: &Mutex<Shard>) -> MutexGuard<'_, Shard> {
    shard.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::sample;

    fn record(id: &str) -> Arc<ImageRecord> {
        Arc::new(ImageRecord::new(sample(id, "ann"), false, 1))
    }

    #[test]
    fn what_is_kept_is_found_until_a_write() {
        let cache = RecordCache::new(100);
        let mark = cache.get("a").unwrap_err();
        cache.insert(&record("a"), mark);
        assert!(cache.get("a").is_ok());
        drop(cache.begin_write("a"));
        assert!(cache.get("a").is_err());
    }

    #[test]
    fn nothing_read_before_or_during_a_write_is_kept() {
        let cache = RecordCache::new(100);
        let before = cache.get("a").unwrap_err();
        let write = cache.begin_write("a");
        let during = cache.get("a").unwrap_err();
        cache.insert(&record("a"), before);
        cache.insert(&record("a"), during);
        assert!(cache.get("a").is_err());
        drop(write);
        cache.insert(&record("a"), before);
        cache.insert(&record("a"), during);
        assert!(cache.get("a").is_err());
        let after = cache.get("a").unwrap_err();
        cache.insert(&record("a"), after);
        assert!(cache.get("a").is_ok());
    }

    #[test]
    fn it_stays_bounded_and_keeps_what_is_asked_for() {
        let cache = RecordCache::new(320);
        let keep = "kept";
        let mark = cache.get(keep).unwrap_err();
        cache.insert(&record(keep), mark);
        for number in 0..10_000 {
            let id = number.to_string();
            let mark = cache.get(&id).unwrap_err();
            cache.insert(&record(&id), mark);
            assert!(cache.get(keep).is_ok(), "after {number}");
        }
        let held: usize = cache.shards.iter().map(lock).map(|shard| shard.records.len()).sum();
        assert!(held <= 320, "{held}");
    }
}
