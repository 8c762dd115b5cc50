use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

use crate::faults::Faults;
use crate::in_process::{ANN, BOB, Server, form};
use crate::pictures::png;
use crate::waits::within;

/// The head of an upload of so many bytes, and the first of them.
async fn promised(server: &Server, key: &str, length: usize, sent: usize) -> TcpStream {
    let mut stream = TcpStream::connect(server.running.api_addr).await.unwrap();
    let head = format!(
        "POST /v1/images/upload HTTP/1.1\r\nhost: x\r\nx-api-key: {key}\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut body = b"--b\r\ncontent-disposition: form-data; name=image\r\n\r\n".to_vec();
    body.resize(sent.max(body.len()), 7);
    stream.write_all(&body[..sent]).await.unwrap();
    stream
}

/// Bodies that are promised and not sent take no room: another owner, and the same, are answered.
#[tokio::test]
async fn a_body_that_does_not_come_locks_nobody_out() {
    let server = Server::start_with(|config| config.max_in_flight = 2, Default::default()).await;
    let mut stalled = Vec::new();
    for _ in 0..20 {
        stalled.push(promised(&server, ANN, 1_000_000, 0).await);
    }
    for key in [BOB, ANN] {
        server.get(key, "/v1/images").await.expect(200);
        server.uploaded(key, png(1_000, 1)).await;
    }
}

/// Bodies of one owner that began to arrive and stopped hold that owner's share of the memory, not another's.
#[tokio::test]
async fn slow_bodies_cost_their_sender() {
    let server = Server::start_with(|config| config.body_memory = 4 << 20, Default::default()).await;
    let mut stalled = Vec::new();
    for _ in 0..10 {
        stalled.push(promised(&server, ANN, 1 << 20, 100_000).await);
    }
    let upload = within("another owner's upload", server.upload(BOB, png(1_500_000, 1))).await;
    upload.expect(201);
}

/// An upload waits while the memory is taken, and is done when it is free.
#[tokio::test]
async fn uploads_wait_for_memory() {
    let faults = Faults::new();
    let server = Server::start_with(|config| config.body_memory = 2 << 20, faults.layers()).await;
    let held = faults.hold_puts().await;
    let uploads: Vec<_> = (0..4)
        .map(|seed| {
            let upload = server.http.post(server.api("/v1/images/upload")).header("x-api-key", ANN);
            tokio::spawn(server.send(upload.multipart(form(png(900_000, seed)))))
        })
        .collect();
    faults.puts_have_begun(1).await;
    // Half of the memory is one owner's, so that no second upload can be this far.
    server.get(ANN, "/v1/images").await.expect(200);
    assert_eq!(faults.puts_begun(), 0, "more is held than the owner's share");
    drop(held);
    for upload in uploads {
        within("an upload that waits for memory", upload).await.unwrap().expect(201);
    }
}

/// The answer of another server is not this server's work.
#[tokio::test]
async fn a_slow_origin_takes_no_room() {
    let origin = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", origin.local_addr().unwrap());
    let allowed = url.parse().unwrap();
    let config = |config: &mut images_server::Config| {
        config.max_in_flight = 1;
        config.fetch_origins = vec![allowed];
    };
    let server = Server::start_with(config, Default::default()).await;
    let fetch = server.http.post(server.api("/v1/images")).header("x-api-key", ANN);
    let fetch = tokio::spawn(server.send(fetch.json(&json!({ "url": format!("{url}/x"), "name": "Slow" }))));
    let (asked, _) = within("a request to the origin", origin.accept()).await.unwrap();
    server.get(ANN, "/v1/images").await.expect(200);
    drop((asked, origin));
    within("the end of the fetch", fetch).await.unwrap().expect(422);
}
