use bytes::Bytes;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::{FieldFault, FormError};
use super::head::PartHead;
use super::transfer::TransferDecoder;
use crate::MediaType;
use crate::header::shown;

impl PartHead {
    /// The text of the part, from its whole content as it arrived: decoded by its `Content-Transfer-Encoding` and by
    /// the charset of its `Content-Type`, which is UTF-8 where none is said. Text that cannot be read is an error, never
    /// another text.
    pub fn text(&self, content: Bytes) -> Result<String, FormError> {
        let mut decoder = TransferDecoder::new(self)?;
        let bytes = decoder.decode(content)?;
        decoder.finish()?;
        self.charset_text(&bytes).map_err(|fault| FormError::Field { name: self.name().to_owned(), fault })
    }

    fn charset_text(&self, bytes: &[u8]) -> Result<String, FieldFault> {
        let media_type = self.content_type().map(MediaType::parse).transpose();
        let media_type = media_type.map_err(|error| FieldFault::ContentType(error.to_string()))?;
        charset_text(media_type.as_ref(), bytes)
    }
}

/// The text that bytes are by the charset of their media type, which is UTF-8 where none is said.
pub(crate) fn charset_text(media_type: Option<&MediaType>, bytes: &[u8]) -> Result<String, FieldFault> {
    let label = media_type.and_then(|media_type| media_type.parameter("charset"));
    let label = label.unwrap_or("UTF-8").trim();
    let not_valid = || FieldFault::Text(shown(label));
    let encoding = Encoding::for_label_no_replacement(label.as_bytes());
    let encoding = encoding.ok_or_else(|| FieldFault::UnknownCharset(shown(label)))?;
    if is_ascii(label) && !bytes.is_ascii() {
        return Err(not_valid());
    }
    let (encoding, bytes) = without_mark(encoding, label, bytes)?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(not_valid)?;
    Ok(text.into_owned())
}

/// Whether the label means ASCII. To a browser it means windows-1252, which reads bytes that ASCII does not have.
fn is_ascii(label: &str) -> bool {
    let labels = ["us-ascii", "ascii", "ansi_x3.4-1968", "iso-ir-6", "iso646-us", "csascii"];
    labels.iter().any(|known| label.eq_ignore_ascii_case(known))
}

/// UTF-16 may begin with a byte order mark; the label `UTF-16` says nothing without one, as both orders are usual.
/// In UTF-8 the mark is a character like any other.
fn without_mark<'b>(
    encoding: &'static Encoding,
    label: &str,
    bytes: &'b [u8],
) -> Result<(&'static Encoding, &'b [u8]), FieldFault> {
    if encoding != UTF_16LE && encoding != UTF_16BE {
        return Ok((encoding, bytes));
    }
    let order_is_said = ["utf-16le", "utf-16be"].iter().any(|known| label.eq_ignore_ascii_case(known));
    match Encoding::for_bom(bytes).filter(|(marked, _)| *marked != UTF_8) {
        // In the other order the mark is not a character at all.
        Some((marked, _)) if order_is_said && marked != encoding => Err(FieldFault::Text(shown(label))),
        Some((marked, length)) => Ok((marked, &bytes[length..])),
        None if order_is_said || bytes.is_empty() => Ok((encoding, bytes)),
        None => Err(FieldFault::ByteOrder(shown(label))),
    }
}
