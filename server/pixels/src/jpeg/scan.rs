//! The header of a scan: which components follow, and by which tables.

use super::damaged;
use super::frame::{Component, Frame};
use super::tables::Tables;
use crate::ProbeError;

/// Decoders take no more blocks in a unit of several components.
const MOST_BLOCKS: u32 = 10;

/// What of the coefficients a scan of a progressive JPEG brings.
struct Band {
    first: u8,
    last: u8,
    /// The bit that the scan before it ended with; 0 for the first.
    high: u8,
    low: u8,
}

pub(super) fn check(content: &[u8], frame: &Frame, tables: &Tables) -> Result<(), ProbeError> {
    let count = content.first().copied().map_or(0, usize::from);
    if count == 0 || count > frame.components.len() || content.len() != 1 + 2 * count + 3 {
        return Err(damaged("a scan's header contradicts itself"));
    }
    let &[first, last, bits] = &content[1 + 2 * count..] else { return Err(damaged("a scan's header is too short")) };
    let band = Band { first, last, high: bits >> 4, low: bits & 0x0F };
    let mut seen: Vec<&Component> = Vec::new();
    for pair in content[1..=2 * count].chunks_exact(2) {
        let component = frame.components.iter().find(|component| component.id == pair[0]);
        let component = component.ok_or(damaged("a scan has a component that its frame has not"))?;
        if seen.iter().any(|before| before.id == component.id) {
            return Err(damaged("a scan has a component twice"));
        }
        seen.push(component);
        if tables.quantization.get(usize::from(component.table)) != Some(&true) {
            return Err(damaged("it has no quantization table for a component"));
        }
        if !coded(frame, tables, &band, pair[1]) {
            return Err(damaged("it has no Huffman table for a component"));
        }
    }
    let blocks: u32 = seen.iter().map(|component| u32::from(component.across) * u32::from(component.down)).sum();
    if count > 1 && blocks > MOST_BLOCKS {
        return Err(damaged("a scan has too many blocks in a unit"));
    }
    match !frame.progressive || band.is_valid(count) {
        true => Ok(()),
        false => Err(damaged("a scan brings coefficients that it cannot bring")),
    }
}

/// Whether the tables are there by which a component's coefficients are coded: one for DC and one for AC, of which a
/// progressive scan uses one, or none where it brings single bits of DC.
fn coded(frame: &Frame, tables: &Tables, band: &Band, selectors: u8) -> bool {
    let (dc, ac) = (usize::from(selectors >> 4), usize::from(selectors & 0x0F));
    if frame.progressive {
        return match (band.first, band.high) {
            (0, 0) => tables.dc.get(dc) == Some(&true),
            (0, _) => true,
            _ => tables.ac.get(ac) == Some(&true),
        };
    }
    // Frames of a Motion JPEG leave the standard's own tables out, which are the first two.
    let there = |tables: &[bool; 4], table: usize| table < 2 || tables.get(table) == Some(&true);
    there(&tables.dc, dc) && there(&tables.ac, ac)
}

impl Band {
    fn is_valid(&self, components: usize) -> bool {
        let band = match self.first {
            0 => self.last == 0,
            first => first <= self.last && self.last <= 63 && components == 1,
        };
        band && (self.high == 0 || self.low + 1 == self.high) && self.low <= 13
    }
}
