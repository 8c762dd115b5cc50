//! The structure of PNG: chunks from IHDR to IEND, each with a check sum.

mod header;
mod pixels;

use crate::format::Found;
use crate::reader::{slice, u32_be};
use crate::{Format, Limits, ProbeError, exif};
use header::Header;

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// The most bytes of a palette: 256 colours.
const LONGEST_PALETTE: usize = 3 * 256;

/// Also for the start of the signature: what was cut there is a PNG, too.
pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE) || (bytes.len() >= 4 && SIGNATURE.starts_with(bytes))
}

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Found, ProbeError> {
    if bytes.len() < SIGNATURE.len() {
        return Err(truncated("its signature"));
    }
    let mut at = SIGNATURE.len();
    let first = chunk(bytes, &mut at)?;
    let header = match first.kind {
        b"IHDR" => Header::read(first.content)?,
        b"CgBI" => return Err(unsupported("Apple's CgBI variant of PNG")),
        _ => return Err(damaged("its first chunk is not IHDR")),
    };
    limits.check(Format::Png, header.width, header.height)?;
    let mut parts = Parts::default();
    loop {
        let chunk = chunk(bytes, &mut at)?;
        if chunk.kind == b"IEND" {
            break;
        }
        parts.add(&header, &chunk)?;
    }
    if parts.pixels.is_empty() {
        return Err(damaged("it has no IDAT chunk"));
    }
    pixels::check(&header, &parts.pixels)?;
    Ok(Found { width: header.width, height: header.height, orientation: parts.exif.flatten() })
}

/// What the chunks between the header and the end are.
#[derive(Default)]
struct Parts<'a> {
    palette: bool,
    /// The content of each IDAT chunk.
    pixels: Vec<&'a [u8]>,
    /// Whether another chunk came behind them.
    pixels_ended: bool,
    /// The first EXIF metadata's orientation, where there were such metadata.
    exif: Option<Option<u8>>,
}

impl<'a> Parts<'a> {
    fn add(&mut self, header: &Header, chunk: &Chunk<'a>) -> Result<(), ProbeError> {
        let before_pixels = self.pixels.is_empty();
        match chunk.kind {
            b"IDAT" if header.paletted() && !self.palette => {
                return Err(damaged("it has no palette before its pixels"));
            }
            b"IDAT" if self.pixels_ended => return Err(damaged("another chunk stands between its IDAT chunks")),
            b"IDAT" => {
                self.pixels.push(chunk.content);
                return Ok(());
            }
            b"IHDR" => return Err(damaged("it has two IHDR chunks")),
            b"PLTE" if self.palette => return Err(damaged("it has two palettes")),
            b"PLTE" => {
                let length = chunk.content.len();
                // In a picture that is not made of its colours a palette is a mere suggestion.
                if header.paletted() && !(length > 0 && length <= LONGEST_PALETTE && length.is_multiple_of(3)) {
                    return Err(damaged("its palette has the wrong length"));
                }
                self.palette = true;
            }
            // What comes behind the pixels comes too late for viewers.
            b"eXIf" if before_pixels && self.exif.is_none() => self.exif = Some(exif::orientation(chunk.content)),
            kind if kind.first().is_some_and(u8::is_ascii_uppercase) => {
                let name = String::from_utf8_lossy(kind).into_owned();
                return Err(ProbeError::UnknownChunk { format: Format::Png, name });
            }
            _ => {}
        }
        self.pixels_ended = !before_pixels;
        Ok(())
    }
}

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
}

fn chunk<'a>(bytes: &'a [u8], at: &mut usize) -> Result<Chunk<'a>, ProbeError> {
    let missing = truncated("a chunk");
    let length = u32_be(bytes, *at).ok_or(missing.clone())?;
    let length = usize::try_from(length).map_err(|_| missing.clone())?;
    let start = *at + 4;
    let kind = slice(bytes, start, 4).ok_or(missing.clone())?;
    if !kind.iter().all(u8::is_ascii_alphabetic) {
        return Err(damaged("a chunk has no valid name"));
    }
    let content = slice(bytes, start + 4, length).ok_or(missing.clone())?;
    let sum = u32_be(bytes, start + 4 + length).ok_or(missing)?;
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(kind);
    hasher.update(content);
    if hasher.finalize() != sum {
        let what = match kind {
            b"IHDR" => "the check sum of its header is wrong",
            b"IDAT" => "the check sum of its pixels is wrong",
            _ => "the check sum of a chunk is wrong",
        };
        return Err(damaged(what));
    }
    *at = start + 4 + length + 4;
    Ok(Chunk { kind, content })
}

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Png, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Png, what }
}

fn unsupported(what: &'static str) -> ProbeError {
    ProbeError::Unsupported { format: Format::Png, what }
}
