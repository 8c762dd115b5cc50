//! The structure of JPEG: segments, each behind a marker, and coded data behind each scan's header, up to the end
//! marker. What is demanded of it is what libjpeg demands, by which most browsers show it.

mod frame;
mod scan;
mod tables;

use memchr::memchr;

use crate::format::Found;
use crate::reader::{slice, u16_be};
use crate::{Format, Limits, ProbeError, exif};
use frame::Frame;
use tables::Tables;

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const QUANTIZATION: u8 = 0xDB;
const HEIGHT: u8 = 0xDC;
const RESTARTS: u8 = 0xDD;
const HUFFMAN: u8 = 0xC4;
const APP1: u8 = 0xE1;

const NO_END: &str = "it has no end marker";

pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, START])
}

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Found, ProbeError> {
    // By these three bytes browsers know a JPEG; later, bytes between segments are stepped over.
    if bytes.get(2).is_some_and(|byte| *byte != 0xFF) {
        return Err(damaged("no marker follows its start"));
    }
    let mut picture = Picture::default();
    let mut at = 2;
    loop {
        let (marker, after) = marker(bytes, at).ok_or(truncated(NO_END))?;
        at = after;
        match marker {
            END if picture.scanned => break,
            END => return Err(damaged("it ends before its picture")),
            START => return Err(damaged("a second picture begins inside the first")),
            // These stand alone, without a segment.
            0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        // What follows the coded data and is not a segment is what the end marker should have stood before.
        let cut = |missing| truncated(if picture.scanned { NO_END } else { missing });
        let length = usize::from(u16_be(bytes, at).ok_or(cut("the length of a segment"))?);
        let segment = slice(bytes, at, length).ok_or(cut("a segment"))?;
        let content = segment.get(2..).ok_or(damaged("a segment is shorter than its own length"))?;
        at += length;
        picture.segment(marker, content)?;
        if marker == SCAN {
            at = coded_data(bytes, at);
        }
    }
    picture.found(limits)
}

/// What the segments said so far.
#[derive(Default)]
struct Picture {
    frame: Option<Frame>,
    tables: Tables,
    /// The first EXIF metadata's orientation, where there were such metadata.
    exif: Option<Option<u8>>,
    scanned: bool,
    height_follows: bool,
}

impl Picture {
    fn segment(&mut self, marker: u8, content: &[u8]) -> Result<(), ProbeError> {
        match marker {
            QUANTIZATION => self.tables.quantization(content)?,
            HUFFMAN => self.tables.huffman(content)?,
            RESTARTS if content.len() != 2 => return Err(damaged("its restart interval has the wrong length")),
            HEIGHT => self.height_follows = true,
            // Conditions of arithmetic coding, which is not used: pairs of a table's number and a value.
            0xCC if content.len() % 2 == 1 || content.iter().step_by(2).any(|table| *table >= 32) => {
                return Err(damaged("its conditions of arithmetic coding are invalid"));
            }
            RESTARTS | 0xCC => {}
            0xC0..=0xCF => {
                let frame = Frame::read(marker, content)?;
                if self.frame.replace(frame).is_some() {
                    return Err(unsupported("a JPEG with two frame headers"));
                }
            }
            // Viewers read metadata before they show anything: what stands behind the first scan comes too late.
            APP1 if !self.scanned && self.exif.is_none() && content.starts_with(exif::HEADER) => {
                self.exif = Some(exif::orientation(content));
            }
            SCAN => {
                let frame = self.frame.as_ref().ok_or(damaged("its picture comes before its size"))?;
                scan::check(content, frame, &self.tables)?;
                self.scanned = true;
            }
            // APP0 to APP15, and comments.
            0xE0..=0xEF | 0xFE => {}
            _ if self.scanned => return Err(truncated(NO_END)),
            _ => return Err(damaged("it has a marker that has no meaning")),
        }
        Ok(())
    }

    fn found(self, limits: &Limits) -> Result<Found, ProbeError> {
        let Frame { width, height, .. } = self.frame.ok_or(damaged("it has no size"))?;
        if height == 0 && self.height_follows {
            return Err(unsupported("a JPEG whose height is in a DNL segment"));
        }
        limits.check(Format::Jpeg, width, height)?;
        Ok(Found { width, height, orientation: self.exif.flatten() })
    }
}

/// The next marker, and where its segment begins. Before it any number of fill bytes may stand; other bytes should
/// not, but decoders step over them too.
fn marker(bytes: &[u8], mut at: usize) -> Option<(u8, usize)> {
    loop {
        at += memchr(0xFF, bytes.get(at..)?)? + 1;
        match *bytes.get(at)? {
            0x00 | 0xFF => {}
            marker => return Some((marker, at + 1)),
        }
    }
}

/// Where the coded data from `at` on ends: at a marker that is neither a stuffed byte nor a restart.
fn coded_data(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(0xFF, rest)) {
        at += found;
        match bytes.get(at + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            // A fill byte: the marker is behind it.
            Some(0xFF) => at += 1,
            _ => return at,
        }
    }
    bytes.len()
}

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Jpeg, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Jpeg, what }
}

fn unsupported(what: &'static str) -> ProbeError {
    ProbeError::Unsupported { format: Format::Jpeg, what }
}
