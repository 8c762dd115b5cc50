//! The client itself: where the server is, with which key, and how long to wait.

use std::ops::Deref;
use std::time::Duration;

use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::header::{HeaderMap, HeaderValue};

use crate::Operations;
use crate::generated::rules::{API_KEY_HEADER, is_idempotent};
use crate::retry::RetryPolicy;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// A client of one server with one key; cheap to clone, and clones share their connections.
///
/// It has every operation of the API: the generated ones through [`Operations`], to which it dereferences, and
/// [`upload_image`](Client::upload_image), [`download_image`](Client::download_image) and
/// [`head_download_image`](Client::head_download_image) of its own.
#[derive(Clone, Debug)]
pub struct Client {
    operations: Operations,
}

impl Client {
    /// A client of the server at `base_url` (`https://api.example.com`, without `/v1`) with an API key and the default
    /// [`RetryPolicy`] and timeouts. Nothing is sent yet.
    pub fn connect(base_url: &str, key: &str) -> Result<Self, ConnectError> {
        Self::builder(base_url, key).connect()
    }

    /// The same with other settings.
    pub fn builder(base_url: &str, key: &str) -> ClientBuilder {
        ClientBuilder {
            base_url: base_url.to_owned(),
            key: key.to_owned(),
            retry: RetryPolicy::default(),
            connect_timeout: Some(CONNECT_TIMEOUT),
            idle_timeout: Some(IDLE_TIMEOUT),
        }
    }

    /// The base URL, without a slash at its end.
    pub fn base_url(&self) -> &str {
        self.operations.baseurl()
    }

    /// What is tried again, and when.
    pub fn retry_policy(&self) -> &RetryPolicy {
        &self.operations.inner().retry
    }
}

impl Deref for Client {
    type Target = Operations;

    fn deref(&self) -> &Operations {
        &self.operations
    }
}

/// What a [`Client`] is made of; [`Client::builder`] gives one.
#[derive(Clone)]
pub struct ClientBuilder {
    base_url: String,
    key: String,
    retry: RetryPolicy,
    connect_timeout: Option<Duration>,
    idle_timeout: Option<Duration>,
}

impl ClientBuilder {
    /// What is tried again, and when.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How long a connection may take to be made; 10 seconds by default, `None` for no limit.
    pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = limit.into();
        self
    }

    /// How long nothing may come or go: no byte of an answer, no byte of an upload. 60 seconds by default, `None` for no
    /// limit. There is no limit in total.
    pub fn idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.idle_timeout = limit.into();
        self
    }

    /// The client. Nothing is sent yet.
    pub fn connect(self) -> Result<Client, ConnectError> {
        let base_url = checked_base_url(&self.base_url)?;
        // No proxy leads to this machine, and reading the system's certificates is most of what a client costs.
        let on_this_machine = base_url.scheme() == "http" && is_loopback(&base_url);
        let base_url = base_url.as_str().trim_end_matches('/');
        let mut key = HeaderValue::from_str(&self.key).map_err(|_| ConnectError::Key)?;
        if key.is_empty() {
            return Err(ConnectError::Key);
        }
        // `Debug` of a request or a client shows "Sensitive" in its place.
        key.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(API_KEY_HEADER, key);

        let transport = || {
            let mut http = reqwest::Client::builder()
                .user_agent(concat!("images-client/", env!("CARGO_PKG_VERSION")))
                .default_headers(headers.clone())
                // The API redirects nowhere, and a key that follows a redirect is a key in a stranger's log.
                .redirect(reqwest::redirect::Policy::none());
            if on_this_machine {
                http = http.no_proxy().tls_certs_only([]);
            }
            if let Some(limit) = self.connect_timeout {
                http = http.connect_timeout(limit);
            }
            http
        };
        let mut calls = transport();
        if let Some(limit) = self.idle_timeout {
            calls = calls.read_timeout(limit);
        }
        let connection = Connection {
            retry: self.retry,
            uploads: transport().build().map_err(ConnectError::Transport)?,
            idle_timeout: self.idle_timeout,
        };
        let calls = calls.build().map_err(ConnectError::Transport)?;
        Ok(Client { operations: Operations::new_with_client(base_url, calls, connection) })
    }
}

impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("key", &"(not shown)")
            .field("retry", &self.retry)
            .field("connect_timeout", &self.connect_timeout)
            .field("idle_timeout", &self.idle_timeout)
            .finish()
    }
}

fn checked_base_url(text: &str) -> Result<reqwest::Url, ConnectError> {
    let refused = |reason: &str| ConnectError::BaseUrl { url: text.to_owned(), reason: reason.to_owned() };
    let url = reqwest::Url::parse(text).map_err(|error| refused(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refused("it must start with http:// or https://"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refused("it must have no query and no fragment"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(ConnectError::BaseUrl {
            url: "(with a password)".to_owned(),
            reason: "it must have no user or password".to_owned(),
        });
    }
    Ok(url)
}

fn is_loopback(url: &reqwest::Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Why there is no client.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// The base URL is not one.
    #[error("the base URL {url:?} cannot be used: {reason}")]
    BaseUrl {
        /// As it was given.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The key is empty or has characters that no header can carry. It is not shown.
    #[error("the API key is empty or has characters that a header cannot carry; give it as it was issued")]
    Key,
    /// The HTTP client could not be made, for example for lack of certificates.
    #[error("the HTTP client cannot be set up")]
    Transport(#[source] reqwest::Error),
}

/// What the generated operations carry along: retry and the transport of uploads. It has no public parts.
#[derive(Clone, Debug)]
pub struct Connection {
    pub(crate) retry: RetryPolicy,
    /// Without reqwest's read timeout: that one counts from the start of a request and would end a long upload.
    pub(crate) uploads: reqwest::Client,
    pub(crate) idle_timeout: Option<Duration>,
}

impl ClientHooks<Connection> for Operations {
    async fn exec(&self, request: reqwest::Request, info: &OperationInfo) -> reqwest::Result<reqwest::Response> {
        let mut tries = self.inner().retry.tries(is_idempotent(info.operation_id));
        let mut request = request;
        loop {
            let (again, method) = (request.try_clone(), request.method().clone());
            let outcome = self.client().execute(request).await;
            // Its body is in memory: nothing tells how much of it the server has.
            match (again, tries.wait_after(&outcome, true)) {
                (Some(again), Some(wait)) => {
                    crate::retry::pause(outcome, wait).await;
                    request = again;
                }
                _ if method == reqwest::Method::HEAD => return outcome,
                _ => return Ok(crate::foreign::told(outcome?, info.operation_id).await),
            }
        }
    }
}
