//! Just enough HTTP to fill a server with pictures: one request after the other on one connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, bail};

/// No part of an answer is waited for longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that is kept.
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
    key: String,
}

impl Connection {
    pub(super) fn open(url: &str, key: &str) -> anyhow::Result<Connection> {
        let host = url.strip_prefix("http://").context("not an http:// URL")?.to_owned();
        let stream = TcpStream::connect(&host).with_context(|| format!("{url}: cannot be reached"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Connection { stream: BufReader::new(stream), host, key: key.to_owned() })
    }

    /// Status and body of the answer.
    pub(super) fn get(&mut self, path: &str) -> anyhow::Result<(u16, Vec<u8>)> {
        let head = format!("GET {path} HTTP/1.1\r\nhost: {}\r\nx-api-key: {}\r\n\r\n", self.host, self.key);
        self.exchange(head.as_bytes(), &[])
    }

    /// Status and body of the answer to a JSON text.
    pub(super) fn post(&mut self, path: &str, json: &str) -> anyhow::Result<(u16, Vec<u8>)> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\nx-api-key: {}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n",
            self.host,
            self.key,
            json.len()
        );
        self.exchange(head.as_bytes(), json.as_bytes())
    }

    /// Uploads a picture; answers its identifier.
    pub(super) fn upload(&mut self, picture: &[u8]) -> anyhow::Result<String> {
        const BOUNDARY: &str = "a-boundary-that-no-picture-has";
        let mut body = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\nBench\r\n\
             --{BOUNDARY}\r\ncontent-disposition: form-data; name=\"image\"; filename=\"bench\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(picture);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let head = format!(
            "POST /v1/images/upload HTTP/1.1\r\nhost: {}\r\nx-api-key: {}\r\n\
             content-type: multipart/form-data; boundary={BOUNDARY}\r\ncontent-length: {}\r\n\r\n",
            self.host,
            self.key,
            body.len()
        );
        let (status, answer) = self.exchange(head.as_bytes(), &body)?;
        let image: serde_json::Value = serde_json::from_slice(&answer)?;
        match image.get("id").and_then(|id| id.as_str()) {
            Some(id) if status == 201 => Ok(id.to_owned()),
            _ => bail!("the upload was answered {status}: {image}"),
        }
    }

    fn exchange(&mut self, head: &[u8], body: &[u8]) -> anyhow::Result<(u16, Vec<u8>)> {
        self.stream.get_mut().write_all(&[head, body].concat())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status line")?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            match line.trim_end().split_once(':') {
                None => break,
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse()?,
                Some(_) => {}
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer)?;
        Ok((status, answer))
    }
}
