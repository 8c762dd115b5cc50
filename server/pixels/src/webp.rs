//! The structure of WebP: a RIFF file with one picture, or with a canvas and chunks about it. What is demanded of it is
//! what libwebp demands, by which browsers show it.

mod bitstream;
mod decode;
mod frame;

use crate::format::Found;
use crate::reader::{slice, u24_le, u32_le};
use crate::{Format, Limits, ProbeError, exif};
use decode::Allowance;
use frame::Frame;

const HEADER: usize = 12;

/// Bits of what a canvas is said to have.
const ANIMATION: u8 = 0x02;
const EXIF: u8 = 0x08;
const KNOWN_FLAGS: u8 = 0x3E;

/// Also for the start of the header, as far as it tells a WebP from other RIFF files.
pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..HEADER).is_none_or(|kind| kind == b"WEBP")
}

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Found, ProbeError> {
    let length = u32_le(bytes, 4).and_then(|length| usize::try_from(length).ok());
    let (Some(length), true) = (length, bytes.len() >= HEADER) else { return Err(truncated("its header")) };
    // Bytes behind the file's own length are no part of it.
    let file = slice(bytes, 8, length).ok_or(truncated("fewer bytes than it says"))?;
    let mut chunks = Chunks { file, at: 4 };
    let first = chunks.next()?.ok_or(damaged("it has no picture"))?;
    let found = match first.kind {
        b"VP8 " | b"VP8L" => {
            let mut picture = Frame::default();
            picture.add(&first)?;
            while chunks.next()?.is_some() {}
            let (width, height) = picture.size(&mut Allowance::new())?;
            Found { width, height, orientation: None }
        }
        b"VP8X" => extended(&first, chunks)?,
        _ => return Err(damaged("its first chunk is of an unknown kind")),
    };
    limits.check(Format::Webp, found.width, found.height)?;
    Ok(found)
}

fn extended(header: &Chunk<'_>, mut chunks: Chunks<'_>) -> Result<Found, ProbeError> {
    let (Some(&flags), Some(width), Some(height), 10) =
        (header.content.first(), u24_le(header.content, 4), u24_le(header.content, 7), header.content.len())
    else {
        return Err(damaged("its header has the wrong length"));
    };
    if flags & !KNOWN_FLAGS != 0 {
        return Err(damaged("its header has unknown flags set"));
    }
    let canvas = (width + 1, height + 1);
    let mut still = Frame::default();
    let mut parts = Parts::new(flags);
    while let Some(chunk) = chunks.next()? {
        match chunk.kind {
            b"VP8 " | b"VP8L" | b"ALPH" if parts.animated => {
                return Err(damaged("it is an animation with a picture outside of its frames"));
            }
            b"VP8 " | b"VP8L" | b"ALPH" => still.add(&chunk)?,
            _ => parts.add(&chunk, canvas)?,
        }
    }
    match (parts.animated, parts.frames) {
        (true, false) => return Err(unsupported("a WebP animation without frames")),
        (true, true) => {}
        (false, _) => {
            if still.size(&mut parts.allowance)? != canvas {
                return Err(damaged("its picture has not the size that its header says"));
            }
        }
    }
    Ok(Found { width: canvas.0, height: canvas.1, orientation: parts.exif.flatten() })
}

/// What the chunks about a canvas are, beside a still picture.
struct Parts {
    animated: bool,
    exif_said: bool,
    /// Whether the chunk about the animation came.
    begun: bool,
    frames: bool,
    /// The first EXIF metadata's orientation, where there were such metadata.
    exif: Option<Option<u8>>,
    allowance: Allowance,
}

impl Parts {
    fn new(flags: u8) -> Parts {
        Parts {
            animated: flags & ANIMATION != 0,
            exif_said: flags & EXIF != 0,
            begun: false,
            frames: false,
            exif: None,
            allowance: Allowance::new(),
        }
    }

    fn add(&mut self, chunk: &Chunk<'_>, canvas: (u32, u32)) -> Result<(), ProbeError> {
        match chunk.kind {
            b"ANIM" | b"ANMF" if !self.animated => {
                return Err(damaged("it has an animation without the animation flag in its header"));
            }
            b"ANIM" if chunk.content.len() < 6 => return Err(damaged("its animation's header is too short")),
            b"ANIM" => self.begun = true,
            b"ANMF" if !self.begun => return Err(damaged("a frame comes before its animation's header")),
            b"ANMF" => {
                frame::check(chunk.content, canvas, &mut self.allowance)?;
                self.frames = true;
            }
            b"EXIF" if self.exif_said && self.exif.is_none() => self.exif = Some(exif::orientation(chunk.content)),
            _ => {}
        }
        Ok(())
    }
}

struct Chunks<'a> {
    file: &'a [u8],
    at: usize,
}

#[derive(Clone, Copy)]
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

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Webp, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Webp, what }
}

fn unsupported(what: &'static str) -> ProbeError {
    ProbeError::Unsupported { format: Format::Webp, what }
}
