use crate::{Format, Measure, ProbeError};

/// How large a picture may be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The most pixels that a side may have.
    pub side: u32,
    /// The most pixels in all.
    pub pixels: u64,
}

impl Limits {
    /// What server and mock take: 16,383 pixels a side, as a lossy WebP can have, and 50 million in all.
    pub const SERVED: Limits = Limits { side: 16_383, pixels: 50_000_000 };

    pub(crate) fn check(&self, format: Format, width: u32, height: u32) -> Result<(), ProbeError> {
        if width == 0 || height == 0 {
            return Err(ProbeError::Damaged { format, what: "it has no pixels" });
        }
        let area = u64::from(width) * u64::from(height);
        for (what, value, limit) in [
            (Measure::Width, width.into(), self.side.into()),
            (Measure::Height, height.into(), self.side.into()),
            (Measure::Area, area, self.pixels),
        ] {
            if value > limit {
                return Err(ProbeError::TooLarge { what, value, limit });
            }
        }
        Ok(())
    }
}
