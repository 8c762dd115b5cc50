use std::time::Duration;

use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::in_process::{ANN, Server};
use crate::pictures::png;

async fn published(server: &Server, bytes: Vec<u8>) -> String {
    let id = server.uploaded(ANN, bytes).await;
    let image = server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201).json();
    assert_eq!(image["url"], server.delivery(&format!("/images/{id}")));
    id
}

#[tokio::test]
async fn a_published_image_comes_with_what_a_cdn_needs() {
    let server = Server::start().await;
    for length in [1_000, 1_000_000] {
        let bytes = png(length, 1);
        let id = published(&server, bytes.clone()).await;
        let seen = server.deliver(&id).await.expect(200);
        assert!(seen.body == bytes);
        let etag = seen.header("etag").unwrap().to_owned();
        assert!(etag.starts_with('"') && etag.len() > 10, "{etag}");
        let expected = [
            ("content-type", "image/png"),
            ("content-length", &length.to_string()),
            ("cache-control", "public, max-age=60, s-maxage=31536000"),
            ("surrogate-key", &id),
            ("x-content-type-options", "nosniff"),
            ("access-control-allow-origin", "*"),
            ("accept-ranges", "bytes"),
        ];
        for (name, value) in expected {
            assert_eq!(seen.header(name), Some(value), "{name}");
        }
        // The same bytes have the same tag, also on the private side.
        let private = server.get(ANN, &format!("/v1/images/{id}/download")).await;
        assert_eq!(private.header("etag"), Some(etag.as_str()));

        let head = server.send(server.http.head(server.delivery(&format!("/images/{id}")))).await.expect(200);
        assert!(head.body.is_empty());
        for name in ["content-type", "content-length", "etag", "cache-control", "surrogate-key"] {
            assert_eq!(head.header(name), seen.header(name), "{name}");
        }
    }
}

#[tokio::test]
async fn parts_and_conditions_are_the_same_on_both_sides() {
    let server = Server::start().await;
    let length = 300_000;
    let bytes = png(length, 1);
    let id = published(&server, bytes.clone()).await;
    let etag = server.deliver(&id).await.header("etag").unwrap().to_owned();
    let (public, private) =
        (server.delivery(&format!("/images/{id}")), server.api(&format!("/v1/images/{id}/download")));
    for url in [&public, &private] {
        let get = || server.http.get(url).header("x-api-key", ANN);
        let parts = [("bytes=0-0", 0..1), ("bytes=10-199999", 10..200_000), ("bytes=-7", length - 7..length)];
        for (range, part) in parts {
            let seen = server.send(get().header("range", range)).await.expect(206);
            let expected = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            assert_eq!(seen.header("content-range"), Some(expected.as_str()));
            assert!(seen.body == bytes[part], "{range} of {url}");
            assert_eq!(seen.header("etag"), Some(etag.as_str()));
        }
        for range in ["bytes=5-4", "bytes=0-1,3-4", "lines=1-2"] {
            assert_eq!(server.send(get().header("range", range)).await.expect(200).body.len(), length, "{range}");
        }
        let past = server.send(get().header("range", "bytes=300000-")).await.expect(416);
        assert_eq!(past.header("content-range"), Some("bytes */300000"));
        for tags in [etag.as_str(), &format!("\"x\", W/{etag}"), "*"] {
            let seen = server.send(get().header("if-none-match", tags).header("range", "bytes=0-1")).await.expect(304);
            assert!(seen.body.is_empty());
            assert_eq!(seen.header("etag"), Some(etag.as_str()));
            assert!(seen.header("cache-control").is_some());
            let head = server.http.head(url).header("x-api-key", ANN).header("if-none-match", tags);
            let head = server.send(head).await.expect(304);
            assert_ne!(head.header("content-length"), Some("0"), "a length of HEAD is that of the 200");
        }
        server.send(get().header("if-none-match", "\"x\"")).await.expect(200);
        // A range is for GET.
        let head = server.http.head(url).header("x-api-key", ANN).header("range", "bytes=0-1");
        assert_eq!(server.send(head).await.expect(200).header("content-length"), Some("300000"));
    }
    let if_range = |tag: &str| server.http.get(&public).header("range", "bytes=0-1").header("if-range", tag);
    server.send(if_range(&etag)).await.expect(206);
    server.send(if_range("\"x\"")).await.expect(200);
}

#[tokio::test]
async fn what_is_not_public_is_not_there() {
    let server = Server::start().await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    let not_there = async |path: &str| {
        let seen = server.send(server.http.get(server.delivery(path))).await.expect(404);
        assert_eq!(seen.header("cache-control"), Some("public, max-age=60"), "{path}");
        assert_eq!(seen.header("x-content-type-options"), Some("nosniff"));
    };
    not_there(&format!("/images/{id}")).await;
    for path in
        ["/", "/images/", "/images/x", "/images/image_000000000000000000000000", "/images/..%2f..%2fx", "/v1/images"]
    {
        not_there(path).await;
    }
    let path = format!("/images/{id}");
    server.post(ANN, &format!("/v1{path}/publish")).await.expect(201);
    server.deliver(&id).await.expect(200);
    server.post(ANN, &format!("/v1{path}/unpublish")).await.expect(201);
    not_there(&path).await;
    server.post(ANN, &format!("/v1{path}/publish")).await.expect(201);
    server.deliver(&id).await.expect(200);
    server.delete(ANN, &format!("/v1{path}")).await.expect(204);
    not_there(&path).await;
}

#[tokio::test]
async fn only_get_and_head_and_any_origin() {
    let server = Server::start().await;
    let id = published(&server, png(100, 1)).await;
    let url = server.delivery(&format!("/images/{id}"));
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let seen = server.send(server.http.request(method, &url)).await.expect(405);
        assert_eq!(seen.header("allow"), Some("GET,HEAD"));
        assert_eq!(seen.header("cache-control"), Some("no-store"));
    }
    let preflight = server.http.request(Method::OPTIONS, &url).header("origin", "https://a.example");
    let preflight = preflight.header("access-control-request-method", "GET");
    let seen = server.send(preflight.header("access-control-request-headers", "range")).await.expect(200);
    assert_eq!(seen.header("access-control-allow-origin"), Some("*"));
    assert!(seen.header("access-control-allow-headers").unwrap().contains("range"));
}

/// `printf … | nc`, say: everything is sent, and the sending side ended, before the answer comes.
#[tokio::test]
async fn a_client_that_ends_its_sending_side_gets_the_whole_image() {
    let server = Server::start().await;
    for length in [1_000, 1_000_000] {
        let bytes = png(length, 1);
        let id = published(&server, bytes.clone()).await;
        let mut stream = TcpStream::connect(server.running.delivery_addr).await.unwrap();
        stream.write_all(format!("GET /images/{id} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let read = timeout(Duration::from_secs(60), stream.read_to_end(&mut answer)).await;
        read.expect("the answer has no end").unwrap();
        assert!(answer.starts_with(b"HTTP/1.1 200 ") && answer.ends_with(&bytes), "{} bytes came", answer.len());
    }
}
