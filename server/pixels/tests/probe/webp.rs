//! WebP: pictures on a canvas, and animations.

use crate::build::{canvas, exif, frame, inner, lossless, refused, riff, seen};

/// A lossy picture of 16 x 16 pixels.
pub const LOSSY: [u8; 48] =
    *b"\xb0\x01\0\x9d\x01\x2a\x10\0\x10\0\x05\x40\x7c\x25\xb0\x02\x74\x01\x09\x11\xd8\0\0\xfe\xe9\x41\x1d\x9b\
    \x9d\xbf\x43\x9f\xd1\x37\xc9\xba\x36\x60\xad\x3a\xf6\xfa\x4f\xdb\xce\x4d\xfd\xa0";

const ANIMATED: u8 = 0x02;

fn damaged(what: &str) -> String {
    format!("the WebP file is damaged: {what}")
}

/// An animation of 40 x 30 pixels with these chunks.
fn animation(flags: u8, chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    riff(&[&[(b"VP8X", canvas(flags, 40, 30)), (b"ANIM", vec![0; 6])], chunks].concat())
}

fn one_frame(place: (u32, u32), size: (u32, u32), chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    animation(ANIMATED, &[(b"ANMF", frame(place, size, chunks))])
}

/// A lossy picture on a canvas of its size, with alpha.
fn with_alpha(alpha: Vec<u8>) -> Vec<u8> {
    riff(&[(b"VP8X", canvas(0x10, 16, 16)), (b"ALPH", alpha), (b"VP8 ", LOSSY.to_vec())])
}

#[test]
fn an_animation_has_frames_behind_its_header() {
    let full = frame((0, 0), (40, 30), &[lossless(40, 30)]);
    assert_eq!(seen(&animation(ANIMATED, &[(b"ANMF", full.clone())])), (40, 30, 1));
    assert_eq!(refused(&animation(ANIMATED, &[])), "a WebP animation without frames is not supported");
    let not_said = damaged("it has an animation without the animation flag in its header");
    assert_eq!(refused(&animation(0, &[(b"ANMF", full.clone())])), not_said);
    let headless = riff(&[(b"VP8X", canvas(ANIMATED, 40, 30)), (b"ANMF", full)]);
    assert_eq!(refused(&headless), damaged("a frame comes before its animation's header"));
    let outside = damaged("it is an animation with a picture outside of its frames");
    assert_eq!(refused(&animation(ANIMATED, &[lossless(40, 30)])), outside);
    let short = riff(&[(b"VP8X", canvas(ANIMATED, 40, 30)), (b"ANIM", vec![0; 5])]);
    assert_eq!(refused(&short), damaged("its animation's header is too short"));
}

#[test]
fn a_frame_lies_on_its_canvas() {
    let at = |left, top| one_frame((left, top), (20, 10), &[lossless(20, 10)]);
    for (left, top) in [(0, 0), (10, 10), (3, 7)] {
        assert_eq!(seen(&at(left, top)), (40, 30, 1));
    }
    for (left, top) in [(11, 0), (0, 11), (0xFF_FFFF, 0)] {
        assert_eq!(refused(&at(left, top)), damaged("a frame of its animation lies outside of its canvas"));
    }
    let larger = one_frame((0, 0), (41, 30), &[lossless(41, 30)]);
    assert_eq!(refused(&larger), damaged("a frame of its animation lies outside of its canvas"));
}

#[test]
fn a_frame_has_one_picture_of_its_size() {
    for length in [0, 15] {
        let empty = animation(ANIMATED, &[(b"ANMF", vec![0; length])]);
        assert_eq!(refused(&empty), damaged("a frame of its animation is too short"));
    }
    assert_eq!(refused(&one_frame((0, 0), (20, 10), &[])), damaged("it has no picture"));
    let other = one_frame((0, 0), (20, 10), &[lossless(20, 11)]);
    assert_eq!(refused(&other), damaged("a frame of its animation has not the size that it says"));
    let two = one_frame((0, 0), (20, 10), &[lossless(20, 10), lossless(20, 10)]);
    assert_eq!(refused(&two), damaged("it has two pictures where one belongs"));
    let unknown = one_frame((0, 0), (20, 10), &[lossless(20, 10), (b"abcd", vec![1, 2, 3])]);
    assert_eq!(seen(&unknown), (40, 30, 1));
    let mut content = frame((0, 0), (20, 10), &[]);
    content.extend(&inner(&[lossless(20, 10)])[..40]);
    assert_eq!(refused(&animation(ANIMATED, &[(b"ANMF", content)])), "the WebP file is cut short: a chunk");
}

#[test]
fn a_still_picture_fills_its_canvas() {
    let on = |canvas_size: (u32, u32)| riff(&[(b"VP8X", canvas(0, canvas_size.0, canvas_size.1)), lossless(20, 10)]);
    assert_eq!(seen(&on((20, 10))), (20, 10, 1));
    assert_eq!(refused(&on((21, 10))), damaged("its picture has not the size that its header says"));
    let two = riff(&[(b"VP8X", canvas(0, 20, 10)), lossless(20, 10), lossless(20, 10)]);
    assert_eq!(refused(&two), damaged("it has two pictures where one belongs"));
    let none = riff(&[(b"VP8X", canvas(0x08, 20, 10)), (b"EXIF", exif(&[]))]);
    assert_eq!(refused(&none), damaged("it has no picture"));
    let long = riff(&[(b"VP8X", [canvas(0, 20, 10), vec![0; 2]].concat()), lossless(20, 10)]);
    assert_eq!(refused(&long), damaged("its header has the wrong length"));
    for flag in [0x01, 0x40, 0x80] {
        let unknown = riff(&[(b"VP8X", canvas(flag, 20, 10)), lossless(20, 10)]);
        assert_eq!(refused(&unknown), damaged("its header has unknown flags set"));
    }
}

#[test]
fn alpha_comes_before_a_lossy_picture_and_can_be_unpacked() {
    let raw = [vec![0x00], vec![255; 256]].concat();
    assert_eq!(seen(&with_alpha(raw.clone())), (16, 16, 1));
    let unpacked = damaged("its alpha cannot be unpacked");
    for alpha in [vec![], vec![0x01], raw[..256].to_vec()] {
        assert_eq!(refused(&with_alpha(alpha)), unpacked);
    }
    for header in [0x02, 0x03, 0x20, 0x40] {
        let mut other = raw.clone();
        other[0] = header;
        assert_eq!(refused(&with_alpha(other)), unpacked, "{header:#x}");
    }
    let late = riff(&[(b"VP8X", canvas(0x10, 16, 16)), (b"VP8 ", LOSSY.to_vec()), (b"ALPH", raw.clone())]);
    assert_eq!(refused(&late), damaged("its alpha comes behind its picture"));
    let own = riff(&[(b"VP8X", canvas(0x10, 20, 10)), (b"ALPH", raw), lossless(20, 10)]);
    assert_eq!(refused(&own), damaged("a lossless picture has alpha of its own"));
}

#[test]
fn the_headers_of_pictures_are_read() {
    let lossy = |at: usize, value: u8| {
        let mut picture = LOSSY.to_vec();
        picture[at] = value;
        riff(&[(b"VP8 ", picture)])
    };
    assert_eq!(seen(&riff(&[(b"VP8 ", LOSSY.to_vec())])), (16, 16, 1));
    assert_eq!(refused(&lossy(0, 0xB8)), "a WebP of a later version is not supported");
    assert_eq!(refused(&lossy(0, 0xA0)), damaged("its picture is not meant to be shown"));
    assert_eq!(refused(&lossy(0, 0xB1)), damaged("its picture is not a key frame"));
    assert_eq!(refused(&lossy(4, 0)), damaged("its picture is not a key frame"));
    assert_eq!(refused(&lossy(1, 0x10)), damaged("its picture is shorter than it says"));
    let (kind, mut picture) = lossless(20, 10);
    picture[4] |= 0x20;
    assert_eq!(refused(&riff(&[(kind, picture)])), "a WebP of a later version is not supported");
}

#[test]
fn small_pictures_are_decoded() {
    let undecodable = damaged("its picture cannot be decoded");
    // The modes of the blocks come first; the tree of them leads to the end of the bytes too early.
    let mut lossy = LOSSY.to_vec();
    lossy.truncate(40);
    lossy[11..].fill(0xFF);
    assert_eq!(refused(&riff(&[(b"VP8 ", lossy.clone())])), undecodable);
    assert_eq!(refused(&riff(&[(b"VP8X", canvas(0, 16, 16)), (b"VP8 ", lossy)])), undecodable);
    let (kind, mut picture) = lossless(20, 10);
    picture.truncate(40);
    assert_eq!(refused(&riff(&[(kind, picture.clone())])), undecodable);
    let whole = (b"ANMF", frame((0, 0), (20, 10), &[lossless(20, 10)]));
    let broken = (b"ANMF", frame((0, 0), (20, 10), &[(kind, picture)]));
    assert_eq!(refused(&animation(ANIMATED, &[whole, broken])), undecodable);
    // Packed alpha that cannot be decoded.
    assert_eq!(refused(&with_alpha(vec![0x01, 0xFF, 0xFF])), undecodable);
}

#[test]
fn large_pictures_are_not_decoded() {
    let broken = |width, height| {
        let (kind, mut picture) = lossless(width, height);
        picture.truncate(picture.len() / 2);
        riff(&[(kind, picture)])
    };
    assert_eq!(refused(&broken(800, 800)), damaged("its picture cannot be decoded"));
    assert_eq!(seen(&broken(1200, 1200)), (1200, 1200, 1));
    // One of few pixels and many bytes takes as long, and so do many small ones.
    let (kind, mut picture) = lossless(20, 10);
    picture.truncate(40);
    let padded = |length| riff(&[(kind, [&picture[..], &vec![0xFF; length]].concat())]);
    assert_eq!(refused(&padded(10)), damaged("its picture cannot be decoded"));
    assert_eq!(seen(&padded(700_000)), (20, 10, 1));
    let (kind, mut picture) = lossless(1, 1);
    picture.truncate(5);
    let whole = (b"ANMF", frame((0, 0), (1, 1), &[lossless(1, 1)]));
    let last = (b"ANMF", frame((0, 0), (1, 1), &[(kind, picture)]));
    let frames = |wholes| animation(ANIMATED, &[vec![whole.clone(); wholes], vec![last.clone()]].concat());
    assert_eq!(refused(&frames(250)), damaged("its picture cannot be decoded"));
    assert_eq!(seen(&frames(320)), (40, 30, 1));
}

#[test]
fn alpha_that_the_header_says_may_be_missing() {
    let file = riff(&[(b"VP8X", canvas(0x10, 16, 16)), (b"VP8 ", LOSSY.to_vec())]);
    assert_eq!(seen(&file), (16, 16, 1));
}
