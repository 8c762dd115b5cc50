//! The requests so far, within limits.

use std::collections::VecDeque;

use bytes::Bytes;

use crate::request::RecordedCall;

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
}

impl Default for JournalLimits {
    fn default() -> JournalLimits {
        JournalLimits { count: 1_000, bytes: 4 << 20, body: 16 << 10 }
    }
}

/// The requests of a session, the oldest first.
#[derive(Debug)]
pub struct Journal {
    calls: VecDeque<RecordedCall>,
    bytes: usize,
    limits: JournalLimits,
    forgotten: u64,
    written: u64,
}

impl Journal {
    pub(crate) fn new(limits: JournalLimits) -> Journal {
        Journal { calls: VecDeque::new(), bytes: 0, limits, forgotten: 0, written: 0 }
    }

    pub(crate) fn limits(&self) -> JournalLimits {
        self.limits
    }

    /// The requests that are kept.
    pub fn calls(&self) -> impl Iterator<Item = &RecordedCall> {
        self.calls.iter()
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

    pub(crate) fn write(&mut self, mut call: RecordedCall) {
        self.written += 1;
        call.number = self.written;
        if self.limits.bytes < usize::MAX {
            // A part of what a connection read would hold on to all of it.
            let kept = call.request.body.len().min(self.limits.body);
            call.request.body = Bytes::copy_from_slice(&call.request.body[..kept]);
        }
        self.bytes = self.bytes.saturating_add(call.request.body.len());
        self.calls.push_back(call);
        while self.calls.len() > self.limits.count || self.bytes > self.limits.bytes {
            let Some(oldest) = self.calls.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.request.body.len());
            self.forgotten += 1;
        }
    }
}
