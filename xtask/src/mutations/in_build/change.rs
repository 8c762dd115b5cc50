//! A change of the document, and what is expected of it.

use crate::mutations::in_document::FILE;
use crate::mutations::mutation::{Edit, Mutation};

/// Which check reports a change, in the order in which they run. One that reports it earlier than expected is welcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Teller {
    /// It refuses, or it warns.
    Generator,
    Compiler,
    Test,
}

/// A change that is generated and compiled again.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) mutation: Mutation,
    pub(crate) expected: Expected,
}

#[derive(Debug)]
pub(crate) enum Expected {
    /// Code must follow, and this one says so at the latest.
    Told(Teller),
    /// No code of the server must follow: these calls are answered by the new document's rules. A test whose own numbers
    /// are the old ones may fail all the same.
    Follows(&'static [Call]),
}

/// A call of the running server, and its answer.
#[derive(Debug)]
pub(crate) struct Call {
    /// Method and target; `{id}` is the identifier in the last answer that had one.
    pub(crate) line: &'static str,
    /// The header that carries the key.
    pub(crate) key: &'static str,
    pub(crate) body: Body,
    pub(crate) status: u16,
    /// What the answer's body must be, besides.
    pub(crate) holds: fn(&str) -> bool,
}

#[derive(Debug)]
pub(crate) enum Body {
    Nothing,
    /// An upload with this name, its picture lengthened to so many bytes.
    Picture {
        name: &'static str,
        size: usize,
    },
    /// A JSON object whose `url` has so many characters.
    Address {
        length: usize,
    },
}

/// A change that code must follow.
pub(super) const fn told(name: &'static str, what: &'static str, latest: Teller, edits: &'static [Edit]) -> Change {
    Change { mutation: Mutation { name, what, file: FILE, edits }, expected: Expected::Told(latest) }
}

/// A change that the running server follows by itself, as these calls show.
pub(super) const fn follows(
    name: &'static str,
    what: &'static str,
    calls: &'static [Call],
    edits: &'static [Edit],
) -> Change {
    Change { mutation: Mutation { name, what, file: FILE, edits }, expected: Expected::Follows(calls) }
}

/// The header of the key.
pub(super) const KEY: &str = "x-api-key";

/// A call without a body.
pub(super) const fn call(line: &'static str, status: u16) -> Call {
    Call { line, key: KEY, body: Body::Nothing, status, holds: anything }
}

/// An upload.
pub(super) const fn upload(name: &'static str, size: usize, status: u16) -> Call {
    Call { line: "POST /v1/images/upload", key: KEY, body: Body::Picture { name, size }, status, holds: anything }
}

/// A picture by its URL.
pub(super) const fn from_url(length: usize, status: u16) -> Call {
    Call { line: "POST /v1/images", key: KEY, body: Body::Address { length }, status, holds: anything }
}

impl Call {
    pub(super) const fn with_key(self, key: &'static str) -> Call {
        Call { key, ..self }
    }

    pub(super) const fn and(self, holds: fn(&str) -> bool) -> Call {
        Call { holds, ..self }
    }
}

fn anything(_: &str) -> bool {
    true
}
