use std::num::NonZeroUsize;
use std::time::Duration;

use super::tls::Tls;

/// How a [`Listener`](super::Listener) serves.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How long clients are waited for.
    pub limits: Limits,
    /// The certificate, where connections are encrypted.
    pub tls: Option<Tls>,
    /// How many connections are open at the same time, at most; the others wait in the queue of the system. Idle
    /// connections count: they make room when [`Limits::head`] ends them.
    pub max_connections: Option<NonZeroUsize>,
}

/// How long clients are waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a connection may be without a request, and how long the head of a request may take: together, counted
    /// from the connection's start or from the last answer. The handshake of TLS has as much again. 30 s by default; the
    /// connection is gone a second later at the latest.
    pub head: Duration,
    /// How long a body may send nothing while it is read. 30 s by default.
    pub body: Duration,
    /// How long a client may take nothing of its answer. 30 s by default.
    ///
    /// Of HTTP/2 that is a whole connection that takes nothing; a single stream without window counts as idle.
    pub answer: Duration,
    /// How long work under way may take at the stop. 5 s by default.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        let patience = Duration::from_secs(30);
        Limits { head: patience, body: patience, answer: patience, grace: Duration::from_secs(5) }
    }
}
