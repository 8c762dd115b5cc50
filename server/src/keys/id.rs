//! Names of keys that may be shown: where a key is lost nobody needs it to take it back.

use std::fmt;
use std::str::FromStr;

use super::KeyHash;

const PREFIX: &str = "key_";
/// Of the 64 digits that the hash has. They tell keys apart, and say nothing of the key.
const DIGITS: usize = 16;

/// Name of a key: the beginning of its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyId(String);

/// A text names no key.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the id of a key; take one that `images-server keys list` prints, such as key_0123456789abcdef")]
pub struct KeyIdError;

impl KeyId {
    /// The name of the key with this hash.
    pub fn of(hash: KeyHash) -> KeyId {
        let mut digits = hash.to_hex();
        digits.truncate(DIGITS);
        KeyId(digits)
    }

    /// What the hash begins with, in hexadecimal digits.
    pub(crate) fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.0)
    }
}

impl FromStr for KeyId {
    type Err = KeyIdError;

    fn from_str(text: &str) -> Result<KeyId, KeyIdError> {
        let digits = text.strip_prefix(PREFIX).ok_or(KeyIdError)?;
        let valid = digits.len() == DIGITS && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if valid { Ok(KeyId(digits.to_owned())) } else { Err(KeyIdError) }
    }
}
