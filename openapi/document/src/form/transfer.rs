use bytes::Bytes;

use super::error::{FieldFault, FormError};
use super::head::PartHead;
use crate::header::shown;

/// Decodes the content of a part, a file too, by its `Content-Transfer-Encoding` while it arrives.
pub struct TransferDecoder {
    /// The field, for errors.
    name: String,
    state: State,
}

enum State {
    /// As it is: 7bit, 8bit, binary, or nothing said.
    Identity,
    Base64(Base64),
    QuotedPrintable(QuotedPrintable),
}

const BASE64: &str = "base64";
const QUOTED_PRINTABLE: &str = "quoted-printable";

impl TransferDecoder {
    /// Fails where the encoding is not known.
    pub fn new(head: &PartHead) -> Result<TransferDecoder, FormError> {
        let name = head.name().to_owned();
        let encoding = head.transfer_encoding().unwrap_or("binary");
        let state = match encoding.to_ascii_lowercase().as_str() {
            "7bit" | "8bit" | "binary" => State::Identity,
            BASE64 => State::Base64(Base64::default()),
            QUOTED_PRINTABLE => State::QuotedPrintable(QuotedPrintable::default()),
            _ => return Err(FormError::Field { name, fault: FieldFault::UnknownEncoding(shown(encoding)) }),
        };
        Ok(TransferDecoder { name, state })
    }

    /// The bytes that the next bytes of the content stand for; the same ones, not copied, where nothing is encoded.
    pub fn decode(&mut self, bytes: Bytes) -> Result<Bytes, FormError> {
        let (decoded, encoding) = match &mut self.state {
            State::Identity => return Ok(bytes),
            State::Base64(base64) => (base64.decode(&bytes), BASE64),
            State::QuotedPrintable(printable) => (printable.decode(&bytes), QUOTED_PRINTABLE),
        };
        decoded.map(Bytes::from).ok_or_else(|| wrong(&self.name, encoding))
    }

    /// Fails where the content breaks off.
    pub fn finish(self) -> Result<(), FormError> {
        match self.state {
            State::Base64(base64) if !base64.complete() => Err(wrong(&self.name, BASE64)),
            State::QuotedPrintable(printable) if !printable.complete() => Err(wrong(&self.name, QUOTED_PRINTABLE)),
            _ => Ok(()),
        }
    }
}

fn wrong(name: &str, encoding: &'static str) -> FormError {
    FormError::Field { name: name.to_owned(), fault: FieldFault::Encoded(encoding) }
}

/// Base64 in lines (RFC 2045, 6.8). Only white space is skipped, other characters are errors.
#[derive(Default)]
struct Base64 {
    /// The bits of the digits since the last complete group of four.
    bits: u32,
    digits: u8,
    padding: u8,
}

/// The value of each digit; [`NO_DIGIT`] for what is not a digit.
const DIGITS: [u8; 256] = {
    let mut table = [NO_DIGIT; 256];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut value = 0;
    while value < alphabet.len() {
        table[alphabet[value] as usize] = value as u8;
        value += 1;
    }
    table
};

const NO_DIGIT: u8 = 0xff;

impl Base64 {
    fn decode(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut decoded = Vec::with_capacity(bytes.len() / 4 * 3 + 3);
        for &byte in bytes {
            match (DIGITS[usize::from(byte)], byte) {
                (NO_DIGIT, b'\r' | b'\n' | b' ' | b'\t') => {}
                (NO_DIGIT, b'=') => {
                    // One byte is two digits and two signs, two bytes are three digits and one sign.
                    if self.padding == 0 {
                        match self.digits {
                            2 => decoded.push((self.bits >> 4) as u8),
                            3 => decoded.extend_from_slice(&(self.bits >> 2).to_be_bytes()[2..]),
                            _ => return None,
                        }
                    }
                    self.padding += 1;
                    if self.digits + self.padding > 4 {
                        return None;
                    }
                }
                (NO_DIGIT, _) => return None,
                _ if self.padding > 0 => return None,
                (digit, _) => {
                    self.bits = self.bits << 6 | u32::from(digit);
                    self.digits += 1;
                    if self.digits == 4 {
                        decoded.extend_from_slice(&self.bits.to_be_bytes()[1..]);
                        (self.bits, self.digits) = (0, 0);
                    }
                }
            }
        }
        Some(decoded)
    }

    fn complete(&self) -> bool {
        self.digits == 0 || self.digits + self.padding == 4
    }
}

/// Quoted-printable (RFC 2045, 6.7). White space at the end of a line was added on the way and is dropped.
#[derive(Default)]
struct QuotedPrintable {
    seen: Seen,
    /// White space that may end a line.
    spaces: Vec<u8>,
}

#[derive(Clone, Copy, Default)]
enum Seen {
    #[default]
    Text,
    Cr,
    Equals,
    /// A soft line break, not yet complete: white space after `=`.
    SoftSpace,
    SoftCr,
    Digit(u8),
}

impl QuotedPrintable {
    fn decode(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut decoded = Vec::with_capacity(bytes.len() + self.spaces.len());
        for &byte in bytes {
            self.seen = match (self.seen, byte) {
                (Seen::Text, b' ' | b'\t') => {
                    self.spaces.push(byte);
                    Seen::Text
                }
                (Seen::Text, b'\r') => Seen::Cr,
                (Seen::Cr, b'\n') => {
                    self.spaces.clear();
                    decoded.extend_from_slice(b"\r\n");
                    Seen::Text
                }
                (Seen::Text, b'=') => {
                    decoded.append(&mut self.spaces);
                    Seen::Equals
                }
                (Seen::Text, b'!'..=b'~') => {
                    decoded.append(&mut self.spaces);
                    decoded.push(byte);
                    Seen::Text
                }
                (Seen::Equals | Seen::SoftSpace, b' ' | b'\t') => Seen::SoftSpace,
                (Seen::Equals | Seen::SoftSpace, b'\r') => Seen::SoftCr,
                (Seen::SoftCr, b'\n') => Seen::Text,
                (Seen::Equals, _) => Seen::Digit(hex(byte)?),
                (Seen::Digit(high), _) => {
                    decoded.push(high << 4 | hex(byte)?);
                    Seen::Text
                }
                _ => return None,
            };
        }
        Some(decoded)
    }

    fn complete(&self) -> bool {
        matches!(self.seen, Seen::Text)
    }
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
