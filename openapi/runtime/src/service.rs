use std::borrow::Cow;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use http::{HeaderMap, Method};
use specbound_document::Operation;
use specbound_document::pipeline::{Cors, Permit, RequestHead};

use crate::{Failure, Rejection};

/// What all operations of a service share: key, limits, log.
pub trait Service: Send + Sync + 'static {
    /// Who asks, as [`Authenticator::authenticate`] found out.
    type Caller: Clone + Send + Sync + 'static;

    /// Base of links and of error types: an absolute URL without a slash at its end, and without the path of the document's
    /// server, such as `/v1`, which is added.
    fn api_url(&self) -> &str;

    /// The same in the answer to a request that came for this `authority` (host and port, where it names them) with these
    /// headers; [`Service::api_url`] where this is not written.
    fn api_url_for(&self, authority: Option<&str>, headers: &HeaderMap) -> Cow<'_, str> {
        let _ = (authority, headers);
        Cow::Borrowed(self.api_url())
    }

    /// The origins whose pages may call the API; none where this is not written.
    fn cors(&self) -> &Cors {
        static NONE: std::sync::LazyLock<Cors> = std::sync::LazyLock::new(Cors::default);
        &NONE
    }

    /// Room for one more request, held while it is worked on; see [`Room`](crate::Room).
    ///
    /// # Errors
    /// 429 or 503 where the server has enough to do.
    fn admit(&self) -> Result<Permit, Failure>;

    /// Counts an admitted request as one of its caller's; nothing is counted where this is not written.
    ///
    /// # Errors
    /// 429 where the server does enough for this caller.
    fn share(&self, room: Permit, caller: &Self::Caller) -> Result<Permit, Failure> {
        let _ = caller;
        Ok(room)
    }

    /// Room for a request that was let in, and waited for something else since; it may wait.
    ///
    /// # Errors
    /// 429 or 503 where the server still has enough to do.
    fn readmit(&self, caller: Option<&Self::Caller>) -> impl Future<Output = Result<Permit, Failure>> + Send;

    /// Memory for a body of so many bytes; it may wait.
    ///
    /// # Errors
    /// 429 or 503 where there is too little.
    fn reserve(
        &self,
        caller: Option<&Self::Caller>,
        bytes: u64,
    ) -> impl Future<Output = Result<Permit, Failure>> + Send;

    /// Called once for every request, when its answer is ready: the place of log line and metrics.
    fn answered(&self, answered: &Answered<'_, Self::Caller>);
}

/// Finds out who asks, by the security scheme of a credential that was sent; generated for the document's schemes, from the
/// trait that has a method for each of them.
pub trait Authenticator<S: Service>: Send + Sync + 'static {
    /// `credential` is that of the scheme `scheme`, as it was sent.
    ///
    /// # Errors
    /// What the service fails with: 401 where the credential is not known, 403 where it may not do this, 503 where that
    /// cannot be found out now.
    fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> impl Future<Output = Result<S::Caller, Failure>> + Send;
}

/// What stands behind the scheme's name in `Authorization`, such as a token behind `Bearer` (RFC 9110, 11.4).
///
/// # Errors
/// 401 where the header names another scheme, or nothing stands behind it.
pub fn behind_word<'c>(word: &str, authorization: &'c str) -> Result<&'c str, Failure> {
    let (scheme, credential) = authorization.split_once(' ').unwrap_or((authorization, ""));
    match scheme.eq_ignore_ascii_case(word) && !credential.trim().is_empty() {
        true => Ok(credential.trim()),
        false => Err(Failure::unauthorized(format!("The header authorization does not begin with {word}."))),
    }
}

/// A request that was answered.
#[derive(Debug)]
pub struct Answered<'a, C> {
    /// `operationId` in the document; a hyphen where the path has no operation with this method.
    pub operation_id: &'a str,
    /// HTTP method.
    pub method: &'a http::Method,
    /// Path as it was asked for, without the query.
    pub path: &'a str,
    /// HTTP status code of the answer.
    pub status: u16,
    /// The same as the header `x-request-id`.
    pub request_id: &'a str,
    /// Time from the head of the request to the head of the answer.
    pub elapsed: Duration,
    /// Who is at the other end of the connection.
    pub remote: SocketAddr,
    /// Who asked, once that is known.
    pub caller: Option<&'a C>,
    /// What was answered instead of the success.
    pub failure: Option<&'a Failure>,
}

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
