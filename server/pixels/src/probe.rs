use crate::{Format, Guess, Limits, ProbeError, jpeg, png, webp};

/// What is known of a picture without its pixels.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Probe {
    /// The format, by the bytes.
    pub format: Format,
    /// Pixels from left to right as the picture is shown: its EXIF orientation counts. Of an animation: the canvas.
    pub width: u32,
    /// Pixels from top to bottom as the picture is shown.
    pub height: u32,
    /// The EXIF orientation, 1 to 8; 1 where there is none. The pixels of 5 to 8 are stored rotated by 90 degrees.
    pub orientation: u8,
}

/// What a file is, by its bytes. Its whole structure is walked and its check sums are compared. Pixels are looked at as
/// far as 30 milliseconds go: a PNG's are unpacked, a small WebP's decoded, a JPEG's are not touched.
///
/// # Errors
/// Where the file is not a picture, is cut short or damaged, is a variant that browsers do not show, or is larger than
/// `limits`.
pub fn probe(bytes: &[u8], limits: &Limits) -> Result<Probe, ProbeError> {
    let (format, found) = if jpeg::begins(bytes) {
        (Format::Jpeg, jpeg::read(bytes, limits)?)
    } else if png::begins(bytes) {
        (Format::Png, png::read(bytes, limits)?)
    } else if webp::begins(bytes) {
        (Format::Webp, webp::read(bytes, limits)?)
    } else {
        return Err(ProbeError::NotAPicture { guess: Guess::of(bytes) });
    };
    let orientation = found.orientation.unwrap_or(1);
    let (width, height) = match orientation {
        5..=8 => (found.height, found.width),
        _ => (found.width, found.height),
    };
    Ok(Probe { format, width, height, orientation })
}
