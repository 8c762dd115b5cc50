//! What a file that is not a picture looks like, so that its sender sees what went wrong.

use std::fmt;

use memchr::memmem;

/// As far into a text as its kind is looked for, in bytes.
const TEXT_START: usize = 1024;

/// What a file looks like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Guess {
    /// It has no bytes.
    Empty,
    /// An SVG drawing.
    Svg,
    /// A GIF picture.
    Gif,
    /// An AVIF picture.
    Avif,
    /// A HEIC picture.
    Heic,
    /// A JPEG XL picture.
    JpegXl,
    /// A TIFF picture.
    Tiff,
    /// A BMP picture.
    Bmp,
    /// An icon.
    Ico,
    /// A PDF document.
    Pdf,
    /// A video.
    Video,
    /// An archive.
    Archive,
    /// An HTML page: often the error page of whoever should have sent a picture.
    Html,
    /// A JSON text.
    Json,
    /// Some other text.
    Text,
    /// Nothing that is known here.
    Unknown,
}

impl Guess {
    pub(crate) fn of(bytes: &[u8]) -> Guess {
        let starts: [(&[u8], Guess); 13] = [
            (b"GIF8", Guess::Gif),
            (b"II*\0", Guess::Tiff),
            (b"MM\0*", Guess::Tiff),
            (b"BM", Guess::Bmp),
            (b"\0\0\x01\0", Guess::Ico),
            (b"%PDF", Guess::Pdf),
            (b"\xFF\x0A", Guess::JpegXl),
            (b"\0\0\0\x0CJXL ", Guess::JpegXl),
            (b"\x1A\x45\xDF\xA3", Guess::Video),
            (b"PK\x03\x04", Guess::Archive),
            (b"\x1F\x8B", Guess::Archive),
            (b"7z\xBC\xAF", Guess::Archive),
            (b"Rar!", Guess::Archive),
        ];
        if bytes.is_empty() {
            return Guess::Empty;
        }
        if let Some((_, guess)) = starts.into_iter().find(|(start, _)| bytes.starts_with(start)) {
            return guess;
        }
        if bytes.get(4..8) == Some(b"ftyp") {
            return match bytes.get(8..12) {
                Some(b"avif" | b"avis") => Guess::Avif,
                Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1") => Guess::Heic,
                _ => Guess::Video,
            };
        }
        text(bytes)
    }
}

fn text(bytes: &[u8]) -> Guess {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes[..bytes.len().min(TEXT_START)].to_ascii_lowercase();
    let printable = |byte: &u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace() || *byte >= 0x80;
    if !start.iter().all(printable) {
        return Guess::Unknown;
    }
    let has = |what: &str| memmem::find(&start, what.as_bytes()).is_some();
    match start.trim_ascii_start().first() {
        Some(b'<') if has("<svg") => Guess::Svg,
        Some(b'<') if has("<html") || has("<!doctype html") || has("<head") || has("<body") => Guess::Html,
        Some(b'{' | b'[') => Guess::Json,
        // Bytes above ASCII are text where they are UTF-8, whose last letter the cut may have split.
        _ => match std::str::from_utf8(&start) {
            Ok(_) => Guess::Text,
            Err(error) if error.error_len().is_none() => Guess::Text,
            Err(_) => Guess::Unknown,
        },
    }
}

impl fmt::Display for Guess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Guess::Empty => "is empty",
            Guess::Svg => "looks like an SVG drawing",
            Guess::Gif => "looks like a GIF",
            Guess::Avif => "looks like an AVIF",
            Guess::Heic => "looks like a HEIC",
            Guess::JpegXl => "looks like a JPEG XL",
            Guess::Tiff => "looks like a TIFF",
            Guess::Bmp => "looks like a BMP",
            Guess::Ico => "looks like an icon",
            Guess::Pdf => "looks like a PDF",
            Guess::Video => "looks like a video",
            Guess::Archive => "looks like an archive",
            Guess::Html => "looks like an HTML page",
            Guess::Json => "looks like JSON",
            Guess::Text => "looks like a text",
            Guess::Unknown => "looks like none of the formats that are known here",
        })
    }
}
