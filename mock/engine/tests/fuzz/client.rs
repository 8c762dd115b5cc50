//! A client that sends anything, and says what is wrong with what comes back.

use std::future::{Future, pending};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::sent::Sent;

/// How long anything may take.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How long an answer that never ends is looked at.
const GLANCE: Duration = Duration::from_millis(100);

/// What came of a connection.
#[derive(Debug, Default)]
pub struct Came {
    pub answers: usize,
    /// The longest time in which nothing came.
    pub longest: Duration,
    /// Bodies of answers that are successes.
    pub bodies: Vec<Vec<u8>>,
}

pub async fn within<T>(what: &str, future: impl Future<Output = T>) -> Result<T, String> {
    let done = tokio::time::timeout(PATIENCE, future).await;
    done.map_err(|_| format!("did not come within {PATIENCE:?}: {what}"))
}

/// Sends and reads to the end.
///
/// # Errors
/// What is wrong: it takes too long, is not HTTP, or is a 500.
pub async fn exchange(address: SocketAddr, sent: &Sent) -> Result<Came, String> {
    let connecting = within("a connection", TcpStream::connect(address)).await?;
    let mut stream = connecting.map_err(|error| error.to_string())?;
    let mut came = Came::default();
    if sent.whole && !sent.endless {
        converse(&mut stream, sent, &mut came).await?;
    } else {
        pour(&mut stream, sent, &mut came).await?;
    }
    Ok(came)
}

/// Everything at once.
async fn pour(stream: &mut TcpStream, sent: &Sent, came: &mut Came) -> Result<(), String> {
    let bytes = sent.requests.concat();
    let (mut read, mut write) = stream.split();
    let sending = async {
        // The listener may have had enough before.
        let _ = write.write_all(&bytes).await;
        let _ = write.shutdown().await;
        pending::<()>().await
    };
    let mut all = Vec::new();
    let reading = async {
        loop {
            let started = Instant::now();
            let outcome = match sent.endless {
                true => match tokio::time::timeout(GLANCE, read.read_buf(&mut all)).await {
                    Ok(outcome) => outcome,
                    Err(_) => return Ok::<(), String>(()),
                },
                false => within("more of an answer, or its end", read.read_buf(&mut all)).await?,
            };
            came.longest = came.longest.max(started.elapsed());
            // A reset is an end.
            if !outcome.is_ok_and(|count| count > 0) {
                return Ok(());
            }
        }
    };
    tokio::select! {
        outcome = reading => outcome,
        () = sending => Ok(()),
    }?;
    came.answers = judged(&all, sent.garbled)?;
    Ok(())
}

fn judged(all: &[u8], garbled: bool) -> Result<usize, String> {
    let text = String::from_utf8_lossy(all);
    // A panic of the engine is a 500 as well.
    if let Some(place) = text.find("HTTP/1.1 500") {
        return Err(format!("a 500: {:.3000}", &text[place..]));
    }
    match all.is_empty() || garbled || all.starts_with(b"HTTP/1.") || all.first() == Some(&0) {
        true => Ok(text.matches("HTTP/1.1 ").count()),
        false => Err(format!("no HTTP: {text:.300}")),
    }
}

/// One request after the other, each when the one before is answered.
async fn converse(stream: &mut TcpStream, sent: &Sent, came: &mut Came) -> Result<(), String> {
    let mut buffer: Vec<u8> = Vec::new();
    for request in &sent.requests {
        let started = Instant::now();
        let written = within("room for a request", stream.write_all(request)).await?;
        let answer = within("an answer", answer(stream, &mut buffer, request.starts_with(b"HEAD "))).await?;
        came.longest = came.longest.max(started.elapsed());
        judged(&buffer, sent.garbled)?;
        let Some((head, body)) = answer else { return Ok(()) };
        came.answers += 1;
        buffer.clear();
        if head.starts_with("HTTP/1.1 2") && body.len() < 20_000 {
            came.bodies.push(body);
        }
        if written.is_err() || head.contains("\r\nconnection: close") {
            return Ok(());
        }
    }
    Ok(())
}

/// Head and body of the next answer; nothing where the connection ends before the answer does.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>, headless: bool) -> Option<(String, Vec<u8>)> {
    let end = loop {
        if let Some(place) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break place + 4;
        }
        if !stream.read_buf(buffer).await.is_ok_and(|count| count > 0) {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase().replacen("http/1.1", "HTTP/1.1", 1);
    let length = head.split("\r\ncontent-length: ").nth(1).and_then(|rest| rest.split('\r').next()?.parse().ok());
    let bodiless = headless || [" 204", " 304", " 100"].iter().any(|status| head[8..].starts_with(status));
    // Without a length it ends with its connection.
    let length: usize = if bodiless { 0 } else { length.unwrap_or(usize::MAX) };
    while buffer.len() - end < length {
        if !stream.read_buf(buffer).await.is_ok_and(|count| count > 0) {
            return None;
        }
    }
    Some((head, buffer[end..].to_vec()))
}
