//! What a file is, by its bytes.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use images_pixels::{Format, Guess, MAX_SIDE, Measure, Probe, ProbeError, probe, sample};
use jpeg_encoder::{ColorType, Encoder};

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

/// A lossy WebP: the header of a key frame and a partition of nothing, which no decoder is shown.
fn lossy(width: u16, height: u16) -> Vec<u8> {
    let mut frame = vec![0x10, 0x02, 0x00, 0x9D, 0x01, 0x2A];
    frame.extend(width.to_le_bytes());
    frame.extend(height.to_le_bytes());
    frame.extend([0; 17]);
    riff(&[(b"VP8 ", frame)])
}

fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut file = b"WEBP".to_vec();
    for (kind, content) in chunks {
        file.extend(*kind);
        file.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        file.extend(content);
        file.extend(vec![0; content.len() % 2]);
    }
    let mut bytes = b"RIFF".to_vec();
    bytes.extend(u32::try_from(file.len()).unwrap().to_le_bytes());
    bytes.extend(file);
    bytes
}

fn animated_webp() -> Vec<u8> {
    let canvas = vec![0x02, 0, 0, 0, 99, 0, 0, 49, 0, 0];
    riff(&[(b"VP8X", canvas), (b"ANIM", vec![0; 6]), (b"ANMF", vec![0; 24])])
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
        ("lossy WebP", lossy(40, 30)),
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
            assert_eq!(probe(&sample::picture(format, width, height, 7)), is(format, width, height));
        }
    }
}

#[test]
fn variants_of_the_formats_are_read() {
    assert_eq!(probe(&progressive()), is(Format::Jpeg, 40, 30));
    assert_eq!(probe(&lossy(40, 30)), is(Format::Webp, 40, 30));
    assert_eq!(probe(&animated_webp()), is(Format::Webp, 100, 50));
    assert_eq!(probe(&animated_png()), is(Format::Png, 5, 4));
}

#[test]
fn the_size_is_that_of_the_picture_as_it_is_shown() {
    for format in Format::ALL {
        for orientation in 1..=8 {
            let (width, height) = if orientation < 5 { (20, 10) } else { (10, 20) };
            let found = probe(&sample::oriented(format, 20, 10, 1, orientation));
            assert_eq!(found, Ok(Probe { format, width, height, orientation }));
        }
        for nonsense in [0, 9, 255] {
            assert_eq!(probe(&sample::oriented(format, 20, 10, 1, nonsense)), is(format, 20, 10));
        }
    }
}

#[test]
fn metadata_of_either_byte_order_is_read_and_broken_metadata_says_nothing() {
    let with = |exif: &[u8]| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 80);
        encoder.add_exif_metadata(exif).unwrap();
        encoder.encode(&[0; 20 * 10 * 3], 20, 10, ColorType::Rgb).unwrap();
        probe(&bytes).unwrap().orientation
    };
    let little = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x01\0\0\0\0\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
    assert_eq!(with(little), 6);
    for length in 0..little.len() - 2 {
        assert_eq!(with(&little[..length]), 1, "{length} bytes");
    }
    assert_eq!(with(b"II*\0\xFF\xFF\xFF\xFF"), 1);
    assert_eq!(with(b"II*\0\xFE\xFF\xFF\xFF\x01\0"), 1);
}

#[test]
fn bytes_between_and_behind_the_parts_are_stepped_over() {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let filled = [&plain[..2], &[0xFF, 0xFF, 0xFF], &plain[2..], b"behind the end"].concat();
    assert_eq!(probe(&filled), is(Format::Jpeg, 20, 10));
    for format in [Format::Png, Format::Webp] {
        let bytes = [&sample::picture(format, 20, 10, 1)[..], b"behind the end"].concat();
        assert_eq!(probe(&bytes), is(format, 20, 10));
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
        assert_eq!(probe(bytes), Err(ProbeError::NotAPicture { guess }), "{}", String::from_utf8_lossy(bytes));
    }
    let message = probe(b"<svg/>").unwrap_err().to_string();
    assert_eq!(message, "not a JPEG, PNG or WebP picture; it looks like an SVG drawing");
}

#[test]
fn pictures_without_pixels_and_too_large_ones_are_refused() {
    let (max, over) = (MAX_SIDE, u64::from(MAX_SIDE) + 1);
    let header = |width: u32, height: u32| {
        let mut bytes = Vec::new();
        png::Encoder::new(&mut bytes, width, height).write_header().unwrap();
        // The encoder writes the end when it is dropped; it lacks pixels only.
        bytes
    };
    let with_pixels = |width, height| {
        let mut bytes = header(width, height);
        let pixels = [&[0, 0, 0, 0][..], b"IDAT\0\0\0\0"].concat();
        let at = 33;
        bytes.splice(at..at, pixels);
        bytes
    };
    let too_large = |what, value, limit| Err(ProbeError::TooLarge { what, value, limit });
    assert_eq!(probe(&with_pixels(max, 3000)), is(Format::Png, max, 3000));
    assert_eq!(probe(&with_pixels(max + 1, 1)), too_large(Measure::Width, over, max.into()));
    assert_eq!(probe(&with_pixels(1, max + 1)), too_large(Measure::Height, over, max.into()));
    assert_eq!(probe(&with_pixels(10_000, 5_001)), too_large(Measure::Area, 50_010_000, 50_000_000));
    assert_eq!(probe(&with_pixels(10_000, 5_000)), is(Format::Png, 10_000, 5_000));
    let empty = ProbeError::Damaged { format: Format::Webp, what: "it has no pixels" };
    assert_eq!(probe(&lossy(0, 30)), Err(empty));
    let message = probe(&with_pixels(20_000, 1)).unwrap_err().to_string();
    assert_eq!(message, "a width of 20000 is more than the 16383 that are allowed");
}

#[test]
fn every_truncation_is_refused() {
    for (name, bytes) in files() {
        assert!(probe(&bytes).is_ok(), "{name}");
        for length in 0..bytes.len() {
            let found = probe(&bytes[..length]);
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
                if let Ok(found) = probe(&flipped) {
                    let Probe { width, height, orientation, .. } = found;
                    assert!(width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE, "{name}");
                    assert!((1..=8).contains(&orientation), "{name}");
                }
            }
        }
    }
}

#[test]
fn a_header_with_a_wrong_check_sum_is_refused() {
    let mut bytes = sample::picture(Format::Png, 20, 10, 1);
    bytes[19] ^= 1;
    let what = "the check sum of its header is wrong";
    assert_eq!(probe(&bytes), Err(ProbeError::Damaged { format: Format::Png, what }));
}

#[test]
fn what_browsers_do_not_show_is_refused() {
    let mut bytes = sample::picture(Format::Jpeg, 20, 10, 1);
    let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    bytes[frame + 1] = 0xC3;
    let error = probe(&bytes).unwrap_err();
    assert_eq!(error.to_string(), "a lossless JPEG is not supported");
}
