//! Servers that are not there, break off, or take too long; clients that go away.

mod proxying;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use proxying::{Proxying, Server, item, reply, within};
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Body, Handler, OutgoingResponse};
use specbound_proxy::ProxyOptions;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const PNG: (&str, &str) = ("content-type", "image/png");

/// A server on a bare socket: it reads the head of one request, writes that, and closes.
async fn bare(answer: &'static [u8]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut read = Vec::new();
            while !read.ends_with(b"\r\n\r\n") && stream.read_buf(&mut read).await.is_ok_and(|count| count > 0) {}
            let _ = stream.write_all(answer).await;
            let _ = stream.shutdown().await;
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_there_is_named_in_a_502() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let proxying = Proxying::url(&format!("http://{address}/v1"), ProxyOptions::default());
    let answer = proxying.get("/items").await;
    assert!(
        answer.starts_with("HTTP/1.1 502") && answer.contains("content-type: application/problem+json"),
        "{answer}"
    );
    assert!(answer.contains(&format!("The server http://{address}/v1 cannot be reached: ")), "{answer}");
    assert!(answer.contains("onnection refused"), "{answer}");
    let seen = proxying.one().await;
    assert_eq!((seen.status, seen.from_proxy, seen.answer_violations), (502, true, vec![]));
    assert!(seen.unchecked[0].starts_with("answer: none of the server: The server http://"), "{:?}", seen.unchecked);
    let failure = seen.server_failure.expect("the server failed");
    let wanted = format!("the server http://{address}/v1 cannot be reached: Connection refused");
    assert!(failure.starts_with(&wanted), "{failure}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_ends_before_the_answer_is_a_502() {
    for answer in [b"".as_slice(), b"HTTP/1.1 200 OK\r\ncontent-le", b"no HTTP at all\r\n\r\n"] {
        let proxying = Proxying::url(&format!("http://{}", bare(answer).await), ProxyOptions::default());
        let answer = proxying.get("/items").await;
        assert!(
            answer.starts_with("HTTP/1.1 502") && answer.contains("gave no answer that can be passed on"),
            "{answer}"
        );
        let seen = proxying.one().await;
        assert_eq!((seen.from_proxy, seen.answer_violations), (true, vec![]));
        let failure = seen.server_failure.expect("the server failed");
        assert!(failure.contains("gave no answer that can be passed on: "), "{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_breaks_off_breaks_off_for_the_client() {
    for (head, chunked, failure) in [
        ("content-length: 100", false, "the server's answer ended after 5 of 100 bytes"),
        ("transfer-encoding: chunked", true, "the server's answer broke off after 5 bytes: "),
    ] {
        let body = if chunked { "5\r\nabcde\r\n" } else { "abcde" };
        let answer = format!("HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n{head}\r\n\r\n{body}");
        let server = bare(Box::leak(answer.into_bytes().into_boxed_slice())).await;
        let proxying = Proxying::url(&format!("http://{server}"), ProxyOptions::default());
        let mut client = proxying.connect().await;
        client.send(b"GET /picture HTTP/1.1\r\nhost: h\r\n\r\n").await;
        let got = client.rest().await;
        assert!(got.starts_with("HTTP/1.1 200 OK\r\n") && got.contains("abcde"), "{got}");
        assert!(!got.ends_with("0\r\n\r\n"), "the client takes it for whole: {got}");
        let seen = proxying.one().await;
        assert!(
            seen.server_failure.as_ref().is_some_and(|told| told.starts_with(failure)),
            "{:?}",
            seen.server_failure
        );
        assert_eq!((seen.answer_body, seen.answer_violations, seen.from_proxy), (None, vec![], false));
        let unchecked = &seen.unchecked[0];
        assert!(unchecked.starts_with("answer body: the server broke it off after 5 bytes: "), "{unchecked}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_length_or_chunks_is_passed_on_to_its_end() {
    let server = bare(b"HTTP/1.0 200 OK\r\ncontent-type: image/png\r\n\r\nabcde").await;
    let proxying = Proxying::url(&format!("http://{server}"), ProxyOptions::default());
    let answer = proxying.get("/picture").await;
    assert!(answer.ends_with("5\r\nabcde\r\n0\r\n\r\n"), "{answer}");
    assert_eq!(proxying.one().await.answer_body, Some(Bytes::from_static(b"abcde")));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_1xx_do_not_count() {
    let server = bare(
        b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 3\r\n\r\nabc",
    )
    .await;
    let proxying = Proxying::url(&format!("http://{server}"), ProxyOptions::default());
    let answer = proxying.get("/picture").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("\r\n\r\nabc"), "{answer}");
}

/// Never answers.
struct Silent;

impl Handler for Silent {
    async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, _: &mut B) -> OutgoingResponse {
        std::future::pending().await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_does_not_answer_is_a_504() {
    let options = ProxyOptions { head_limit: Duration::from_millis(50), ..ProxyOptions::default() };
    let proxying = Proxying::of(Silent, options);
    let post = "POST /items HTTP/1.1\r\nhost: h\r\nconnection: close\r\ncontent-type: application/json\r\n\
                content-length: 14\r\n\r\n{\"name\":\"Cup\"}";
    for request in ["GET /items HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n", post] {
        let answer = proxying.ask(request).await;
        assert!(answer.starts_with("HTTP/1.1 504") && answer.contains("did not answer within 50ms"), "{answer}");
        let seen = proxying.one().await;
        assert_eq!((seen.from_proxy, seen.answer_violations, seen.request_violations), (true, vec![], vec![]));
        assert!(seen.server_failure.is_some_and(|told| told.ends_with(" did not answer within 50ms")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_away_ends_the_exchange() {
    /// Sends for ever.
    struct Endless;
    impl Handler for Endless {
        async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, _: &mut B) -> OutgoingResponse {
            let parts = futures::stream::repeat_with(|| Ok::<_, io::Error>(Bytes::from_static(&[b'a'; 65_536])));
            let body = Body::stream(parts, None);
            OutgoingResponse { body, ..reply(200, &[PNG], "") }
        }
    }
    let proxying = Proxying::of(Endless, ProxyOptions::default());
    let mut client = proxying.connect().await;
    client.send(b"GET /picture HTTP/1.1\r\nhost: h\r\n\r\n").await;
    client.head().await;
    client.at_least(3).await;
    drop(client);
    let seen = proxying.one().await;
    assert!(seen.unchecked[0].starts_with("answer body: the client went away after "), "{:?}", seen.unchecked);
    assert_eq!((seen.answer_violations, seen.server_failure), (vec![], None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_breaks_off_does_not_reach_the_server_whole() {
    /// Tells what it reads: a part, the end, or an error.
    struct Ends(tokio::sync::mpsc::UnboundedSender<Result<bool, u16>>);
    let (sender, mut read) = tokio::sync::mpsc::unbounded_channel();
    impl Handler for Ends {
        async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
            loop {
                let next = body.next().await.map(|part| part.is_some()).map_err(|failure| failure.status());
                let is_end = next != Ok(true);
                let _ = self.0.send(next);
                if is_end {
                    break;
                }
            }
            item()
        }
    }
    let proxying = Proxying::of(Ends(sender), ProxyOptions::default());
    for framing in ["content-length: 10\r\n\r\nabc", "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"] {
        let mut client = proxying.connect().await;
        client
            .send(format!("PUT /picture HTTP/1.1\r\nhost: h\r\ncontent-type: image/png\r\n{framing}").as_bytes())
            .await;
        assert_eq!(within("the part", read.recv()).await, Some(Ok(true)), "{framing}");
        drop(client);
        assert_eq!(within("the end of the request", read.recv()).await, Some(Err(400)), "{framing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_may_begin_its_answer_before_it_has_the_whole_request() {
    const SIZE: usize = 3_000_000;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut read = Vec::new();
        let end_of_head = loop {
            stream.read_buf(&mut read).await.expect("the request");
            if let Some(at) = read.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
        };
        stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 3\r\n\r\n")
            .await
            .expect("sent");
        while read.len() < end_of_head + SIZE {
            assert_ne!(stream.read_buf(&mut read).await.expect("the body"), 0, "the request breaks off");
        }
        stream.write_all(b"abc").await.expect("sent");
    });
    let proxying = Proxying::url(&format!("http://{address}"), ProxyOptions::default());
    let mut client = proxying.connect().await;
    let head = format!("PUT /picture HTTP/1.1\r\nhost: h\r\ncontent-type: image/png\r\ncontent-length: {SIZE}\r\n");
    client.send(format!("{head}connection: close\r\n\r\n").as_bytes()).await;
    client.send(&proxying::random(SIZE)).await;
    let answer = client.rest().await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\nabc"), "{answer}");
    within("the server", server).await.expect("the whole request");
    let seen = proxying.one().await;
    assert_eq!(seen.request_body.map(|body| body.len()), Some(SIZE));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_refused_early_is_not_told_as_whole() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut read = Vec::new();
        while !read.ends_with(b"\r\n\r\n3\r\nabc\r\n") {
            stream.read_buf(&mut read).await.expect("the request");
        }
        stream.write_all(b"HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n").await.expect("sent");
        let _ = stream.read_to_end(&mut read).await;
        String::from_utf8(read).expect("text")
    });
    let proxying = Proxying::url(&format!("http://{address}"), ProxyOptions::default());
    let mut client = proxying.connect().await;
    let head = "PUT /picture HTTP/1.1\r\nhost: h\r\ncontent-type: image/png\r\ntransfer-encoding: chunked\r\n\r\n";
    client.send(format!("{head}3\r\nabc\r\n").as_bytes()).await;
    let noted = async {
        loop {
            let seen = proxying.noted().await;
            if !seen.is_empty() {
                return seen;
            }
            tokio::task::yield_now().await;
        }
    };
    let seen = within("the refusal", noted).await;
    assert_eq!((seen[0].status, seen[0].request_body.as_ref()), (413, None));
    assert_eq!(seen[0].unchecked, ["request body: the server did not take all of it"]);
    drop(client);
    let read = within("the end of the connection", server).await.expect("the request");
    assert!(read.ends_with("abc\r\n"), "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_serves_many_requests() {
    let proxying = Proxying::of(Server(|_| item()), ProxyOptions::default());
    let mut client = proxying.connect().await;
    for _ in 0..20 {
        client.send(b"GET /items/1 HTTP/1.1\r\nhost: h\r\n\r\n").await;
        let head = client.head().await;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let length = proxying::ITEM.len();
        client.at_least(length).await;
        client.forget(length);
    }
    assert_eq!(proxying.noted().await.len(), 20);
}
