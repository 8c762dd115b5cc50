//! Where the server is, and the connections to it.

use std::sync::Arc;
use std::time::Duration;

use http::uri::{Authority, Scheme};
use http::{Request, Response, Uri};
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::error::ProxyError;
use crate::options::ProxyOptions;
use crate::outgoing::Outgoing;

/// How long a connection may be idle: less than most servers keep it, so that it is seldom used when it is just closed.
const IDLE: Duration = Duration::from_secs(4);

/// The server that requests are passed on to.
pub(crate) struct Upstream {
    scheme: Scheme,
    authority: Authority,
    /// What stands before every path, without a slash at its end.
    prefix: String,
    client: Client<HttpsConnector<HttpConnector>, Outgoing>,
}

impl Upstream {
    pub(crate) fn new(url: &str, options: &ProxyOptions) -> Result<Upstream, ProxyError> {
        let wrong = |cause: &str| ProxyError::Url { url: url.to_owned(), cause: cause.to_owned() };
        if url.contains('#') {
            return Err(wrong("it has a fragment"));
        }
        let uri = url.parse::<Uri>().map_err(|error| wrong(&error.to_string()))?.into_parts();
        let scheme = uri.scheme.filter(|scheme| [Scheme::HTTP, Scheme::HTTPS].contains(scheme));
        let scheme = scheme.ok_or_else(|| wrong("it does not begin with http:// or https://"))?;
        let authority = uri.authority.filter(|authority| !authority.host().is_empty());
        let authority = authority.ok_or_else(|| wrong("it names no host"))?;
        if authority.as_str().contains('@') {
            return Err(wrong("it has a user in it: credentials are the client's to send"));
        }
        let path = uri.path_and_query;
        if path.as_ref().is_some_and(|path| path.query().is_some()) {
            return Err(wrong("it has a query"));
        }
        let prefix = path.map(|path| path.path().trim_end_matches('/').to_owned()).unwrap_or_default();
        let client = client(scheme == Scheme::HTTPS, options)?;
        Ok(Upstream { scheme, authority, prefix, client })
    }

    /// Where a path and a query are on the server: byte for byte as they were sent. Nothing where they are no address.
    pub(crate) fn target(&self, path: &str, query: &str) -> Option<Uri> {
        let mark = if query.is_empty() { "" } else { "?" };
        let target = format!("{}{path}{mark}{query}", self.prefix);
        Uri::builder().scheme(self.scheme.clone()).authority(self.authority.clone()).path_and_query(target).build().ok()
    }

    /// Sends a request; comes back with the head of the answer.
    pub(crate) async fn send(&self, request: Request<Outgoing>) -> Result<Response<Incoming>, Error> {
        self.client.request(request).await
    }
}

impl std::fmt::Display for Upstream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.prefix)
    }
}

/// HTTP/1.1 only: one request is one exchange of bytes, and a cut is seen as a cut.
fn client(
    encrypted: bool,
    options: &ProxyOptions,
) -> Result<Client<HttpsConnector<HttpConnector>, Outgoing>, ProxyError> {
    let builder = HttpsConnectorBuilder::new();
    let provider = default_provider();
    let builder = match (&options.tls, encrypted) {
        (Some(config), _) => builder.with_tls_config(ClientConfig::clone(config)),
        (None, true) => builder.with_provider_and_native_roots(provider).map_err(ProxyError::Roots)?,
        (None, false) => {
            let config =
                ClientConfig::builder_with_provider(Arc::new(provider)).with_safe_default_protocol_versions()?;
            let config = config.with_root_certificates(RootCertStore::empty());
            builder.with_tls_config(config.with_no_client_auth())
        }
    };
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp.set_connect_timeout(Some(options.head_limit));
    let connector = builder.https_or_http().enable_http1().wrap_connector(tcp);
    let mut client = Client::builder(TokioExecutor::new());
    client.pool_idle_timeout(IDLE).pool_timer(TokioTimer::new());
    Ok(client.build(connector))
}
