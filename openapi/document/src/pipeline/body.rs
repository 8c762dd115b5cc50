//! Reading a body: within its limit, and within the memory that there is for bodies.

use std::future::Future;

use bytes::{Bytes, BytesMut};

use crate::pipeline::gate::{Gate, Permit};
use crate::{Failure, FileField};

/// A body that arrives, as a transport has it.
///
/// The transport decides how long it waits for the next bytes.
pub trait BodyReader: Send {
    /// The length that the head says, in bytes.
    fn declared_length(&self) -> Option<u64>;

    /// Whether the head says that there is no body.
    fn is_absent(&self) -> bool;

    /// The next bytes; nothing at the end.
    ///
    /// # Errors
    /// 400 where the body breaks off, or stops arriving.
    fn next(&mut self) -> impl Future<Output = Result<Option<Bytes>, Failure>> + Send;

    /// The sender was kept waiting and is not to blame for the time that passed.
    fn was_held_up(&mut self);
}

/// A body of this length is held without asking for memory: no more than what its connection costs anyway.
const SMALL: u64 = 16 * 1024;

/// A body that is read within a limit.
pub(super) struct LimitedBody<'b, B> {
    reader: &'b mut B,
    limit: u64,
    /// The files that it may have: their limits are what a sender can keep to.
    files: &'b [FileField],
    received: u64,
    memory: Option<Permit>,
}

impl<'b, B: BodyReader> LimitedBody<'b, B> {
    pub(super) fn new(reader: &'b mut B, limit: u64, files: &'b [FileField]) -> LimitedBody<'b, B> {
        LimitedBody { reader, limit, files, received: 0, memory: None }
    }

    /// As many bytes as are still expected, at most.
    pub(super) fn expected(&self) -> u64 {
        let whole = self.reader.declared_length().unwrap_or(SMALL).min(self.limit);
        whole.saturating_sub(self.received)
    }

    /// The next bytes. Memory is asked for when the first have arrived: what is only promised takes nothing from others.
    pub(super) async fn next<G: Gate>(
        &mut self,
        gate: &G,
        caller: Option<&G::Caller>,
    ) -> Result<Option<Bytes>, Failure> {
        let declared = self.reader.declared_length();
        if declared.is_some_and(|declared| declared > self.limit) {
            return Err(too_large(self.limit, self.files));
        }
        let Some(data) = self.reader.next().await? else { return Ok(None) };
        self.received += data.len() as u64;
        if self.received > self.limit {
            return Err(too_large(self.limit, self.files));
        }
        let whole = declared.unwrap_or(self.limit);
        if self.memory.is_none() && whole.min(self.limit) > SMALL && (declared.is_some() || self.received > SMALL) {
            self.memory = Some(gate.reserve(caller, whole).await?);
            self.reader.was_held_up();
        }
        Ok(Some(data))
    }

    /// The whole body.
    pub(super) async fn collect<G: Gate>(&mut self, gate: &G, caller: Option<&G::Caller>) -> Result<Bytes, Failure> {
        let Some(first) = self.next(gate, caller).await? else { return Ok(Bytes::new()) };
        let Some(second) = self.next(gate, caller).await? else { return Ok(self.held(first)) };
        let mut whole = BytesMut::with_capacity(first.len() + second.len() + self.expected() as usize);
        whole.extend_from_slice(&first);
        whole.extend_from_slice(&second);
        while let Some(data) = self.next(gate, caller).await? {
            whole.extend_from_slice(&data);
        }
        Ok(self.held(whole.freeze()))
    }

    /// The same bytes, with the memory that was asked for: it is given back when the last of them is dropped.
    pub(super) fn held(&mut self, bytes: Bytes) -> Bytes {
        match self.memory.take() {
            Some(memory) => hold(bytes, memory),
            None => bytes,
        }
    }
}

/// The same bytes with a permit, which is given back when the last of them is dropped.
pub fn hold(bytes: Bytes, permit: Permit) -> Bytes {
    Bytes::from_owner(Held { bytes, _memory: permit })
}

struct Held {
    bytes: Bytes,
    _memory: Permit,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

fn too_large(limit: u64, files: &[FileField]) -> Failure {
    let mut message = format!("The body is larger than {limit} bytes");
    for file in files {
        if let Some(most) = file.max_bytes {
            message += &format!("; the part {} may have {most} bytes at most", file.name);
        }
    }
    Failure::payload_too_large(message + ".")
}
