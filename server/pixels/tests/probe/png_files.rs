//! PNG: check sums, chunks, and pixels that can be unpacked.

use images_pixels::{Format, sample};

use crate::build::{chunk, packed, png, refused, seen};

/// Rows of grey pixels, each behind its filter.
fn rows(width: usize, filters: &[u8]) -> Vec<u8> {
    filters.iter().flat_map(|filter| [&[*filter][..], &vec![7; width]].concat()).collect()
}

fn grey(chunks: &[Vec<u8>]) -> Vec<u8> {
    png(20, 5, 8, 0, false, chunks)
}

fn pixels() -> Vec<u8> {
    chunk(b"IDAT", &packed(&rows(20, &[0, 1, 2, 3, 4])))
}

fn damaged(what: &str) -> String {
    format!("the PNG file is damaged: {what}")
}

const CUT: &str = "the PNG file is cut short: some of its pixels";

#[test]
fn every_flip_of_a_bit_is_found() {
    let text = chunk(b"tEXt", b"Comment\0hello");
    let file = grey(&[text, pixels()]);
    assert_eq!(seen(&file), (20, 5, 1));
    for bit in 0..8 * file.len() {
        let mut flipped = file.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        refused(&flipped);
    }
}

#[test]
fn the_check_sum_that_is_wrong_is_named() {
    let wrong = |mut chunk: Vec<u8>| {
        *chunk.last_mut().unwrap() ^= 1;
        chunk
    };
    let mut header = grey(&[pixels()]);
    header[19] ^= 1;
    assert_eq!(refused(&header), damaged("the check sum of its header is wrong"));
    assert_eq!(refused(&grey(&[wrong(pixels())])), damaged("the check sum of its pixels is wrong"));
    let text = wrong(chunk(b"tEXt", b"Comment\0hello"));
    assert_eq!(refused(&grey(&[text, pixels()])), damaged("the check sum of a chunk is wrong"));
}

#[test]
fn a_chunk_that_is_unknown_is_refused_where_it_is_critical() {
    assert_eq!(seen(&grey(&[chunk(b"abCD", b"x"), pixels()])), (20, 5, 1));
    let expected = "a PNG with the critical chunk ABCD, which the standard does not have, is not supported";
    assert_eq!(refused(&grey(&[chunk(b"ABCD", b""), pixels()])), expected);
    assert_eq!(refused(&grey(&[pixels(), chunk(b"ABCD", b"")])), expected);
    let mut apple = grey(&[pixels()]);
    apple.splice(8..8, chunk(b"CgBI", &[0x50, 0, 0x20, 2]));
    assert_eq!(refused(&apple), "Apple's CgBI variant of PNG is not supported");
}

#[test]
fn pixels_are_unpacked_to_their_end() {
    assert_eq!(refused(&grey(&[chunk(b"IDAT", b"")])), CUT);
    assert_eq!(refused(&grey(&[chunk(b"IDAT", b"hello")])), damaged("its pixels cannot be unpacked"));
    let one_row_less = packed(&rows(20, &[0, 1, 2, 3]));
    assert_eq!(refused(&grey(&[chunk(b"IDAT", &one_row_less)])), CUT);
    let one_byte_less = packed(&rows(20, &[0; 5])[..104]);
    assert_eq!(refused(&grey(&[chunk(b"IDAT", &one_byte_less)])), CUT);
    let filter = damaged("a row of its pixels has an invalid filter type");
    for bad in [[9, 0, 0, 0, 0], [0, 0, 0, 0, 5]] {
        assert_eq!(refused(&grey(&[chunk(b"IDAT", &packed(&rows(20, &bad)))])), filter);
    }
    // What follows the last row is not looked at.
    let more = chunk(b"IDAT", &packed(&rows(20, &[0, 0, 0, 0, 0, 9])));
    assert_eq!(seen(&grey(&[more])), (20, 5, 1));
}

#[test]
fn pixels_may_come_in_pieces_that_follow_each_other() {
    let all = packed(&rows(20, &[0, 1, 2, 3, 4]));
    for size in 1..all.len() {
        let pieces: Vec<Vec<u8>> = all.chunks(size).map(|piece| chunk(b"IDAT", piece)).collect();
        assert_eq!(seen(&grey(&pieces)), (20, 5, 1), "pieces of {size} bytes");
        let empty_between: Vec<Vec<u8>> = pieces.into_iter().flat_map(|piece| [piece, chunk(b"IDAT", b"")]).collect();
        assert_eq!(seen(&grey(&empty_between)), (20, 5, 1), "pieces of {size} bytes with empty ones");
    }
    let (start, end) = all.split_at(9);
    let parted = [chunk(b"IDAT", start), chunk(b"tEXt", b"a\0b"), chunk(b"IDAT", end)];
    assert_eq!(refused(&grey(&parted)), damaged("another chunk stands between its IDAT chunks"));
}

#[test]
fn rows_of_every_kind_are_counted() {
    let kinds = [
        (1, 0),
        (2, 0),
        (4, 0),
        (8, 0),
        (16, 0),
        (1, 3),
        (2, 3),
        (4, 3),
        (8, 3),
        (8, 2),
        (16, 2),
        (8, 4),
        (16, 4),
        (8, 6),
        (16, 6),
    ];
    for (depth, colour) in kinds {
        let samples = [1, 0, 3, 1, 2, 0, 4][usize::from(colour)];
        let bytes = |width: usize| (width * usize::from(depth) * samples).div_ceil(8);
        for (width, height) in [(1usize, 1usize), (3, 5), (8, 8), (9, 17), (21, 2)] {
            let plain = rows(bytes(width), &vec![4; height]);
            // Where each pass begins and its steps, by the table of the standard (8.2).
            let interlaced: Vec<u8> =
                [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
                    .into_iter()
                    .flat_map(|(left, top, across, down)| {
                        let across = (left..width).step_by(across).count();
                        let down = (top..height).step_by(down).count();
                        if across == 0 { Vec::new() } else { rows(bytes(across), &vec![4; down]) }
                    })
                    .collect();
            for (interlace, all) in [(false, plain), (true, interlaced)] {
                let file = |all: &[u8]| {
                    let palette = chunk(b"PLTE", &[0; 3]);
                    png(width as u32, height as u32, depth, colour, interlace, &[palette, chunk(b"IDAT", &packed(all))])
                };
                let what = format!("{width} x {height}, {depth} bits, colour {colour}, interlaced: {interlace}");
                assert_eq!(seen(&file(&all)), (width as u32, height as u32, 1), "{what}");
                assert_eq!(refused(&file(&all[..all.len() - 1])), CUT, "{what}");
            }
        }
    }
}

#[test]
fn a_palette_has_1_to_256_colours() {
    let with = |palettes: &[Vec<u8>], colour| {
        let chunks: Vec<Vec<u8>> = palettes.iter().map(|palette| chunk(b"PLTE", palette)).chain([pixels()]).collect();
        png(20, 5, 8, colour, false, &chunks)
    };
    for colours in [1, 256] {
        assert_eq!(seen(&with(&[vec![0; 3 * colours]], 3)), (20, 5, 1));
    }
    for length in [0, 2, 4, 3 * 257, 3 * 300] {
        assert_eq!(refused(&with(&[vec![0; length]], 3)), damaged("its palette has the wrong length"));
        // A mere suggestion, which decoders ignore.
        assert_eq!(seen(&with(&[vec![0; length]], 0)), (20, 5, 1));
    }
    assert_eq!(refused(&with(&[], 3)), damaged("it has no palette before its pixels"));
    assert_eq!(refused(&with(&[vec![0; 3], vec![0; 3]], 3)), damaged("it has two palettes"));
}

#[test]
fn large_pictures_are_unpacked_in_pieces_too() {
    // Several times as much as is unpacked at a time.
    for (width, height) in [(1000, 400), (1, 3000), (16_000, 30)] {
        assert_eq!(seen(&sample::picture(Format::Png, width, height, 1)), (width, height, 1));
    }
    let mut all = rows(2000, &[0; 300]);
    all[299 * 2001] = 9;
    let file = |all: &[u8]| png(2000, 300, 8, 0, false, &[chunk(b"IDAT", &packed(all))]);
    assert_eq!(refused(&file(&all)), damaged("a row of its pixels has an invalid filter type"));
    all[299 * 2001] = 0;
    assert_eq!(seen(&file(&all)), (2000, 300, 1));
    assert_eq!(refused(&file(&all[..all.len() - 1])), CUT);
}

#[test]
fn what_refers_far_back_is_unpacked_right() {
    // Rows that are alike are packed as references to those before them, which must still be there.
    let mut state = 1u32;
    let row: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8 | 0x10
    })
    .take(30_000)
    .collect();
    let mut file = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut file, 30_000 / 3, 40);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_compression(::png::Compression::High);
    encoder.set_filter(::png::Filter::NoFilter);
    encoder.write_header().unwrap().write_image_data(&row.repeat(40)).unwrap();
    assert!(file.len() < 3 * row.len(), "{} bytes: nothing is referred to", file.len());
    assert_eq!(seen(&file), (10_000, 40, 1));
}
