//! A server that gives what a test wrote down, byte for byte, and keeps what it received.

// Each test file uses its part of it; and it belongs to tests, where a panic is the message.
#![allow(dead_code, clippy::unwrap_used)]

use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// No test waits longer for one thing.
const LIMIT: Duration = Duration::from_secs(60);

/// A wait that ends.
pub trait Within: Future + Sized {
    /// What the future gives; one that takes too long fails the test, which says what did not come. The time is that of
    /// the machine: tokio's clock stands still in some tests, and jumps.
    async fn within(self, what: &str) -> Self::Output {
        let (_running, ended) = mpsc::channel::<()>();
        let (tell, late) = tokio::sync::oneshot::channel();
        std::thread::spawn(move || {
            if ended.recv_timeout(LIMIT) == Err(RecvTimeoutError::Timeout) {
                // Who waited may have gone at this very moment.
                let _ = tell.send(());
            }
        });
        tokio::select! {
            output = self => output,
            Ok(()) = late => panic!("waited {} s in vain for {what}", LIMIT.as_secs()),
        }
    }
}

impl<F: Future> Within for F {}

/// What a client sent.
#[derive(Clone, Debug)]
pub struct Received {
    /// Method and path.
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub at: tokio::time::Instant,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// What to do with one request.
#[derive(Clone)]
pub enum Step {
    /// Read the request, send these bytes, close.
    Answer(Vec<u8>),
    /// Send these bytes as soon as the head has come, then read the rest, close.
    AnswerEarly(Vec<u8>),
    /// Read the head and close.
    HangUp,
    /// Read the request, send these bytes, and then nothing more.
    Stall(Vec<u8>),
    /// Read the head and nothing more.
    ReadNothing,
}

pub struct Scripted {
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Scripted {
    /// Each connection takes the next step; past the last one, connections are closed at once.
    pub async fn start(steps: Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = received.clone();
        tokio::spawn(async move {
            for step in steps {
                let (socket, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(socket, step, log.clone()));
            }
            while let Ok((socket, _)) = listener.accept().await {
                drop(socket);
            }
        });
        Self { url, received }
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

async fn serve(mut socket: TcpStream, step: Step, log: Arc<Mutex<Vec<Received>>>) {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if socket.read_buf(&mut bytes).await.unwrap() == 0 {
            return;
        }
    };
    let text = String::from_utf8(bytes[..head].to_vec()).unwrap();
    let mut lines = text.split("\r\n");
    let line = lines.next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<(String, String)> = lines
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    let mut received = Received { line, headers, body: bytes[head + 4..].to_vec(), at: tokio::time::Instant::now() };
    let length: usize = received.header("content-length").map_or(0, |length| length.parse().unwrap());

    let (answer, early) = match &step {
        Step::Answer(answer) | Step::Stall(answer) => (answer.as_slice(), false),
        Step::AnswerEarly(answer) => (answer.as_slice(), true),
        Step::HangUp | Step::ReadNothing => (&b""[..], false),
    };
    if early {
        socket.write_all(answer).await.unwrap();
    }
    if !matches!(step, Step::HangUp | Step::ReadNothing) {
        while received.body.len() < length {
            if socket.read_buf(&mut received.body).await.unwrap() == 0 {
                break;
            }
        }
    }
    log.lock().unwrap().push(received);
    if !early {
        socket.write_all(answer).await.unwrap();
    }
    if matches!(step, Step::Stall(_) | Step::ReadNothing) {
        std::future::pending::<()>().await;
    }
}

/// An answer with a JSON body and more headers, each `Name: value`.
pub fn json(status: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n", body.len());
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    format!("{head}connection: close\r\n\r\n{body}").into_bytes()
}

/// The document's error answer.
pub fn error(status: &str, headers: &[&str]) -> Vec<u8> {
    let (code, title) = status.split_once(' ').unwrap();
    json(
        status,
        headers,
        &format!(
            r#"{{"type":"http://127.0.0.1/errors/x","error":"{title}","status":{code},"message":"No.","request_id":"r"}}"#
        ),
    )
}

pub const IMAGE: &str = r#"{"id":"image_etm0g3x5iap4cld1qcfsjvo2","name":"Cat","url":null,"width":4,"height":3,"format":"jpeg","size":20,"created_at":"2021-09-01T12:00:00.000Z"}"#;
pub const ID: &str = "image_etm0g3x5iap4cld1qcfsjvo2";
pub const KEY: &str = "live_0123456789abcdef0123456789abcdef";
