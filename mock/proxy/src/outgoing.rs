//! The body of a request as the server's connection takes it.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Parts that lie between the client's connection and the server's. Each is what one read of a socket gave.
const BETWEEN: usize = 4;

/// One step of a body.
pub(crate) enum Part {
    /// The next bytes.
    Bytes(Bytes),
    /// There are no more.
    End,
}

/// The body of a request. Where it ends without [`Part::End`], it breaks off: the server must not take it for whole.
pub(crate) struct Outgoing {
    parts: Option<Receiver<Part>>,
    length: Option<u64>,
}

impl Outgoing {
    /// No body at all.
    pub(crate) fn none() -> Outgoing {
        Outgoing { parts: None, length: Some(0) }
    }

    /// A body that comes through a channel; with its length, in bytes, where that is known.
    pub(crate) fn new(length: Option<u64>) -> (Sender<Part>, Outgoing) {
        let (sender, parts) = channel(BETWEEN);
        (sender, Outgoing { parts: Some(parts), length })
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let Some(parts) = &mut self.parts else { return Poll::Ready(None) };
        let step = match parts.poll_recv(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(step) => step,
        };
        match step {
            Some(Part::Bytes(bytes)) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Some(Part::End) => {
                self.parts = None;
                Poll::Ready(None)
            }
            None => {
                self.parts = None;
                let cause = "the client's request was not passed on to its end";
                Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::UnexpectedEof, cause))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.parts.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
