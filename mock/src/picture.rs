//! Pictures, whole and in part.
//!
//! The document has no example of a picture's bytes; its first example of an image tells format, width, height and
//! length, and the picture is of these. `Accept: image/png` or `image/webp` gives it in that format. It is the same for
//! every image.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, StatusCode};
use images_document::Response;
use images_document::pipeline::{Conditions, Selection, Sent, content_range, unsatisfiable};
use images_pixels::{Format, sample};
use serde_json::Value;

use crate::answering::Answering;
use crate::reply::Reply;

/// As much of a picture as is sent where a part is forced and none asked for, in bytes.
const PART: usize = 1024;

/// Sample pictures take long to make in a debug build, and every mock of a process has the same.
static PICTURES: LazyLock<Mutex<HashMap<Format, Picture>>> = LazyLock::new(Mutex::default);

/// Whether an answer is a picture.
pub(crate) fn serves(response: &Response) -> bool {
    Format::ALL.into_iter().any(|format| response.has_media_type(format.media_type()))
}

/// The answer with a certain status, where that is one about a picture.
pub(crate) fn forced(answering: &Answering<'_>, status: u16) -> Option<Reply> {
    let response = answering.operation.response(answering.success_status()).filter(|response| serves(response))?;
    let picture = Picture::of(answering, response);
    let length = picture.bytes.len();
    match status {
        200 => Some(picture.whole(answering)),
        206 => {
            let part = asked(answering, length as u64).unwrap_or(0..PART.min(length));
            Some(picture.part(answering, part))
        }
        304 => Some(answering.bare(304).with_header("etag", &*picture.etag)),
        416 => {
            let range = answering.request.header("range").filter(|_| asked(answering, length as u64).is_none());
            let range = range.map_or_else(|| format!("bytes={length}-"), str::to_owned);
            Some(answering.failure(&unsatisfiable(&range, length as u64)))
        }
        _ => None,
    }
}

/// The part that the request asks for, within a length.
fn asked(answering: &Answering<'_>, length: u64) -> Option<Range<usize>> {
    let head = answering.request.head();
    let mut headers = http::HeaderMap::new();
    headers.insert(http::header::RANGE, head.headers.get(http::header::RANGE)?.clone());
    match Conditions::of(&headers).select(&http::Method::GET, "", length) {
        Selection::Part(part) => Some(usize::try_from(part.start).ok()?..usize::try_from(part.end).ok()?),
        _ => None,
    }
}

/// The bytes of a stub, with the headers that are true of them.
pub(crate) fn given(answering: &Answering<'_>, reply: Reply, media_type: &str, bytes: Bytes) -> Reply {
    let mut reply = reply.with_header("content-type", media_type).with_header("etag", etag(&bytes));
    if reply.status == 206 {
        // How long the whole is, a part does not tell.
        let start = asked(answering, u64::MAX).map(|range| range.start);
        // How many bytes lie before the last ones of an unknown length, nobody knows.
        let start = start.filter(|start| *start < usize::MAX / 2).unwrap_or(0);
        let last = start + bytes.len().saturating_sub(1);
        reply = reply.with_header("content-range", format!("bytes {start}-{last}/*"));
    }
    Reply { body: bytes, ..reply }
}

#[derive(Clone)]
pub(crate) struct Picture {
    format: Format,
    bytes: Bytes,
    pub(crate) etag: String,
}

impl Picture {
    pub(crate) fn of(answering: &Answering<'_>, response: &Response) -> Picture {
        let image = example(answering);
        let number = |key: &str| image.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
        let own = image.get("format").and_then(Value::as_str).and_then(Format::from_name).unwrap_or(Format::Jpeg);
        let format = accepted(answering.request.header("accept"), response).unwrap_or(own);
        let mut pictures = PICTURES.lock().unwrap_or_else(PoisonError::into_inner);
        let picture = pictures.entry(format).or_insert_with(|| {
            let [width, height, size] = ["width", "height", "size"].map(|key| number(key).unwrap_or(1));
            let bytes = Bytes::from(sample::of_size(format, width, height, 0, size as usize));
            Picture { format, etag: etag(&bytes), bytes }
        });
        picture.clone()
    }

    fn whole(&self, answering: &Answering<'_>) -> Reply {
        self.body(answering, 200, 0..self.bytes.len())
    }

    /// The picture as the conditions and the range of the request leave it.
    pub(crate) fn negotiated(&self, answering: &Answering<'_>) -> Reply {
        let whole = self.whole(answering);
        let (mut status, mut headers) = (StatusCode::OK, HeaderMap::new());
        for (name, value) in &whole.headers {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                headers.append(name, value);
            }
        }
        let head = answering.request.head();
        let length = self.bytes.len() as u64;
        match answering.operation.finish(&head, &mut status, &mut headers, length) {
            Err(failure) => answering.failure(&failure),
            Ok(sent) => {
                let headers = headers.iter().map(|(name, value)| {
                    (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
                });
                let body = match sent {
                    Sent::Whole => whole.body,
                    Sent::Part(part) => self.bytes.slice(part.start as usize..part.end as usize),
                    Sent::Nothing => Bytes::new(),
                };
                Reply { status: status.as_u16(), headers: headers.collect(), body, delay: None }
            }
        }
    }

    fn part(&self, answering: &Answering<'_>, range: Range<usize>) -> Reply {
        let part = range.start as u64..range.end as u64;
        let content_range = content_range(&part, self.bytes.len() as u64);
        self.body(answering, 206, range).with_header("content-range", content_range)
    }

    fn body(&self, answering: &Answering<'_>, status: u16, range: Range<usize>) -> Reply {
        let reply = answering.bare(status);
        let disposition = reply.header("content-disposition").map(|value| self.named(value));
        let mut reply = reply.with_header("content-type", self.format.media_type()).with_header("etag", &*self.etag);
        if let Some(disposition) = disposition {
            reply = reply.with_header("content-disposition", disposition);
        }
        match answering.operation.method() {
            // The length of what GET would send.
            "HEAD" => reply.with_header("content-length", range.len().to_string()),
            _ => Reply { body: self.bytes.slice(range), ..reply },
        }
    }

    /// The example's file name with the extension of this format.
    fn named(&self, disposition: &str) -> String {
        let extension = |format: Format| format!(".{}\"", format.name());
        let old = Format::ALL.into_iter().find(|format| disposition.ends_with(&extension(*format)));
        old.map_or_else(|| disposition.to_owned(), |old| disposition.replace(&extension(old), &extension(self.format)))
    }
}

/// The first example of an image that the document has.
fn example<'a>(answering: &Answering<'a>) -> &'a Value {
    let document = answering.document;
    let examples = document.operations().iter().flat_map(|operation| {
        operation.statuses().filter_map(|status| operation.response(status)).flat_map(|response| response.examples())
    });
    let is_image = |value: &&Value| ["width", "height", "format", "size"].iter().all(|key| value.get(key).is_some());
    let mut values = examples.map(|example| &example.value);
    values.find(is_image).unwrap_or(&Value::Null)
}

/// The format that the caller prefers among those of the answer; nothing where it leaves the choice.
fn accepted(accept: Option<&str>, response: &Response) -> Option<Format> {
    let quality = |parameters: &str| {
        let q = parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("q="));
        q.map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())
    };
    let mut wanted: Option<(Format, f32)> = None;
    for item in accept?.split(',') {
        let (media_type, parameters) = item.split_once(';').unwrap_or((item, ""));
        let media_type = media_type.trim();
        let format = Format::ALL.into_iter().find(|format| format.media_type().eq_ignore_ascii_case(media_type));
        let (Some(format), Some(quality)) = (format, quality(parameters)) else { continue };
        let better = wanted.is_none_or(|(_, best)| quality > best);
        if quality > 0.0 && better && response.has_media_type(media_type) {
            wanted = Some((format, quality));
        }
    }
    wanted.map(|(format, _)| format)
}

/// A strong tag: two 64-bit FNV-1a sums of the bytes, from different starts.
fn etag(bytes: &[u8]) -> String {
    let sum = |start: u64| bytes.iter().fold(start, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3));
    format!("\"{:016x}{:016x}\"", sum(0xCBF2_9CE4_8422_2325), sum(0x9AE1_6A3B_2F90_404F))
}
