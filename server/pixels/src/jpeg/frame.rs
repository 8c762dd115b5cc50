//! The frame header: size, and how each component is sampled.

use super::{damaged, unsupported};
use crate::ProbeError;
use crate::reader::u16_be;

pub(super) struct Frame {
    pub(super) width: u32,
    /// 0 where a segment behind the first scan says it.
    pub(super) height: u32,
    pub(super) progressive: bool,
    pub(super) components: Vec<Component>,
}

pub(super) struct Component {
    pub(super) id: u8,
    /// Samples in a unit, across and down: 1 to 4.
    pub(super) across: u8,
    pub(super) down: u8,
    /// The number of its quantization table.
    pub(super) table: u8,
}

impl Frame {
    pub(super) fn read(marker: u8, content: &[u8]) -> Result<Frame, ProbeError> {
        match marker {
            0xC0..=0xC2 => {}
            0xC3 | 0xCB => return Err(unsupported("a lossless JPEG")),
            0xC9 | 0xCA => return Err(unsupported("a JPEG with arithmetic coding")),
            0xC8 => return Err(unsupported("a JPEG with an extension of the standard")),
            _ => return Err(unsupported("a hierarchical JPEG")),
        }
        let (Some(&precision), Some(height), Some(width), Some(&components)) =
            (content.first(), u16_be(content, 1), u16_be(content, 3), content.get(5))
        else {
            return Err(damaged("its frame header is too short"));
        };
        if precision != 8 {
            return Err(unsupported("a JPEG with other than 8 bits a sample"));
        }
        if !(1..=4).contains(&components) || content.len() != 6 + 3 * usize::from(components) {
            return Err(damaged("its frame header contradicts itself"));
        }
        if components == 2 {
            return Err(unsupported("a JPEG with two components"));
        }
        let components = content[6..].chunks_exact(3).map(Component::read).collect::<Result<Vec<_>, _>>()?;
        let frame = Frame { width: width.into(), height: height.into(), progressive: marker == 0xC2, components };
        frame.whole_steps()?;
        Ok(frame)
    }

    /// Decoders repeat samples a whole number of times only.
    fn whole_steps(&self) -> Result<(), ProbeError> {
        let most = |side: fn(&Component) -> u8| self.components.iter().map(side).max().unwrap_or(1);
        let (across, down) = (most(|component| component.across), most(|component| component.down));
        match self.components.iter().all(|component| across % component.across == 0 && down % component.down == 0) {
            true => Ok(()),
            false => Err(unsupported("a JPEG with fractional sampling")),
        }
    }
}

impl Component {
    fn read(bytes: &[u8]) -> Result<Component, ProbeError> {
        let &[id, sampling, table] = bytes else { return Err(damaged("its frame header is too short")) };
        let (across, down) = (sampling >> 4, sampling & 0x0F);
        match (1..=4).contains(&across) && (1..=4).contains(&down) {
            true => Ok(Component { id, across, down, table }),
            false => Err(damaged("its frame header has an invalid sampling factor")),
        }
    }
}
