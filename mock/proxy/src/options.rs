use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::rustls::ClientConfig;

/// How a proxy behaves.
#[derive(Clone, Debug)]
pub struct ProxyOptions {
    /// The most bytes of a body, of a request and of an answer each, that are copied to be checked; 16 MiB by default. A
    /// longer body is passed on and not checked.
    pub check_limit: usize,
    /// How long the server may take to accept the next part of a request, and to send the head of its answer after the
    /// last part; 60 s by default. Then the client is answered 504.
    pub head_limit: Duration,
    /// Whether the server gets the client's `Host`, instead of its own.
    pub preserve_host: bool,
    /// Whether a request that breaks the document is answered by the proxy as a mock of the document would (401, 415, 422
    /// and so on, in the document's shape), and the server does not get it.
    /// Such a request is passed on only when all of it has arrived. A body beyond [`ProxyOptions::check_limit`] is not
    /// checked and so not rejected; nor is a path or method that the document does not have.
    pub reject_requests: bool,
    /// How a server with HTTPS is verified; with the system's root certificates by default.
    pub tls: Option<Arc<ClientConfig>>,
}

impl Default for ProxyOptions {
    fn default() -> ProxyOptions {
        ProxyOptions {
            check_limit: 16 << 20,
            head_limit: Duration::from_secs(60),
            preserve_host: false,
            reject_requests: false,
            tls: None,
        }
    }
}
