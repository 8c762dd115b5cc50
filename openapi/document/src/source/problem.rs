use super::position::Position;

/// Why the text of a document cannot be read, or means two things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Position,
    /// Name of the rule, for tests and for searching.
    pub rule: &'static str,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub fix: String,
}
