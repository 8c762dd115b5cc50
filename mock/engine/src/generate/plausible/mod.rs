//! What is likely by the name of a value.

mod number;
mod text;
mod topic;

use super::random::Random;
use topic::Topic;

pub(super) use text::{key, odd, words};

/// A text that is likely for `name`; nothing where the name says nothing.
pub(super) fn text(name: &str, random: &mut Random) -> Option<String> {
    Some(text::of_topic(Topic::of(name)?, random))
}

/// From where to where a number is likely for `name`.
pub(super) fn bounds(name: &str) -> (i128, i128) {
    Topic::of(name).map_or(number::USUAL, number::of_topic)
}

/// Whether something is so: what names such as `enabled` ask is.
pub(super) fn boolean(name: &str, random: &mut Random) -> bool {
    match topic::last_word(name).as_str() {
        "enabled" | "active" | "success" | "ok" | "valid" | "available" | "verified" | "visible" => true,
        "deleted" | "disabled" | "error" | "failed" | "blocked" | "banned" => false,
        _ => random.below(2) == 0,
    }
}
