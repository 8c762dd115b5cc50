//! Room for requests and memory for their bodies, in shares, so that nobody can take all of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use specbound_document::pipeline::Permit;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::Failure;

/// How much is done at the same time.
#[derive(Clone, Copy, Debug)]
pub struct RoomLimits {
    /// Requests that are worked on.
    pub requests: usize,
    /// Bytes of bodies that are held in memory.
    pub body_bytes: u64,
    /// How long a request that was let in already waits for more room.
    pub patience: Duration,
}

impl Default for RoomLimits {
    /// 256 requests, 64 MiB of bodies, 30 seconds.
    fn default() -> RoomLimits {
        RoomLimits { requests: 256, body_bytes: 64 << 20, patience: Duration::from_secs(30) }
    }
}

/// Room for requests and memory for their bodies.
///
/// A request holds room while it is worked on, not while its body is waited for. A body holds memory from its first bytes
/// until nobody needs it any more. No owner has more than half of either, so that many requests at once, or a body which
/// arrives slowly, cost their sender, and nobody else. Whoever waits is served in the order of arrival.
#[derive(Debug)]
pub struct Room {
    requests: Arc<Semaphore>,
    memory: Arc<Semaphore>,
    /// The share of each owner that has something in it.
    owners: Mutex<HashMap<String, Weak<Share>>>,
    /// Requests that an owner has at most.
    requests_of_one: usize,
    /// Units of memory that an owner has at most.
    units_of_one: u32,
    patience: Duration,
}

/// What one owner may still take.
#[derive(Debug)]
struct Share {
    requests: Arc<Semaphore>,
    memory: Arc<Semaphore>,
}

/// The unit of memory: a semaphore counts no further than a third of what 64 bits hold, a request no more than 32.
const UNIT: u64 = 1024;

impl Room {
    /// Room of this size.
    pub fn new(limits: RoomLimits) -> Room {
        let units = u32::try_from(limits.body_bytes.div_ceil(UNIT)).unwrap_or(u32::MAX).max(2);
        Room {
            requests: Arc::new(Semaphore::new(limits.requests)),
            memory: Arc::new(Semaphore::new(units as usize)),
            owners: Mutex::default(),
            requests_of_one: limits.requests.div_ceil(2),
            units_of_one: units / 2,
            patience: limits.patience,
        }
    }

    /// Room for one more request, now or not at all.
    ///
    /// # Errors
    /// 429 where there is none.
    pub fn admit(&self) -> Result<Permit, Failure> {
        match Arc::clone(&self.requests).try_acquire_owned() {
            Ok(permit) => Ok(Box::new(permit)),
            Err(_) => Err(too_many()),
        }
    }

    /// Counts an admitted request as one of its owner's, now or not at all.
    ///
    /// # Errors
    /// 429 where the owner has its share of the room already.
    pub fn share(&self, room: Permit, owner: &str) -> Result<Permit, Failure> {
        let share = self.share_of(owner);
        match Arc::clone(&share.requests).try_acquire_owned() {
            Ok(own) => Ok(Box::new((room, own, share))),
            Err(_) => Err(too_many_of_one()),
        }
    }

    /// Room for a request that was let in before; it waits for it.
    ///
    /// # Errors
    /// 429 where there was none for as long as it is waited for.
    pub async fn readmit(&self, owner: &str) -> Result<Permit, Failure> {
        let share = self.share_of(owner);
        let taken = timeout(self.patience, async {
            let own = Arc::clone(&share.requests).acquire_owned().await.ok()?;
            let all = Arc::clone(&self.requests).acquire_owned().await.ok()?;
            Some((all, own))
        });
        match taken.await {
            Ok(Some((all, own))) => Ok(Box::new((all, own, share))),
            _ => Err(too_many()),
        }
    }

    /// Memory for a body of so many bytes; it is waited for.
    ///
    /// # Errors
    /// 429 where there was too little for as long as it is waited for.
    pub async fn reserve(&self, owner: &str, bytes: u64) -> Result<Permit, Failure> {
        // A body that is larger than a share takes a whole share.
        let units = u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX).min(self.units_of_one).max(1);
        let share = self.share_of(owner);
        let reserved = timeout(self.patience, async {
            let own = Arc::clone(&share.memory).acquire_many_owned(units).await.ok()?;
            let all = Arc::clone(&self.memory).acquire_many_owned(units).await.ok()?;
            Some((own, all))
        });
        let reserved: Option<(OwnedSemaphorePermit, OwnedSemaphorePermit)> = reserved.await.ok().flatten();
        match reserved {
            Some((own, all)) => Ok(Box::new((own, all, share))),
            None => Err(Failure::rate_limited("Too many large bodies are being received; try again in 1 second.", 1)),
        }
    }

    /// The share of an owner. It is one and the same for as long as somebody holds it, as every permit does.
    fn share_of(&self, owner: &str) -> Arc<Share> {
        let mut owners = self.owners.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(share) = owners.get(owner).and_then(Weak::upgrade) {
            return share;
        }
        owners.retain(|_, share| share.strong_count() > 0);
        let share = Arc::new(Share {
            requests: Arc::new(Semaphore::new(self.requests_of_one)),
            memory: Arc::new(Semaphore::new(self.units_of_one as usize)),
        });
        owners.insert(owner.to_owned(), Arc::downgrade(&share));
        share
    }
}

fn too_many_of_one() -> Failure {
    Failure::rate_limited("Too many requests of yours are being answered; try again in 1 second.", 1)
}

fn too_many() -> Failure {
    Failure::rate_limited("Too many requests are being answered; try again in 1 second.", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> Room {
        Room::new(RoomLimits { requests: 1, body_bytes: 8 * UNIT, patience: Duration::from_millis(20) })
    }

    #[tokio::test]
    async fn room_is_given_back() {
        let room = room();
        let first = room.admit().unwrap();
        assert_eq!(room.admit().err().map(|failure| failure.status()), Some(429));
        assert_eq!(room.readmit("ann").await.err().map(|failure| failure.status()), Some(429));
        drop(first);
        room.readmit("ann").await.unwrap();
    }

    #[tokio::test]
    async fn an_owner_has_half_of_the_room_and_leaves_the_rest_to_others() {
        let room = Room::new(RoomLimits { requests: 4, body_bytes: UNIT, patience: Duration::from_millis(20) });
        let held: Vec<_> = (0..2).map(|_| room.share(room.admit().unwrap(), "ann").unwrap()).collect();
        assert_eq!(room.share(room.admit().unwrap(), "ann").err().map(|failure| failure.status()), Some(429));
        assert_eq!(room.readmit("ann").await.err().map(|failure| failure.status()), Some(429));
        let _others = [room.share(room.admit().unwrap(), "bob").unwrap(), room.readmit("bob").await.unwrap()];
        drop(held);
        room.share(room.admit().unwrap(), "ann").unwrap();
    }

    #[tokio::test]
    async fn an_owner_has_half_of_the_memory_and_leaves_the_rest_to_others() {
        let room = room();
        let first = room.reserve("ann", 4 * UNIT).await.unwrap();
        assert_eq!(room.reserve("ann", 1).await.err().map(|failure| failure.status()), Some(429));
        let _second = room.reserve("bob", 100 * UNIT).await.unwrap();
        assert_eq!(room.reserve("cleo", 1).await.err().map(|failure| failure.status()), Some(429));
        drop(first);
        room.reserve("ann", 1).await.unwrap();
    }
}
