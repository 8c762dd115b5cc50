use crate::{Format, Measure, ProbeError};

/// How large a picture may be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The most pixels from left to right.
    pub width: u32,
    /// The most pixels from top to bottom.
    pub height: u32,
    /// The most pixels in all.
    pub pixels: u64,
}

impl Limits {
    pub(crate) fn check(&self, format: Format, width: u32, height: u32) -> Result<(), ProbeError> {
        if width == 0 || height == 0 {
            return Err(ProbeError::Damaged { format, what: "it has no pixels" });
        }
        let area = u64::from(width) * u64::from(height);
        for (what, value, limit) in [
            (Measure::Width, width.into(), self.width.into()),
            (Measure::Height, height.into(), self.height.into()),
            (Measure::Area, area, self.pixels),
        ] {
            if value > limit {
                return Err(ProbeError::TooLarge { what, value, limit });
            }
        }
        Ok(())
    }
}
