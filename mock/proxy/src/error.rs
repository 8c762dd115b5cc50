use thiserror::Error;

/// Why a proxy cannot be made.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ProxyError {
    /// Requests cannot be sent to the server's URL.
    #[error(
        "{url:?} is not a URL of a server: {cause}; give one such as https://api.example.com or http://127.0.0.1:8080/v1"
    )]
    Url {
        /// What was given.
        url: String,
        /// What is wrong with it.
        cause: String,
    },
    /// A server with HTTPS cannot be verified.
    #[error("the root certificates cannot be read: {0}; install them, or name a file of them in SSL_CERT_FILE")]
    Roots(#[source] std::io::Error),
    /// The TLS library has no version of the protocol that is safe.
    #[error("TLS cannot be set up: {0}")]
    Tls(#[from] tokio_rustls::rustls::Error),
}
