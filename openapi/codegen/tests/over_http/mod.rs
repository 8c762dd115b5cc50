//! Services on a port of their own, and requests that are sent to them as they are written.
#![allow(dead_code, reason = "no test uses all of it")]

use std::time::Duration;

use dropshot::{ApiDescription, ConfigDropshot, HttpServer, ServerBuilder, ServerContext};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Serves on a free port until it is dropped.
pub fn serve<S: ServerContext>(description: ApiDescription<S>, service: S) -> HttpServer<S> {
    let config = ConfigDropshot { bind_address: ([127, 0, 0, 1], 0).into(), ..ConfigDropshot::default() };
    let log = slog::Logger::root(slog::Discard, slog::o!());
    ServerBuilder::new(description, service, log).config(config).start().unwrap()
}

/// An answer as it came; the names of headers are in lower case.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    /// The value of the first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body, which must be a text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_else(|_| panic!("no text: {self:?}"))
    }

    /// The body, which must be JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The body, which must be JSON where there is one.
    pub fn json_or_null(&self) -> Value {
        if self.body.is_empty() { Value::Null } else { self.json() }
    }
}

/// Sends one request, such as `GET /notes`, with nothing but what is given: `headers` are whole lines, and a body has its
/// length.
pub async fn send<S: ServerContext>(server: &HttpServer<S>, line: &str, headers: &[&str], body: &[u8]) -> Reply {
    let mut head = format!("{line} HTTP/1.1\r\nhost: tested\r\nconnection: close\r\n");
    for header in headers {
        head += &format!("{header}\r\n");
    }
    if !body.is_empty() {
        head += &format!("content-length: {}\r\n", body.len());
    }
    let answer = async {
        let mut stream = TcpStream::connect(server.local_addr()).await.unwrap();
        stream.write_all((head + "\r\n").as_bytes()).await.unwrap();
        stream.write_all(body).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        answer
    };
    let answer = tokio::time::timeout(Duration::from_secs(60), answer).await;
    let answer = answer.unwrap_or_else(|_| panic!("waited 60 s in vain for the answer to {line}"));
    read(&answer).unwrap_or_else(|| panic!("no answer to {line}: {}", String::from_utf8_lossy(&answer)))
}

fn read(answer: &[u8]) -> Option<Reply> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let mut lines = std::str::from_utf8(&answer[..end]).ok()?.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines.map(|line| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned())));
    Some(Reply { status, headers: headers.collect::<Option<_>>()?, body: answer[end + 4..].to_vec() })
}
