//! How a schema is used: which way its values go, which objects are closed, what a base stands for.

/// Which way a value goes: `readOnly` and `writeOnly` differ, and answers are closed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Side {
    Request,
    Answer,
}

/// Which objects of a schema have the described properties only.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Closed {
    /// None.
    Never,
    /// Those of its properties and items; for itself, who refers to it decides.
    Inside,
    /// Those, and itself.
    Whole,
}

/// What a schema with a discriminator that others are `allOf` stands for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum As {
    /// One of those others.
    Children,
    /// What they have in common.
    Part,
}
