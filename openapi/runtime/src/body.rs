//! Reading a request body within its limits, and draining what nobody reads: a client that sends its whole body before
//! it reads must get its answer, and one that promises 10 GB must not keep the server busy.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http_body_util::BodyExt;
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
    content_type: Option<String>,
    declared: Option<u64>,
    waits_for_permission: bool,
    received: u64,
    started: Instant,
    limits: BodyLimits,
    failure: Option<Failure>,
}

impl Incoming {
    pub(crate) fn new(request: hyper::Request<dropshot::Body>, limits: BodyLimits) -> Incoming {
        let headers = request.headers();
        let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
        Incoming {
            content_type: text(CONTENT_TYPE).map(str::to_owned),
            declared: text(CONTENT_LENGTH).and_then(|length| length.parse().ok()),
            waits_for_permission: text(EXPECT).is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")),
            received: 0,
            started: Instant::now(),
            limits,
            failure: None,
            body: request.into_body(),
        }
    }

    /// The content type as it was sent, with its parameters.
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Whether the request says that it has no body.
    pub(crate) fn is_absent(&self) -> bool {
        hyper::body::Body::is_end_stream(&self.body)
    }

    /// The next bytes, at most `limit` in all.
    pub(crate) async fn next(&mut self, limit: u64) -> Result<Option<Bytes>, Failure> {
        if self.declared.is_some_and(|declared| declared > limit) {
            return Err(too_large(limit));
        }
        let patience = self.patience();
        loop {
            let frame = match timeout_at(patience, self.body.frame()).await {
                Err(_) => return Err(Failure::bad_request("The body stopped arriving before its end.")),
                Ok(None) => return Ok(None),
                Ok(Some(Err(error))) => {
                    return Err(Failure::bad_request("The body broke off before its end.").because(error));
                }
                Ok(Some(Ok(frame))) => frame,
            };
            let Ok(data) = frame.into_data() else { continue };
            self.received += data.len() as u64;
            if self.received > limit {
                return Err(too_large(limit));
            }
            return Ok(Some(data));
        }
    }

    /// Until when the next bytes must be here.
    fn patience(&self) -> Instant {
        let allowance = Duration::from_secs(self.received / self.limits.least_rate.max(1));
        let whole = self.started + self.limits.grace + allowance;
        whole.min(Instant::now() + self.limits.stall)
    }

    /// The whole body, `limit` bytes at most.
    pub(crate) async fn collect(&mut self, limit: u64) -> Result<Bytes, Failure> {
        let Some(first) = self.next(limit).await? else { return Ok(Bytes::new()) };
        let Some(second) = self.next(limit).await? else { return Ok(first) };
        let expected = self.declared.unwrap_or_default().min(limit) as usize;
        let mut whole = BytesMut::with_capacity(expected.max(first.len() + second.len()));
        whole.extend_from_slice(&first);
        whole.extend_from_slice(&second);
        while let Some(data) = self.next(limit).await? {
            whole.extend_from_slice(&data);
        }
        Ok(whole.freeze())
    }

    /// The same bytes as a stream, for a parser that takes one. A failure ends the stream and is kept for
    /// [`Incoming::take_failure`].
    pub(crate) fn stream(&mut self, limit: u64) -> impl futures::Stream<Item = Result<Bytes, std::io::Error>> + Send {
        futures::stream::unfold(self, move |incoming| async move {
            match incoming.next(limit).await {
                Ok(data) => data.map(|data| (Ok(data), incoming)),
                Err(failure) => {
                    incoming.failure = Some(failure);
                    Some((Err(std::io::Error::other("the body failed")), incoming))
                }
            }
        })
    }

    /// Why the stream ended early.
    pub(crate) fn take_failure(&mut self) -> Option<Failure> {
        self.failure.take()
    }

    /// Reads on within the bounds of [`BodyLimits`] so that a client which is still sending gets the answer. A client
    /// that waits for permission to send is simply told.
    pub(crate) async fn drain(mut self) {
        if self.waits_for_permission && self.received == 0 {
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

fn too_large(limit: u64) -> Failure {
    Failure::payload_too_large(format!("The body is larger than {limit} bytes."))
}
