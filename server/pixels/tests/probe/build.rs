//! Files made part by part, right ones and wrong ones.

use images_pixels::{Format, Limits, Probe, ProbeError, sample};

/// What `probe` says under the limits that are served.
pub fn look(bytes: &[u8]) -> Result<Probe, ProbeError> {
    images_pixels::probe(bytes, &Limits { width: 16_383, height: 16_383, pixels: 50_000_000 })
}

/// Size and orientation of an accepted file.
pub fn seen(bytes: &[u8]) -> (u32, u32, u8) {
    let found = look(bytes).unwrap();
    (found.width, found.height, found.orientation)
}

/// Why a file is refused, in words.
pub fn refused(bytes: &[u8]) -> String {
    look(bytes).unwrap_err().to_string()
}

/// EXIF metadata, little end first, with these entries: tag, type, count and field.
pub fn exif(entries: &[(u16, u16, u32, u32)]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
    for (tag, kind, count, field) in entries {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(field.to_le_bytes());
    }
    tiff.extend([0; 4]);
    tiff
}

/// EXIF metadata that turn a picture by a quarter.
pub fn quarter_turn() -> Vec<u8> {
    exif(&[(0x0112, 3, 1, 6)])
}

/// A JPEG's segment.
pub fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
}

/// A JPEG's segment with EXIF metadata.
pub fn app1(tiff: &[u8]) -> Vec<u8> {
    segment(0xE1, &[b"Exif\0\0", tiff].concat())
}

/// A PNG's chunk, with its check sum.
pub fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let counted = [&kind[..], content].concat();
    let sum = crc32fast::hash(&counted).to_be_bytes();
    [&length[..], &counted, &sum].concat()
}

/// A PNG of these chunks, between header and end.
pub fn png(width: u32, height: u32, depth: u8, colour: u8, interlaced: bool, chunks: &[Vec<u8>]) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = [&sides[..], &[depth, colour, 0, 0, interlaced.into()]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunks.concat(), chunk(b"IEND", &[])].concat()
}

/// Bytes packed as a PNG's pixels are.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    fdeflate::compress_to_vec(bytes)
}

/// A WebP of these chunks.
pub fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let file = [b"WEBP".to_vec(), inner(chunks)].concat();
    [b"RIFF".to_vec(), u32::try_from(file.len()).unwrap().to_le_bytes().to_vec(), file].concat()
}

/// Chunks of a WebP, as they also stand in a frame.
pub fn inner(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (kind, content) in chunks {
        bytes.extend(*kind);
        bytes.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        bytes.extend(content);
        bytes.extend(vec![0; content.len() % 2]);
    }
    bytes
}

fn three(number: u32) -> [u8; 3] {
    let [low, middle, high, _] = number.to_le_bytes();
    [low, middle, high]
}

/// The content of an extended WebP's first chunk.
pub fn canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    [&[flags, 0, 0, 0], &three(width - 1)[..], &three(height - 1)].concat()
}

/// The content of an animation's frame: its place in steps of two pixels, its size, and its chunks.
pub fn frame(place: (u32, u32), size: (u32, u32), chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let numbers = [place.0, place.1, size.0 - 1, size.1 - 1, 100].map(three).concat();
    [numbers, vec![0], inner(chunks)].concat()
}

/// A lossless picture of a WebP, without its file.
pub fn lossless(width: u32, height: u32) -> (&'static [u8; 4], Vec<u8>) {
    let file = sample::picture(Format::Webp, width, height, 1);
    let length = u32::from_le_bytes(file[16..20].try_into().unwrap()) as usize;
    assert_eq!(&file[12..16], b"VP8L");
    (b"VP8L", file[20..20 + length].to_vec())
}
