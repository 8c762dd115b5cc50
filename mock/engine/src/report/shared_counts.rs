//! What connections share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::counts::Counts;
use super::metrics::metrics;
use super::reported_call::ReportedCall;
use super::summary::Report;
use crate::api::Api;

/// What was seen so far, shared by all connections. Its memory is bounded, whatever requests come in.
#[derive(Debug, Default)]
pub struct SharedCounts {
    counts: Mutex<Counts>,
}

impl SharedCounts {
    /// Counts an exchange. Nothing is allocated where its operation, status, media type and example were seen before and
    /// nothing is wrong with it.
    pub fn note(&self, exchange: &ReportedCall<'_>) {
        self.counts().note(exchange);
    }

    /// What was seen until now, joined with a document.
    pub fn report(&self, api: &Api) -> Report {
        Report::of(&self.counts(), api)
    }

    /// Forgets everything.
    pub fn clear(&self) {
        *self.counts() = Counts::default();
    }

    /// The counts in the text format of Prometheus, version 0.0.4. Requests that met no operation have their own metric;
    /// violations of those have the label `operation=""`.
    pub fn metrics(&self) -> String {
        metrics(&self.counts())
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
