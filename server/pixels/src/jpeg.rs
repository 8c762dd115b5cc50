//! The structure of JPEG: segments, each behind a marker, and coded data behind the last header, up to the end marker.

use memchr::memchr;

use crate::format::Found;
use crate::reader::{slice, u16_be};
use crate::{Format, ProbeError, exif};

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const APP1: u8 = 0xE1;

pub(crate) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, START])
}

pub(crate) fn read(bytes: &[u8]) -> Result<Found, ProbeError> {
    let mut size = None;
    let mut orientation = None;
    let mut scanned = false;
    let mut at = 2;
    loop {
        let (marker, after) = marker(bytes, at).ok_or(truncated("it has no end marker"))?;
        at = after;
        match marker {
            END if scanned => break,
            END => return Err(damaged("it ends before its picture")),
            START => return Err(damaged("a second picture begins inside the first")),
            // These stand alone, without a segment.
            0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(u16_be(bytes, at).ok_or(truncated("the length of a segment"))?);
        let segment = slice(bytes, at, length).ok_or(truncated("a segment"))?;
        let content = segment.get(2..).ok_or(damaged("a segment is shorter than its own length"))?;
        at += length;
        match marker {
            // The first counts: the others belong to layers of the same picture.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) && size.is_none() => {
                size = Some(frame(marker, content)?)
            }
            APP1 if orientation.is_none() && content.starts_with(exif::HEADER) => {
                orientation = exif::orientation(content);
            }
            SCAN => {
                if size.is_none() {
                    return Err(damaged("its picture comes before its size"));
                }
                scanned = true;
                at = coded_data(bytes, at);
            }
            _ => {}
        }
    }
    let (width, height) = size.ok_or(damaged("it has no size"))?;
    Ok(Found { width, height, orientation })
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

fn frame(marker: u8, content: &[u8]) -> Result<(u32, u32), ProbeError> {
    let unsupported = |what| ProbeError::Unsupported { format: Format::Jpeg, what };
    match marker {
        0xC0..=0xC2 | 0xC9 | 0xCA => {}
        0xC3 | 0xCB => return Err(unsupported("a lossless JPEG")),
        _ => return Err(unsupported("a hierarchical JPEG")),
    }
    let (Some(&precision), Some(height), Some(width), Some(&components)) =
        (content.first(), u16_be(content, 1), u16_be(content, 3), content.get(5))
    else {
        return Err(damaged("its frame header is too short"));
    };
    if precision != 8 {
        return Err(unsupported("a JPEG with more than 8 bits a sample"));
    }
    if !(1..=4).contains(&components) || content.len() < 6 + 3 * usize::from(components) {
        return Err(damaged("its frame header contradicts itself"));
    }
    Ok((width.into(), height.into()))
}

fn truncated(missing: &'static str) -> ProbeError {
    ProbeError::Truncated { format: Format::Jpeg, missing }
}

fn damaged(what: &'static str) -> ProbeError {
    ProbeError::Damaged { format: Format::Jpeg, what }
}
