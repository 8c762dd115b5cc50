//! What all operations share: store, keys, limits, log.

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

use images_runtime::{Answered, Failure, Permit, Service};

use crate::fetch::Fetcher;
use crate::keys::{Caller, Keyring};
use crate::log::{self, RequestLine};
use crate::store::Store;

/// The running service. Clones share everything.
#[derive(Clone)]
pub(crate) struct App(Arc<Shared>);

pub(crate) struct Shared {
    pub store: Store,
    pub keys: Keyring,
    pub fetcher: Fetcher,
    /// Base of public URLs, without a slash at its end.
    pub public_url: String,
    /// Base of links, without a slash at its end. It is known once the listener has its port.
    pub api_url: OnceLock<String>,
    pub max_in_flight: usize,
    pub in_flight: Arc<AtomicUsize>,
}

impl App {
    pub fn new(shared: Shared) -> App {
        App(Arc::new(shared))
    }
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// One request less when it is dropped.
struct InFlight(Arc<AtomicUsize>);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

impl Service for App {
    type Caller = Caller;

    fn api_url(&self) -> &str {
        // Set between the binding of the listener and its first request: nobody waits here longer than that.
        self.api_url.wait()
    }

    async fn authenticate(&self, credential: Option<&str>) -> Result<Caller, Failure> {
        let Some(key) = credential else {
            return Err(Failure::unauthorized("The header x-api-key is missing."));
        };
        self.keys.find(key).cloned().ok_or_else(|| Failure::unauthorized("The API key is not known."))
    }

    fn admit(&self) -> Result<Permit, Failure> {
        let before = self.in_flight.fetch_add(1, Relaxed);
        let permit = InFlight(Arc::clone(&self.in_flight));
        if before >= self.max_in_flight {
            return Err(Failure::rate_limited("Too many requests are being answered; try again in 1 second.", 1));
        }
        Ok(Box::new(permit))
    }

    fn answered(&self, answered: &Answered<'_, Caller>) {
        log::request(&RequestLine {
            listener: "api",
            method: answered.method,
            path: answered.path,
            operation: answered.operation_id,
            status: answered.status,
            elapsed: answered.elapsed,
            request_id: answered.request_id,
            caller: answered.caller,
            cause: answered.failure.and_then(Failure::cause),
        });
    }
}
