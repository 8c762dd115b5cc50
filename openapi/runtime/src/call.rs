//! What an operation knows of its caller, and what it may ask of the request.

use std::future::Future;

use http::{HeaderMap, Method};
use specbound_document::Operation;
use specbound_document::pipeline::{Permit, RequestHead};

use crate::{Rejection, Service};

/// What an operation knows of its caller. Room for the request is given back when this is dropped.
pub struct Call<C> {
    /// Who asks.
    pub caller: C,
    /// Identifier of this request, as the caller sees it.
    pub request_id: String,
    /// Base of links in the answer: an absolute URL without a slash at its end, with the path of the document's server.
    pub api_url: String,
    pub(crate) operation: &'static Operation,
    pub(crate) method: Method,
    /// The request's headers, where the operation has preconditions.
    pub(crate) conditions: HeaderMap,
    pub(crate) room: Option<Permit>,
}

impl<C: Sync> Call<C> {
    /// Waits for something that is not this server's work, such as another server's answer, without holding room.
    ///
    /// # Errors
    /// What [`Service::readmit`] fails with afterwards.
    pub async fn outside<T>(
        &mut self,
        service: &impl Service<Caller = C>,
        wait: impl Future<Output = T>,
    ) -> Result<T, Rejection> {
        self.room = None;
        let outcome = wait.await;
        let room = service.readmit(Some(&self.caller)).await;
        self.room = Some(room.map_err(|failure| Rejection::settled(Some(self.operation), failure))?);
        Ok(outcome)
    }
}

impl<C> Call<C> {
    /// Lets the request change what has the entity tag `etag` (strong, in quotes), or does not: `If-Match` and
    /// `If-None-Match`, where the document has the status 412 for the operation.
    ///
    /// # Errors
    /// 412 where a condition does not hold.
    pub fn allow_change(&self, etag: &str) -> Result<(), Rejection> {
        let head = RequestHead { method: &self.method, path: "", query: "", headers: &self.conditions };
        let allowed = self.operation.allow_change(&head, etag);
        allowed.map_err(|failure| Rejection::settled(Some(self.operation), failure))
    }

    /// Room for this request, for work that goes on when the caller has gone away.
    pub fn take_room(&mut self) -> Option<Permit> {
        self.room.take()
    }
}

impl<C: std::fmt::Debug> std::fmt::Debug for Call<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call")
            .field("caller", &self.caller)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}
