//! A picture with its alpha, still or one of an animation.

use super::decode::Allowance;
use super::{Chunk, Chunks, bitstream, damaged, decode};
use crate::ProbeError;
use crate::reader::u24_le;

/// What stands in an animation's frame before its chunks: place, size, time and flags.
const HEADER: usize = 16;

/// What the chunks of a picture said so far.
#[derive(Default)]
pub(super) struct Frame<'a> {
    alpha: Option<&'a [u8]>,
    picture: Option<Chunk<'a>>,
}

impl<'a> Frame<'a> {
    /// Takes a chunk of alpha or of a picture; others have nothing to say.
    pub(super) fn add(&mut self, chunk: &Chunk<'a>) -> Result<(), ProbeError> {
        match chunk.kind {
            b"ALPH" if self.picture.is_some() => return Err(damaged("its alpha comes behind its picture")),
            b"ALPH" => self.alpha = self.alpha.or(Some(chunk.content)),
            b"VP8L" if self.alpha.is_some() => return Err(damaged("a lossless picture has alpha of its own")),
            b"VP8 " | b"VP8L" if self.picture.is_some() => {
                return Err(damaged("it has two pictures where one belongs"));
            }
            b"VP8 " | b"VP8L" => self.picture = Some(*chunk),
            _ => {}
        }
        Ok(())
    }

    /// The size of the picture, where all of its parts are there and, as far as the allowance goes, can be decoded.
    pub(super) fn size(&self, allowance: &mut Allowance) -> Result<(u32, u32), ProbeError> {
        let picture = self.picture.as_ref().ok_or(damaged("it has no picture"))?;
        let (width, height) = bitstream::size(picture)?;
        if self.alpha.is_some_and(|alpha| !alpha_is_valid(alpha, u64::from(width) * u64::from(height))) {
            return Err(damaged("its alpha cannot be unpacked"));
        }
        let bytes = picture.content.len() + self.alpha.map_or(0, <[u8]>::len);
        // A picture without pixels is refused for its size.
        if width > 0 && height > 0 && allowance.takes((width, height), bytes) && !decode::decodes(picture, self.alpha) {
            return Err(damaged("its picture cannot be decoded"));
        }
        Ok((width, height))
    }
}

/// Two bits each: how it is packed, a filter, what was done before, and two that mean nothing yet. Unpacked alpha has a
/// byte a pixel.
fn alpha_is_valid(alpha: &[u8], pixels: u64) -> bool {
    let Some((header, values)) = alpha.split_first() else { return false };
    let packed = match header & 0x03 {
        0 => values.len() as u64 >= pixels,
        1 => !values.is_empty(),
        _ => false,
    };
    packed && (header >> 4) & 0x03 <= 1 && header >> 6 == 0
}

/// A frame of an animation on that canvas.
pub(super) fn check(content: &[u8], canvas: (u32, u32), allowance: &mut Allowance) -> Result<(), ProbeError> {
    let (Some(chunks), Some(left), Some(top), Some(width), Some(height)) =
        (content.get(HEADER..), u24_le(content, 0), u24_le(content, 3), u24_le(content, 6), u24_le(content, 9))
    else {
        return Err(damaged("a frame of its animation is too short"));
    };
    let size = (width + 1, height + 1);
    // The place is in steps of two pixels.
    if 2 * left + size.0 > canvas.0 || 2 * top + size.1 > canvas.1 {
        return Err(damaged("a frame of its animation lies outside of its canvas"));
    }
    let mut chunks = Chunks { file: chunks, at: 0 };
    let mut frame = Frame::default();
    while let Some(chunk) = chunks.next()? {
        frame.add(&chunk)?;
    }
    match frame.size(allowance)? == size {
        true => Ok(()),
        false => Err(damaged("a frame of its animation has not the size that it says")),
    }
}
