//! The running server of a changed document, asked whether it follows.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use images_pixels::{Format, sample};
use serde_json::Value;

use super::change::{Body, Call};
use crate::server::{LIVE_KEY, Server};

/// No part of an answer is waited for longer.
const PATIENCE: Duration = Duration::from_secs(30);
const BOUNDARY: &str = "a-boundary-that-no-picture-has";
/// What a URL has before what is as long as one likes; nothing is served there.
const ORIGIN: &str = "https://pictures.example.com/";

/// Starts the server that was built last, on an empty folder, and makes the calls; the first answer that is not as it
/// should be, in words.
pub(super) fn follows(calls: &[Call], data: &Path) -> anyhow::Result<Result<(), String>> {
    if data.exists() {
        std::fs::remove_dir_all(data).with_context(|| format!("{}", data.display()))?;
    }
    let server = match Server::start_built(false, data, "") {
        Ok(server) => server,
        Err(error) => return Ok(Err(format!("{error:#}"))),
    };
    let mut id = String::new();
    for call in calls {
        let line = call.line.replace("{id}", &id);
        let (status, body) = exchange(&server.api_url, &line, call)?;
        if status != call.status {
            return Ok(Err(format!("{line} is answered {status}, not {}: {body}", call.status)));
        }
        if !(call.holds)(&body) {
            return Ok(Err(format!("{line} is answered {status} with another body: {body}")));
        }
        if let Some(found) = identifier(&body) {
            id = found;
        }
    }
    Ok(Ok(()))
}

/// The identifier in an answer about one image.
pub(super) fn identifier(body: &str) -> Option<String> {
    let image: Value = serde_json::from_str(body).ok()?;
    image.get("id")?.as_str().map(str::to_owned)
}

fn exchange(url: &str, line: &str, call: &Call) -> anyhow::Result<(u16, String)> {
    let host = url.strip_prefix("http://").context("not an http:// URL")?;
    let (media_type, body) = content(&call.body);
    let mut request = format!("{line} HTTP/1.1\r\nhost: {host}\r\n{}: {LIVE_KEY}\r\nconnection: close\r\n", call.key);
    if let Some(media_type) = media_type {
        request.push_str(&format!("content-type: {media_type}\r\ncontent-length: {}\r\n", body.len()));
    }
    let mut stream = TcpStream::connect(host).with_context(|| format!("{url}: cannot be reached"))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(format!("{request}\r\n").as_bytes())?;
    // A server that has answered already need not read what is too long.
    let _ = stream.write_all(&body);
    let mut answer = Vec::new();
    // It may end the connection as it likes once it has answered.
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.with_context(|| format!("{line}: no status line"))?;
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    Ok((status, body.to_owned()))
}

fn content(body: &Body) -> (Option<String>, Vec<u8>) {
    match body {
        Body::Nothing => (None, Vec::new()),
        Body::Address { length } => {
            let path = "a".repeat(length.saturating_sub(ORIGIN.len()));
            let json = serde_json::json!({ "url": format!("{ORIGIN}{path}"), "name": "Cat" });
            (Some("application/json".to_owned()), json.to_string().into_bytes())
        }
        Body::Picture { name, size } => {
            let mut form = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\n{name}\r\n\
                 --{BOUNDARY}\r\ncontent-disposition: form-data; name=\"image\"; filename=\"picture\"\r\n\r\n"
            )
            .into_bytes();
            form.extend(sample::of_size(Format::Jpeg, 46, 46, 7, *size));
            form.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
            (Some(format!("multipart/form-data; boundary={BOUNDARY}")), form)
        }
    }
}
