//! Sessions: what parallel tests on one mock have each for themselves.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::clock;
use crate::fault::rules::Rules;
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

/// What one test sees: state, stubs, faults, journal, and the counters that identifiers and times follow from.
#[derive(Debug)]
pub struct Session {
    /// What is kept.
    pub(crate) store: Mutex<Store>,
    /// What is answered instead.
    pub stubs: Arc<Stubs>,
    /// What goes wrong.
    pub(crate) faults: Rules,
    /// The requests so far.
    pub journal: Mutex<Journal>,
    seed: AtomicU64,
    requests: AtomicU64,
    made: AtomicU64,
    /// By how many seconds its clock was set forward.
    clock: AtomicI64,
}

/// The counters of a session: with them and what is kept, it goes on as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counters {
    pub(crate) seed: u64,
    pub(crate) requests: u64,
    pub(crate) made: u64,
    pub(crate) clock: i64,
}

impl Session {
    fn new(seed: u64, journal: JournalLimits) -> Session {
        Session {
            store: Mutex::default(),
            stubs: Arc::default(),
            faults: Rules::default(),
            journal: Mutex::new(Journal::new(journal)),
            seed: AtomicU64::new(seed),
            requests: AtomicU64::new(0),
            made: AtomicU64::new(0),
            clock: AtomicI64::new(0),
        }
    }

    /// What its identifiers, times and generated values follow from.
    pub fn seed(&self) -> u64 {
        self.seed.load(Ordering::Relaxed)
    }

    /// It is as new, with that seed: nothing is kept, no stub and no fault is left, no request was made.
    pub fn reset(&self, seed: u64) {
        *self.store() = Store::default();
        self.stubs.clear();
        self.faults.clear();
        self.journal().clear();
        self.set_counters(Counters { seed, requests: 0, made: 0, clock: 0 });
    }

    pub(crate) fn counters(&self) -> Counters {
        Counters {
            seed: self.seed(),
            requests: self.requests.load(Ordering::Relaxed),
            made: self.made.load(Ordering::Relaxed),
            clock: self.clock.load(Ordering::Relaxed),
        }
    }

    pub(crate) fn set_counters(&self, counters: Counters) {
        let Counters { seed, requests, made, clock } = counters;
        self.seed.store(seed, Ordering::Relaxed);
        self.requests.store(requests, Ordering::Relaxed);
        self.made.store(made, Ordering::Relaxed);
        self.clock.store(clock, Ordering::Relaxed);
    }

    /// An identifier that no other request of this session has, and that has the form of a version 4 UUID (RFC 9562).
    pub(crate) fn request_id(&self) -> String {
        let count = self.requests.fetch_add(1, Ordering::Relaxed);
        uuid(mixed(self.seed() ^ 0x5EED), count)
    }

    /// A number that no other thing that is made in this session has, from 0.
    pub(crate) fn next_made(&self) -> u64 {
        self.made.fetch_add(1, Ordering::Relaxed)
    }

    /// When the thing with that number is made, in seconds after 1970.
    pub(crate) fn seconds(&self, made: u64) -> u64 {
        clock::seconds(made, self.clock.load(Ordering::Relaxed))
    }

    /// The time of its clock, in seconds after 1970.
    pub(crate) fn now(&self) -> u64 {
        self.seconds(self.made.load(Ordering::Relaxed))
    }

    /// Sets its clock, in seconds after 1970.
    pub(crate) fn set_now(&self, seconds: i64) {
        self.clock.store(clock::offset(self.made.load(Ordering::Relaxed), seconds), Ordering::Relaxed);
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A version 4 UUID that two numbers decide.
pub(crate) fn uuid(seed: u64, count: u64) -> String {
    let (high, low) = (mixed(seed ^ mixed(count)), mixed(seed.rotate_left(32) ^ count));
    // The version and the variant, each in its place.
    let (high, low) = ((high & !0xF000) | 0x4000, (low & !(0xC000 << 48)) | (0x8000 << 48));
    let mut text = String::with_capacity(36);
    for (place, byte) in [high.to_be_bytes(), low.to_be_bytes()].as_flattened().iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.extend([byte >> 4, byte & 0xF].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
    }
    text
}

/// What a session is like when it begins.
pub(crate) type Beginning = Box<dyn Fn(&Session) + Send + Sync>;

/// A session that is there no more, with its name.
pub(crate) type Ended = (String, Arc<Session>);

/// The sessions of a mock; the usual one has no name.
pub(crate) struct Sessions {
    usual: Arc<Session>,
    others: Mutex<HashMap<String, (Arc<Session>, Instant)>>,
    limits: SessionLimits,
    journal: JournalLimits,
    seed: u64,
    beginning: Beginning,
}

impl Sessions {
    pub(crate) fn new(seed: u64, limits: SessionLimits, journal: JournalLimits, beginning: Beginning) -> Sessions {
        let usual = Arc::new(Session::new(seed, journal));
        beginning(&usual);
        Sessions { usual, others: Mutex::default(), limits, journal, seed, beginning }
    }

    pub(crate) fn usual(&self) -> &Arc<Session> {
        &self.usual
    }

    /// The names of those that have one, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.others().keys().cloned().collect();
        names.sort();
        names
    }

    /// All of them with their names.
    pub(crate) fn all(&self) -> Vec<(Option<String>, Arc<Session>)> {
        let mut all = vec![(None, Arc::clone(&self.usual))];
        let mut others: Vec<_> =
            self.others().iter().map(|(name, (session, _))| (Some(name.clone()), Arc::clone(session))).collect();
        others.sort_by(|(left, _), (right, _)| left.cmp(right));
        all.extend(others);
        all
    }

    /// Ends the session of that name; says whether there was one.
    pub(crate) fn end(&self, name: &str) -> bool {
        self.others().remove(name).is_some()
    }

    /// A session as it begins, with its own seed or the program's.
    pub(crate) fn reset(&self, session: &Session, seed: Option<u64>) {
        session.reset(seed.unwrap_or(self.seed));
        (self.beginning)(session);
        if let Some(seed) = seed {
            session.set_counters(Counters { seed, ..session.counters() });
        }
    }

    fn others(&self) -> MutexGuard<'_, HashMap<String, (Arc<Session>, Instant)>> {
        self.others.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The session of that name; it is made where there is none. And those that ended for it, or because nobody used them.
    ///
    /// # Errors
    /// Why the name is not valid.
    pub(crate) fn of(&self, name: Option<&str>) -> Result<(Arc<Session>, Vec<Ended>), String> {
        let Some(name) = name else { return Ok((Arc::clone(&self.usual), Vec::new())) };
        if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(format!("The name in {SESSION_HEADER} has 1 to {LONGEST_NAME} visible ASCII characters."));
        }
        let now = Instant::now();
        let mut ended: Vec<(String, (Arc<Session>, Instant))> = Vec::new();
        let mut others = self.others();
        if let Some((session, used)) = others.get_mut(name) {
            if now.duration_since(*used) < self.limits.idle {
                *used = now;
                return Ok((Arc::clone(session), Vec::new()));
            }
            ended.extend(others.remove_entry(name));
        }
        if others.len() >= self.limits.count {
            ended.extend(others.extract_if(|_, (_, used)| now.duration_since(*used) >= self.limits.idle));
        }
        while others.len() >= self.limits.count.max(1) {
            let oldest = others.iter().min_by_key(|(_, (_, used))| *used).map(|(name, _)| name.clone());
            let Some(oldest) = oldest else { break };
            ended.extend(others.remove_entry(&oldest));
        }
        // The same for the same name and seed, so that a test which runs alone sees what it sees among others.
        let session = Arc::new(Session::new(self.seed, self.journal));
        (self.beginning)(&session);
        others.insert(name.to_owned(), (Arc::clone(&session), now));
        Ok((session, ended.into_iter().map(|(name, (session, _))| (name, session)).collect()))
    }
}
