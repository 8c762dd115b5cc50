//! The headers of a lossy and of a lossless picture.

use super::{Chunk, damaged, unsupported};
use crate::ProbeError;
use crate::reader::{slice, u24_le, u32_le};

/// The size of a lossy or lossless picture.
pub(super) fn size(chunk: &Chunk<'_>) -> Result<(u32, u32), ProbeError> {
    match chunk.kind {
        b"VP8L" => lossless(chunk.content),
        _ => lossy(chunk.content),
    }
}

/// A frame tag of three bytes, a start code, and the two sides with 14 bits each, the rest of which are a scale.
fn lossy(content: &[u8]) -> Result<(u32, u32), ProbeError> {
    let (Some(tag), Some(sides)) = (u24_le(content, 0), u32_le(content, 6)) else {
        return Err(damaged("its picture is too short"));
    };
    if slice(content, 3, 3) != Some(&[0x9D, 0x01, 0x2A]) || tag & 1 == 1 {
        return Err(damaged("its picture is not a key frame"));
    }
    if (tag >> 1) & 7 > 3 {
        return Err(unsupported("a WebP of a later version"));
    }
    if tag & 0x10 == 0 {
        return Err(damaged("its picture is not meant to be shown"));
    }
    let partition = usize::try_from(tag >> 5).unwrap_or(usize::MAX);
    if partition > content.len() - 10 {
        return Err(damaged("its picture is shorter than it says"));
    }
    Ok((sides & 0x3FFF, (sides >> 16) & 0x3FFF))
}

/// A signature byte, the two sides less one with 14 bits each, a bit for alpha and three of a version.
fn lossless(content: &[u8]) -> Result<(u32, u32), ProbeError> {
    let (Some(0x2F), Some(sides)) = (content.first(), u32_le(content, 1)) else {
        return Err(damaged("its picture has no valid header"));
    };
    if sides >> 29 != 0 {
        return Err(unsupported("a WebP of a later version"));
    }
    Ok(((sides & 0x3FFF) + 1, ((sides >> 14) & 0x3FFF) + 1))
}
