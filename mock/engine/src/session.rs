//! Sessions: what parallel tests on one mock have each for themselves.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::journal::{Journal, JournalLimits};
use crate::media::mixed;
use crate::state::Store;
use crate::stubs::Stubs;

/// The header that names the session of a request.
pub const SESSION_HEADER: &str = "x-mock-session";

/// The longest name of a session, in characters.
const LONGEST_NAME: usize = 100;

/// How many sessions there are, and how long one is kept that nobody uses.
#[derive(Clone, Copy, Debug)]
pub struct SessionLimits {
    /// Sessions at the same time, beside the usual one. One more ends the one that was not used for longest.
    pub count: usize,
    /// A session that is not used for so long is ended.
    pub idle: Duration,
}

impl Default for SessionLimits {
    fn default() -> SessionLimits {
        SessionLimits { count: 1_000, idle: Duration::from_secs(3600) }
    }
}

/// What one test sees: state, stubs, journal, and the counters that identifiers and times follow from.
#[derive(Debug)]
pub struct Session {
    /// What is kept.
    pub(crate) store: Mutex<Store>,
    /// What is answered instead.
    pub stubs: Arc<Stubs>,
    /// The requests so far.
    pub journal: Mutex<Journal>,
    pub(crate) seed: u64,
    requests: AtomicU64,
    made: AtomicU64,
}

impl Session {
    fn new(seed: u64, journal: JournalLimits) -> Session {
        Session {
            store: Mutex::default(),
            stubs: Arc::default(),
            journal: Mutex::new(Journal::new(journal)),
            seed,
            requests: AtomicU64::new(0),
            made: AtomicU64::new(0),
        }
    }

    /// An identifier that no other request of this session has, and that has the form of a version 4 UUID (RFC 9562).
    pub(crate) fn request_id(&self) -> String {
        let count = self.requests.fetch_add(1, Ordering::Relaxed);
        uuid(mixed(self.seed ^ 0x5EED), count)
    }

    /// A number that no other thing that is made in this session has, from 0.
    pub(crate) fn next_made(&self) -> u64 {
        self.made.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A version 4 UUID that two numbers decide.
pub(crate) fn uuid(seed: u64, count: u64) -> String {
    let (high, low) = (mixed(seed ^ mixed(count)), mixed(seed.rotate_left(32) ^ count));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xFFFF,
        high & 0xFFF,
        0x8000 | ((low >> 48) & 0x3FFF),
        low & 0xFFFF_FFFF_FFFF
    )
}

/// The sessions of a mock; the usual one has no name.
#[derive(Debug)]
pub(crate) struct Sessions {
    usual: Arc<Session>,
    others: Mutex<HashMap<String, (Arc<Session>, Instant)>>,
    limits: SessionLimits,
    journal: JournalLimits,
    seed: u64,
}

impl Sessions {
    pub(crate) fn new(seed: u64, limits: SessionLimits, journal: JournalLimits) -> Sessions {
        let usual = Arc::new(Session::new(seed, journal));
        Sessions { usual, others: Mutex::default(), limits, journal, seed }
    }

    pub(crate) fn usual(&self) -> &Arc<Session> {
        &self.usual
    }

    /// The session of that name; it is made where there is none.
    ///
    /// # Errors
    /// Why the name is none.
    pub(crate) fn of(&self, name: Option<&str>) -> Result<Arc<Session>, String> {
        let Some(name) = name else { return Ok(Arc::clone(&self.usual)) };
        if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(format!("The name in {SESSION_HEADER} has 1 to {LONGEST_NAME} visible ASCII characters."));
        }
        let now = Instant::now();
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((session, used)) = others.get_mut(name) {
            if now.duration_since(*used) < self.limits.idle {
                *used = now;
                return Ok(Arc::clone(session));
            }
            others.remove(name);
        }
        if others.len() >= self.limits.count {
            others.retain(|_, (_, used)| now.duration_since(*used) < self.limits.idle);
        }
        while others.len() >= self.limits.count.max(1) {
            let oldest = others.iter().min_by_key(|(_, (_, used))| *used).map(|(name, _)| name.clone());
            let Some(oldest) = oldest else { break };
            others.remove(&oldest);
        }
        // The same for the same name and seed, so that a test which runs alone sees what it sees among others.
        let session = Arc::new(Session::new(self.seed, self.journal));
        others.insert(name.to_owned(), (Arc::clone(&session), now));
        Ok(session)
    }
}
