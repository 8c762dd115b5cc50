//! Forms as `multipart/form-data`, however their bytes arrive.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod head;
mod structure;
mod text;

use specbound_document::{FormError, FormEvent, FormParser, PartHead};

/// The head of each part and its content.
type Parts = Vec<(PartHead, Vec<u8>)>;

/// Reads a form, and checks that events come in their order.
fn read<'c>(chunks: impl IntoIterator<Item = &'c [u8]>) -> Result<Parts, FormError> {
    let mut parser = FormParser::new("XbX").unwrap();
    let (mut parts, mut open, mut ended) = (Parts::new(), false, false);
    for chunk in chunks {
        parser.feed(chunk.to_vec().into());
        while let Some(event) = parser.next_event()? {
            assert!(!ended, "an event after the end: {event:?}");
            match event {
                FormEvent::PartBegins(head) => {
                    assert!(!std::mem::replace(&mut open, true), "a part within a part");
                    parts.push((head, Vec::new()));
                }
                FormEvent::Data(bytes) => {
                    assert!(open && !bytes.is_empty());
                    parts.last_mut().unwrap().1.extend_from_slice(&bytes);
                }
                FormEvent::PartEnds => assert!(std::mem::replace(&mut open, false), "the end of no part"),
                FormEvent::FormEnds => {
                    assert!(!open, "the end of the form within a part");
                    ended = true;
                }
            }
        }
    }
    parser.finish()?;
    assert!(ended, "no end");
    Ok(parts)
}

/// Reads a form as a whole, byte by byte and in random cuts: the outcome is always the same.
fn read_all_ways(body: &[u8]) -> Result<Parts, FormError> {
    let outcome = read([body]);
    assert_eq!(read(body.chunks(1)), outcome, "byte by byte: {}", body.escape_ascii());
    for seed in 1..=20 {
        let mut random = Random(seed);
        let mut rest = body;
        let cut = std::iter::from_fn(|| {
            let (chunk, after) = rest.split_at(random.below(rest.len().min(12) + 1));
            (!std::mem::replace(&mut rest, after).is_empty()).then_some(chunk)
        });
        assert_eq!(read(cut), outcome, "seed {seed}: {}", body.escape_ascii());
    }
    outcome
}

/// Xorshift: enough to cut and to choose.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % u64::try_from(end).unwrap()).unwrap()
    }
}

/// A form of parts, each with the lines of its head and its content.
fn form(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (head, content) in parts {
        body.extend_from_slice(format!("--XbX\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XbX--\r\n");
    body
}

/// The one part of a form with that head and that content.
fn part(head: &str, content: &[u8]) -> Result<PartHead, FormError> {
    let parts = read_all_ways(&form(&[(head, content)]))?;
    assert_eq!(parts.len(), 1);
    let (head, read) = parts.into_iter().next().unwrap();
    assert_eq!(read, content);
    Ok(head)
}
