//! Pictures to send, right ones and odd ones.

use bytes::Bytes;
use images_pixels::sample;

/// A format as the API calls it, and its media type.
pub(crate) const FORMATS: [(&str, &str); 3] = [("jpeg", "image/jpeg"), ("png", "image/png"), ("webp", "image/webp")];

/// A picture of this format and size; every seed gives another one.
pub(crate) fn picture(format: &str, width: u32, height: u32, seed: u64) -> Bytes {
    let format = match format {
        "jpeg" => images_pixels::Format::Jpeg,
        "png" => images_pixels::Format::Png,
        _ => images_pixels::Format::Webp,
    };
    sample::picture(format, width, height, seed).into()
}

/// A small one, always the same.
pub(crate) fn small() -> Bytes {
    picture("png", 12, 8, 1)
}

/// A JPEG of exactly this length: comments, which no decoder looks at, fill it.
pub(crate) fn jpeg_of_length(length: usize) -> Bytes {
    let picture = picture("jpeg", 32, 32, 2);
    let (start, rest) = picture.split_at(2);
    let mut bytes = start.to_vec();
    let mut missing = length - picture.len();
    while missing > 0 {
        // A segment is a marker of two bytes, a length of two that counts itself, and 65533 bytes at most; none may be left
        // with fewer bytes than its marker and length take.
        let segment = match missing {
            0..=65537 => missing,
            65538..=65541 => 65530,
            _ => 65537,
        };
        let counted = (segment - 2) as u16;
        bytes.extend_from_slice(&[0xff, 0xfe]);
        bytes.extend_from_slice(&counted.to_be_bytes());
        bytes.resize(bytes.len() + segment - 4, b'.');
        missing -= segment;
    }
    bytes.extend_from_slice(rest);
    bytes.into()
}

/// A JPEG whose EXIF says that it is to be turned by a quarter before it is shown (orientation 6).
pub(crate) fn jpeg_on_its_side(width: u32, height: u32) -> Bytes {
    let picture = picture("jpeg", width, height, 3);
    let tiff: [u8; 26] = [
        b'M', b'M', 0, 42, 0, 0, 0, 8, // big endian, the directory follows
        0, 1, // one entry
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // orientation, one short, 6
        0, 0, 0, 0, // no further directory
    ];
    let (start, rest) = picture.split_at(2);
    let length = (2 + 6 + tiff.len()) as u16;
    let mut bytes = start.to_vec();
    bytes.extend_from_slice(&[0xff, 0xe1]);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(b"Exif\0\0");
    bytes.extend_from_slice(&tiff);
    bytes.extend_from_slice(rest);
    bytes.into()
}

/// What is not a supported picture, with a name for each.
pub(crate) fn not_pictures() -> Vec<(&'static str, Bytes)> {
    let png = picture("png", 12, 8, 4);
    vec![
        ("text", Bytes::from_static(b"This is not a picture, whatever its name says.")),
        ("nothing", Bytes::new()),
        ("an SVG", Bytes::from_static(b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>")),
        ("an SVG with a declaration", Bytes::from_static(b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
        ("a GIF", Bytes::from_static(b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;")),
        ("a PNG's first bytes", png.slice(..16)),
        ("a JPEG's first bytes", picture("jpeg", 12, 8, 4).slice(..4)),
        ("zeros", Bytes::from_static(&[0; 512])),
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::DOCUMENT;

    /// The server is not asked for a format that the cases do not know.
    #[test]
    fn there_are_pictures_of_every_documented_format() {
        let documented = &DOCUMENT.json()["components"]["schemas"]["ImageFormat"]["enum"];
        let known = FORMATS.map(|(format, _)| format);
        assert_eq!(*documented, json!(known), "FORMATS in {} are not the document's ImageFormat", file!());
    }

    #[test]
    fn a_jpeg_can_have_any_length() {
        let least = picture("jpeg", 32, 32, 2).len();
        for length in (least + 4..least + 12).chain(least + 65530..least + 65560).chain([least, 20 << 20]) {
            assert_eq!(jpeg_of_length(length).len(), length);
        }
    }
}
