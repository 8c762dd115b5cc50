//! What texts are put together from.

pub(super) mod calendar;

use super::random::Random;

/// A letter from a to z.
pub(super) fn letter(random: &mut Random) -> char {
    let offset = u8::try_from(random.below(26)).unwrap_or(0);
    char::from(b'a' + offset)
}

/// A UUID of version 4.
pub(super) fn uuid(random: &mut Random) -> String {
    let (high, low) = (random.next(), random.next());
    let variant = 0x8000 | (low >> 48 & 0x3fff);
    format!(
        "{:08x}-{:04x}-4{:03x}-{variant:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low & 0xffff_ffff_ffff
    )
}

/// An address of a range that is for documentation.
pub(super) fn ipv4(random: &mut Random) -> String {
    format!("192.0.2.{}", 1 + random.below(254))
}

/// The part of an address of mail that is before the at sign.
pub(super) fn mailbox(random: &mut Random) -> String {
    let first = random.word(&["ada", "alan", "grace", "linus", "mary", "noor", "olu", "sofia", "wei"]);
    format!("{first}.{}", 10 + random.below(90))
}

/// Hexadecimal digits.
pub(super) fn hexadecimal(count: usize, random: &mut Random) -> String {
    (0..count).map(|_| char::from_digit(random.below(16) as u32, 16).unwrap_or('0')).collect()
}
