//! Faults: what a service does on a bad day, on purpose.
//!
//! | file | concern |
//! | --- | --- |
//! | `rules.rs` | faults by rule: of which requests, in which order, how often |
//! | `text.rs` | a fault as words: `503 retry-after=2`, `cut at=100`, `delay=100ms..400ms` |

pub(crate) mod rules;
pub(crate) mod text;

use std::num::NonZeroU64;
use std::time::Duration;

pub use text::FaultError;

/// What goes wrong with an answer. Parts that are not set stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// The documented answer of this status, 400 to 599, before anything is looked at.
    pub status: Option<u16>,
    /// The `Retry-After` of that answer in seconds, instead of the document's.
    pub retry_after: Option<u64>,
    /// How much later the answer is sent.
    pub delay: Option<Delay>,
    /// How many bytes of the body are sent a second.
    pub slow: Option<NonZeroU64>,
    /// What becomes of the connection.
    pub connection: Option<ConnectionFault>,
}

/// A time that is waited, from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delay {
    /// At least so long.
    pub from: Duration,
    /// At most so long.
    pub to: Duration,
}

/// What becomes of a connection instead of a whole answer. Of HTTP/2 it is the one stream that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionFault {
    /// It is reset: before anything is sent, or after the head and so many bytes of the body.
    Reset {
        /// So many bytes.
        at: Option<u64>,
    },
    /// It is closed, and nothing is sent.
    Empty,
    /// It is closed in the middle of the body, or after so many bytes of it.
    Cut {
        /// So many bytes.
        at: Option<u64>,
    },
    /// It stays open and nothing is sent, or nothing more after the head and so many bytes of the body. It ends after
    /// [`STALL`].
    Stall {
        /// So many bytes.
        at: Option<u64>,
    },
    /// Random bytes are sent instead of an answer, and it is closed.
    Garbage,
    /// The head is right, random bytes stand in for a chunk of the body, and it is closed.
    Malformed,
}

/// How long a stalled connection stays open.
pub const STALL: Duration = Duration::from_secs(300);

impl Fault {
    /// Whether nothing goes wrong.
    pub fn is_none(&self) -> bool {
        *self == Fault::default()
    }

    /// The same, with what is not set as in another.
    pub(crate) fn or(self, other: Fault) -> Fault {
        Fault {
            status: self.status.or(other.status),
            retry_after: self.retry_after.or(other.retry_after),
            delay: self.delay.or(other.delay),
            slow: self.slow.or(other.slow),
            connection: self.connection.or(other.connection),
        }
    }
}

impl Delay {
    /// A time between the two that a number decides.
    pub(crate) fn at(self, number: u64) -> Duration {
        let span = u64::try_from(self.to.saturating_sub(self.from).as_micros()).unwrap_or(u64::MAX);
        match span {
            0 => self.from,
            span => self.from + Duration::from_micros(number % span.saturating_add(1)),
        }
    }
}

impl ConnectionFault {
    /// Whether not even a head is sent.
    pub(crate) fn sends_nothing(self) -> bool {
        matches!(
            self,
            ConnectionFault::Reset { at: None } | ConnectionFault::Empty | ConnectionFault::Stall { at: None }
        )
    }
}
