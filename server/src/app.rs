//! What all operations share: store, keys, limits, log.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use http::HeaderMap;
use images_api::{ApiKeyCredential, ImagesSecurity};
use specbound_runtime::{Answered, Cors, Failure, Operation, Room, Service};

use crate::fetch::Fetcher;
use crate::keys::{Caller, Keys};
use crate::links;
use crate::log::{self, RequestLine};
use crate::store::Store;

/// The running service. Clones share everything.
#[derive(Clone)]
pub(crate) struct App(Arc<Shared>);

pub(crate) struct Shared {
    pub store: Store,
    pub keys: Keys,
    pub fetcher: Fetcher,
    /// Base of public URLs, without a slash at its end.
    pub public_url: String,
    /// Base of links by the settings, without a slash at its end.
    pub api_url: Option<String>,
    /// Where the API listens, as a URL. It is known once the listener has its port.
    pub own_url: OnceLock<String>,
    pub room: Room,
    pub cors: Cors,
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

impl Service for App {
    type Caller = Caller;

    fn api_url(&self) -> &str {
        // Set between the binding of the listener and its first request: nobody waits here longer than that.
        self.api_url.as_ref().unwrap_or_else(|| self.own_url.wait())
    }

    fn api_url_for(&self, authority: Option<&str>, headers: &HeaderMap) -> Cow<'_, str> {
        match (&self.api_url, links::base(authority, headers)) {
            (None, Some(base)) => Cow::Owned(base),
            _ => Cow::Borrowed(self.api_url()),
        }
    }

    fn cors(&self) -> &Cors {
        &self.cors
    }

    fn room(&self) -> Option<&Room> {
        Some(&self.room)
    }

    fn owner<'c>(&self, caller: &'c Caller) -> Option<&'c str> {
        Some(&caller.owner)
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

impl ImagesSecurity for App {
    async fn authenticate_api_key(
        &self,
        ApiKeyCredential(key): ApiKeyCredential<'_>,
        _: &Operation,
    ) -> Result<Caller, Failure> {
        self.keys.find(key).ok_or_else(|| Failure::unauthorized("The API key is not known."))
    }
}
