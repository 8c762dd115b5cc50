//! What a test says about an operation: which requests, and what they are answered with. The generated builders use it.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use specbound_document::Operation;

use specbound_mock::{Condition, Content, Delay, Fault, Stubbed, Stubs};

use crate::mock::ImagesMock;
use crate::request::Request;

/// Which requests to an operation a stub is about; it answers none before it is told what.
pub(crate) struct When<'m> {
    stubs: &'m Arc<Stubs>,
    operation: &'static Operation,
    conditions: Vec<Condition>,
}

impl<'m> When<'m> {
    /// All requests to an operation.
    ///
    /// # Panics
    /// Where the document has no such operation: generated code and document do not belong together.
    pub(crate) fn new(mock: &'m ImagesMock, operation_id: &'static str) -> When<'m> {
        let operation = images_api::document().operation(operation_id);
        let operation = operation.expect("the stubs are generated from the document; run `cargo xtask generate`");
        When { stubs: &mock.stubs, operation, conditions: Vec::new() }
    }

    /// Only those whose path variable has that value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub(crate) fn path(self, name: &'static str, value: impl Display) -> When<'m> {
        let value = value.to_string();
        if let Err(violations) = self.operation.check_path(&[(name.to_owned(), value.clone())]) {
            panic!("no request to {} meets this stub: {}", self.operation.id(), violations.join("; "));
        }
        self.and(Condition::Path(name.to_owned(), value))
    }

    /// Only those whose query parameter has that value; the document's default counts.
    pub(crate) fn query(self, name: &'static str, value: impl Display) -> When<'m> {
        self.and(Condition::Query(name.to_owned(), value.to_string()))
    }

    /// Only those whose header has that value.
    pub(crate) fn header(self, name: &'static str, value: impl Display) -> When<'m> {
        self.and(Condition::Header(name.to_owned(), value.to_string()))
    }

    /// Only those of which this is true.
    pub(crate) fn holds(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> When<'m> {
        self.and(Condition::Holds(Box::new(condition)))
    }

    fn and(mut self, condition: Condition) -> When<'m> {
        self.conditions.push(condition);
        self
    }

    /// They are answered with this JSON body.
    pub(crate) fn json(self, status: u16, body: &impl Serialize) -> Stub {
        let body = serde_json::to_value(body).expect("the document's types can be written as JSON");
        self.answer(status, Content::Json(body))
    }

    /// They are answered with the document's example of that name.
    pub(crate) fn example(self, status: u16, name: &'static str) -> Stub {
        self.answer(status, Content::Example(name.to_owned()))
    }

    /// They are answered with these bytes.
    pub(crate) fn bytes(self, status: u16, media_type: &'static str, bytes: impl Into<Bytes>) -> Stub {
        self.answer(status, Content::Bytes { media_type: media_type.to_owned(), bytes: bytes.into() })
    }

    /// They are told what GET would send, without its bytes.
    pub(crate) fn length(self, status: u16, media_type: &'static str, length: u64) -> Stub {
        self.answer(status, Content::Length { media_type: media_type.to_owned(), length })
    }

    /// They are answered without a body.
    pub(crate) fn empty(self, status: u16) -> Stub {
        self.answer(status, Content::Nothing)
    }

    fn answer(self, status: u16, content: Content) -> Stub {
        let stubbed = Stubbed::new(status, content);
        let index = self.stubs.add(self.operation.id(), self.conditions, stubbed);
        Stub { stubs: Arc::clone(self.stubs), index }
    }
}

/// A stub that answers from now on. It goes on when this handle is dropped.
///
/// Of several that meet a request, one with [`times`](Stub::times) answers before one without; of those with, the
/// oldest that is not used up, of those without, the newest. So `unavailable(1).times(2)` is a server that recovers, and
/// a later stub overrides an earlier one. A request that is wrong is not matched by any stub: it is told so.
#[derive(Clone, Debug)]
pub struct Stub {
    stubs: Arc<Stubs>,
    index: usize,
}

impl Stub {
    /// Answers so many requests and then no more.
    pub fn times(self, times: u64) -> Stub {
        self.stubs.change(self.index, |stub| stub.left = Some(times));
        self
    }

    /// Expects so many requests: [`ImagesMock::verify`](crate::ImagesMock::verify) and the end of the mock panic where it was another number.
    pub fn expect(self, times: u64) -> Stub {
        self.stubs.change(self.index, |stub| stub.expected = Some(times));
        self
    }

    /// The answer has this header, instead of the document's example where that has one.
    ///
    /// # Panics
    /// Where HTTP does not allow the name or the value.
    #[track_caller]
    pub fn header(self, name: &str, value: impl Display) -> Stub {
        let value = value.to_string();
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        assert!(!name.is_empty() && name.bytes().all(token), "{name:?} is not a name of a header");
        assert!(value.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{value:?} is not a value of a header");
        self.stubs.change(self.index, |stub| stub.answer.headers.push((name.to_owned(), value)));
        self
    }

    /// The error has this message.
    pub fn message(self, message: impl Into<String>) -> Stub {
        self.stubs.change(self.index, |stub| stub.answer.message = Some(message.into()));
        self
    }

    /// The error has these `errors`, each with its JSON pointer first.
    pub fn errors<T: Into<String>>(self, errors: impl IntoIterator<Item = T>) -> Stub {
        let errors = errors.into_iter().map(Into::into).collect();
        self.stubs.change(self.index, |stub| stub.answer.errors = Some(errors));
        self
    }

    /// The answer comes so much later.
    pub fn delay(self, delay: Duration) -> Stub {
        self.stubs.change(self.index, |stub| stub.answer.fault.delay = Some(Delay { from: delay, to: delay }));
        self
    }

    /// This goes wrong with the answer: `cut at=100`, `reset`, `slow=1000 delay=50ms`; the words are those of
    /// [`Fault`](specbound_mock::Fault). All but a delay need [`ImagesMockBuilder::listener`](crate::ImagesMockBuilder::listener).
    ///
    /// # Panics
    /// Where the text is not a fault, or has a status: that is the stub's own.
    #[track_caller]
    pub fn fault(self, text: &str) -> Stub {
        let fault: Fault = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert!(fault.status.is_none(), "{text}: the status is the stub's own");
        self.stubs.change(self.index, |stub| stub.answer.fault = fault);
        self
    }

    /// The answer is sent even where it breaks the document: to see what a client makes of a server that lies.
    pub fn unchecked(self) -> Stub {
        self.stubs.change(self.index, |stub| stub.answer.unchecked = true);
        self
    }

    /// How many requests it has answered.
    pub fn answered(&self) -> u64 {
        self.stubs.answered(self.index)
    }

    /// It answers no more; what it expects still counts.
    pub fn remove(&self) {
        self.stubs.remove(self.index);
    }
}
