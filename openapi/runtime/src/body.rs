//! Reading a request body with patience that ends, and draining what nobody reads: a client that sends its whole body
//! before it reads must get its answer, and one that promises 10 GB must not keep the server busy.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT};
use http_body_util::BodyExt;
use specbound_document::pipeline::BodyReader;
use tokio::time::{Instant, timeout, timeout_at};

use crate::Failure;

/// How patient the server is with bodies.
#[derive(Clone, Copy, Debug)]
pub struct BodyLimits {
    /// Bytes of an unwanted body that are read and thrown away before the answer.
    pub drain_bytes: u64,
    /// How long they are read.
    pub drain_time: Duration,
    /// How long a body may send nothing.
    pub stall: Duration,
    /// How long a body of any length may take.
    pub grace: Duration,
    /// Bytes a second that a body must bring once the grace is over.
    pub least_rate: u64,
}

impl Default for BodyLimits {
    fn default() -> BodyLimits {
        BodyLimits {
            drain_bytes: 64 << 20,
            drain_time: Duration::from_secs(2),
            stall: Duration::from_secs(15),
            grace: Duration::from_secs(30),
            least_rate: 16 << 10,
        }
    }
}

/// A request body that is being read.
pub(crate) struct Incoming {
    body: dropshot::Body,
    declared: Option<u64>,
    waits_for_permission: bool,
    received: u64,
    /// When it began, or was last held up.
    since: Instant,
    limits: BodyLimits,
    ended: bool,
}

impl Incoming {
    pub(crate) fn new(request: hyper::Request<dropshot::Body>, limits: BodyLimits) -> Incoming {
        let headers = request.headers();
        let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
        Incoming {
            declared: text(CONTENT_LENGTH).and_then(|length| length.parse().ok()),
            waits_for_permission: text(EXPECT).is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")),
            received: 0,
            since: Instant::now(),
            limits,
            ended: false,
            body: request.into_body(),
        }
    }

    /// Until when the next bytes must be here.
    fn patience(&self) -> Instant {
        let allowance = Duration::from_secs(self.received / self.limits.least_rate.max(1));
        let whole = self.since + self.limits.grace + allowance;
        whole.min(Instant::now() + self.limits.stall)
    }

    /// Reads on within the bounds of [`BodyLimits`] so that a client which is still sending gets the answer. A client
    /// that waits for permission to send is simply told.
    pub(crate) async fn drain(mut self) {
        if self.ended || self.is_absent() || (self.waits_for_permission && self.received == 0) {
            return;
        }
        let mut rest = self.limits.drain_bytes;
        let drained = async {
            while let Some(Ok(frame)) = self.body.frame().await {
                rest = rest.saturating_sub(frame.data_ref().map_or(0, |data| data.len() as u64));
                if rest == 0 {
                    break;
                }
            }
        };
        // Whether it ended or ran out of time makes no difference to the answer.
        let _ = timeout(self.limits.drain_time, drained).await;
    }
}

impl BodyReader for Incoming {
    fn declared_length(&self) -> Option<u64> {
        self.declared
    }

    fn is_absent(&self) -> bool {
        hyper::body::Body::is_end_stream(&self.body)
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        let patience = self.patience();
        loop {
            let frame = match timeout_at(patience, self.body.frame()).await {
                Err(_) => return Err(Failure::bad_request("The body stopped arriving before its end.")),
                Ok(None) => {
                    self.ended = true;
                    return Ok(None);
                }
                Ok(Some(Err(error))) => {
                    self.ended = true;
                    return Err(Failure::bad_request("The body broke off before its end.").because(error));
                }
                Ok(Some(Ok(frame))) => frame,
            };
            let Ok(data) = frame.into_data() else { continue };
            self.received += data.len() as u64;
            return Ok(Some(data));
        }
    }

    fn was_held_up(&mut self) {
        self.since = Instant::now();
    }
}
