use std::collections::VecDeque;

use bytes::{Buf, Bytes};
use memchr::memchr;

use super::boundary::{Boundary, Scanned};
use super::error::{FormError, HeadFault};
use super::head::PartHead;
use crate::MediaType;
use crate::header::shown;

/// The most bytes of a part's head. Browsers send some hundred; a file name has at most 255 characters on the usual file
/// systems, percent-encoded 3 KiB, twice where `filename*` is there too.
const LONGEST_HEAD: usize = 16 * 1024;

/// The most parts. Each costs work and perhaps a line of an error, however little it holds; forms have tens of fields.
const MOST_PARTS: usize = 1_000;

/// Reads a form from the chunks of a body, however they are cut.
///
/// ```
/// # use specbound_document::{FormEvent, FormParser};
/// let mut parser = FormParser::new("XbX")?;
/// let mut text = Vec::new();
/// for chunk in ["--XbX\r\nContent-Disposition: form-data; name=a\r\n\r\n1", "23\r\n--XbX--\r\n"] {
///     parser.feed(chunk.into());
///     while let Some(event) = parser.next_event()? {
///         match event {
///             FormEvent::PartBegins(head) => assert_eq!(head.name(), "a"),
///             FormEvent::Data(bytes) => text.extend_from_slice(&bytes),
///             FormEvent::PartEnds | FormEvent::FormEnds => {}
///         }
///     }
/// }
/// parser.finish()?;
/// assert_eq!(text, b"123");
/// # Ok::<(), specbound_document::FormError>(())
/// ```
pub struct FormParser {
    boundary: Boundary,
    chunks: VecDeque<Bytes>,
    state: State,
    parts: usize,
    /// The name of the part whose content is read.
    name: String,
    started: bool,
}

/// What a form is made of, in its order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FormEvent {
    /// A part begins.
    PartBegins(PartHead),
    /// The next bytes of the part, never none. They are as they arrived: a
    /// [`TransferDecoder`](crate::TransferDecoder) decodes them.
    Data(Bytes),
    /// The part is complete.
    PartEnds,
    /// The form is complete. What follows is ignored.
    FormEnds,
}

enum State {
    /// Before the first boundary.
    Preamble,
    /// After a boundary, within its line.
    BoundaryLine(Seen),
    Head(Head),
    Content,
    Ended,
    Failed(FormError),
}

/// What a boundary is followed by so far.
#[derive(Clone, Copy)]
enum Seen {
    Nothing,
    Dash,
    Space,
    Cr,
}

/// A head so far.
#[derive(Default)]
struct Head {
    text: Vec<u8>,
    /// Where its last line begins.
    line: usize,
}

impl FormParser {
    /// A parser of forms with that boundary.
    pub fn new(boundary: &str) -> Result<FormParser, FormError> {
        Ok(FormParser {
            boundary: Boundary::new(boundary).ok_or(FormError::WrongBoundary)?,
            chunks: VecDeque::new(),
            state: State::Preamble,
            parts: 0,
            name: String::new(),
            started: false,
        })
    }

    /// A parser of bodies of that `Content-Type`.
    pub fn of(content_type: &MediaType) -> Result<FormParser, FormError> {
        match content_type.essence() {
            "multipart/form-data" => FormParser::new(content_type.parameter("boundary").ok_or(FormError::NoBoundary)?),
            other => Err(FormError::NoForm(other.to_owned())),
        }
    }

    /// Takes the next chunk of the body. It is read by [`next_event`](FormParser::next_event).
    pub fn feed(&mut self, chunk: Bytes) {
        self.started |= !chunk.is_empty();
        if !chunk.is_empty() && !matches!(self.state, State::Ended | State::Failed(_)) {
            self.chunks.push_back(chunk);
        }
    }

    /// The next event, or nothing where another chunk is needed for it. An error is final.
    pub fn next_event(&mut self) -> Result<Option<FormEvent>, FormError> {
        while let Some(mut chunk) = self.chunks.pop_front() {
            let step = self.step(&mut chunk);
            if !chunk.is_empty() {
                self.chunks.push_front(chunk);
            }
            match step {
                Ok(None) => {}
                Ok(event) => return Ok(event),
                Err(error) => {
                    self.chunks.clear();
                    self.state = State::Failed(error);
                }
            }
        }
        match &self.state {
            State::Failed(error) => Err(error.clone()),
            _ => Ok(None),
        }
    }

    /// Says what is missing where the body ends here. All events are to be taken before.
    pub fn finish(self) -> Result<(), FormError> {
        match self.state {
            State::Ended => Ok(()),
            State::Failed(error) => Err(error),
            State::Preamble if !self.started => Err(FormError::Empty),
            State::Preamble => Err(FormError::NotBegun(self.boundary.text())),
            State::BoundaryLine(_) => Err(FormError::EndsInBoundary),
            State::Head(_) => Err(FormError::EndsInHead(self.parts)),
            State::Content => Err(FormError::EndsInPart(shown(&self.name))),
        }
    }

    /// Goes on until there is an event, the state changes, or the chunk is used up.
    fn step(&mut self, chunk: &mut Bytes) -> Result<Option<FormEvent>, FormError> {
        match &mut self.state {
            State::Preamble => {
                if matches!(self.boundary.scan(chunk), Scanned::Boundary) {
                    self.state = State::BoundaryLine(Seen::Nothing);
                }
                Ok(None)
            }
            State::Content => Ok(match self.boundary.scan(chunk) {
                Scanned::Content(bytes) => Some(FormEvent::Data(bytes)),
                Scanned::More => None,
                Scanned::Boundary => {
                    self.state = State::BoundaryLine(Seen::Nothing);
                    Some(FormEvent::PartEnds)
                }
            }),
            State::BoundaryLine(seen) => {
                let seen = *seen;
                self.boundary_line(seen, chunk)
            }
            State::Head(head) => match head.take(chunk).map_err(|fault| FormError::Head { part: self.parts, fault })? {
                false => Ok(None),
                true => {
                    let head =
                        PartHead::parse(&head.text).map_err(|fault| FormError::Head { part: self.parts, fault })?;
                    head.name().clone_into(&mut self.name);
                    self.boundary.begin_line();
                    self.state = State::Content;
                    Ok(Some(FormEvent::PartBegins(head)))
                }
            },
            State::Ended | State::Failed(_) => {
                chunk.clear();
                Ok(None)
            }
        }
    }

    fn boundary_line(&mut self, seen: Seen, chunk: &mut Bytes) -> Result<Option<FormEvent>, FormError> {
        let Some(byte) = chunk.first().copied() else { return Ok(None) };
        chunk.advance(1);
        self.state = match (seen, byte) {
            (Seen::Nothing, b'-') => State::BoundaryLine(Seen::Dash),
            (Seen::Dash, b'-') => {
                self.state = State::Ended;
                return Ok(Some(FormEvent::FormEnds));
            }
            (Seen::Nothing | Seen::Space, b' ' | b'\t') => State::BoundaryLine(Seen::Space),
            (Seen::Nothing | Seen::Space, b'\r') => State::BoundaryLine(Seen::Cr),
            (Seen::Nothing | Seen::Space, b'\n') => return Err(FormError::BareLf),
            (Seen::Cr, b'\n') if self.parts == MOST_PARTS => return Err(FormError::TooManyParts(MOST_PARTS)),
            (Seen::Cr, b'\n') => {
                self.parts += 1;
                State::Head(Head::default())
            }
            _ => return Err(FormError::LongBoundary),
        };
        Ok(None)
    }
}

impl Head {
    /// Takes lines from the chunk until there is an empty one; whether there was.
    fn take(&mut self, chunk: &mut Bytes) -> Result<bool, HeadFault> {
        while !chunk.is_empty() {
            let end = memchr(b'\n', chunk).map(|at| at + 1);
            let length = end.unwrap_or(chunk.len());
            if self.text.len() + length > LONGEST_HEAD {
                return Err(HeadFault::TooLong(LONGEST_HEAD));
            }
            self.text.extend_from_slice(&chunk[..length]);
            chunk.advance(length);
            if end.is_none() {
                break;
            }
            match &self.text[self.line..] {
                b"\r\n" => return Ok(true),
                [.., b'\r', b'\n'] => self.line = self.text.len(),
                _ => return Err(HeadFault::BareLf),
            }
        }
        Ok(false)
    }
}
