//! What a caller sent comes back in a message, but not all of it.

use std::borrow::Cow;

use crate::message::shortened;

/// What a caller sent comes back in a message up to so many characters.
const SHOWN: usize = 100;

/// The beginning of what a caller sent.
pub(super) fn echo(text: &str) -> Cow<'_, str> {
    shortened(text, SHOWN)
}
