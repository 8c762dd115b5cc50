use std::fmt;

use crate::error::Measure;
use crate::{Guess, ProbeError, jpeg, png, webp};

/// The most pixels a side may have: WebP has no more.
pub const MAX_SIDE: u32 = 16_383;

/// The most pixels a picture may have: 50 million.
pub const MAX_PIXELS: u64 = 50_000_000;

/// A format of pictures.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    /// JPEG, baseline or progressive.
    Jpeg,
    /// PNG, animated or not.
    Png,
    /// WebP, lossy or lossless, animated or not.
    Webp,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Jpeg, Format::Png, Format::Webp];

    /// The lower-case name: `jpeg`, `png` or `webp`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jpeg => "jpeg",
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }

    /// The format of that lower-case name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The media type: `image/jpeg`, `image/png` or `image/webp`.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::Webp => "image/webp",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::Webp => "WebP",
        })
    }
}

/// What is known of a picture without its pixels.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Probe {
    /// The format, by the bytes.
    pub format: Format,
    /// Pixels from left to right as the picture is shown: its EXIF orientation counts. Of an animation: the canvas.
    pub width: u32,
    /// Pixels from top to bottom as the picture is shown.
    pub height: u32,
    /// The EXIF orientation, 1 to 8; 1 where there is none. The pixels of 5 to 8 lie on their side in the file.
    pub orientation: u8,
}

/// What a format's own reader finds.
pub(crate) struct Found {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Option<u8>,
}

/// What a file is, by its bytes. Its whole structure is walked, its pixels are not decoded.
///
/// # Errors
/// Where the file is no picture, is cut short or damaged, or is larger than what is served.
pub fn probe(bytes: &[u8]) -> Result<Probe, ProbeError> {
    let (format, found) = if jpeg::begins(bytes) {
        (Format::Jpeg, jpeg::read(bytes)?)
    } else if png::begins(bytes) {
        (Format::Png, png::read(bytes)?)
    } else if webp::begins(bytes) {
        (Format::Webp, webp::read(bytes)?)
    } else {
        return Err(ProbeError::NotAPicture { guess: Guess::of(bytes) });
    };
    limit(format, found.width, found.height)?;
    let orientation = found.orientation.unwrap_or(1);
    let (width, height) = match orientation {
        5..=8 => (found.height, found.width),
        _ => (found.width, found.height),
    };
    Ok(Probe { format, width, height, orientation })
}

fn limit(format: Format, width: u32, height: u32) -> Result<(), ProbeError> {
    if width == 0 || height == 0 {
        return Err(ProbeError::Damaged { format, what: "it has no pixels" });
    }
    let area = u64::from(width) * u64::from(height);
    for (what, value, limit) in [
        (Measure::Width, width.into(), MAX_SIDE.into()),
        (Measure::Height, height.into(), MAX_SIDE.into()),
        (Measure::Area, area, MAX_PIXELS),
    ] {
        if value > limit {
            return Err(ProbeError::TooLarge { what, value, limit });
        }
    }
    Ok(())
}
