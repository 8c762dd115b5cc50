//! Small pictures decoded: a WebP has no check sums, and what is damaged within a picture its headers do not show.

use std::io::Cursor;

use image_webp::WebPDecoder;

use super::Chunk;

/// What is decoded of a file, in pixels, which takes 30 milliseconds. A larger picture, and what comes behind so much of
/// an animation, is not.
const MOST_DECODED: u64 = 1_300_000;

/// What a byte takes, and what a picture takes beside its pixels and bytes, as so many pixels.
const BYTE: u64 = 2;
const PICTURE: u64 = 4096;

/// Pictures are coded in blocks of so many pixels a side.
const BLOCK: u32 = 16;

/// How much more of a file is decoded.
pub(super) struct Allowance(u64);

impl Allowance {
    pub(super) fn new() -> Allowance {
        Allowance(MOST_DECODED)
    }

    /// Whether a picture of that size and so many bytes is decoded; it is taken from the allowance.
    pub(super) fn takes(&mut self, (width, height): (u32, u32), bytes: usize) -> bool {
        let [across, down] = [width, height].map(|side| u64::from(side.next_multiple_of(BLOCK)));
        let left = self.0.checked_sub(across * down + BYTE * bytes as u64 + PICTURE);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// Whether a picture and its alpha can be decoded. They are put into a file of their own: what stands about them, and
/// browsers step over, does not count.
pub(super) fn decodes(picture: &Chunk<'_>, alpha: Option<&[u8]>) -> bool {
    let mut file = b"RIFF\0\0\0\0WEBP".to_vec();
    if let (Some(alpha), Ok((width, height))) = (alpha, super::bitstream::size(picture)) {
        let [width, height] = [width - 1, height - 1].map(u32::to_le_bytes);
        add(&mut file, b"VP8X", &[&[0x10, 0, 0, 0], &width[..3], &height[..3]].concat());
        add(&mut file, b"ALPH", alpha);
    }
    add(&mut file, picture.kind, picture.content);
    let length = u32::try_from(file.len() - 8).unwrap_or(u32::MAX);
    file[4..8].copy_from_slice(&length.to_le_bytes());
    let decoded = WebPDecoder::new(Cursor::new(file)).and_then(|mut decoder| {
        let mut pixels = vec![0; decoder.output_buffer_size().unwrap_or_default()];
        decoder.read_image(&mut pixels)
    });
    decoded.is_ok()
}

fn add(file: &mut Vec<u8>, kind: &[u8], content: &[u8]) {
    file.extend(kind);
    file.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(content);
    file.extend(vec![0; content.len() % 2]);
}
