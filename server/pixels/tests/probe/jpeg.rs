//! JPEG: variants that browsers do not show, and what belongs together in one that they show.

use images_pixels::{Format, sample};
use jpeg_encoder::{ColorType, Encoder};

use crate::build::{refused, seen, segment};

/// One component, one table of each kind, and a scan.
struct Parts {
    quantization: Vec<u8>,
    frame: (u8, Vec<u8>),
    huffman: Vec<u8>,
    scan: Vec<u8>,
    end: Vec<u8>,
}

/// A Huffman table with one code of one bit.
fn table(number: u8, symbol: u8) -> Vec<u8> {
    [&[number, 1], &[0; 15][..], &[symbol]].concat()
}

impl Parts {
    /// Grey, 16 x 8.
    fn right() -> Parts {
        Parts {
            quantization: [&[0], &[1; 64][..]].concat(),
            frame: (0xC0, vec![8, 0, 8, 0, 16, 1, 1, 0x11, 0]),
            huffman: [table(0x00, 0), table(0x10, 0)].concat(),
            scan: vec![1, 1, 0x00, 0, 63, 0],
            end: vec![0xFF, 0xD9],
        }
    }

    fn file(&self) -> Vec<u8> {
        let segments = [(0xDB, &self.quantization), (self.frame.0, &self.frame.1), (0xC4, &self.huffman)];
        let segments: Vec<u8> = segments.into_iter().flat_map(|(marker, content)| segment(marker, content)).collect();
        [&[0xFF, 0xD8][..], &segments, &segment(0xDA, &self.scan), &[0x0F, 0xFF, 0x00], &self.end].concat()
    }

    /// The file with a change is refused with these words.
    fn refused(change: impl FnOnce(&mut Parts)) -> String {
        let mut parts = Parts::right();
        change(&mut parts);
        refused(&parts.file())
    }
}

#[test]
fn the_least_file_is_accepted() {
    assert_eq!(seen(&Parts::right().file()), (16, 8, 1));
}

#[test]
fn variants_that_browsers_do_not_show_are_named() {
    let by_marker = |marker| Parts::refused(|parts| parts.frame.0 = marker);
    for (marker, what) in [
        (0xC3, "a lossless JPEG"),
        (0xC5, "a hierarchical JPEG"),
        (0xC8, "a JPEG with an extension of the standard"),
        (0xC9, "a JPEG with arithmetic coding"),
        (0xCA, "a JPEG with arithmetic coding"),
        (0xCB, "a lossless JPEG"),
    ] {
        assert_eq!(by_marker(marker), format!("{what} is not supported"));
    }
    let two_frames = Parts::refused(|parts| {
        let again = segment(parts.frame.0, &parts.frame.1);
        parts.huffman.splice(..0, []);
        parts.end.splice(..0, again);
    });
    assert_eq!(two_frames, "a JPEG with two frame headers is not supported");
    let by_frame = |at: usize, value: u8| Parts::refused(|parts| parts.frame.1[at] = value);
    assert_eq!(by_frame(0, 12), "a JPEG with other than 8 bits a sample is not supported");
    let two = Parts::refused(|parts| parts.frame.1 = vec![8, 0, 8, 0, 16, 2, 1, 0x11, 0, 2, 0x11, 0]);
    assert_eq!(two, "a JPEG with two components is not supported");
    let thirds = vec![8, 0, 8, 0, 16, 3, 1, 0x31, 0, 2, 0x21, 0, 3, 0x11, 0];
    assert_eq!(Parts::refused(|parts| parts.frame.1 = thirds), "a JPEG with fractional sampling is not supported");
}

#[test]
fn a_height_that_follows_is_named_and_one_that_is_repeated_is_not_minded() {
    let height = segment(0xDC, &[0, 8]);
    let later = Parts::refused(|parts| {
        parts.frame.1[2] = 0;
        parts.end.splice(..0, height.clone());
    });
    assert_eq!(later, "a JPEG whose height is in a DNL segment is not supported");
    let none = Parts::refused(|parts| parts.frame.1[2] = 0);
    assert_eq!(none, "the JPEG file is damaged: it has no pixels");
    let mut parts = Parts::right();
    parts.end.splice(..0, height);
    assert_eq!(seen(&parts.file()), (16, 8, 1));
}

#[test]
fn a_missing_end_marker_is_named_whatever_follows() {
    let expected = "the JPEG file is cut short: it has no end marker";
    // No marker, a segment that is longer than the file, one that has no room, and a marker that has no meaning.
    for end in [&b""[..], b"a trailer", &[0xFF], &[0xFF, 0xE5, 0xFF, 0xFF, 1], &[0xFF, 0xE5, 0], &[0xFF, 0x42, 0, 2]] {
        assert_eq!(Parts::refused(|parts| parts.end = end.to_vec()), expected, "{end:?}");
    }
}

#[test]
fn tables_are_there_before_a_scan_uses_them() {
    let no_quantization = "the JPEG file is damaged: it has no quantization table for a component";
    assert_eq!(Parts::refused(|parts| parts.quantization.clear()), no_quantization);
    assert_eq!(Parts::refused(|parts| parts.quantization[0] = 1), no_quantization);
    assert_eq!(Parts::refused(|parts| parts.frame.1[8] = 200), no_quantization);
    let no_huffman = "the JPEG file is damaged: it has no Huffman table for a component";
    for selectors in [0x20, 0x02, 0xF0] {
        assert_eq!(Parts::refused(|parts| parts.scan[2] = selectors), no_huffman);
    }
    // Motion JPEG: the standard's own tables are left out.
    let mut parts = Parts::right();
    parts.huffman.clear();
    parts.scan[2] = 0x11;
    assert_eq!(seen(&parts.file()), (16, 8, 1));
    parts.frame.0 = 0xC2;
    parts.scan = vec![1, 1, 0, 0, 0, 0];
    assert_eq!(refused(&parts.file()), no_huffman);
}

#[test]
fn tables_that_cannot_be_ones_are_refused() {
    let quantization = "the JPEG file is damaged: a quantization table is invalid";
    assert_eq!(Parts::refused(|parts| parts.quantization[0] = 4), quantization);
    assert_eq!(Parts::refused(|parts| parts.quantization[0] = 0x10), quantization);
    assert_eq!(Parts::refused(|parts| parts.quantization.push(1)), quantization);
    let huffman = "the JPEG file is damaged: a Huffman table is invalid";
    let changes: [fn(&mut Vec<u8>); 6] = [
        |table| table[0] = 4,
        |table| table[0] = 0x20,
        // Two codes of one bit, one of which has nothing but ones.
        |table| table.splice(1..2, [2]).for_each(drop),
        |table| table[2] = 200,
        |table| table[17] = 16,
        |table| table.push(0),
    ];
    for change in changes {
        assert_eq!(Parts::refused(|parts| change(&mut parts.huffman)), huffman);
    }
    let full = [&[0x00, 2][..], &[0; 15], &[0, 1]].concat();
    assert_eq!(Parts::refused(|parts| parts.huffman = full), huffman);
}

#[test]
fn frame_and_scan_agree() {
    let frame = |change: fn(&mut Vec<u8>)| Parts::refused(|parts| change(&mut parts.frame.1));
    let scan = |change: fn(&mut Vec<u8>)| Parts::refused(|parts| change(&mut parts.scan));
    let damaged = |what| format!("the JPEG file is damaged: {what}");
    assert_eq!(frame(|frame| frame.push(0)), damaged("its frame header contradicts itself"));
    assert_eq!(frame(|frame| frame[5] = 3), damaged("its frame header contradicts itself"));
    for sampling in [0x01, 0x10, 0x51, 0x15] {
        let answer = Parts::refused(|parts| parts.frame.1[7] = sampling);
        assert_eq!(answer, damaged("its frame header has an invalid sampling factor"));
    }
    assert_eq!(scan(|scan| scan[0] = 2), damaged("a scan's header contradicts itself"));
    assert_eq!(scan(|scan| scan[0] = 0), damaged("a scan's header contradicts itself"));
    assert_eq!(scan(|scan| scan.push(0)), damaged("a scan's header contradicts itself"));
    assert_eq!(scan(|scan| scan[1] = 9), damaged("a scan has a component that its frame has not"));
    let three = |sampling| vec![8, 0, 8, 0, 16, 3, 1, sampling, 0, 2, 0x11, 0, 3, 0x11, 0];
    let with = |sampling, components: [u8; 3]| {
        let mut parts = Parts::right();
        parts.frame.1 = three(sampling);
        parts.scan = vec![3, components[0], 0, components[1], 0, components[2], 0, 0, 63, 0];
        parts.file()
    };
    assert_eq!(seen(&with(0x42, [1, 2, 3])), (16, 8, 1));
    assert_eq!(refused(&with(0x11, [1, 2, 2])), damaged("a scan has a component twice"));
    assert_eq!(refused(&with(0x44, [1, 2, 3])), damaged("a scan has too many blocks in a unit"));
}

#[test]
fn a_progressive_scan_brings_what_it_can() {
    let with = |band: [u8; 3]| {
        let mut parts = Parts::right();
        parts.frame.0 = 0xC2;
        parts.scan.splice(3.., band);
        parts.file()
    };
    for band in [[0, 0, 0x01], [0, 0, 0x10], [1, 63, 0x02], [5, 5, 0x21], [1, 1, 0x0D]] {
        assert_eq!(seen(&with(band)), (16, 8, 1), "{band:?}");
    }
    for band in [[0, 63, 0], [6, 5, 0], [1, 64, 0], [1, 63, 0x20], [1, 63, 0x11], [0, 0, 0x0E]] {
        let expected = "the JPEG file is damaged: a scan brings coefficients that it cannot bring";
        assert_eq!(refused(&with(band)), expected, "{band:?}");
    }
}

#[test]
fn all_that_an_encoder_makes_is_accepted() {
    for progressive in [false, true] {
        for optimized in [false, true] {
            for (colour, bytes) in
                [(ColorType::Luma, 1), (ColorType::Rgb, 3), (ColorType::Cmyk, 4), (ColorType::Ycbcr, 3)]
            {
                for sampling in [
                    jpeg_encoder::SamplingFactor::R_4_2_0,
                    jpeg_encoder::SamplingFactor::R_4_4_4,
                    jpeg_encoder::SamplingFactor::R_4_1_1,
                    jpeg_encoder::SamplingFactor::R_4_4_0,
                ] {
                    let mut file = Vec::new();
                    let mut encoder = Encoder::new(&mut file, 70);
                    encoder.set_progressive(progressive);
                    encoder.set_optimized_huffman_tables(optimized);
                    encoder.set_sampling_factor(sampling);
                    encoder.encode(&vec![99; 33 * 17 * bytes], 33, 17, colour).unwrap();
                    assert_eq!(seen(&file), (33, 17, 1), "{colour:?} {sampling:?} {progressive} {optimized}");
                }
            }
        }
    }
}

#[test]
fn a_restart_interval_has_two_bytes() {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let with = |content: &[u8]| [&plain[..2], &segment(0xDD, content), &plain[2..]].concat();
    assert_eq!(seen(&with(&[0, 0])), (20, 10, 1));
    assert_eq!(refused(&with(&[0, 0, 0])), "the JPEG file is damaged: its restart interval has the wrong length");
}

#[test]
fn a_marker_follows_the_start() {
    let mut file = sample::picture(Format::Jpeg, 20, 10, 1);
    file.insert(2, 0x7F);
    assert_eq!(refused(&file), "the JPEG file is damaged: no marker follows its start");
}

#[test]
fn conditions_of_a_coding_that_is_not_used_are_pairs() {
    let plain = sample::picture(Format::Jpeg, 20, 10, 1);
    let with = |content: &[u8]| [&plain[..2], &segment(0xCC, content), &plain[2..]].concat();
    assert_eq!(seen(&with(&[0x00, 0x10, 0x10, 5])), (20, 10, 1));
    for content in [&[0x00][..], &[0x20, 5]] {
        assert_eq!(
            refused(&with(content)),
            "the JPEG file is damaged: its conditions of arithmetic coding are invalid"
        );
    }
}
