//! HTTP/2 with and without TLS.

mod listening;

use std::net::SocketAddr;

use bytes::Bytes;
use http::{Request, Version};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use listening::{Client, Serving, short, within};
use specbound_mock::{Options, Tls, TlsError};

async fn http2(address: SocketAddr) -> SendRequest<Full<Bytes>> {
    let io = TokioIo::new(Client::connect(address).await.stream);
    let (sender, connection) = within("HTTP/2", http2::handshake(TokioExecutor::new(), io)).await.expect("HTTP/2");
    tokio::spawn(connection);
    sender
}

async fn ask(sender: &mut SendRequest<Full<Bytes>>, method: &str, path: &str, body: Bytes) -> (u16, String) {
    let request = Request::builder().method(method).uri(format!("http://some.host{path}")).body(Full::new(body));
    let response = within("the answer", sender.send_request(request.expect("a request"))).await.expect("an answer");
    assert_eq!(response.version(), Version::HTTP_2);
    let status = response.status().as_u16();
    let body = within("the body", response.into_body().collect()).await.expect("a body").to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn http2_is_understood_without_being_agreed() {
    let serving = Serving::start(Options::default());
    let mut sender = http2(serving.address).await;
    assert_eq!(ask(&mut sender, "GET", "/hello?two", Bytes::new()).await, (200, "hello two".to_owned()));
    assert_eq!(ask(&mut sender, "GET", "/host", Bytes::new()).await, (200, "some.host".to_owned()));
    assert_eq!(ask(&mut sender, "HEAD", "/hello", Bytes::new()).await, (200, String::new()));
    assert_eq!(ask(&mut sender, "GET", "/nothing", Bytes::new()).await, (204, String::new()));
    assert_eq!(ask(&mut sender, "GET", "/panic", Bytes::new()).await.0, 500);
    let posted = ask(&mut sender, "POST", "/echo", Bytes::from_static(b"body")).await;
    assert_eq!(posted, (200, "Some(4) body".to_owned()));
    let refused = ask(&mut sender, "POST", "/refuse", Bytes::from(vec![0; 8 << 20])).await;
    assert_eq!(refused, (413, "too large".to_owned()));
}

#[tokio::test]
async fn streams_under_way_are_answered_at_the_stop() {
    let mut serving = Serving::start(Options::default());
    let mut sender = http2(serving.address).await;
    let paths = std::sync::Arc::clone(&serving.paths);
    let held = tokio::spawn(async move { ask(&mut sender, "GET", "/held", Bytes::new()).await });
    within("the request", paths.arrived.notified()).await;
    serving.stop();
    paths.release.notify_one();
    assert_eq!(within("the answer", held).await.expect("no panic"), (200, "released".to_owned()));
    within("the end of the listener", serving.task).await.expect("no panic");
}

#[tokio::test]
async fn an_idle_http2_connection_is_ended() {
    let serving = Serving::start(short(std::time::Duration::from_millis(200)));
    let mut sender = http2(serving.address).await;
    ask(&mut sender, "GET", "/hello?", Bytes::new()).await;
    let ended = async {
        while sender.ready().await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    within("the end of the connection", ended).await;
}

fn certified() -> (String, String) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
    (made.cert.pem(), made.signing_key.serialize_pem())
}

#[tokio::test]
async fn tls_serves_both_versions() {
    let (certificate, key) = certified();
    let tls = Tls::from_pem(certificate.as_bytes(), key.as_bytes()).expect("they fit");
    let serving = Serving::start(Options { tls: Some(tls), ..Options::default() });
    let trusted = reqwest::Certificate::from_pem(certificate.as_bytes()).expect("a certificate");
    let builder = || {
        reqwest::Client::builder().tls_certs_only([trusted.clone()]).resolve("localhost", serving.address).no_proxy()
    };
    let url = |path: &str| format!("https://localhost:{}{path}", serving.address.port());
    for (client, version) in [(builder(), Version::HTTP_2), (builder().http1_only(), Version::HTTP_11)] {
        let client = client.build().expect("a client");
        let answer = within("the answer", client.get(url("/hello?safe")).send()).await.expect("an answer");
        assert_eq!(answer.version(), version);
        assert_eq!(within("the text", answer.text()).await.expect("a text"), "hello safe");
        let posted = within("the answer", client.post(url("/echo")).body("body").send()).await.expect("an answer");
        assert_eq!(within("the text", posted.text()).await.expect("a text"), "Some(4) body");
    }
}

#[tokio::test]
async fn a_handshake_that_does_not_come_is_ended() {
    let (certificate, key) = certified();
    let tls = Tls::from_pem(certificate.as_bytes(), key.as_bytes()).expect("they fit");
    let serving = Serving::start(Options { tls: Some(tls), ..short(std::time::Duration::from_millis(200)) });
    assert_eq!(Client::connect(serving.address).await.rest("the end of the connection").await, "");
    // Who speaks HTTP without TLS is told in the terms of TLS.
    serving.ask("GET / HTTP/1.1\r\nhost: h\r\n\r\n").await;
}

#[test]
fn what_is_wrong_with_certificate_and_key_is_said() {
    let (certificate, key) = certified();
    let (_, other) = certified();
    let of = |chain: &str, key: &str| Tls::from_pem(chain.as_bytes(), key.as_bytes()).expect_err("it is wrong");
    assert!(matches!(of("", &key), TlsError::NoCertificate));
    assert!(matches!(of(&certificate, ""), TlsError::NoKey));
    assert!(matches!(of(&certificate[..certificate.len() / 2], &key), TlsError::BadCertificate(_)));
    assert!(matches!(of(&certificate, &key[..key.len() / 2]), TlsError::BadKey(_)));
    let unusable = of(&certificate, &other);
    assert!(matches!(unusable, TlsError::Unusable(_)) && unusable.to_string().contains("give the key"), "{unusable}");
}
