//! Answers that go wrong on purpose.

use std::fmt;
use std::num::NonZeroU64;
use std::sync::Arc;

use http::{Method, Response, Version};

use super::content::Content;
use super::desk::Desk;
use super::faulty::{End, Faulty, stall};
use super::framing::response;
use super::wire::Mode;
use crate::OutgoingResponse;
use crate::fault::ConnectionFault;
use crate::reply_body::Body;

/// The connection ends without an answer.
#[derive(Debug)]
pub(super) struct Dropped;

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection ends without an answer, on purpose")
    }
}

impl std::error::Error for Dropped {}

/// Garbage is no longer, in bytes.
const GARBAGE: u64 = 1_024;

impl<H> Desk<H> {
    /// The response, or the end of the connection that a fault makes of it.
    pub(super) async fn sent(
        &self,
        mut reply: OutgoingResponse,
        method: &Method,
        version: Version,
        closes: bool,
    ) -> Result<Response<Content>, Dropped> {
        let (fault, slow) = (reply.fault, reply.slow);
        match fault {
            None if slow.is_none() => return Ok(response(reply, method, closes, |_| None)),
            Some(ConnectionFault::Reset { at: None }) => {
                // The streams of HTTP/2 are not to be reset with this one.
                if version < Version::HTTP_2 {
                    self.activity.reset();
                }
                return Err(Dropped);
            }
            Some(ConnectionFault::Empty) => return Err(Dropped),
            Some(ConnectionFault::Stall { at: None }) => {
                stall(Arc::clone(&self.wire), Arc::clone(&self.activity)).await;
                return Err(Dropped);
            }
            Some(ConnectionFault::Garbage | ConnectionFault::Malformed) => {
                if version >= Version::HTTP_2 {
                    return Err(Dropped);
                }
                // The bytes are not of the body; there are some where it has none.
                let body = std::mem::take(&mut reply.body);
                let none = body.length().is_none_or(|length| length == 0);
                reply.body = if none { vec![0; 64].into() } else { body.part(0..GARBAGE) };
                self.wire.set(if fault == Some(ConnectionFault::Garbage) { Mode::Garbage } else { Mode::Malformed });
            }
            _ => {}
        }
        let closes = closes || (fault.is_some() && version < Version::HTTP_2);
        Ok(response(reply, method, closes, |body| Some(Box::new(self.faulty(body, fault, slow, version)))))
    }

    fn faulty(
        &self,
        body: &Body,
        fault: Option<ConnectionFault>,
        slow: Option<NonZeroU64>,
        version: Version,
    ) -> Faulty {
        let length = body.length();
        let half = length.unwrap_or(2) / 2;
        let within = |at: u64| length.map_or(at, |length| at.min(length));
        // HTTP/2 has one connection for all: only the stream ends.
        let reset = if version < Version::HTTP_2 { End::Reset } else { End::Close };
        let end = match fault {
            Some(ConnectionFault::Reset { at }) => (reset, within(at.unwrap_or(half))),
            Some(ConnectionFault::Cut { at }) => (End::Close, within(at.unwrap_or(half))),
            Some(ConnectionFault::Stall { at }) => (End::Stall, within(at.unwrap_or(half))),
            _ => (End::Whole, u64::MAX),
        };
        let chunked = fault == Some(ConnectionFault::Malformed);
        let promised = length.filter(|_| !chunked);
        Faulty::new(Arc::clone(&self.wire), Arc::clone(&self.activity), promised, end, slow)
    }
}
