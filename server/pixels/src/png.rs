//! The structure of PNG: chunks from IHDR to IEND.

use crate::format::Found;
use crate::reader::{slice, u32_be};
use crate::{Format, ProbeError, exif};

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// Also for the start of the signature: what was cut there is a PNG, too.
pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE) || (bytes.len() >= 4 && SIGNATURE.starts_with(bytes))
}

pub(crate) fn read(bytes: &[u8]) -> Result<Found, ProbeError> {
    if bytes.len() < SIGNATURE.len() {
        return Err(truncated("its signature"));
    }
    let mut at = SIGNATURE.len();
    let header = chunk(bytes, &mut at)?;
    if header.kind != b"IHDR" {
        return Err(damaged("its first chunk is not IHDR"));
    }
    let (width, height, paletted) = size(bytes, &header)?;
    let mut orientation = None;
    let (mut palette, mut pixels) = (false, false);
    loop {
        let chunk = chunk(bytes, &mut at)?;
        match chunk.kind {
            b"IEND" => break,
            b"IHDR" => return Err(damaged("it has two IHDR chunks")),
            b"PLTE" => palette = true,
            b"IDAT" if paletted && !palette => return Err(damaged("it has no palette before its pixels")),
            b"IDAT" => pixels = true,
            b"eXIf" => orientation = orientation.or_else(|| exif::orientation(chunk.content)),
            _ => {}
        }
    }
    match pixels {
        true => Ok(Found { width, height, orientation }),
        false => Err(damaged("it has no IDAT chunk")),
    }
}

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
    /// Where the kind begins: from there on the check sum counts.
    start: usize,
    sum: u32,
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
    *at = start + 4 + length + 4;
    Ok(Chunk { kind, content, start, sum })
}

/// Width, height and whether the pixels are colours of a palette.
fn size(bytes: &[u8], header: &Chunk<'_>) -> Result<(u32, u32, bool), ProbeError> {
    if slice(bytes, header.start, 4 + header.content.len()).map(check_sum) != Some(header.sum) {
        return Err(damaged("the check sum of its header is wrong"));
    }
    let (Some(width), Some(height), Some(&[depth, colour, compression, filter, interlace])) =
        (u32_be(header.content, 0), u32_be(header.content, 4), header.content.get(8..))
    else {
        return Err(damaged("its header has not the length of one"));
    };
    let depths: &[u8] = match colour {
        0 => &[1, 2, 4, 8, 16],
        3 => &[1, 2, 4, 8],
        2 | 4 | 6 => &[8, 16],
        _ => &[],
    };
    match depths.contains(&depth) && compression == 0 && filter == 0 && interlace <= 1 {
        true => Ok((width, height, colour == 3)),
        false => Err(damaged("its header contradicts itself")),
    }
}

/// CRC-32 as PNG uses it. Only headers are summed, so that a table would not pay.
fn check_sum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Png, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Png, what }
}
