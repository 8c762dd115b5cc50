//! The body of an answer on its way from the server to the client.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures::Stream;
use hyper::body::{Body as _, Incoming};
use tokio::sync::mpsc::Sender;

use crate::outgoing::Part;
use crate::problem::{causes, last_cause};
use crate::proxied_call::{End, ProxiedCall};

/// The bytes of an answer as they come. When it is dropped the exchange is over.
pub(crate) struct Passing {
    incoming: Incoming,
    length: Option<u64>,
    exchange: Option<ProxiedCall>,
    end: Option<End>,
    /// Why it breaks off: told one turn later, so that what came before is sent first.
    broken: Option<io::Error>,
    /// Keeps a request's body that was not passed on to its end from breaking off before the answer is through.
    _request: Option<Sender<Part>>,
}

impl Passing {
    pub(crate) fn new(incoming: Incoming, exchange: ProxiedCall, request: Option<Sender<Part>>) -> Passing {
        let length = incoming.size_hint().exact();
        Passing { incoming, length, exchange: Some(exchange), end: None, broken: None, _request: request }
    }

    /// The length that the head says, in bytes.
    pub(crate) fn length(&self) -> Option<u64> {
        self.length
    }
}

impl Stream for Passing {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        let Passing { incoming, length, exchange, end, broken, .. } = &mut *self;
        if let Some(error) = broken.take() {
            return Poll::Ready(Some(Err(error)));
        }
        loop {
            let frame = match Pin::new(&mut *incoming).poll_frame(cx) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(frame) => frame,
            };
            match frame {
                None => {
                    *end = Some(End::Whole);
                    return Poll::Ready(None);
                }
                Some(Err(error)) => {
                    let cause = causes(&error);
                    let got = exchange.as_ref().map_or(0, |exchange| exchange.answer.length());
                    if let Some(exchange) = exchange {
                        exchange.server_failure = Some(match *length {
                            Some(whole) => format!("the server's answer ended after {got} of {whole} bytes"),
                            None => format!("the server's answer broke off after {got} bytes: {}", last_cause(&error)),
                        });
                    }
                    *end = Some(End::Unfinished(format!("the server broke it off after {got} bytes: {cause}")));
                    *broken = Some(io::Error::other(error));
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Some(Ok(frame)) => {
                    // Trailers are of this connection.
                    if let Ok(bytes) = frame.into_data() {
                        if let Some(exchange) = exchange {
                            exchange.answer.add(&bytes);
                        }
                        return Poll::Ready(Some(Ok(bytes)));
                    }
                }
            }
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        let Some(exchange) = self.exchange.take() else { return };
        let length = exchange.answer.length();
        // Whoever has all announced bytes does not ask for the end.
        let is_whole = self.length == Some(length) || self.incoming.is_end_stream();
        let end = self.end.take().unwrap_or_else(|| match is_whole {
            true => End::Whole,
            false => End::Unfinished(format!("the client went away after {length} bytes")),
        });
        exchange.finish(end);
    }
}
