use std::any::Any;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use crate::Failure;

/// Room for one request; it is given back when this is dropped.
pub type Permit = Box<dyn Any + Send>;

/// What all operations of a service share: key, limits, log.
pub trait Service: Send + Sync + 'static {
    /// Who asks, as [`Service::authenticate`] found out.
    type Caller: Clone + Send + Sync + 'static;

    /// Base of links and of error types: an absolute URL without a slash at its end.
    fn api_url(&self) -> &str;

    /// Finds out who asks by the value of the credential's header.
    ///
    /// # Errors
    /// 401 where it is missing or not known, 503 where that cannot be found out now.
    fn authenticate(&self, credential: Option<&str>) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Room for one more request, held until it is answered.
    ///
    /// # Errors
    /// 429 or 503 where the server has enough to do.
    fn admit(&self) -> Result<Permit, Failure>;

    /// Called once for every request, when its answer is ready: the place of log line and metrics.
    fn answered(&self, answered: &Answered<'_, Self::Caller>);
}

/// A request that was answered.
#[derive(Debug)]
pub struct Answered<'a, C> {
    /// `operationId` in the document.
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

/// What an operation knows of its caller.
#[derive(Clone, Debug)]
pub struct Call<C> {
    /// Who asks.
    pub caller: C,
    /// Identifier of this request, as the caller sees it.
    pub request_id: String,
}
