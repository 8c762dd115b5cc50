use thiserror::Error;

use crate::{Format, Guess};

/// Why a file is refused. The messages are for whoever sent the file.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum ProbeError {
    /// The file is not one of the formats at all.
    #[error("not a JPEG, PNG or WebP picture; it {guess}")]
    NotAPicture {
        /// What it looks like.
        guess: Guess,
    },
    /// The file ends before its structure does: it was cut short.
    #[error("the {format} file is cut short: {missing}")]
    Truncated {
        /// What it is.
        format: Format,
        /// What does not fit into the bytes that are there.
        missing: &'static str,
    },
    /// The file contradicts itself.
    #[error("the {format} file is damaged: {what}")]
    Damaged {
        /// What it is.
        format: Format,
        /// What is wrong.
        what: &'static str,
    },
    /// A variant of the format that browsers do not show.
    #[error("{what} is not supported")]
    Unsupported {
        /// What it is.
        format: Format,
        /// The variant.
        what: &'static str,
    },
    /// A part that whoever does not know it must not step over.
    #[error("a {format} with the critical chunk {name}, which the standard does not have, is not supported")]
    UnknownChunk {
        /// What it is.
        format: Format,
        /// The chunk's name: four letters.
        name: String,
    },
    /// The picture is larger than what is served.
    #[error("{}", .what.exceeded(*value, *limit))]
    TooLarge {
        /// What is too large.
        what: Measure,
        /// How large it is, in pixels.
        value: u64,
        /// The most it may be, in pixels.
        limit: u64,
    },
}

/// What of a picture is measured.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Measure {
    /// Pixels from left to right.
    Width,
    /// Pixels from top to bottom.
    Height,
    /// Pixels in all.
    Area,
}

impl Measure {
    fn exceeded(self, value: u64, limit: u64) -> String {
        match self {
            Measure::Width => format!("a width of {value} pixels exceeds the limit of {limit}"),
            Measure::Height => format!("a height of {value} pixels exceeds the limit of {limit}"),
            Measure::Area => format!("{value} pixels exceed the limit of {limit}"),
        }
    }
}
