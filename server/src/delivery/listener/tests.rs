use super::*;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// More than the buffers of two sockets take.
const LARGE: usize = 64 * 1024 * 1024;
const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(60);

async fn listener(patience: Duration) -> Listener {
    let router = Router::new().route("/small", get(async || "small")).route("/large", get(async || vec![0; LARGE]));
    Listener::start_with(TcpListener::bind("127.0.0.1:0").await.unwrap(), router, patience).unwrap()
}

async fn connect(listener: &Listener, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(listener.address()).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

fn request(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n")
}

/// Everything that comes until the other side ends the connection, in order or not.
async fn read_to_end(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A reset is an end as well.
    let _ = timeout(LONG, stream.read_to_end(&mut bytes)).await.expect("the connection has no end");
    bytes
}

#[tokio::test]
async fn a_connection_that_says_nothing_or_half_a_request_is_ended() {
    let listener = listener(SHORT).await;
    for text in ["", "GET /small HT", "GET /small HTTP/1.1\r\nhost: x\r\n"] {
        let bytes = read_to_end(&mut connect(&listener, text).await).await;
        assert!(!bytes.starts_with(b"HTTP/1.1 2"), "{text:?}");
    }
    // Nor does one stay that was answered.
    let answer = read_to_end(&mut connect(&listener, &request("/small")).await).await;
    assert!(answer.starts_with(b"HTTP/1.1 200 ") && answer.ends_with(b"small"));
}

#[tokio::test]
async fn a_client_that_reads_nothing_is_ended_and_holds_up_no_stop() {
    let listener = listener(SHORT).await;
    let mut stalled = connect(&listener, &request("/large")).await;
    // The stop waits for answers under way: it comes to its end when that one was given up.
    timeout(LONG, stalled.readable()).await.expect("no answer begins").unwrap();
    timeout(LONG, listener.stop()).await.expect("the answer is not given up");
    assert!(read_to_end(&mut stalled).await.len() < LARGE, "everything was taken after all");
}

#[tokio::test]
async fn a_client_that_reads_slowly_gets_everything() {
    // Long enough for a machine with much else to do.
    let patience = Duration::from_secs(1);
    let listener = listener(patience).await;
    let mut stream = connect(&listener, &request("/large")).await;
    let (started, mut length, mut buffer) = (tokio::time::Instant::now(), 0, vec![0; 1024 * 1024]);
    let mut pause = tokio::time::interval(patience / 25);
    while length < LARGE {
        pause.tick().await;
        let read = timeout(LONG, stream.read(&mut buffer)).await.expect("nothing comes").unwrap();
        assert!(read > 0, "it was given up after {length} bytes");
        length += read;
    }
    assert!(started.elapsed() > patience, "it was not slow");
}

#[tokio::test]
async fn a_client_that_ends_its_sending_side_gets_its_answer() {
    let listener = listener(LONG).await;
    for (path, least) in [("/small", 5), ("/large", LARGE)] {
        let mut stream = connect(&listener, &request(path)).await;
        stream.shutdown().await.unwrap();
        let answer = read_to_end(&mut stream).await;
        assert!(answer.starts_with(b"HTTP/1.1 200 ") && answer.len() > least, "{path}: {} bytes", answer.len());
    }
    // With no request there is nothing to wait for.
    let mut stream = connect(&listener, "GET /small HT").await;
    stream.shutdown().await.unwrap();
    read_to_end(&mut stream).await;
}
