use thiserror::Error;

/// Why a document cannot be compiled. Each names the place as a JSON pointer into the document.
#[derive(Clone, Debug, Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The document is of another version, or no OpenAPI document at all.
    #[error("/openapi: {found} is not supported; the document must say openapi: 3.0.x or 3.1.x")]
    Version {
        /// What stands there.
        found: String,
    },
    /// Something has another shape than OpenAPI gives it.
    #[error("{pointer}: {expected}")]
    Shape {
        /// Where.
        pointer: String,
        /// What should be there.
        expected: String,
    },
    /// A `$ref` names nothing.
    #[error("{pointer}: the document has nothing at {reference}")]
    Dangling {
        /// Where the reference stands.
        pointer: String,
        /// What it names.
        reference: String,
    },
    /// A schema is made of itself with nothing between, so that no check of it would end.
    #[error("{pointer}: the schema is made of itself; put a property or an array between")]
    Endless {
        /// A schema of the circle.
        pointer: String,
    },
    /// OpenAPI allows it, this package does not handle it.
    #[error("{pointer}: {what} is not supported; {fix}")]
    Unsupported {
        /// Where.
        pointer: String,
        /// What is there.
        what: String,
        /// What to write instead.
        fix: String,
    },
    /// A schema cannot be compiled: a keyword has a value that it cannot have, or a pattern cannot be read.
    #[error("{pointer}: {cause}")]
    Schema {
        /// The keyword.
        pointer: String,
        /// What is wrong with it.
        cause: String,
    },
}

impl DocumentError {
    pub(crate) fn shape(pointer: &str, expected: impl Into<String>) -> DocumentError {
        DocumentError::Shape { pointer: pointer.to_owned(), expected: expected.into() }
    }

    pub(crate) fn unsupported(pointer: &str, what: impl Into<String>, fix: impl Into<String>) -> DocumentError {
        DocumentError::Unsupported { pointer: pointer.to_owned(), what: what.into(), fix: fix.into() }
    }

    pub(crate) fn nested_too_deeply(pointer: &str) -> DocumentError {
        DocumentError::unsupported(pointer, "such deep nesting", "give the inner schemas a place of their own")
    }

    /// The place as a JSON pointer into the document.
    pub fn pointer(&self) -> &str {
        match self {
            DocumentError::Version { .. } => "/openapi",
            DocumentError::Shape { pointer, .. }
            | DocumentError::Dangling { pointer, .. }
            | DocumentError::Endless { pointer }
            | DocumentError::Unsupported { pointer, .. }
            | DocumentError::Schema { pointer, .. } => pointer,
        }
    }
}
