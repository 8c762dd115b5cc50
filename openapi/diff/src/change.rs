use std::fmt;

use specbound_document::source::Located;

/// What a change does to clients that were written for the old document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A client that follows the old document can fail.
    Breaking,
    /// The documents do not say enough to decide.
    Unknown,
    /// Every client that follows the old document goes on working.
    Compatible,
}

impl Class {
    /// The class in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Class::Breaking => "breaking",
            Class::Unknown => "unknown",
            Class::Compatible => "compatible",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A place in a file of one of the documents.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The file, as it was named or referred to.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl From<Located<'_>> for Spot {
    fn from(located: Located<'_>) -> Spot {
        Spot { file: located.file.to_owned(), line: located.place.line, column: located.place.column }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One change between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change, by a name that stays the same: `request-max-length-lowered`.
    pub kind: String,
    /// What it does to clients.
    pub class: Class,
    /// The operation, `GET /images`, by the old document where it is in both; empty where it is of the whole document.
    pub operation: String,
    /// Which part of the operation: `request body application/json`, `response 200 header ETag`.
    pub part: String,
    /// JSON pointer of what changed, into the old document where it is there, else into the new one.
    pub pointer: String,
    /// Its place in the old document; that of the nearest value around it where it is only in the new one.
    pub old: Spot,
    /// Its place in the new document, likewise.
    pub new: Spot,
    /// What is different, and why it has this class.
    pub cause: String,
    /// What to do about it.
    pub fix: String,
}
