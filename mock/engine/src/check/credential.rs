//! A credential that the mock takes.

use crate::behaviour::Behaviour;

/// What credentials of services look like, the plainest first: a behaviour file has a pattern, of which nothing but a
/// match can be asked.
const USUAL: [&str; 10] = [
    "check",
    "test_check",
    "live_check",
    "sk_test_check",
    "pk_test_check",
    "test-check",
    "check_0123456789abcdef",
    "0123456789abcdef0123456789abcdef",
    "6f4c3b1e-7a52-4a4e-9d1c-0e2f5b8a9c3d",
    "1234567890",
];

/// The first usual one that is taken; nothing where none is.
pub(super) fn credential(behaviour: &Behaviour) -> Option<&'static str> {
    let taken = |text: &&str| behaviour.credentials.as_ref().is_none_or(|pattern| pattern.find(text).is_some());
    USUAL.into_iter().find(taken)
}
