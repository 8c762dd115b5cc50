//! A server with HTTPS.

mod proxying;

use std::net::SocketAddr;
use std::sync::Arc;

use proxying::{ITEM, Proxying, Server, item};
use specbound_mock::{Listener, Options, Tls};
use specbound_proxy::ProxyOptions;
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_https_is_verified() {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
    let tls = Tls::from_pem(made.cert.pem().as_bytes(), made.signing_key.serialize_pem().as_bytes()).expect("TLS");
    let options = Options { tls: Some(tls), ..Options::default() };
    let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), options).expect("a free port");
    let port = listener.local_addr().port();
    tokio::spawn(listener.serve(Arc::new(Server(|_| item())), std::future::pending()));

    let config = |roots: RootCertStore| {
        let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().expect("versions");
        let tls = Some(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()));
        ProxyOptions { tls, ..ProxyOptions::default() }
    };
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).expect("a root");
    let known = Proxying::url(&format!("https://localhost:{port}"), config(roots));
    let answer = known.get("/items/1").await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with(ITEM), "{answer}");

    let unknown = Proxying::url(&format!("https://localhost:{port}"), config(RootCertStore::empty()));
    let answer = unknown.get("/items/1").await;
    assert!(answer.starts_with("HTTP/1.1 502") && answer.contains("certificate"), "{answer}");
}
