use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::in_process::{ANN, http};
use crate::pictures::png;
use crate::program::Program;
use crate::waits::{eventually, within};

/// Head and first half of an upload; the second half is given back.
async fn half_an_upload(program: &Program) -> (TcpStream, Vec<u8>) {
    let mut body = b"--b\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\nHalf\r\n\
        --b\r\ncontent-disposition: form-data; name=\"image\"; filename=\"x\"\r\n\r\n"
        .to_vec();
    body.extend(png(100_000, 3));
    body.extend(b"\r\n--b--\r\n");
    let head = format!(
        "POST /v1/images/upload HTTP/1.1\r\nhost: x\r\nx-api-key: {ANN}\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let rest = body.split_off(50_000);
    let sent = async {
        let mut stream = connection(&program.api).await;
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&body).await.unwrap();
        stream
    };
    (within("a server that takes half an upload", sent).await, rest)
}

async fn connection(url: &str) -> TcpStream {
    within("a connection", TcpStream::connect(url.strip_prefix("http://").unwrap())).await.unwrap()
}

/// A request that came after the others and is answered, so that those are being read by now.
async fn answered_after(program: &Program) {
    http().get(format!("{}/healthz", program.api)).send().await.unwrap().error_for_status().unwrap();
}

async fn start(folder: &tempfile::TempDir) -> Program {
    Program::start(&folder.path().join("data"), &["--api-keys", &format!("ann={ANN}")]).await
}

#[tokio::test]
async fn a_stalled_upload_does_not_hold_up_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = start(&folder).await;
    let (_stalled, _rest) = half_an_upload(&program).await;
    let _silent = connection(&program.delivery).await;
    answered_after(&program).await;
    let asked = Instant::now();
    program.terminate();
    let status = program.ended(Duration::from_secs(5)).await;
    assert!(status.success(), "{status}");
    println!("ended after {} ms", asked.elapsed().as_millis());
}

#[tokio::test]
async fn work_under_way_is_answered_and_nothing_new_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = start(&folder).await;
    let (mut stream, rest) = half_an_upload(&program).await;
    answered_after(&program).await;
    program.terminate();
    // The API's own port stays bound while its work is answered; delivery is told after it, and refuses at once.
    let address = program.delivery.strip_prefix("http://").unwrap().to_owned();
    eventually("a refusal", async || TcpStream::connect(&address).await.is_err().then_some(())).await;
    within("a server that takes the rest", stream.write_all(&rest)).await.unwrap();
    let mut answer = String::new();
    within("the answer and its end", stream.read_to_string(&mut answer)).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(program.ended(Duration::from_secs(5)).await.success());
    // And it was the truth.
    let id = answer.split('"').find(|part| part.starts_with("image_")).unwrap().to_owned();
    let program = start(&folder).await;
    let download = http().get(format!("{}/v1/images/{id}/download", program.api));
    let download = download.header("x-api-key", ANN).send().await.unwrap();
    assert!(download.bytes().await.unwrap() == png(100_000, 3));
}

#[tokio::test]
async fn idle_it_ends_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = start(&folder).await;
    answered_after(&program).await;
    program.terminate();
    assert!(program.ended(Duration::from_secs(2)).await.success());
}
