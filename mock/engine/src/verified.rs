//! Bodies that were checked against the document before: the same bytes need no second check.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use specbound_document::Operation;

use crate::media::sums;

/// So many are known; then the list begins again.
const MOST: usize = 4_096;

/// A longer body takes longer to be recognized than is worth its memory, in bytes.
const LONGEST: usize = 64 * 1024;

/// An answer's body, by the place of its operation in memory, and 128 bits of its content.
type Known = (usize, u16, [u64; 2], [u64; 2]);

/// The bodies that are known to be right.
#[derive(Debug, Default)]
pub(crate) struct Verified(Mutex<HashSet<Known>>);

impl Verified {
    /// What a body is remembered by; nothing for one that is not.
    pub(crate) fn key(operation: &Operation, status: u16, media_type: &str, body: &[u8]) -> Option<Known> {
        let place = std::ptr::from_ref(operation) as usize;
        (body.len() <= LONGEST).then(|| (place, status, sums(media_type.as_bytes()), sums(body)))
    }

    pub(crate) fn knows(&self, key: &Known) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(key)
    }

    pub(crate) fn learn(&self, key: Known) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key);
    }
}
