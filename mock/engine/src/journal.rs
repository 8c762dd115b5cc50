//! The requests so far, within limits.

use std::collections::VecDeque;

use bytes::Bytes;

use crate::request::RecordedCall;
use crate::written::Written;

/// How much a journal keeps.
#[derive(Clone, Copy, Debug)]
pub struct JournalLimits {
    /// Requests; the oldest goes where there is one more. Nothing is written down where it is 0.
    pub count: usize,
    /// Bytes of their bodies together.
    pub bytes: usize,
    /// A body is kept up to so many bytes.
    pub body: usize,
}

impl JournalLimits {
    /// Everything is kept, for a mock that lives as long as a test.
    pub const EVERYTHING: JournalLimits = JournalLimits { count: usize::MAX, bytes: usize::MAX, body: usize::MAX };

    /// What is kept of a body.
    pub(crate) fn kept(&self, body: Bytes) -> Bytes {
        match self.bytes < usize::MAX {
            // A part of what a connection read would hold on to all of it.
            true => Bytes::copy_from_slice(&body[..body.len().min(self.body)]),
            false => body,
        }
    }
}

impl Default for JournalLimits {
    fn default() -> JournalLimits {
        JournalLimits { count: 1_000, bytes: 4 << 20, body: 16 << 10 }
    }
}

/// The requests of a session, the oldest first.
#[derive(Debug)]
pub struct Journal {
    calls: VecDeque<Written>,
    bytes: usize,
    limits: JournalLimits,
    forgotten: u64,
    written: u64,
}

impl Journal {
    pub(crate) fn new(limits: JournalLimits) -> Journal {
        Journal { calls: VecDeque::new(), bytes: 0, limits, forgotten: 0, written: 0 }
    }

    /// The requests that are kept.
    pub fn calls(&self) -> impl Iterator<Item = &RecordedCall> {
        self.calls.iter().map(Written::call)
    }

    /// How many were forgotten for want of room.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// Forgets all of them. Numbers go on.
    pub(crate) fn clear(&mut self) {
        self.calls.clear();
        self.bytes = 0;
        self.forgotten = 0;
    }

    pub(crate) fn write(&mut self, mut call: Written) {
        self.written += 1;
        call.number = self.written;
        self.bytes = self.bytes.saturating_add(call.body.len());
        self.calls.push_back(call);
        while self.calls.len() > self.limits.count || self.bytes > self.limits.bytes {
            let Some(oldest) = self.calls.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.body.len());
            self.forgotten += 1;
        }
    }
}
