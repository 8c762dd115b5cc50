//! What an operation answers: its successes and its errors.

use std::fmt;

use super::schema::{Property, Schema};

#[derive(Debug)]
pub(crate) struct Success {
    /// 0 where the document has one response for all statuses, and says nothing of what it is.
    pub(crate) status: u16,
    pub(crate) description: String,
    pub(crate) headers: Vec<Property>,
    pub(crate) content: SuccessContent,
}

#[allow(clippy::large_enum_variant, reason = "there are few of them")]
#[derive(Debug)]
pub(crate) enum SuccessContent {
    Empty,
    Json(Schema),
    /// A text of one of these media types.
    Text(Vec<String>),
    /// Bytes of one of these media types.
    Media(Vec<String>),
}

/// An error that an operation documents.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    pub(crate) status: ErrorStatus,
    /// Its name in `components/responses`.
    pub(crate) component: Option<String>,
    pub(crate) description: String,
    pub(crate) headers: Vec<Property>,
    /// The component that is its body.
    pub(crate) schema: Option<String>,
}

/// The status of an error, or a range of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ErrorStatus {
    Code(u16),
    /// 400 for `4XX`, 500 for `5XX`.
    Range(u16),
    Default,
}

impl ErrorStatus {
    /// As the document writes it; nothing for what is not an error.
    pub(crate) fn parse(text: &str) -> Option<ErrorStatus> {
        match text.as_bytes() {
            [b'4' | b'5', b'0'..=b'9', b'0'..=b'9'] => text.parse().ok().map(ErrorStatus::Code),
            b"4XX" => Some(ErrorStatus::Range(400)),
            b"5XX" => Some(ErrorStatus::Range(500)),
            b"default" => Some(ErrorStatus::Default),
            _ => None,
        }
    }

    /// The first and the last status that it stands for.
    pub(crate) fn bounds(self) -> (u16, u16) {
        match self {
            ErrorStatus::Code(code) => (code, code),
            ErrorStatus::Range(first) => (first, first + 99),
            ErrorStatus::Default => (400, 599),
        }
    }
}

impl fmt::Display for ErrorStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorStatus::Code(code) => code.fmt(f),
            ErrorStatus::Range(first) => write!(f, "{}XX", first / 100),
            ErrorStatus::Default => f.write_str("default"),
        }
    }
}
