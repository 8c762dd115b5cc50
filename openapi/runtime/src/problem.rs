//! What an operation tells of an error that it answers, before it has the shape of the document's schema.

use std::fmt;

use http::StatusCode;
use specbound_document::Violation;

use crate::{ErrorBody, Failure};

/// Changes a body once the runtime has filled it.
type Amend<B> = Box<dyn FnOnce(&mut B) + Send + Sync>;

/// What is told of an error whose schema is `B`; nothing is known of its schema where `B` is `()`.
///
/// The runtime fills the schema with the message, the wrong fields, the identifier of the request and the like; what the
/// operation alone knows is set with [`Problem::amend`].
pub struct Problem<B = ()> {
    message: String,
    errors: Vec<Violation>,
    cause: Option<String>,
    amend: Option<Amend<B>>,
}

impl<B> Problem<B> {
    /// A problem with a message for the caller.
    pub fn new(message: impl Into<String>) -> Problem<B> {
        Problem { message: message.into(), errors: Vec::new(), cause: None, amend: None }
    }

    /// A defect of the server: the cause is logged, the caller learns only that it happened.
    pub fn internal(cause: impl fmt::Display) -> Problem<B> {
        Problem::new(Failure::INTERNAL_MESSAGE).because(cause)
    }

    /// The same with the fields of the request that are wrong, each with its JSON pointer first: `/url: is not a picture`.
    #[must_use]
    pub fn with_errors(self, errors: Vec<impl Into<Violation>>) -> Problem<B> {
        Problem { errors: errors.into_iter().map(Into::into).collect(), ..self }
    }

    /// The same with its cause, for the log.
    #[must_use]
    pub fn because(self, cause: impl fmt::Display) -> Problem<B> {
        Problem { cause: Some(cause.to_string()), ..self }
    }

    /// The failure of this status, and what changes its body.
    pub(crate) fn into_parts(self, status: StatusCode) -> (Failure, Option<Amend<B>>) {
        let failure = Failure::new(status, self.message).with_errors(self.errors);
        let failure = match self.cause {
            Some(cause) => failure.because(cause),
            None => failure,
        };
        (failure, self.amend)
    }
}

impl<B: ErrorBody> Problem<B> {
    /// The same with a change of its body, made after the runtime has filled it.
    #[must_use]
    pub fn amend(self, change: impl FnOnce(&mut B) + Send + Sync + 'static) -> Problem<B> {
        Problem { amend: Some(Box::new(change)), ..self }
    }
}

/// What can be told in the schema `B`.
pub trait InSchema<B> {
    /// The problem, as one of that schema.
    fn in_schema(self) -> Problem<B>;
}

impl<B: ErrorBody> InSchema<B> for Problem<B> {
    fn in_schema(self) -> Problem<B> {
        self
    }
}

/// An error without a schema is told in that of the operation's others.
impl<B: ErrorBody> InSchema<B> for Problem<()> {
    fn in_schema(self) -> Problem<B> {
        let Problem { message, errors, cause, amend: _ } = self;
        Problem { message, errors, cause, amend: None }
    }
}

impl<B> fmt::Debug for Problem<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { message, errors, cause, amend } = self;
        f.debug_struct("Problem")
            .field("message", message)
            .field("errors", errors)
            .field("cause", cause)
            .field("amended", &amend.is_some())
            .finish()
    }
}

/// A status code from `FIRST` to `LAST`, for an error to which the document gives a range such as `4XX`, or `default`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusIn<const FIRST: u16, const LAST: u16>(u16);

impl<const FIRST: u16, const LAST: u16> StatusIn<FIRST, LAST> {
    /// A status that is written in the code; one outside the range does not compile.
    pub const fn of<const STATUS: u16>() -> Self {
        const { assert!(FIRST <= STATUS && STATUS <= LAST, "the document does not give the operation this status") };
        StatusIn(STATUS)
    }

    /// A status that is known at run time; nothing where it is outside the range.
    pub const fn new(status: u16) -> Option<Self> {
        match FIRST <= status && status <= LAST {
            true => Some(StatusIn(status)),
            false => None,
        }
    }

    /// The HTTP status code.
    pub const fn get(self) -> u16 {
        self.0
    }
}
