use std::fmt;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

/// A certificate with its key: TLS 1.2 and 1.3, with HTTP/2 and HTTP/1.1 by ALPN.
#[derive(Clone)]
pub struct Tls {
    pub(super) acceptor: TlsAcceptor,
}

/// Why certificate and key cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// No certificate is in the text.
    #[error("there is no certificate: give a PEM file with -----BEGIN CERTIFICATE-----, the server's own first")]
    NoCertificate,
    /// The text of a certificate is damaged.
    #[error("the certificates cannot be read as PEM ({0}): copy the file again, with every line of it")]
    BadCertificate(pem::Error),
    /// No private key is in the text.
    #[error("there is no private key: give a PEM file with -----BEGIN PRIVATE KEY-----, not encrypted")]
    NoKey,
    /// The text of the key is damaged.
    #[error("the private key cannot be read as PEM ({0}): copy the file again, with every line of it")]
    BadKey(pem::Error),
    /// Each may be good, but they do not serve together.
    #[error("certificate and private key cannot be used together ({0}): give the key of the first certificate")]
    Unusable(rustls::Error),
}

impl Tls {
    /// Takes a chain of certificates, the server's own first, and its private key, both as PEM.
    ///
    /// # Errors
    /// Where one of them is missing or damaged, or the key is not that of the certificate.
    pub fn from_pem(certificate_chain: &[u8], private_key: &[u8]) -> Result<Tls, TlsError> {
        let chain: Vec<_> = CertificateDer::pem_slice_iter(certificate_chain)
            .collect::<Result<_, _>>()
            .map_err(TlsError::BadCertificate)?;
        if chain.is_empty() {
            return Err(TlsError::NoCertificate);
        }
        let key = PrivateKeyDer::from_pem_slice(private_key).map_err(|error| match error {
            pem::Error::NoItemsFound => TlsError::NoKey,
            damaged => TlsError::BadKey(damaged),
        })?;
        let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
            .map_err(TlsError::Unusable)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Tls { acceptor: TlsAcceptor::from(Arc::new(config)) })
    }
}

/// Without the key.
impl fmt::Debug for Tls {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tls").finish_non_exhaustive()
    }
}
