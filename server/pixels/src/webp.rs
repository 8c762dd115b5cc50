//! The structure of WebP: a RIFF file with one picture, or with a canvas and chunks about it.

use crate::format::Found;
use crate::reader::{slice, u24_le, u32_le};
use crate::{Format, ProbeError, exif};

const HEADER: usize = 12;

/// Also for the start of the header, as far as it tells a WebP from other RIFF files.
pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..HEADER).is_none_or(|kind| kind == b"WEBP")
}

pub(crate) fn read(bytes: &[u8]) -> Result<Found, ProbeError> {
    let length = u32_le(bytes, 4).and_then(|length| usize::try_from(length).ok());
    let (Some(length), true) = (length, bytes.len() >= HEADER) else { return Err(truncated("its header")) };
    // Bytes behind the file's own length are no part of it.
    let file = slice(bytes, 8, length).ok_or(truncated("fewer bytes than it says"))?;
    let mut chunks = Chunks { file, at: 4 };
    let first = chunks.next()?.ok_or(damaged("it has no picture"))?;
    match first.kind {
        b"VP8 " | b"VP8L" => {
            let (width, height) = picture(&first)?;
            while chunks.next()?.is_some() {}
            Ok(Found { width, height, orientation: None })
        }
        b"VP8X" => extended(&first, chunks),
        _ => Err(damaged("its first chunk is of an unknown kind")),
    }
}

fn extended(header: &Chunk<'_>, mut chunks: Chunks<'_>) -> Result<Found, ProbeError> {
    let (Some(width), Some(height)) = (u24_le(header.content, 4), u24_le(header.content, 7)) else {
        return Err(damaged("its header is too short"));
    };
    let canvas = (width + 1, height + 1);
    let mut orientation = None;
    let mut pixels = false;
    while let Some(chunk) = chunks.next()? {
        match chunk.kind {
            b"VP8 " | b"VP8L" => {
                if picture(&chunk)? != canvas {
                    return Err(damaged("its picture has not the size that its header says"));
                }
                pixels = true;
            }
            b"ANMF" => pixels = true,
            b"EXIF" => orientation = orientation.or_else(|| exif::orientation(chunk.content)),
            _ => {}
        }
    }
    match pixels {
        true => Ok(Found { width: canvas.0, height: canvas.1, orientation }),
        false => Err(damaged("it has no picture")),
    }
}

struct Chunks<'a> {
    file: &'a [u8],
    at: usize,
}

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
}

impl<'a> Chunks<'a> {
    fn next(&mut self) -> Result<Option<Chunk<'a>>, ProbeError> {
        if self.at >= self.file.len() {
            return Ok(None);
        }
        let missing = truncated("a chunk");
        let kind = slice(self.file, self.at, 4).ok_or(missing.clone())?;
        let length = u32_le(self.file, self.at + 4).ok_or(missing.clone())?;
        let length = usize::try_from(length).map_err(|_| missing.clone())?;
        let content = slice(self.file, self.at + 8, length).ok_or(missing)?;
        // A chunk of odd length is followed by a byte that fills it up.
        self.at += 8 + length + length % 2;
        Ok(Some(Chunk { kind, content }))
    }
}

/// The size of a lossy or lossless picture.
fn picture(chunk: &Chunk<'_>) -> Result<(u32, u32), ProbeError> {
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
        return Err(damaged("its picture is no key frame"));
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
        return Err(ProbeError::Unsupported { format: Format::Webp, what: "a WebP of a later version" });
    }
    Ok(((sides & 0x3FFF) + 1, ((sides >> 14) & 0x3FFF) + 1))
}

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Webp, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Webp, what }
}
