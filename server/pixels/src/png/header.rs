//! The header of a PNG, and the rows that follow from it.

use super::damaged;
use crate::ProbeError;
use crate::reader::u32_be;

/// Where each pass of an interlaced picture begins, and its steps: left, top, across, down.
const PASSES: [(u32, u32, u32, u32); 7] =
    [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

pub(super) struct Header {
    pub(super) width: u32,
    pub(super) height: u32,
    depth: u8,
    colour: u8,
    interlaced: bool,
}

/// Rows of one length that follow each other.
pub(super) struct Rows {
    pub(super) count: u32,
    /// Bytes of pixels in each, without that of the filter.
    pub(super) length: u64,
}

impl Header {
    pub(super) fn read(content: &[u8]) -> Result<Header, ProbeError> {
        let (Some(width), Some(height), Some(&[depth, colour, compression, filter, interlace])) =
            (u32_be(content, 0), u32_be(content, 4), content.get(8..))
        else {
            return Err(damaged("its header has the wrong length"));
        };
        let depths: &[u8] = match colour {
            0 => &[1, 2, 4, 8, 16],
            3 => &[1, 2, 4, 8],
            2 | 4 | 6 => &[8, 16],
            _ => &[],
        };
        match depths.contains(&depth) && compression == 0 && filter == 0 && interlace <= 1 {
            true => Ok(Header { width, height, depth, colour, interlaced: interlace == 1 }),
            false => Err(damaged("its header contradicts itself")),
        }
    }

    /// Whether the pixels are colours of a palette.
    pub(super) fn paletted(&self) -> bool {
        self.colour == 3
    }

    /// The rows in the order of the file. A pass without pixels has none.
    pub(super) fn rows(&self) -> Vec<Rows> {
        let samples = match self.colour {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        let bits = u64::from(self.depth) * samples;
        let rows = |width: u32, height: u32| Rows { count: height, length: (u64::from(width) * bits).div_ceil(8) };
        if !self.interlaced {
            return vec![rows(self.width, self.height)];
        }
        let steps = |side: u32, first: u32, step: u32| side.saturating_sub(first).div_ceil(step);
        let passes = PASSES
            .into_iter()
            .map(|(left, top, across, down)| rows(steps(self.width, left, across), steps(self.height, top, down)));
        passes.filter(|rows| rows.count > 0 && rows.length > 0).collect()
    }
}
