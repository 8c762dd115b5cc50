//! Heads of requests and answers, and what has no body.

mod proxying;

use std::sync::Arc;

use proxying::{Got, Proxying, Server, item, reply, serve};
use specbound_mock::OutgoingResponse;
use specbound_proxy::{Proxy, ProxyOptions};

/// Answers with what was asked for.
fn told(got: Got) -> OutgoingResponse {
    let mut text = format!("{} {}?{}\n", got.method, got.path, got.query);
    for (name, value) in &got.headers {
        text.push_str(&format!("{name}={}\n", String::from_utf8_lossy(value.as_bytes())));
    }
    reply(200, &[("content-type", "text/plain"), ("etag", "\"1\"")], text)
}

#[tokio::test(flavor = "multi_thread")]
async fn path_and_query_reach_the_server_as_they_were_sent() {
    let proxying = Proxying::start(told);
    for target in [
        "/items/a%2Fb?x=%7E+%20&&y&=z",
        "/items/a%2fb%7e~+%41",
        "//items///1/",
        "/a/../b/./c/%2e%2E/d",
        "/items/%C3%A9%00%ff?q=%",
        "/items/a;b=c,d@e:f!$&'()*\"|^{}[]?'|^`{}[]",
        "/items/1?a=b?c=/d/../e",
    ] {
        let answer = proxying.get(target).await;
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        assert!(answer.contains(&format!("\r\n\r\nGET {path}?{query}\n")), "{target}: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_path_of_the_servers_url_stands_before_every_path() {
    let server = serve(Arc::new(Server(told)));
    for (url, path) in [("/base/v1/", "/base/v1/items"), ("", "/items"), ("/", "/items"), ("/%41", "/%41/items")] {
        let proxying = Proxying::url(&format!("http://{server}{url}"), ProxyOptions::default());
        let answer = proxying.get("/items?take=1").await;
        assert!(answer.contains(&format!("\r\n\r\nGET {path}?take=1\n")), "{answer}");
        assert_eq!(proxying.one().await.operation_id.as_deref(), Some("listItems"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_of_the_connection_are_not_passed_on_and_no_others_are_added() {
    let server = serve(Arc::new(Server(told)));
    let proxying = Proxying::url(&format!("http://{server}"), ProxyOptions::default());
    let answer = proxying
        .ask(
            "GET /items/1 HTTP/1.1\r\nhost: client.test\r\nconnection: close, X-Hop\r\nx-hop: 1\r\nkeep-alive: 5\r\nte: trailers\r\n\
             proxy-connection: close\r\nproxy-authorization: Basic x\r\nupgrade: h2c\r\ntrailer: x\r\nx-end: 1\r\n\
             x-end: 2\r\ncookie: a=b\r\n\r\n",
        )
        .await;
    let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
    let mut lines: Vec<&str> = body.lines().skip(1).collect();
    lines.sort_unstable();
    let host = format!("host={server}");
    assert_eq!(lines, ["cookie=a=b", host.as_str(), "x-end=1", "x-end=2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clients_host_is_kept_where_that_is_wanted() {
    let options = ProxyOptions { preserve_host: true, ..ProxyOptions::default() };
    let proxying = Proxying::of(Server(told), options);
    assert!(proxying.get("/items/1").await.contains("\nhost=client.test\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn repeated_headers_stay_repeated_and_those_of_the_connection_go() {
    let proxying = Proxying::start(|_| {
        let headers = [
            ("content-type", "application/json"),
            ("etag", "\"1f\""),
            ("set-cookie", "a=1; Path=/"),
            ("set-cookie", "b=2, c"),
            ("connection", "x-private"),
            ("x-private", "1"),
            ("keep-alive", "timeout=5"),
            ("server", "other/1"),
        ];
        reply(200, &headers, proxying::ITEM)
    });
    let answer = proxying.get("/items/1").await;
    assert!(answer.contains("set-cookie: a=1; Path=/\r\nset-cookie: b=2, c\r\n"), "{answer}");
    assert!(answer.contains("server: other/1\r\n"), "{answer}");
    assert!(!answer.contains("x-private") && !answer.contains("keep-alive"), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_without_a_body_keep_their_head() {
    let proxying = Proxying::start(|got| match (got.method.as_str(), got.headers.contains_key("if-none-match")) {
        ("HEAD", _) => reply(200, &[("content-length", "1234"), ("content-type", "image/png")], ""),
        ("DELETE", _) => reply(204, &[("x-a", "b")], ""),
        (_, true) => reply(304, &[("etag", "\"1f\"")], ""),
        _ => item(),
    });
    let ask = async |line: &str, header: &str| {
        let request = format!("{line} HTTP/1.1\r\nhost: h\r\n{header}connection: close\r\n\r\n");
        let answer = proxying.ask(&request).await;
        let seen = proxying.one().await;
        assert_eq!((seen.answer_violations, seen.unchecked), (vec![], vec![]), "{line}");
        answer
    };
    // The document gives HEAD no media type; the server tells that of GET, as it should.
    let head = ask("HEAD /items/1", "").await;
    assert!(head.contains("content-length: 1234\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    let gone = ask("DELETE /items/1", "").await;
    assert!(gone.starts_with("HTTP/1.1 204") && gone.contains("x-a: b") && gone.ends_with("\r\n\r\n"), "{gone}");
    let same = ask("GET /items/1", "if-none-match: \"1f\"\r\n").await;
    assert!(same.starts_with("HTTP/1.1 304") && same.contains("etag: \"1f\"") && same.ends_with("\r\n\r\n"), "{same}");
    let whole = ask("GET /items/1", "").await;
    assert!(whole.ends_with(proxying::ITEM), "{whole}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_with_http_2_reaches_a_server_with_http_1() {
    let proxying = Proxying::start(told);
    let client = reqwest::Client::builder().http2_prior_knowledge().no_proxy().build().expect("a client");
    let request = client.post(format!("http://{}/items/%7E?a=+", proxying.address));
    let request = request.header("cookie", "a=1").header("cookie", "b=2").body("12345");
    let answer = proxying::within("the answer", request.send()).await.expect("an answer");
    assert_eq!(answer.version(), http::Version::HTTP_2);
    let text = proxying::within("the body", answer.text()).await.expect("a text");
    assert!(text.starts_with("POST /items/%7E?a=+\n"), "{text}");
    assert!(text.contains("\ncookie=a=1; b=2\n") && text.contains("\ncontent-length=5\n"), "{text}");
}

#[test]
fn a_url_that_is_no_servers_is_refused() {
    for (url, cause) in [
        ("ftp://host/", "does not begin with http"),
        ("127.0.0.1:80", "does not begin with http"),
        ("http://host/?a=b", "has a query"),
        ("http://host/#a", "has a fragment"),
        ("http://user:word@host/", "has a user"),
        ("http://", "http://"),
    ] {
        let refused = Proxy::new(proxying::shop(), url, ProxyOptions::default(), Vec::new());
        let error = refused.expect_err(url).to_string();
        assert!(error.contains(cause) && error.contains("give one such as"), "{error}");
    }
}
