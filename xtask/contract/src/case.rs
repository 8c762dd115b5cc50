//! The table of cases: what each is called, what it is about, and what it needs.

use std::fmt;

use anyhow::Result;
use futures::future::BoxFuture;

use crate::trial::Trial;

/// What a case needs of its target; a case whose needs are not met is skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// It remembers what it was given.
    State,
    /// What it makes has the name that it was given, and format, width, height and size of the bytes.
    Echo,
    /// Downloads come in parts, and not at all to those who have them.
    Parts,
    /// It refuses what the document refuses: a missing key, a malformed identifier or body, a wrong content type or size.
    Checks,
    /// It knows its keys from others that look the same.
    Keys,
    /// It has answers of its own for paths and methods that the document does not have.
    Router,
    /// It is reached without TLS, so that bytes can be put on a socket.
    Sockets,
    /// Public URLs can be fetched from here.
    Delivery,
    /// Links between pages start with the target's own URL.
    OwnUrls,
    /// The suite has a key of the same owner's other stage.
    OtherStage,
    /// The suite has another owner's key.
    OtherOwner,
    /// The suite has an origin that the target may fetch from.
    Fetch,
    /// `Prefer: code=…` chooses the answer, as mocks let it. Where it does not, such a case is left out of the report.
    Prefer,
}

impl fmt::Display for Needs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::State => "state",
            Self::Echo => "images made of what was sent",
            Self::Parts => "ranges and entity tags",
            Self::Checks => "checks of requests",
            Self::Keys => "knowledge of keys",
            Self::Router => "a router",
            Self::Sockets => "a plain socket",
            Self::Delivery => "public delivery",
            Self::OwnUrls => "its own URL in links",
            Self::OtherStage => "a key of the other stage",
            Self::OtherOwner => "a key of another owner",
            Self::Fetch => "an origin to fetch from",
            Self::Prefer => "answers on request",
        })
    }
}

type Work = Box<dyn for<'t> Fn(&'t Trial) -> BoxFuture<'t, Result<()>> + Send + Sync>;

/// One case of the suite.
pub struct Case {
    pub(crate) name: String,
    pub(crate) operation: String,
    pub(crate) needs: Vec<Needs>,
    pub(crate) alone: bool,
    pub(crate) work: Work,
}

impl Case {
    pub(crate) fn new<F>(name: impl Into<String>, operation: &str, needs: &[Needs], work: F) -> Self
    where
        F: for<'t> Fn(&'t Trial) -> BoxFuture<'t, Result<()>> + Send + Sync + 'static,
    {
        Self {
            name: name.into(),
            operation: operation.to_owned(),
            needs: needs.to_vec(),
            alone: false,
            work: Box::new(work),
        }
    }

    /// Not beside other cases: it looks at everything that the key's owner has.
    pub(crate) fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// What it is called, its module first.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The operation that it is about; empty where it is about none.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// What it needs of its target.
    pub fn needs(&self) -> &[Needs] {
        &self.needs
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case").field("name", &self.name).field("needs", &self.needs).finish_non_exhaustive()
    }
}

/// Makes a module's `cases()` of its functions: `"module"; operation: function, function [needs]; …`. A function that is
/// not in the table is dead code, which the compiler names.
macro_rules! cases {
    ($module:literal; $($operation:literal: $($name:ident [$($need:ident),*]),+;)*) => {
        pub(super) fn cases() -> Vec<$crate::case::Case> {
            vec![$($($crate::case::Case::new(
                concat!($module, "::", stringify!($name)),
                $operation,
                &[$($crate::case::Needs::$need),*],
                |trial| Box::pin($name(trial)),
            )),+),*]
        }
    };
}
pub(crate) use cases;
