//! Texts and keys that nobody can guess, from the random source of the operating system.

/// A text of `length` characters of `alphabet` (ASCII, at most 256), each as likely as any other.
pub(crate) fn text(alphabet: &[u8], length: usize) -> String {
    debug_assert!((1..=256).contains(&alphabet.len()) && alphabet.is_ascii());
    // A byte at or above the largest multiple of the alphabet's size would make the first characters likelier.
    let limit = 256 - 256 % alphabet.len();
    let mut text = String::with_capacity(length);
    while text.len() < length {
        for byte in bytes::<32>() {
            if usize::from(byte) < limit && text.len() < length {
                text.push(char::from(alphabet[usize::from(byte) % alphabet.len()]));
            }
        }
    }
    text
}

/// Random bytes.
///
/// # Panics
/// Where the operating system has no random source: nothing safe can be made without one.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_as_likely_as_any_other() {
        let alphabet = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let drawn = 360_000;
        let text = text(alphabet, drawn);
        assert_eq!(text.len(), drawn);
        for letter in alphabet {
            let count = text.bytes().filter(|byte| byte == letter).count();
            // 10,000 are expected with a deviation of 99: without the rejection the first four letters would have 11,250.
            assert!((9_300..10_700).contains(&count), "{} came {count} times", char::from(*letter));
        }
    }
}
