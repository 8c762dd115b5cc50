//! Pictures, whole and in part.
//!
//! The document has no example of a picture's bytes; its first example of an image tells format, width, height and
//! length, and the picture is of these. `Accept: image/png` or `image/webp` gives it in that format. It is the same for
//! every image.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

use bytes::Bytes;
use images_document::Response;
use images_pixels::{Format, sample};
use serde_json::Value;

use crate::answer::Answering;
use crate::engine::Reply;
use crate::failure::Failure;

/// As much of a picture as is sent where a part is forced and none asked for, in bytes.
const PART: usize = 1024;

/// Sample pictures take long to make in a debug build, and every mock of a process has the same.
static PICTURES: LazyLock<Mutex<HashMap<Format, Picture>>> = LazyLock::new(Mutex::default);

/// Whether an answer is a picture.
pub(crate) fn serves(response: &Response) -> bool {
    Format::ALL.into_iter().any(|format| response.has_media_type(format.media_type()))
}

/// The picture as the request asks for it: `If-None-Match` first, then `Range`, as far as the operation has them.
pub(crate) fn negotiated(answering: &Answering<'_>, response: &Response) -> Reply {
    let picture = Picture::of(answering, response);
    let has = |status| answering.operation.response(status).is_some();
    let request = answering.request;
    if has(304) && request.header("if-none-match").is_some_and(|tags| names(tags, &picture.etag)) {
        return picture.not_modified(answering);
    }
    match request.header("range").filter(|_| has(206)).and_then(|text| range(text, picture.bytes.len())) {
        Some(Ok(part)) => picture.part(answering, part),
        Some(Err(())) => picture.unsatisfiable(answering),
        None => picture.whole(answering),
    }
}

/// The answer with a certain status, where that is one about a picture.
pub(crate) fn forced(answering: &Answering<'_>, status: u16) -> Option<Reply> {
    let response = answering.operation.response(answering.success_status()).filter(|response| serves(response))?;
    let picture = Picture::of(answering, response);
    let asked = answering.request.header("range").and_then(|text| range(text, picture.bytes.len()));
    match status {
        200 => Some(picture.whole(answering)),
        206 => {
            let start = 0..PART.min(picture.bytes.len());
            Some(picture.part(answering, asked.and_then(Result::ok).unwrap_or(start)))
        }
        304 => Some(picture.not_modified(answering)),
        416 => Some(picture.unsatisfiable(answering)),
        _ => None,
    }
}

/// The bytes of a stub, with the headers that are true of them.
pub(crate) fn given(answering: &Answering<'_>, reply: Reply, media_type: &str, bytes: Bytes) -> Reply {
    let mut reply = reply.with_header("content-type", media_type).with_header("etag", etag(&bytes));
    if reply.status == 206 {
        // How long the whole is, a part does not tell.
        let asked = answering.request.header("range").and_then(|text| range(text, usize::MAX));
        let start = asked.and_then(Result::ok).map_or(0, |range| range.start);
        let last = start + bytes.len().saturating_sub(1);
        reply = reply.with_header("content-range", format!("bytes {start}-{last}/*"));
    }
    Reply { body: bytes, ..reply }
}

#[derive(Clone)]
struct Picture {
    format: Format,
    bytes: Bytes,
    etag: String,
}

impl Picture {
    fn of(answering: &Answering<'_>, response: &Response) -> Picture {
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

    fn part(&self, answering: &Answering<'_>, range: Range<usize>) -> Reply {
        let content_range = format!("bytes {}-{}/{}", range.start, range.end.saturating_sub(1), self.bytes.len());
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

    fn not_modified(&self, answering: &Answering<'_>) -> Reply {
        answering.bare(304).with_header("etag", &*self.etag)
    }

    fn unsatisfiable(&self, answering: &Answering<'_>) -> Reply {
        let length = self.bytes.len();
        // Where the answer was forced, the range may be a good one, or there is none.
        let outside = |text: &&str| range(text, length).is_some_and(|range| range.is_err());
        let asked = answering.request.header("range").filter(outside).map(str::trim);
        let asked = asked.map_or_else(|| format!("bytes={length}-"), str::to_owned);
        let message = format!("The range {asked} lies outside the {length} bytes of the image.");
        answering.failure(&Failure::new(416, message)).with_header("content-range", format!("bytes */{length}"))
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

/// The one range that a `Range` header asks for: within `length` bytes, or an error where it lies outside. Nothing where
/// the header is no valid single range, which is ignored.
fn range(header: &str, length: usize) -> Option<Result<Range<usize>, ()>> {
    let (first, last) = header.trim().strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| match !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Some(text.parse::<usize>().unwrap_or(usize::MAX)),
        false => None,
    };
    let range = match (number(first), number(last)) {
        (None, Some(suffix)) if first.is_empty() => length.saturating_sub(suffix)..length,
        (Some(first), None) if last.is_empty() => first..length,
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        _ => return None,
    };
    Some(if range.start < range.end { Ok(range) } else { Err(()) })
}

/// Whether an `If-None-Match` header names the tag. Weak tags count, as RFC 9110 wants it here.
fn names(tags: &str, etag: &str) -> bool {
    tags.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

/// A strong tag: two 64-bit FNV-1a sums of the bytes, from different starts.
fn etag(bytes: &[u8]) -> String {
    let sum = |start: u64| bytes.iter().fold(start, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3));
    format!("\"{:016x}{:016x}\"", sum(0xCBF2_9CE4_8422_2325), sum(0x9AE1_6A3B_2F90_404F))
}
