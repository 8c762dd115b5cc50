//! What is written to a connection.

use std::sync::{Mutex, PoisonError};

use crate::admin::Admin;
use crate::random::Random;
use crate::request::{Maker, Request};

/// What goes wrong on purpose, and ends by itself.
const FAULTS: [&str; 16] = [
    "fault=503",
    "fault=\"503 retry-after=2\"",
    "code=429, retry-after=1",
    "delay=3ms",
    "delay=1ms..4ms",
    "fault=reset",
    "fault=reset; at=10",
    "fault=empty",
    "fault=cut",
    "fault=cut; at=18446744073709551615",
    "fault=malformed",
    "fault=garbage",
    "slow=1000000",
    "slow=18446744073709551615; delay=2",
    "fault=ok",
    "fault=reset cut; at=x; delay=-1, delay=9999999999d",
];

/// What goes on for longer than anybody waits.
const ENDLESS: [&str; 4] = ["fault=stall", "fault=stall; at=5", "slow=1", "delay=1h"];

/// Bytes for one connection.
pub struct Sent {
    /// One request each, as far as they are requests.
    pub requests: Vec<Vec<u8>>,
    /// What is answered need be no HTTP.
    pub garbled: bool,
    /// The answer may never end.
    pub endless: bool,
    /// They are all whole: an answer may be waited for before the next one is sent.
    pub whole: bool,
}

/// What requests are made of.
pub struct Source {
    pub maker: Mutex<Maker>,
    pub admin: Admin,
}

/// What this writes itself.
fn left_out(name: &str) -> bool {
    matches!(name, "host" | "expect" | "prefer")
}

fn written(random: &mut Random, request: &Request, prefer: Option<&str>) -> Vec<u8> {
    let target =
        if request.query.is_empty() { request.path.clone() } else { format!("{}?{}", request.path, request.query) };
    let mut bytes = format!("{} {target} HTTP/1.1\r\nhost: localhost\r\n", request.method).into_bytes();
    for (name, value) in request.headers.iter().filter(|(name, _)| !left_out(name.as_str())) {
        bytes.extend_from_slice(format!("{name}: ").as_bytes());
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    if let Some(prefer) = prefer {
        bytes.extend_from_slice(format!("prefer: {prefer}\r\n").as_bytes());
    }
    framed(random, &mut bytes, &request.body);
    bytes
}

/// The body, with its length or in chunks.
fn framed(random: &mut Random, bytes: &mut Vec<u8>, body: &[u8]) {
    if !random.percent(20) {
        bytes.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
        bytes.extend_from_slice(body);
        return;
    }
    bytes.extend_from_slice(b"transfer-encoding: chunked\r\n\r\n");
    let mut rest = body;
    while !rest.is_empty() {
        let (chunk, others) = rest.split_at(1 + random.below(rest.len()));
        bytes.extend_from_slice(format!("{:x}{}\r\n", chunk.len(), random.of(&["", "", ";a=b"])).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
        rest = others;
    }
    bytes.extend_from_slice(random.of::<&[u8]>(&[b"0\r\n\r\n", b"0\r\n\r\n", b"0\r\nx-trailer: a\r\n\r\n"]));
}

impl Source {
    /// Some requests, damaged or not.
    pub fn make(&self, random: &mut Random, most: usize) -> Sent {
        let count = 1 + random.below(most);
        let mut sent = Sent { requests: Vec::new(), garbled: false, endless: false, whole: random.percent(40) };
        if !sent.whole && random.percent(4) {
            sent.requests.push(http2(random));
            return sent;
        }
        for _ in 0..count {
            let mut one = self.one(random, &mut sent);
            if !sent.whole {
                damage(random, &mut one);
            }
            sent.requests.push(one);
        }
        sent
    }

    fn one(&self, random: &mut Random, sent: &mut Sent) -> Vec<u8> {
        if random.percent(15) {
            let (method, path, body) = self.admin.make(random);
            let session = random.of(&["", "x-mock-session: a\r\n", "x-mock-session: b\r\n", "x-mock-session: g\r\n"]);
            let mut bytes = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n{session}").into_bytes();
            framed(random, &mut bytes, &body);
            return bytes;
        }
        let request = self.maker.lock().unwrap_or_else(PoisonError::into_inner).make(random).0;
        let prefer = match random.below(2_000) {
            0 => {
                sent.endless = true;
                Some(random.of(&ENDLESS))
            }
            1..=150 => Some(random.of(&FAULTS)),
            _ => None,
        };
        sent.garbled |= prefer.is_some_and(|prefer| prefer.contains("garbage"));
        written(random, &request, prefer)
    }
}

fn damage(random: &mut Random, one: &mut Vec<u8>) {
    *one = match random.below(60) {
        0 => random.bytes(300),
        1 => one[..random.below(one.len() + 1)].to_vec(),
        2 => {
            let mut changed = one.clone();
            changed[random.below(one.len())] = random.next() as u8;
            changed
        }
        3 => b"POST /books HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n".to_vec(),
        4 => b"GET / HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello".to_vec(),
        5 => b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\ngarbage".to_vec(),
        6 if random.percent(20) => {
            [b"GET / HTTP/1.1\r\nx: ".to_vec(), vec![b'a'; 100_000], b"\r\n\r\n".to_vec()].concat()
        }
        7 => b"PUT /__mock/state HTTP/1.1\r\ncontent-length: 18446744073709551615\r\n\r\n{".to_vec(),
        8 => b"POST /__mock/stubs HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff1\r\n{".to_vec(),
        _ => return,
    };
}

/// The preface, settings, requests by hand and random frames.
fn http2(random: &mut Random) -> Vec<u8> {
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    frame(&mut bytes, 4, 0, 0, &[]);
    let mut stream = 1;
    for _ in 0..1 + random.below(6) {
        let header = |name: &str, value: &str| {
            let mut field = vec![0, name.len() as u8];
            field.extend_from_slice(name.as_bytes());
            field.push(value.len() as u8);
            field.extend_from_slice(value.as_bytes());
            field
        };
        // GET, http, and what has no place in the table.
        let mut block = vec![0x82, 0x86];
        block.extend(header(":path", random.of(&["/v1/images", "/books", "/__mock/health", "/nowhere?a=b"])));
        block.extend(header(":authority", "localhost"));
        block.extend(header("x-api-key", "live_key"));
        block
            .extend(header("prefer", random.of(&["fault=reset", "fault=cut", "fault=garbage", "delay=1", "code=404"])));
        match random.below(8) {
            0 => frame(&mut bytes, random.next() as u8, random.next() as u8, stream, &random.bytes(60)),
            1 => frame(&mut bytes, 1, 5, stream, &random.bytes(40)),
            2 => frame(&mut bytes, 3, 0, stream, &[0, 0, 0, 8]),
            3 => bytes.extend(random.bytes(100)),
            _ => frame(&mut bytes, 1, 5, stream, &block),
        }
        stream += 2;
    }
    bytes
}

fn frame(bytes: &mut Vec<u8>, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
    bytes.extend_from_slice(&(payload.len() as u32).to_be_bytes()[1..]);
    bytes.extend_from_slice(&[kind, flags]);
    bytes.extend_from_slice(&stream.to_be_bytes());
    bytes.extend_from_slice(payload);
}
