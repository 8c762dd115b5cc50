use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::task::{Context, Poll};

use futures::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;

use crate::media::mixed;

/// What a fault makes of the bytes of its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Mode {
    /// They are sent.
    Plain = 0,
    /// Random ones are sent instead.
    Garbage = 1,
    /// Random ones are sent instead of what follows the head.
    Malformed = 2,
}

/// What the exchanges of a connection say to its stream.
pub(super) struct Wire {
    mode: AtomicU8,
    /// Who waits until everything is written.
    flushed: AtomicWaker,
    flushes: AtomicU8,
    /// The listener stops: nothing waits for its own sake any more.
    stopping: Notify,
}

impl Wire {
    pub(super) fn new() -> Wire {
        Wire {
            mode: AtomicU8::new(Mode::Plain as u8),
            flushed: AtomicWaker::new(),
            flushes: AtomicU8::new(0),
            stopping: Notify::new(),
        }
    }

    pub(super) fn set(&self, mode: Mode) {
        self.mode.store(mode as u8, Release);
    }

    /// A number that changes whenever everything that there was is written.
    pub(super) fn flushes(&self) -> u8 {
        self.flushes.load(Acquire)
    }

    /// Ready when something was flushed after that number was taken.
    pub(super) fn poll_flushed(&self, since: u8, cx: &mut Context<'_>) -> Poll<()> {
        self.flushed.register(cx.waker());
        match self.flushes() == since {
            true => Poll::Pending,
            false => Poll::Ready(()),
        }
    }

    /// Comes back when the listener stops.
    pub(super) async fn stopped(&self) {
        self.stopping.notified().await;
    }

    pub(super) fn stop(&self) {
        self.stopping.notify_waiters();
    }

    fn wrote_everything(&self) {
        // It goes round; nobody waits for so many.
        self.flushes.fetch_add(1, Release);
        self.flushed.wake();
    }
}

/// The stream that HTTP is spoken on.
pub(super) struct Wired<I> {
    stream: I,
    wire: Arc<Wire>,
    /// How much of the empty line that ends a head has been written, in bytes.
    ended: usize,
    garbled: u64,
}

const END_OF_HEAD: &[u8] = b"\r\n\r\n";

impl<I> Wired<I> {
    pub(super) fn new(stream: I, wire: Arc<Wire>) -> Wired<I> {
        Wired { stream, wire, ended: 0, garbled: 0 }
    }

    fn is_plain(&self) -> bool {
        self.wire.mode.load(Acquire) == Mode::Plain as u8
    }

    /// Bytes of the head that are still to be sent as they are.
    fn head(&self, bytes: &[u8]) -> usize {
        if self.wire.mode.load(Acquire) != Mode::Malformed as u8 {
            return 0;
        }
        let mut ended = self.ended;
        for (index, byte) in bytes.iter().enumerate() {
            if ended == END_OF_HEAD.len() {
                return index;
            }
            ended = next(ended, *byte);
        }
        bytes.len()
    }
}

/// How much of the end of a head is there after one byte more.
fn next(ended: usize, byte: u8) -> usize {
    match (END_OF_HEAD.get(ended) == Some(&byte), byte) {
        (true, _) => ended + 1,
        (false, b'\r') => 1,
        (false, _) => 0,
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Wired<I> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Wired<I> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_plain() {
            return Pin::new(&mut self.stream).poll_write(cx, bytes);
        }
        let head = self.head(bytes);
        if head > 0 {
            let outcome = Pin::new(&mut self.stream).poll_write(cx, &bytes[..head]);
            if let Poll::Ready(Ok(written)) = &outcome {
                self.ended = bytes[..*written].iter().fold(self.ended, |ended, byte| next(ended, *byte));
            }
            return outcome;
        }
        let from = self.garbled;
        let garbage: Vec<u8> = (from..from + bytes.len() as u64).map(garbage).collect();
        let outcome = Pin::new(&mut self.stream).poll_write(cx, &garbage);
        if let Poll::Ready(Ok(written)) = &outcome {
            self.garbled += *written as u64;
        }
        outcome
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.is_plain() {
            return Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        }
        let first = slices.iter().find(|slice| !slice.is_empty()).map_or(&[] as &[u8], |slice| slice);
        self.poll_write(cx, first)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_flush(cx);
        if outcome.is_ready() {
            self.wire.wrote_everything();
        }
        outcome
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A byte that begins nothing in HTTP: the first has its highest bit.
fn garbage(place: u64) -> u8 {
    let [byte, ..] = mixed(place).to_le_bytes();
    if place == 0 { byte | 0x80 } else { byte }
}
