//! Pictures for tests and mocks: real, decodable, and the same bytes for the same arguments.

use std::borrow::Cow;

use image_webp::WebPEncoder;
use jpeg_encoder::{ColorType as JpegColour, Encoder as JpegEncoder};

use crate::Format;

/// The longest side of a sample, in pixels: a lossy WebP can have no longer one.
pub const MAX_SIDE: u32 = 16_383;

/// The quality of sample JPEGs, of 100.
const QUALITY: u8 = 85;

/// Where a JPEG's first segment begins.
const AFTER_START: usize = 2;

/// Marker and length of a JPEG comment, in bytes, and the most bytes it may have beside them.
const COMMENT_FRAME: usize = 4;
const LONGEST_COMMENT: usize = 65_533;

/// A picture of that size: two colours that blend into each other, with a grid and rings over them. Another seed gives
/// other colours and rings. A PNG is half transparent outside the largest circle, the others have no alpha.
///
/// A side of 0 becomes 1, one that is longer than [`MAX_SIDE`] becomes that.
pub fn picture(format: Format, width: u32, height: u32, seed: u64) -> Vec<u8> {
    encode(format, width, height, seed, &Metadata::default())
}

/// The same, of `size` bytes: a comment without words fills it up. A picture that needs more bytes by itself has more.
pub fn of_size(format: Format, width: u32, height: u32, seed: u64, size: usize) -> Vec<u8> {
    let plain = picture(format, width, height, seed);
    let missing = size.saturating_sub(plain.len());
    let Some(filler) = filler(format, missing) else { return ended(plain, size) };
    let metadata = Metadata { filler, ..Metadata::default() };
    ended(encode(format, width, height, seed, &metadata), size)
}

/// How long a comment must be so that the file grows by `missing` bytes at most; nothing where it would be too short.
fn filler(format: Format, missing: usize) -> Option<usize> {
    let frame = match format {
        Format::Jpeg => COMMENT_FRAME * missing.div_ceil(COMMENT_FRAME + LONGEST_COMMENT),
        Format::Png => 12,
        // A simple file becomes an extended one: its header, and that of the chunk.
        Format::Webp => 18 + 8,
    };
    let filler = missing.checked_sub(frame).filter(|filler| *filler > 0)?;
    // Chunks of a WebP have an even length.
    Some(if format == Format::Webp { filler - filler % 2 } else { filler })
}

/// What is left, a few bytes, goes behind the end, where no reader looks.
fn ended(mut bytes: Vec<u8>, size: usize) -> Vec<u8> {
    bytes.resize(size.max(bytes.len()), 0);
    bytes
}

/// The same with EXIF metadata that say how the picture is to be turned before it is shown, 1 to 8. `width` and
/// `height` are those of the pixels in the file.
pub fn oriented(format: Format, width: u32, height: u32, seed: u64, orientation: u8) -> Vec<u8> {
    encode(format, width, height, seed, &Metadata { exif: Some(exif(orientation)), ..Metadata::default() })
}

/// What a file has beside its pixels.
#[derive(Default)]
struct Metadata {
    exif: Option<Vec<u8>>,
    /// Bytes of a comment without words.
    filler: usize,
}

fn encode(format: Format, width: u32, height: u32, seed: u64, metadata: &Metadata) -> Vec<u8> {
    let painting = Painting::new(width.clamp(1, MAX_SIDE), height.clamp(1, MAX_SIDE), seed);
    match format {
        Format::Jpeg => jpeg(&painting, metadata),
        Format::Png => png(&painting, metadata),
        Format::Webp => webp(&painting, metadata),
    }
}

fn jpeg(painting: &Painting, metadata: &Metadata) -> Vec<u8> {
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes, QUALITY);
    if let Some(exif) = &metadata.exif {
        encoder.add_exif_metadata(exif).expect("the metadata are short");
    }
    let (width, height) = (side(painting.width), side(painting.height));
    let pixels = painting.pixels(false);
    encoder.encode(&pixels, width, height, JpegColour::Rgb).expect("memory takes all, and the sides are within bounds");
    let comments = comments(metadata.filler);
    bytes.splice(AFTER_START..AFTER_START, comments);
    bytes
}

/// JPEG segments with so many spaces in all.
fn comments(spaces: usize) -> Vec<u8> {
    let mut segments = Vec::new();
    let mut left = spaces;
    while left > 0 {
        let spaces = left.min(LONGEST_COMMENT);
        // Their length counts itself; it fits two bytes by the bound above.
        let length = u16::try_from(spaces + 2).unwrap_or(u16::MAX);
        segments.extend([0xFF, 0xFE]);
        segments.extend(length.to_be_bytes());
        segments.extend(std::iter::repeat_n(b' ', spaces));
        left -= spaces;
    }
    segments
}

fn png(painting: &Painting, metadata: &Metadata) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut info = png::Info::with_size(painting.width, painting.height);
    info.color_type = png::ColorType::Rgba;
    info.bit_depth = png::BitDepth::Eight;
    info.exif_metadata = metadata.exif.as_deref().map(Cow::Borrowed);
    let encoded = png::Encoder::with_info(&mut bytes, info).and_then(|mut encoder| {
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header()?;
        if metadata.filler > 0 {
            writer.write_chunk(png::chunk::ChunkType(*b"paDd"), &vec![b' '; metadata.filler])?;
        }
        writer.write_image_data(&painting.pixels(true))?;
        writer.finish()
    });
    encoded.expect("memory takes all, and the pixels are as many as the header says");
    bytes
}

fn webp(painting: &Painting, metadata: &Metadata) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new(&mut bytes);
    if let Some(exif) = &metadata.exif {
        encoder.set_exif_metadata(exif.clone());
    }
    if metadata.filler > 0 {
        encoder.set_xmp_metadata(vec![b' '; metadata.filler]);
    }
    let encoded = encoder.encode(&painting.pixels(false), painting.width, painting.height, image_webp::ColorType::Rgb8);
    encoded.expect("memory takes all, and the sides are within bounds");
    bytes
}

/// Metadata with nothing but an orientation.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0; 4]);
    tiff
}

struct Painting {
    width: u32,
    height: u32,
    colours: [[u8; 3]; 2],
    ring: u64,
}

impl Painting {
    fn new(width: u32, height: u32, seed: u64) -> Painting {
        let mut state = seed;
        let mut bytes = std::iter::repeat_with(|| random(&mut state)).flat_map(u64::to_le_bytes);
        let mut colour = || [(); 3].map(|()| bytes.next().unwrap_or_default());
        let colours = [colour(), colour()];
        let ring = 4 + u64::from(bytes.next().unwrap_or_default() % 8);
        Painting { width, height, colours, ring }
    }

    /// Row by row, three bytes a pixel, or four with alpha. Whole numbers only, so that every machine paints the same.
    fn pixels(&self, alpha: bool) -> Vec<u8> {
        let (width, height) = (u64::from(self.width), u64::from(self.height));
        let mut pixels = Vec::with_capacity((width * height) as usize * if alpha { 4 } else { 3 });
        let reach = width.min(height);
        for y in 0..height {
            for x in 0..width {
                // How far the pixel lies from the middle, in halves of a pixel, squared.
                let (across, down) = ((2 * x + 1).abs_diff(width), (2 * y + 1).abs_diff(height));
                let distance = across * across + down * down;
                let blend = 255 * (x + y) / (width + height);
                let ring = distance * self.ring / (reach * reach) % 2 == 1;
                let grid = x % 32 == 0 || y % 32 == 0;
                for channel in 0..3 {
                    let [from, to] = self.colours.map(|colour| u64::from(colour[channel]));
                    let mixed = (from * (255 - blend) + to * blend) / 255;
                    let shade = if grid {
                        mixed / 2
                    } else if ring {
                        128 + mixed / 2
                    } else {
                        mixed
                    };
                    pixels.push(shade as u8);
                }
                if alpha {
                    pixels.push(if distance > reach * reach { 128 } else { 255 });
                }
            }
        }
        pixels
    }
}

/// SplitMix64.
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
