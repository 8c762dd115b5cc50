//! Bytes on a socket, for what no client library sends.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::case_context::CaseContext;
use crate::checking_proxy::RecordedExchange;
use crate::received_response::ReceivedResponse;

/// No answer is waited for longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request whose head is written byte by byte.
pub(crate) struct RawRequest {
    method: String,
    target: String,
    lines: String,
}

impl RawRequest {
    /// The connection is closed after the answer unless a header says otherwise.
    pub(crate) fn new(method: &str, target: &str) -> Self {
        Self { method: method.to_owned(), target: target.to_owned(), lines: String::new() }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.lines.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    pub(crate) fn head(&self, host: &str) -> String {
        let close = if self.lines.to_lowercase().contains("connection:") { "" } else { "connection: close\r\n" };
        format!("{} {} HTTP/1.1\r\nhost: {host}\r\n{close}{}\r\n", self.method, self.target, self.lines)
    }
}

impl CaseContext {
    /// Sends head and body, all of it, and only then reads the one answer; `100 Continue` is left out. A client that is
    /// stopped while it sends, or whose answer is torn from it by a reset, has none.
    pub(crate) async fn send_raw(&self, request: &RawRequest, body: &[u8]) -> Result<ReceivedResponse> {
        let outcome = self.sent_and_answered(request, body).await;
        let answer = outcome.as_ref().map(ReceivedResponse::clone).map_err(|error| format!("{error:#}"));
        self.record(RecordedExchange {
            method: request.method.clone(),
            target: request.target.clone(),
            headers: header_lines(&request.lines),
            body: Bytes::copy_from_slice(body),
            answer,
        });
        outcome
    }

    async fn sent_and_answered(&self, request: &RawRequest, body: &[u8]) -> Result<ReceivedResponse> {
        let (host, mut socket) = self.socket().await?;
        let sent = async {
            socket.write_all(request.head(&host).as_bytes()).await?;
            socket.write_all(body).await
        };
        timeout(PATIENCE, sent)
            .await
            .context("the request was not taken in time")?
            .context("the request was not taken")?;
        let mut answer = Vec::new();
        let read = timeout(PATIENCE, socket.read_to_end(&mut answer)).await;
        read.context("the connection stayed open")?.context("the answer was torn off")?;
        match replies(&answer, &request.method)?.as_slice() {
            [reply] => Ok(reply.clone()),
            several => bail!("{} answers to one request", several.len()),
        }
    }

    /// Sends bytes and gives every answer until the connection closes.
    pub(crate) async fn send_bytes(&self, bytes: impl FnOnce(&str) -> Vec<u8>) -> Result<Vec<ReceivedResponse>> {
        let (host, mut socket) = self.socket().await?;
        // A server may close on what it will not read.
        let _ = timeout(PATIENCE, socket.write_all(&bytes(&host))).await;
        let mut answer = Vec::new();
        let _ = timeout(PATIENCE, socket.read_to_end(&mut answer)).await.context("the connection stayed open")?;
        replies(&answer, "GET")
    }

    /// The target's host, and a connection to it.
    pub(crate) async fn socket(&self) -> Result<(String, TcpStream)> {
        let url = reqwest::Url::parse(self.api_url())?;
        let host = url.host_str().context("the URL has no host")?;
        let port = url.port_or_known_default().context("the URL has no port")?;
        let socket = timeout(PATIENCE, TcpStream::connect((host, port))).await;
        let socket = socket.context("the connection was not taken in time")?.context("connecting")?;
        Ok((format!("{host}:{port}"), socket))
    }
}

/// The answers in what a connection gave, `100 Continue` left out.
fn replies(mut bytes: &[u8], method: &str) -> Result<Vec<ReceivedResponse>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
            bail!("the answer broke off in its head: {:?}", String::from_utf8_lossy(bytes));
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        bytes = &bytes[end + 4..];
        let (line, lines) = head.split_once("\r\n").unwrap_or((&head, ""));
        let status: u16 = line
            .strip_prefix("HTTP/1.1 ")
            .and_then(|rest| rest.get(..3)?.parse().ok())
            .with_context(|| format!("{line:?} is not a status line"))?;
        if status == 100 {
            continue;
        }
        let headers = header_lines(lines);
        let value = |name: &str| headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str());
        let body = if method == "HEAD" || status == 204 || status == 304 {
            Bytes::new()
        } else if value("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked")) {
            chunks(&mut bytes)?
        } else {
            let length = value("content-length").context("neither Content-Length nor chunks")?.parse()?;
            if bytes.len() < length {
                bail!("the answer broke off: {} of {length} bytes", bytes.len());
            }
            let (body, rest) = bytes.split_at(length);
            bytes = rest;
            Bytes::copy_from_slice(body)
        };
        found.push(ReceivedResponse { status, headers, body });
    }
    Ok(found)
}

fn header_lines(lines: &str) -> Vec<(String, String)> {
    lines
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect()
}

fn chunks(bytes: &mut &[u8]) -> Result<Bytes> {
    let mut body = Vec::new();
    loop {
        let end = bytes.windows(2).position(|window| window == b"\r\n").context("a chunk has no length")?;
        let length = usize::from_str_radix(std::str::from_utf8(&bytes[..end])?.trim(), 16)?;
        let rest = &bytes[end + 2..];
        let piece = rest.get(..length).context("a chunk broke off")?;
        body.extend_from_slice(piece);
        *bytes = rest.get(length + 2..).context("a chunk broke off")?;
        if length == 0 {
            return Ok(body.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart() {
        let bytes = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\ncontent-length: 2\r\n\r\nhiHTTP/1.1 404 Not Found\r\n\
            transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
        let replies = replies(bytes, "GET").unwrap();
        let seen: Vec<_> = replies.iter().map(|reply| (reply.status, &reply.body[..])).collect();
        assert_eq!(seen, [(200, &b"hi"[..]), (404, b"abcd"), (204, b"")]);
        assert_eq!(replies[0].header("a"), Some("b"));
    }

    #[test]
    fn a_cut_answer_is_an_error() {
        for cut in [
            "HTTP/1.1 200",
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nhi",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhi",
        ] {
            assert!(replies(cut.as_bytes(), "GET").is_err(), "{cut}");
        }
    }
}
