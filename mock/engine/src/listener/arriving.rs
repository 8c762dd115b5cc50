use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::EXPECT;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, Incoming};
use specbound_document::Failure;
use specbound_document::pipeline::BodyReader;
use tokio::time::timeout;

/// Bytes of an unwanted body that are read and thrown away before the answer, at most.
const DRAIN_BYTES: u64 = 64 << 20;

/// How long they are read.
const DRAIN_TIME: Duration = Duration::from_secs(5);

/// The body of a request, as it arrives.
pub(super) struct Arriving {
    body: Incoming,
    declared: Option<u64>,
    waits_for_permission: bool,
    touched: bool,
    ended: bool,
    /// It stopped arriving, or broke off: there is nothing to wait for.
    failed: bool,
    /// How long it may send nothing.
    stall: Duration,
}

impl Arriving {
    pub(super) fn new(body: Incoming, headers: &HeaderMap, stall: Duration) -> Arriving {
        let ended = body.is_end_stream();
        let asks = || headers.get(EXPECT).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
        Arriving {
            declared: body.size_hint().exact().filter(|_| !ended),
            waits_for_permission: !ended && asks(),
            touched: false,
            ended,
            failed: false,
            stall,
            body,
        }
    }

    /// Reads the rest within bounds, so that a client which sends everything before it reads gets its answer. A client
    /// that waits for permission to send is simply told. Says whether the connection can go on with a next request.
    pub(super) async fn drain(&mut self) -> bool {
        if self.ended || self.body.is_end_stream() {
            return true;
        }
        if self.failed || (self.waits_for_permission && !self.touched) {
            return false;
        }
        timeout(DRAIN_TIME, self.throw_away()).await.unwrap_or(false)
    }

    async fn throw_away(&mut self) -> bool {
        let mut rest = DRAIN_BYTES;
        while let Some(frame) = self.body.frame().await {
            let Ok(frame) = frame else { return false };
            let length = frame.data_ref().map_or(0, |data| data.len() as u64);
            match rest.checked_sub(length) {
                Some(less) => rest = less,
                None => return false,
            }
        }
        true
    }

    /// The next part; a timer only where it is not there yet.
    async fn frame(&mut self) -> Result<Option<Frame<Bytes>>, Failure> {
        let mut next = pin!(self.body.frame());
        let frame = match poll_fn(|cx| Poll::Ready(next.as_mut().poll(cx))).await {
            Poll::Ready(frame) => frame,
            Poll::Pending => timeout(self.stall, next)
                .await
                .map_err(|_| Failure::bad_request("The body stopped arriving before its end."))?,
        };
        frame.transpose().map_err(|error| Failure::bad_request("The body broke off before its end.").because(error))
    }
}

impl BodyReader for Arriving {
    fn declared_length(&self) -> Option<u64> {
        self.declared
    }

    fn is_absent(&self) -> bool {
        self.ended && !self.touched
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        if self.ended {
            return Ok(None);
        }
        self.touched = true;
        loop {
            let frame = self.frame().await.inspect_err(|_| self.failed = true)?;
            let Some(frame) = frame else {
                self.ended = true;
                return Ok(None);
            };
            if let Ok(data) = frame.into_data() {
                return Ok(Some(data));
            }
        }
    }

    /// Every wait for bytes is timed on its own, from when they are asked for; earlier time is not counted.
    fn was_held_up(&mut self) {}
}
