//! What a file is, by its bytes.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod build;
mod jpeg;
mod metadata;
mod png_files;
mod webp;

use build::{canvas, chunk, frame, look, lossless, packed, png, riff};
use images_pixels::{Format, Guess, Limits, Measure, Probe, ProbeError, sample};
use jpeg_encoder::{ColorType, Encoder};

const MAX_SIDE: u32 = 16_383;

fn is(format: Format, width: u32, height: u32) -> Result<Probe, ProbeError> {
    Ok(Probe { format, width, height, orientation: 1 })
}

fn progressive() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 80);
    encoder.set_progressive(true);
    encoder.set_restart_interval(2);
    encoder.encode(&[120; 40 * 30 * 3], 40, 30, ColorType::Rgb).unwrap();
    bytes
}

/// A lossy WebP of 16 x 16 pixels with other sides in its header.
fn lossy(width: u16, height: u16) -> Vec<u8> {
    let mut frame = webp::LOSSY.to_vec();
    frame[6..8].copy_from_slice(&width.to_le_bytes());
    frame[8..10].copy_from_slice(&height.to_le_bytes());
    riff(&[(b"VP8 ", frame)])
}

fn animated_webp() -> Vec<u8> {
    let [first, second] = [((0, 0), (40, 20)), ((5, 3), (20, 10))]
        .map(|(place, size)| (b"ANMF", frame(place, size, &[lossless(size.0, size.1)])));
    riff(&[(b"VP8X", canvas(0x02, 40, 20)), (b"ANIM", vec![0; 6]), first, second])
}

/// An indexed PNG of one pixel, with an animation's chunk.
fn animated_png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 5, 4);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(vec![0; 6]);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0; 20]).unwrap();
    writer.write_image_data(&[1; 20]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// Every kind of file that is accepted.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let mut files = vec![
        ("progressive JPEG", progressive()),
        ("lossy WebP", lossy(16, 16)),
        ("animated WebP", animated_webp()),
        ("animated PNG", animated_png()),
    ];
    for format in Format::ALL {
        files.push((format.name(), sample::picture(format, 23, 17, 1)));
        files.push((format.name(), sample::oriented(format, 23, 17, 1, 6)));
    }
    files
}

#[test]
fn samples_are_what_they_are_made_as() {
    for format in Format::ALL {
        for (width, height) in [(1, 1), (460, 460), (33, 7), (7, 33)] {
            assert_eq!(look(&sample::picture(format, width, height, 7)), is(format, width, height));
        }
    }
}

#[test]
fn variants_of_the_formats_are_read() {
    assert_eq!(look(&progressive()), is(Format::Jpeg, 40, 30));
    assert_eq!(look(&lossy(16, 16)), is(Format::Webp, 16, 16));
    assert_eq!(look(&animated_webp()), is(Format::Webp, 40, 20));
    assert_eq!(look(&animated_png()), is(Format::Png, 5, 4));
}

#[test]
fn the_size_is_that_of_the_picture_as_it_is_shown() {
    for format in Format::ALL {
        for orientation in 1..=8 {
            let (width, height) = if orientation < 5 { (20, 10) } else { (10, 20) };
            let found = look(&sample::oriented(format, 20, 10, 1, orientation));
            assert_eq!(found, Ok(Probe { format, width, height, orientation }));
        }
        for nonsense in [0, 9, 255] {
            assert_eq!(look(&sample::oriented(format, 20, 10, 1, nonsense)), is(format, 20, 10));
        }
    }
}

#[test]
fn bytes_between_and_behind_the_parts_are_stepped_over() {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let filled = [&plain[..2], &[0xFF, 0xFF, 0xFF], &plain[2..], b"behind the end"].concat();
    assert_eq!(look(&filled), is(Format::Jpeg, 20, 10));
    for format in [Format::Png, Format::Webp] {
        let bytes = [&sample::picture(format, 20, 10, 1)[..], b"behind the end"].concat();
        assert_eq!(look(&bytes), is(format, 20, 10));
    }
}

#[test]
fn what_is_no_picture_is_told() {
    let cases: [(&[u8], Guess); 17] = [
        (b"", Guess::Empty),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Guess::Svg),
        (b"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a drawing -->\n<svg></svg>", Guess::Svg),
        (b"GIF89a\x01\0\x01\0", Guess::Gif),
        (b"\0\0\0\x20ftypavif\0\0\0\0", Guess::Avif),
        (b"\0\0\0\x20ftypheic\0\0\0\0", Guess::Heic),
        (b"\0\0\0\x20ftypmp42\0\0\0\0", Guess::Video),
        (b"\xFF\x0Athe rest", Guess::JpegXl),
        (b"%PDF-1.7", Guess::Pdf),
        (b"<!DOCTYPE html><title>404</title>", Guess::Html),
        (b"  <HTML>", Guess::Html),
        (b"{\"error\": 1}", Guess::Json),
        ("größer".as_bytes(), Guess::Text),
        (b"BM\0\0", Guess::Bmp),
        (b"PK\x03\x04", Guess::Archive),
        (b"RIFF\x04\0\0\0WAVE", Guess::Unknown),
        (b"\0\x01\x02", Guess::Unknown),
    ];
    for (bytes, guess) in cases {
        assert_eq!(look(bytes), Err(ProbeError::NotAPicture { guess }), "{}", String::from_utf8_lossy(bytes));
    }
    let message = look(b"<svg/>").unwrap_err().to_string();
    assert_eq!(message, "not a JPEG, PNG or WebP picture; it looks like an SVG drawing");
}

#[test]
fn pictures_without_pixels_and_too_large_ones_are_refused() {
    let (max, over) = (MAX_SIDE, u64::from(MAX_SIDE) + 1);
    let blank = |width: u32, height: u32| {
        let rows = vec![0; (1 + width.div_ceil(8) as usize) * height as usize];
        png(width, height, 1, 0, false, &[chunk(b"IDAT", &packed(&rows))])
    };
    let too_large = |what, value, limit| Err(ProbeError::TooLarge { what, value, limit });
    assert_eq!(look(&blank(max, 3000)), is(Format::Png, max, 3000));
    assert_eq!(look(&blank(max + 1, 1)), too_large(Measure::Width, over, max.into()));
    assert_eq!(look(&blank(1, max + 1)), too_large(Measure::Height, over, max.into()));
    assert_eq!(look(&blank(10_000, 5_001)), too_large(Measure::Area, 50_010_000, 50_000_000));
    assert_eq!(look(&blank(10_000, 5_000)), is(Format::Png, 10_000, 5_000));
    let narrow = Limits { width: 10, height: 10, pixels: 50 };
    for format in Format::ALL {
        let probe = |width, height| images_pixels::probe(&sample::picture(format, width, height, 1), &narrow);
        assert_eq!(probe(10, 5), is(format, 10, 5));
        assert_eq!(probe(11, 1), too_large(Measure::Width, 11, 10));
        assert_eq!(probe(10, 6), too_large(Measure::Area, 60, 50));
    }
    let empty = ProbeError::Damaged { format: Format::Webp, what: "it has no pixels" };
    assert_eq!(look(&lossy(0, 16)), Err(empty));
    let message = |width, height| look(&blank(width, height)).unwrap_err().to_string();
    assert_eq!(message(20_000, 1), "a width of 20000 pixels exceeds the limit of 16383");
    assert_eq!(message(1, 20_000), "a height of 20000 pixels exceeds the limit of 16383");
    assert_eq!(message(10_000, 5_001), "50010000 pixels exceed the limit of 50000000");
}

#[test]
fn every_truncation_is_refused() {
    for (name, bytes) in files() {
        assert!(look(&bytes).is_ok(), "{name}");
        for length in 0..bytes.len() {
            let found = look(&bytes[..length]);
            assert!(found.is_err(), "{name} cut to {length} of {} bytes: {found:?}", bytes.len());
            let cut = matches!(found, Err(ProbeError::Truncated { .. } | ProbeError::NotAPicture { .. }));
            assert!(cut, "{name} cut to {length} bytes: {found:?}");
        }
    }
}

#[test]
fn every_flip_of_a_byte_is_answered() {
    for (name, bytes) in files() {
        for at in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xFF] {
                let mut flipped = bytes.clone();
                flipped[at] ^= flip;
                if let Ok(found) = look(&flipped) {
                    let Probe { width, height, orientation, .. } = found;
                    assert!(width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE, "{name}");
                    assert!((1..=8).contains(&orientation), "{name}");
                }
            }
        }
    }
}
