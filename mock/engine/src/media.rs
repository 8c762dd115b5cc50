//! Bodies that are no JSON.

use bytes::Bytes;
use serde_json::{Map, Value};

/// What knows files of certain media types from the inside; a mock without one tells bytes from pictures by nothing.
pub trait Media: Send + Sync + 'static {
    /// What a file shows of itself, as properties: `width`, `height`, `format`, `size`.
    ///
    /// # Errors
    /// Why it is not one that is known here.
    fn inspect(&self, bytes: &[u8]) -> Result<Map<String, Value>, String>;

    /// A file of a media type with such properties, as far as they are given; nothing where it is not known here.
    fn sample(&self, media_type: &str, properties: &Map<String, Value>, seed: u64) -> Option<Bytes>;

    /// The media types that it makes samples of, the usual first.
    fn media_types(&self) -> &[&'static str];
}

/// Knows no files: whatever is sent is taken, and shows nothing of itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoMedia;

impl Media for NoMedia {
    fn inspect(&self, _: &[u8]) -> Result<Map<String, Value>, String> {
        Ok(Map::new())
    }

    fn sample(&self, _: &str, _: &Map<String, Value>, _: u64) -> Option<Bytes> {
        None
    }

    fn media_types(&self) -> &[&'static str] {
        &[]
    }
}

/// The smallest PDF document: one empty page.
const PDF: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
                   3 0 obj<</Type/Page/MediaBox[0 0 612 792]/Parent 2 0 R>>endobj\nxref\n0 4\n0000000000 65535 f \n\
                   0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n163\n%%EOF\n";

/// An archive of no files.
const ZIP: [u8; 22] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// The body of an answer that the document has no example of; `seed` decides on bytes that mean nothing.
pub(crate) fn sample(media_type: &str, seed: u64) -> Bytes {
    match media_type {
        "application/pdf" => Bytes::from_static(PDF.as_bytes()),
        "application/zip" => Bytes::from_static(&ZIP),
        "text/html" => {
            Bytes::from_static(b"<!DOCTYPE html><html lang=\"en\"><title>Example</title><p>Example</p></html>\n")
        }
        "text/csv" => Bytes::from_static(b"id,name\n1,Example\n"),
        "text/event-stream" => Bytes::from_static(b"data: {}\n\n"),
        "image/svg+xml" => {
            Bytes::from_static(b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"/>\n")
        }
        "application/x-ndjson" | "application/jsonl" | "application/json-seq" => Bytes::from_static(b"{}\n"),
        media_type if media_type.ends_with("xml") => {
            Bytes::from_static(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<example/>\n")
        }
        media_type if media_type.starts_with("text/") => Bytes::from_static(b"Example\n"),
        "application/x-www-form-urlencoded" => Bytes::from_static(b"example=1"),
        "application/yaml" | "application/x-yaml" => Bytes::from_static(b"example: 1\n"),
        "application/javascript" => Bytes::from_static(b"// Example\n"),
        "application/jwt" => Bytes::from_static(b"eyJhbGciOiJub25lIn0.e30."),
        _ => (0..64).map(|index| mixed(seed.wrapping_add(index)) as u8).collect::<Vec<u8>>().into(),
    }
}

/// A strong entity tag: 128 bits that follow from the bytes.
pub(crate) fn etag(bytes: &[u8]) -> String {
    let [one, other] = sums(bytes);
    format!("\"{one:016x}{other:016x}\"")
}

/// Two sums of the bytes, eight at a time: FNV-1a, and a chain of the mixing step of SplitMix64.
pub(crate) fn sums(bytes: &[u8]) -> [u64; 2] {
    let prime = 0x100_0000_01B3;
    let (mut one, mut other) = (0xCBF2_9CE4_8422_2325_u64, 0x9AE1_6A3B_2F90_404F_u64);
    let (words, rest) = bytes.as_chunks::<8>();
    let rest = rest.iter().fold(0_u64, |word, byte| (word << 8) | u64::from(*byte));
    for word in words.iter().map(|word| u64::from_be_bytes(*word)).chain([rest]) {
        one = (one ^ word).wrapping_mul(prime);
        other = mixed(other ^ word);
    }
    [mixed(one ^ bytes.len() as u64), other]
}

/// The seed that a text means: its number, where it is a whole one from 0, else one that follows from its letters.
pub fn seed_of(text: &str) -> u64 {
    let [sum, _] = sums(text.as_bytes());
    text.parse().unwrap_or(sum)
}

/// The mixing step of SplitMix64 (Steele, Lea, Flood 2014).
pub(crate) fn mixed(seed: u64) -> u64 {
    let mut word = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}
