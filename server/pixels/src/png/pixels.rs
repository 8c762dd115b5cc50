//! The pixels of a PNG, unpacked to see that all of them are there and that each row has a filter that there is. They
//! are not put together: that takes three times as long.

use fdeflate::Decompressor;

use super::header::{Header, Rows};
use super::{damaged, truncated};
use crate::ProbeError;

/// Of a larger file no more packed bytes are looked at, which bounds the time that it takes.
const MOST_PACKED: usize = 3 << 20;

/// Nor more unpacked ones: short repetitions unpack at 1.4 GB a second only.
const MOST_UNPACKED: u64 = 40 << 20;

/// As far back as packed data refers, in bytes.
const REACH: usize = 32 << 10;

/// Unpacked at a time: beside what is referred to, enough that to move that is rare.
const BUFFER: usize = 4 * REACH;

const NO_PIXELS: &str = "its pixels cannot be unpacked";

pub(super) fn check(header: &Header, parts: &[&[u8]]) -> Result<(), ProbeError> {
    let mut filters = Filters::new(header.rows());
    let mut decompressor = Decompressor::new();
    // Browsers show what unpacks, whatever this second check sum says; that of the chunk is compared.
    decompressor.ignore_adler32();
    let mut buffer = vec![0; BUFFER];
    let (mut filled, mut packed, mut unpacked) = (0, 0, 0);
    // Behind the last part there may be more in the decompressor: it is asked with nothing, as the end.
    for (part, ends) in parts.iter().map(|part| (*part, false)).chain([(&[][..], true)]) {
        let mut rest = part;
        loop {
            let (taken, made) = decompressor.read(rest, &mut buffer, filled, ends).map_err(|error| match error {
                fdeflate::DecompressionError::InsufficientInput => truncated("some of its pixels"),
                _ => damaged(NO_PIXELS),
            })?;
            filters.see(&buffer[filled..filled + made])?;
            rest = &rest[taken..];
            filled += made;
            packed += taken;
            unpacked += made as u64;
            if filters.all_seen() || packed >= MOST_PACKED || unpacked >= MOST_UNPACKED {
                return Ok(());
            }
            if decompressor.is_done() {
                return Err(truncated("some of its pixels"));
            }
            if filled == buffer.len() {
                buffer.copy_within(filled - REACH.., 0);
                filled = REACH;
            } else if rest.is_empty() {
                break;
            }
        }
    }
    Err(truncated("some of its pixels"))
}

/// Finds the byte that begins each row in bytes that come in pieces.
struct Filters {
    /// The last of them come first.
    rows: Vec<Rows>,
    /// What is missing of the row that was begun.
    missing: u64,
}

impl Filters {
    fn new(mut rows: Vec<Rows>) -> Filters {
        rows.reverse();
        Filters { rows, missing: 0 }
    }

    fn see(&mut self, mut bytes: &[u8]) -> Result<(), ProbeError> {
        while !bytes.is_empty() {
            let skipped = usize::try_from(self.missing).map_or(bytes.len(), |missing| missing.min(bytes.len()));
            self.missing -= skipped as u64;
            bytes = &bytes[skipped..];
            let (Some(rows), Some((filter, rest))) = (self.rows.last_mut(), bytes.split_first()) else { return Ok(()) };
            if *filter > 4 {
                return Err(damaged("a row of its pixels has an invalid filter type"));
            }
            bytes = rest;
            self.missing = rows.length;
            rows.count -= 1;
            if rows.count == 0 {
                self.rows.pop();
            }
        }
        Ok(())
    }

    fn all_seen(&self) -> bool {
        self.rows.is_empty() && self.missing == 0
    }
}
