//! Which EXIF metadata count.

use images_pixels::{Format, sample};

use crate::build::{app1, canvas, chunk, exif, lossless, packed, png, quarter_turn, riff, seen, segment};

const UPRIGHT: (u32, u32, u8) = (20, 10, 1);
const TURNED: (u32, u32, u8) = (10, 20, 6);

/// A JPEG with so many segments of EXIF metadata behind its start.
fn jpeg_with(metadata: &[&[u8]]) -> Vec<u8> {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let segments: Vec<u8> = metadata.iter().flat_map(|tiff| app1(tiff)).collect();
    [&plain[..2], &segments, &plain[2..]].concat()
}

fn orientation(tiff: &[u8]) -> u8 {
    seen(&jpeg_with(&[tiff])).2
}

#[test]
fn metadata_of_either_byte_order_are_read_and_cut_ones_say_nothing() {
    let little = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x01\0\0\0\0\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
    assert_eq!(orientation(little), 6);
    assert_eq!(orientation(b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0"), 8);
    for length in 0..little.len() - 2 {
        assert_eq!(orientation(&little[..length]), 1, "{length} bytes");
    }
    assert_eq!(orientation(b"II*\0\xFF\xFF\xFF\xFF"), 1);
    assert_eq!(orientation(b"II*\0\xFE\xFF\xFF\xFF\x01\0"), 1);
}

#[test]
fn only_a_single_value_of_a_right_type_is_an_orientation() {
    for (kind, count, field, expected) in [
        (3, 1, 6, 6),
        (4, 1, 6, 6),
        (3, 3, 6, 1),
        (3, 0, 6, 1),
        (1, 1, 6, 1),
        (2, 1, 6, 1),
        (3, 1, 0, 1),
        (4, 1, 0x1_0006, 1),
    ] {
        assert_eq!(orientation(&exif(&[(0x0112, kind, count, field)])), expected, "type {kind}, {count} times {field}");
    }
    assert_eq!(orientation(&exif(&[(0x0112, 3, 1, 3), (0x0112, 3, 1, 6)])), 3);
}

#[test]
fn a_damaged_directory_counts_for_nothing() {
    let turn = (0x0112, 3, 1, 6);
    // A text of six bytes, behind a directory of two entries, ends at 44.
    let with_text = |place| [exif(&[(0x010E, 2, 6, place), turn]), b"hello\0".to_vec()].concat();
    assert_eq!(orientation(&with_text(38)), 6);
    for place in [39, 0x0040_0026, u32::MAX] {
        assert_eq!(orientation(&with_text(place)), 1, "{place}");
    }
    for outside in [(0x011A, 5, 1, 4000), (0x0132, 2, u32::MAX, 8), (0x9000, 12, u32::MAX, u32::MAX)] {
        assert_eq!(orientation(&exif(&[turn, outside])), 1, "{outside:?}");
    }
    // Readers step over types that they do not know, and a short value is not a place.
    assert_eq!(orientation(&exif(&[(0x9000, 99, 70, 4000), (0x0100, 4, 1, 4000), turn])), 6);
    let more = [&exif(&[turn])[..8], &[2, 0], &exif(&[turn])[10..22]].concat();
    assert_eq!(orientation(&more), 1, "an entry is missing");
}

#[test]
fn the_first_metadata_count_even_where_they_say_nothing() {
    let (turn, nothing) = (quarter_turn(), exif(&[]));
    assert_eq!(seen(&jpeg_with(&[&turn, &nothing])), TURNED);
    assert_eq!(seen(&jpeg_with(&[&nothing, &turn])), UPRIGHT);
    let row = [&[0][..], &[7; 60]].concat().repeat(10);
    let pixels = chunk(b"IDAT", &packed(&row));
    let png = |chunks: &[Vec<u8>]| png(20, 10, 8, 2, false, chunks);
    let [turn, nothing] = [turn, nothing].map(|tiff| chunk(b"eXIf", &tiff));
    assert_eq!(seen(&png(&[turn.clone(), nothing.clone(), pixels.clone()])), TURNED);
    assert_eq!(seen(&png(&[nothing, turn, pixels])), UPRIGHT);
    let webp = |first: Vec<u8>, second: Vec<u8>| {
        riff(&[(b"VP8X", canvas(0x08, 20, 10)), lossless(20, 10), (b"EXIF", first), (b"EXIF", second)])
    };
    assert_eq!(seen(&webp(quarter_turn(), exif(&[]))), TURNED);
    assert_eq!(seen(&webp(exif(&[]), quarter_turn())), UPRIGHT);
}

#[test]
fn in_a_jpeg_they_stand_before_the_first_scan() {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let turn = app1(&quarter_turn());
    let at = |at: usize| seen(&[&plain[..at], &turn, &plain[at..]].concat());
    let scan = plain.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    assert_eq!(at(2), TURNED);
    assert_eq!(at(scan), TURNED);
    assert_eq!(at(plain.len() - 2), UPRIGHT, "before the end marker");
    // After the start of other metadata they are not JPEG markers.
    let other = segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", &quarter_turn()[..]].concat());
    assert_eq!(seen(&[&plain[..2], &other, &plain[2..]].concat()), UPRIGHT);
}

#[test]
fn in_a_png_they_stand_before_the_pixels() {
    let row = [&[0][..], &[7; 60]].concat().repeat(10);
    let (turn, pixels) = (chunk(b"eXIf", &quarter_turn()), chunk(b"IDAT", &packed(&row)));
    assert_eq!(seen(&png(20, 10, 8, 2, false, &[turn.clone(), pixels.clone()])), TURNED);
    assert_eq!(seen(&png(20, 10, 8, 2, false, &[pixels, turn])), UPRIGHT);
}

#[test]
fn in_a_webp_the_header_says_that_they_are_there() {
    for (flags, expected) in [(0x08, TURNED), (0x18, TURNED), (0x00, UPRIGHT), (0x34, UPRIGHT)] {
        let chunks = [(b"VP8X", canvas(flags, 20, 10)), lossless(20, 10), (b"EXIF", quarter_turn())];
        assert_eq!(seen(&riff(&chunks)), expected, "{flags:#x}");
    }
}
