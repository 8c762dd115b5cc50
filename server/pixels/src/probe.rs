use crate::error::Measure;
use crate::format::Format;
use crate::{Guess, ProbeError, jpeg, png, webp};

/// The most pixels a side may have: WebP has no more.
pub const MAX_SIDE: u32 = 16_383;

/// The most pixels a picture may have: 50 million.
pub const MAX_PIXELS: u64 = 50_000_000;

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
