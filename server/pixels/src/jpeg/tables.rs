//! Which tables were defined, and whether they can be ones.

use super::damaged;
use crate::ProbeError;
use crate::reader::slice;

/// Codes have 1 to 16 bits; a table begins with how many there are of each length.
const LENGTHS: usize = 16;

/// The tables that were defined so far, by their numbers.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) quantization: [bool; 4],
    pub(super) dc: [bool; 4],
    pub(super) ac: [bool; 4],
}

impl Tables {
    pub(super) fn quantization(&mut self, mut content: &[u8]) -> Result<(), ProbeError> {
        while let Some(&first) = content.first() {
            let length = if first >> 4 == 0 { 64 } else { 128 };
            let defined = self.quantization.get_mut(usize::from(first & 0x0F));
            let (Some(defined), Some(rest)) = (defined, content.get(1 + length..)) else {
                return Err(damaged("a quantization table is invalid"));
            };
            *defined = true;
            content = rest;
        }
        Ok(())
    }

    pub(super) fn huffman(&mut self, mut content: &[u8]) -> Result<(), ProbeError> {
        while let Some(&first) = content.first() {
            let tables = match first >> 4 {
                0 => &mut self.dc,
                1 => &mut self.ac,
                _ => return Err(NO_HUFFMAN_TABLE),
            };
            let defined = tables.get_mut(usize::from(first & 0x0F)).ok_or(NO_HUFFMAN_TABLE)?;
            let counts = slice(content, 1, LENGTHS).ok_or(NO_HUFFMAN_TABLE)?;
            let symbols = counts.iter().map(|count| usize::from(*count)).sum();
            let values = slice(content, 1 + LENGTHS, symbols).ok_or(NO_HUFFMAN_TABLE)?;
            // The symbols of a DC table are numbers of bits.
            let valid = first >> 4 == 1 || values.iter().all(|bits| *bits <= 15);
            if symbols > 256 || !codes_fit(counts) || !valid {
                return Err(NO_HUFFMAN_TABLE);
            }
            *defined = true;
            content = &content[1 + LENGTHS + symbols..];
        }
        Ok(())
    }
}

const NO_HUFFMAN_TABLE: ProbeError =
    ProbeError::Damaged { format: crate::Format::Jpeg, what: "a Huffman table is invalid" };

/// Whether there are as many codes of each length as `counts` says; one of nothing but ones is not allowed.
fn codes_fit(counts: &[u8]) -> bool {
    let mut next = 0u32;
    for (length, count) in (1..).zip(counts) {
        next = 2 * next + u32::from(*count);
        if next >= 1 << length {
            return false;
        }
    }
    true
}
