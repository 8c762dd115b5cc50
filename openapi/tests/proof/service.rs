//! A small service that remembers what it was asked, and answers what the credential asks for. Its operations are in
//! `generated`.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use images_api::{ApiKeyCredential, ImagesSecurity};
use serde_json::{Map, Value};
use specbound_runtime::{Answered, Failure, Operation, Permit, Service};

use crate::wanted::Wanted;

/// Base of the service's links.
pub(crate) const API_URL: &str = "http://127.0.0.1:8080";

/// The credential that is let in. `live_proof:404` is let in too, and answered with that status; a further number chooses
/// among the answers of the status: `live_proof:200:1`.
pub(crate) const KEY: &str = "live_proof";
/// Nobody's credential.
pub(crate) const UNKNOWN_KEY: &str = "live_unknown";
/// Credentials that bring a failure about.
pub(crate) const BUSY_KEY: &str = "live_busy";
pub(crate) const UNAVAILABLE_KEY: &str = "live_unavailable";
pub(crate) const BROKEN_KEY: &str = "live_broken";
pub(crate) const PANICKING_KEY: &str = "live_panicking";

/// The service; clones are the same one.
#[derive(Clone, Default)]
pub(crate) struct ProofService(Arc<Inner>);

#[derive(Default)]
struct Inner {
    exchanges: Mutex<HashMap<String, Exchanged>>,
    permits: Arc<AtomicUsize>,
}

/// What the service knows of one request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exchanged {
    /// The method of the service that was called, as an operation, and what it was given: `path`, `query`, `headers`,
    /// `body`.
    pub(crate) received: Option<(&'static str, Value)>,
    /// The operation and the status that it was answered with, as the log was told.
    pub(crate) answered: Option<(String, u16)>,
    /// Requests that held a permit when the operation was called.
    pub(crate) permits: usize,
}

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    /// One who is answered with this status, where there is one, and with which of its answers.
    Owner { status: Option<u16>, choice: usize },
    /// One whose operations panic.
    Panicking,
}

impl ProofService {
    /// What the service knows of a request.
    pub(crate) fn exchanged(&self, request_id: &str) -> Exchanged {
        self.exchanges().get(request_id).cloned().unwrap_or_default()
    }

    /// Requests that hold a permit now.
    pub(crate) fn permits(&self) -> usize {
        self.0.permits.load(Ordering::SeqCst)
    }

    fn exchanges(&self) -> MutexGuard<'_, HashMap<String, Exchanged>> {
        self.0.exchanges.lock().expect("nothing panics while it holds the exchanges")
    }

    /// Takes note of what an operation was given, and tells what it is to answer.
    pub(crate) fn receive(
        &self,
        operation: &'static str,
        request_id: &str,
        caller: Option<&Caller>,
        values: Value,
    ) -> Wanted {
        let permits = self.permits();
        let received = Exchanged { received: Some((operation, values)), permits, ..Exchanged::default() };
        self.exchanges().insert(request_id.to_owned(), received);
        match caller {
            Some(Caller::Panicking) => panic!("this caller's operations panic"),
            Some(Caller::Owner { status, choice }) => Wanted::new(operation, *status, *choice),
            None => Wanted::new(operation, None, 0),
        }
    }
}

/// A credential that is let in.
fn owner(credential: &str) -> Option<Caller> {
    let mut asked = credential.strip_prefix(KEY)?.split(':');
    let nothing = asked.next()?;
    let status = asked.next().map(str::parse).transpose().ok()?;
    let choice = asked.next().map_or(Ok(0), str::parse).ok()?;
    nothing.is_empty().then_some(Caller::Owner { status, choice })
}

struct Held(Arc<AtomicUsize>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Service for ProofService {
    type Caller = Caller;

    fn api_url(&self) -> &str {
        API_URL
    }

    fn admit(&self) -> Result<Permit, Failure> {
        self.0.permits.fetch_add(1, Ordering::SeqCst);
        Ok(Box::new(Held(Arc::clone(&self.0.permits))))
    }

    async fn readmit(&self, _: Option<&Caller>) -> Result<Permit, Failure> {
        self.admit()
    }

    async fn reserve(&self, _: Option<&Caller>, _: u64) -> Result<Permit, Failure> {
        match self.permits() {
            0 => Ok(Box::new(())),
            held => Err(Failure::internal(format!("{held} permits are held while a body arrives"))),
        }
    }

    fn answered(&self, answered: &Answered<'_, Caller>) {
        let mut exchanges = self.exchanges();
        let exchange = exchanges.entry(answered.request_id.to_owned()).or_default();
        exchange.answered = Some((answered.operation_id.to_owned(), answered.status));
    }
}

impl ImagesSecurity for ProofService {
    async fn authenticate_api_key(
        &self,
        ApiKeyCredential(key): ApiKeyCredential<'_>,
        _: &Operation,
    ) -> Result<Caller, Failure> {
        match key {
            PANICKING_KEY => Ok(Caller::Panicking),
            BUSY_KEY => Err(Failure::rate_limited("Too many requests are being answered.", 0)),
            UNAVAILABLE_KEY => Err(Failure::unavailable("The image store cannot be reached.", 7)),
            BROKEN_KEY => Err(Failure::internal("this credential breaks the service")),
            other => owner(other).ok_or_else(|| Failure::unauthorized("The API key is not known.")),
        }
    }
}

/// Tells files apart without keeping them: their length and both ends.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let end = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let shown = bytes.len().min(32);
    format!("{} bytes, {:?} to {:?}", bytes.len(), end(&bytes[..shown]), end(&bytes[bytes.len() - shown..]))
}

/// A form as it came: what was not given is not there.
pub(crate) fn form<const N: usize>(parts: [(&str, Value); N]) -> Value {
    let given = parts.into_iter().filter(|(_, value)| !value.is_null());
    given.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
}
