//! Security schemes, and who may call.

/// A security scheme that sends a credential in the request.
#[derive(Debug)]
pub(crate) struct Security {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) carrier: Carrier,
    /// The word before the credential in `Authorization`, such as `Bearer`.
    pub(crate) word: Option<String>,
}

/// What carries a credential, with its name there.
#[derive(Debug)]
pub(crate) enum Carrier {
    /// In lower case.
    Header(String),
    Query(String),
    Cookie(String),
}

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Permission {
    /// Anybody.
    Open,
    /// Anybody, and who has a credential is known.
    Optional,
    /// Only who has a credential.
    Required,
}
