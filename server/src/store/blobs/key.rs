//! The keys of bytes, each of which is used once.

use std::fmt;

use crate::random;

/// Where the bytes of one attempt to store a picture are: no second attempt uses the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobKey(String);

impl BlobKey {
    /// A new key: two hexadecimal digits, a slash and 30 more.
    pub(in crate::store) fn new() -> BlobKey {
        let digits = hex::encode(random::bytes::<16>());
        let (folder, name) = digits.split_at(2);
        BlobKey(format!("{folder}/{name}"))
    }

    /// A key as the database has it.
    pub fn from_stored(text: String) -> BlobKey {
        BlobKey(text)
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
