//! Faults: what a service does on a bad day, on purpose.
//!
//! | file | concern |
//! | --- | --- |
//! | `text.rs` | a fault as words: `503 retry-after=2`, `cut at=100`, `delay=100ms..400ms` |

mod text;

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
}
