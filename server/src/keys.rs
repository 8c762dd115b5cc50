//! API keys: what a key looks like, whose it is, and finding that out without giving the key away.

mod command;
mod id;
mod watch;

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::random;

pub use command::{KeysError, run};
pub use id::{KeyId, KeyIdError};
pub(crate) use watch::{KeyWatch, Keys};

/// Owner of the keys that are made on the first start.
pub const DEFAULT_OWNER: &str = "default";

/// Characters that a key has after its prefix, at least.
const SECRET_LENGTH: usize = 32;

/// The two separate worlds of an owner's images.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Keys that start `live_`.
    Live,
    /// Keys that start `test_`.
    Test,
}

impl Stage {
    /// `live` or `test`.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Live => "live",
            Stage::Test => "test",
        }
    }

    /// The stage with this name.
    pub fn from_name(name: &str) -> Option<Stage> {
        [Stage::Live, Stage::Test].into_iter().find(|stage| stage.as_str() == name)
    }
}

/// Who asks: an image is seen by its owner, in its stage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Caller {
    /// Name of the owner.
    pub owner: Arc<str>,
    /// Stage of the key.
    pub stage: Stage,
}

/// A key in the clear. It shows itself by [`ApiKey::reveal`] only.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

/// What a key lacks.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Neither prefix.
    #[error("the key starts with neither live_ nor test_")]
    Prefix,
    /// Too easy to guess.
    #[error("the key has fewer than {SECRET_LENGTH} characters after its prefix")]
    Short,
    /// It could not be sent in a header.
    #[error("the key has a character that is not visible ASCII")]
    Character,
}

impl KeyError {
    /// A line for a shell that prints a key that lacks nothing.
    pub const FIX: &str = "echo live_$(LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c 43)";
}

impl ApiKey {
    /// A new key of 256 random bits.
    pub fn generate(stage: Stage) -> ApiKey {
        const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        ApiKey(format!("{}_{}", stage.as_str(), random::text(ALPHABET, 43)))
    }

    /// The key itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The stage by the key's prefix.
    pub fn stage(&self) -> Stage {
        if self.0.starts_with("live_") { Stage::Live } else { Stage::Test }
    }

    /// What is stored of it.
    pub fn hash(&self) -> KeyHash {
        KeyHash::of(&self.0)
    }
}

impl FromStr for ApiKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<ApiKey, KeyError> {
        let secret = text.strip_prefix("live_").or_else(|| text.strip_prefix("test_")).ok_or(KeyError::Prefix)?;
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(KeyError::Character);
        }
        if secret.len() < SECRET_LENGTH {
            return Err(KeyError::Short);
        }
        Ok(ApiKey(text.to_owned()))
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({}_…)", self.stage().as_str())
    }
}

/// SHA-256 of a key. A random key of 256 bits needs no slow hash.
#[derive(Clone, Copy)]
pub struct KeyHash([u8; 32]);

impl KeyHash {
    fn of(key: &str) -> KeyHash {
        KeyHash(Sha256::digest(key).into())
    }

    /// 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        hex::encode(self.0)
    }

    /// From 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<KeyHash> {
        let mut hash = [0; 32];
        hex::decode_to_slice(text, &mut hash).ok()?;
        Some(KeyHash(hash))
    }

    fn bucket(self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }
}

impl fmt::Debug for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyHash(…)")
    }
}

/// A key that the configuration names, with its owner.
#[derive(Clone, Debug)]
pub struct ConfiguredKey {
    /// Name of the owner.
    pub owner: Arc<str>,
    /// The key.
    pub key: ApiKey,
}

/// A key as the database has it.
#[derive(Clone, Debug)]
pub struct StoredKey {
    /// SHA-256 of the key.
    pub hash: KeyHash,
    /// Whose it is.
    pub caller: Caller,
}

/// What may be shown of a key.
#[derive(Clone, Debug)]
pub struct ListedKey {
    /// Names the key, and does not give it away.
    pub id: KeyId,
    /// Whose it is.
    pub caller: Caller,
    /// When it was made, in microseconds since 1970.
    pub created_at: i64,
}

impl StoredKey {
    /// Whether this is the same key of the same caller.
    fn is(&self, other: &StoredKey) -> bool {
        bool::from(self.hash.0.ct_eq(&other.hash.0)) && self.caller == other.caller
    }
}

/// All keys, in memory.
#[derive(Debug, Default)]
pub struct Keyring {
    /// By the first bytes of the hash, which say nothing of the key; the whole hash is compared in constant time.
    buckets: HashMap<u64, Vec<StoredKey>>,
}

impl Keyring {
    /// A ring of these keys; of two equal ones the later counts.
    pub fn new(keys: impl IntoIterator<Item = StoredKey>) -> Keyring {
        let mut ring = Keyring::default();
        for key in keys {
            ring.buckets.entry(key.hash.bucket()).or_default().insert(0, key);
        }
        ring
    }

    /// Whose key this is.
    pub fn find(&self, presented: &str) -> Option<&Caller> {
        let hash = KeyHash::of(presented);
        let candidates = self.buckets.get(&hash.bucket())?;
        candidates.iter().find(|key| bool::from(key.hash.0.ct_eq(&hash.0))).map(|key| &key.caller)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(key: &ApiKey, owner: &str) -> StoredKey {
        StoredKey { hash: key.hash(), caller: Caller { owner: owner.into(), stage: key.stage() } }
    }

    #[test]
    fn made_keys_can_be_read_and_differ() {
        for stage in [Stage::Live, Stage::Test] {
            let key = ApiKey::generate(stage);
            assert_eq!(key.reveal().parse::<ApiKey>().unwrap().stage(), stage);
            assert_ne!(key, ApiKey::generate(stage));
            assert!(!format!("{key:?}").contains(&key.reveal()[5..]));
        }
    }

    #[test]
    fn weak_keys_are_refused() {
        let secret = "s".repeat(SECRET_LENGTH);
        assert!(format!("test_{secret}").parse::<ApiKey>().is_ok());
        assert_eq!(secret.parse::<ApiKey>(), Err(KeyError::Prefix));
        assert_eq!(format!("live_{}", &secret[1..]).parse::<ApiKey>(), Err(KeyError::Short));
        assert_eq!(format!("live_{secret} ").parse::<ApiKey>(), Err(KeyError::Character));
    }

    #[test]
    fn a_key_finds_its_owner_and_no_other() {
        let (ann, bob) = (ApiKey::generate(Stage::Live), ApiKey::generate(Stage::Test));
        let ring = Keyring::new([stored(&ann, "ann"), stored(&bob, "bob"), stored(&bob, "ben")]);
        assert_eq!(ring.find(ann.reveal()).map(|caller| &*caller.owner), Some("ann"));
        assert_eq!(ring.find(bob.reveal()).map(|caller| &*caller.owner), Some("ben"));
        assert_eq!(ring.find(&ann.reveal()[..47]), None);
        assert_eq!(ring.find(""), None);
        let hash = KeyHash::from_hex(&ann.hash().to_hex()).unwrap();
        let again = Keyring::new([StoredKey { hash, caller: Caller { owner: "ann".into(), stage: Stage::Live } }]);
        assert!(again.find(ann.reveal()).is_some());
    }
}
