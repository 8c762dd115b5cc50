//! Bodies with a content coding (RFC 9110, 8.4).

use std::io::Read;

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

/// The body without its content coding.
///
/// # Errors
/// Why it cannot be read: another coding than gzip, bytes that are no gzip, or more than `limit` bytes.
pub(crate) fn decoded(headers: &HeaderMap, body: Bytes, limit: usize) -> Result<Bytes, String> {
    let codings: Vec<String> = headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .flat_map(|value| String::from_utf8_lossy(value.as_bytes()).split(',').map(normalized).collect::<Vec<_>>())
        .filter(|coding| !coding.is_empty() && coding != "identity")
        .collect();
    match codings.as_slice() {
        [] => Ok(body),
        _ if body.is_empty() => Ok(body),
        [one] if one == "gzip" || one == "x-gzip" => gunzipped(&body, limit),
        others => Err(format!("the content coding {} is not read here", others.join(", "))),
    }
}

fn normalized(coding: &str) -> String {
    coding.trim().to_ascii_lowercase()
}

fn gunzipped(body: &[u8], limit: usize) -> Result<Bytes, String> {
    let mut bytes = Vec::new();
    let most = (limit as u64).saturating_add(1);
    let read = MultiGzDecoder::new(body).take(most).read_to_end(&mut bytes);
    read.map_err(|error| format!("it is not the gzip that its content coding says: {error}"))?;
    match bytes.len() > limit {
        true => Err(format!("it has more than {limit} bytes without its gzip")),
        false => Ok(bytes.into()),
    }
}
