use std::future::Future;
use std::io;
use std::num::NonZeroU64;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

use super::activity::Activity;
use super::wire::Wire;
use crate::fault::STALL;
use crate::reply_body::Body;

/// A slow body is sent in pieces with so much time between them, where its rate has a byte for each.
const STEP: Duration = Duration::from_millis(50);

/// A body that is sent otherwise than it should be.
pub(super) struct Faulty {
    wire: Arc<Wire>,
    activity: Arc<Activity>,
    /// The length that the head tells; nothing where it tells none.
    promised: Option<u64>,
    pace: Option<Pace>,
    end: End,
    /// So many bytes are sent before the end.
    left: u64,
    /// What was taken from the body and is not sent yet.
    rest: Bytes,
    state: State,
}

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// As it should.
    Whole,
    /// The connection is closed.
    Close,
    /// The connection is reset.
    Reset,
    /// Nothing comes any more.
    Stall,
}

enum State {
    Sending,
    /// What was sent is written first: since that flush.
    Flushing(u8),
    Stalling(Pin<Box<dyn Future<Output = ()> + Send + Sync>>),
    Over,
}

struct Pace {
    rate: NonZeroU64,
    /// When the next piece may go.
    next: Pin<Box<Sleep>>,
}

impl Faulty {
    /// A body that ends so after `left` bytes; `promised` is what its head says.
    pub(super) fn new(
        wire: Arc<Wire>,
        activity: Arc<Activity>,
        promised: Option<u64>,
        (end, left): (End, u64),
        slow: Option<NonZeroU64>,
    ) -> Faulty {
        let pace = slow.map(|rate| Pace { rate, next: Box::pin(sleep(Duration::ZERO)) });
        Faulty { wire, activity, promised, pace, end, left, rest: Bytes::new(), state: State::Sending }
    }

    pub(super) fn promised(&self) -> Option<u64> {
        self.promised
    }

    pub(super) fn poll_piece(&mut self, body: &mut Body, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        loop {
            match &mut self.state {
                State::Sending if self.left == 0 && self.end != End::Whole => {
                    self.state = State::Flushing(self.wire.flushes());
                }
                State::Sending => {
                    if let Some(pace) = &mut self.pace {
                        ready!(pace.next.as_mut().poll(cx));
                    }
                    if self.rest.is_empty() {
                        match ready!(body.poll_piece(cx)) {
                            Some(Ok(piece)) => self.rest = piece,
                            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                            None if self.end == End::Whole => return Poll::Ready(None),
                            None => {
                                self.left = 0;
                                continue;
                            }
                        }
                    }
                    return Poll::Ready(Some(Ok(self.piece())));
                }
                State::Flushing(since) => {
                    ready!(self.wire.poll_flushed(*since, cx));
                    self.state = match self.end {
                        End::Stall => {
                            State::Stalling(Box::pin(stall(Arc::clone(&self.wire), Arc::clone(&self.activity))))
                        }
                        _ => State::Over,
                    };
                }
                State::Stalling(end) => {
                    ready!(end.as_mut().poll(cx));
                    self.state = State::Over;
                }
                State::Over => {
                    if self.end == End::Reset {
                        self.activity.reset();
                    }
                    return Poll::Ready(Some(Err(io::Error::other("the answer is cut on purpose"))));
                }
            }
        }
    }

    /// As much of what is there as may go now.
    fn piece(&mut self) -> Bytes {
        let mut most = self.left.min(self.rest.len() as u64);
        if let Some(pace) = &mut self.pace {
            let steps = u64::try_from(1_000 / STEP.as_millis()).unwrap_or(1);
            most = most.min((pace.rate.get() / steps).max(1));
            let wait = Duration::from_secs_f64(most as f64 / pace.rate.get() as f64);
            pace.next = Box::pin(sleep_until(Instant::now() + wait));
        }
        self.left -= most;
        self.rest.split_to(usize::try_from(most).unwrap_or(usize::MAX).min(self.rest.len()))
    }
}

/// Nothing, for as long as a stall lasts; the listener's stop ends it.
pub(super) async fn stall(wire: Arc<Wire>, activity: Arc<Activity>) {
    let _answering = activity.answering();
    tokio::select! {
        () = sleep(STALL) => {}
        () = wire.stopped() => {}
    }
}
