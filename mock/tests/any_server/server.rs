//! A small server of notes, as anybody may have written it. One of its notes has more stars than its document allows.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

/// Starts it, and gives its URL; it serves until the process ends. With `broken` the first note has 6 stars, else 5.
pub fn start(broken: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            std::thread::spawn(move || answer(&connection.unwrap(), if broken { 6 } else { 5 }));
        }
    });
    url
}

/// Answers one request; a client that is gone does no harm.
fn answer(mut connection: &TcpStream, stars: u8) {
    let mut lines = BufReader::new(connection);
    let (mut start, mut length) = (String::new(), 0);
    lines.read_line(&mut start).unwrap_or_default();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).unwrap_or_default() == 0 || line == "\r\n" {
            break;
        }
        if let Some(given) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = given.trim().parse().unwrap_or_default();
        }
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body).unwrap_or_default();
    let sent: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    let (status, note) = match (start.trim_end(), sent["text"].as_str()) {
        ("GET /notes/1 HTTP/1.1", _) => ("200 OK", format!(r#"{{"id":1,"text":"Water the plants","stars":{stars}}}"#)),
        ("POST /notes HTTP/1.1", Some(text)) => ("201 Created", format!(r#"{{"id":2,"text":"{text}","stars":0}}"#)),
        ("POST /notes HTTP/1.1", None) => ("422 Unprocessable Content", String::new()),
        _ => ("404 Not Found", String::new()),
    };
    let kind = if note.is_empty() { "" } else { "content-type: application/json\r\n" };
    let length = note.len();
    let head = format!("HTTP/1.1 {status}\r\n{kind}content-length: {length}\r\nconnection: close\r\n\r\n");
    connection.write_all(format!("{head}{note}").as_bytes()).unwrap_or_default();
}
