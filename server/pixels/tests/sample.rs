//! Sample pictures are real: other decoders read them.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::collections::HashSet;
use std::io::Cursor;

use images_pixels::sample::{self, MAX_SIDE};
use images_pixels::{Format, Limits, Probe, ProbeError};

fn probe(bytes: &[u8]) -> Result<Probe, ProbeError> {
    images_pixels::probe(bytes, &Limits { width: 16_383, height: 16_383, pixels: 50_000_000 })
}

/// Width, height and the first three bytes of each pixel.
fn decode(format: Format, bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    match format {
        Format::Jpeg => {
            let mut decoder = jpeg_decoder::Decoder::new(bytes);
            let pixels = decoder.decode().unwrap();
            let info = decoder.info().unwrap();
            (info.width.into(), info.height.into(), pixels)
        }
        Format::Png => {
            let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let info = reader.next_frame(&mut pixels).unwrap();
            let colours = pixels.chunks(4).flat_map(|pixel| pixel[..3].to_vec()).collect();
            (info.width, info.height, colours)
        }
        Format::Webp => {
            let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).unwrap();
            let (width, height) = decoder.dimensions();
            let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
            decoder.read_image(&mut pixels).unwrap();
            (width, height, pixels)
        }
    }
}

#[test]
fn other_decoders_read_them_at_their_size() {
    for format in Format::ALL {
        for (width, height) in [(1, 1), (460, 460), (640, 3), (3, 640)] {
            let (decoded_width, decoded_height, pixels) = decode(format, &sample::picture(format, width, height, 3));
            assert_eq!((decoded_width, decoded_height), (width, height), "{format}");
            assert_eq!(pixels.len(), (width * height * 3) as usize, "{format}");
        }
    }
}

#[test]
fn they_show_something() {
    for format in Format::ALL {
        let (_, _, pixels) = decode(format, &sample::picture(format, 64, 64, 3));
        let colours: HashSet<&[u8]> = pixels.chunks(3).collect();
        assert!(colours.len() > 64, "{format} has {} colours", colours.len());
    }
}

#[test]
fn lossless_formats_show_the_same() {
    let [png, webp] = [Format::Png, Format::Webp].map(|format| decode(format, &sample::picture(format, 50, 40, 9)));
    assert_eq!(png, webp);
}

#[test]
fn the_same_arguments_give_the_same_bytes_and_another_seed_others() {
    for format in Format::ALL {
        let picture = |seed| sample::picture(format, 40, 30, seed);
        assert_eq!(picture(1), picture(1));
        assert_ne!(picture(1), picture(2));
        assert_ne!(decode(format, &picture(1)), decode(format, &picture(2)));
    }
}

#[test]
fn sides_are_brought_within_bounds() {
    for format in Format::ALL {
        let found = probe(&sample::picture(format, 0, 1, 1)).unwrap();
        assert_eq!((found.width, found.height), (1, 1));
        let found = probe(&sample::picture(format, MAX_SIDE + 1, 1, 1)).unwrap();
        assert_eq!((found.width, found.height), (MAX_SIDE, 1));
    }
}

#[test]
fn oriented_pictures_decode_as_those_without() {
    for format in Format::ALL {
        let plain = decode(format, &sample::picture(format, 20, 10, 1));
        assert_eq!(decode(format, &sample::oriented(format, 20, 10, 1, 6)), plain);
    }
}

#[test]
fn a_picture_of_a_size_has_that_size_and_shows_the_same() {
    for format in Format::ALL {
        let plain = sample::picture(format, 20, 10, 1);
        let shown = decode(format, &plain);
        let sizes = (0..70).chain([1000, 65_500, 65_537, 65_541, 65_542, 131_080, 282_000]);
        for size in sizes.map(|more| plain.len() + more) {
            let bytes = sample::of_size(format, 20, 10, 1, size);
            assert_eq!(bytes.len(), size, "{format}");
            assert_eq!(decode(format, &bytes), shown, "{format} of {size} bytes");
            assert_eq!(probe(&bytes), probe(&plain), "{format} of {size} bytes");
        }
        assert_eq!(sample::of_size(format, 20, 10, 1, 7), plain);
    }
}
