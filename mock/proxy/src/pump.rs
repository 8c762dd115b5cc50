//! The body of a request on its way from the client's reader to the server's connection.

use std::time::Duration;

use bytes::Bytes;
use specbound_document::Failure;
use specbound_document::pipeline::BodyReader;
use tokio::sync::mpsc::Sender;
use tokio::time::timeout;

use crate::copied::Copied;
use crate::outgoing::Part;

/// How the way of a body ended.
#[derive(Debug)]
pub(crate) enum Pumped {
    /// All of it was passed on.
    Whole,
    /// The server takes no more.
    Refused,
    /// The server took nothing for too long.
    Stuck,
    /// The client's part broke off.
    Broken(Failure),
}

/// What arrived of a body before anything was passed on.
#[derive(Default)]
pub(crate) struct Held {
    parts: Vec<Bytes>,
    /// Whether that is all of it.
    pub(crate) ended: bool,
}

impl Held {
    /// Reads until the end, or until the copy is longer than its limit.
    pub(crate) async fn read<B: BodyReader>(reader: &mut B, copied: &mut Copied) -> Result<Held, Failure> {
        let mut held = Held::default();
        while copied.is_whole() {
            let Some(bytes) = reader.next().await? else {
                held.ended = true;
                break;
            };
            copied.add(&bytes);
            held.parts.push(bytes);
        }
        Ok(held)
    }
}

/// Passes on what is held and then what arrives, part by part: nothing is read before there is room for it.
pub(crate) async fn pump<B: BodyReader>(
    held: Held,
    reader: &mut B,
    sender: &Sender<Part>,
    copied: &mut Copied,
    patience: Duration,
) -> Pumped {
    let send = async |part| match timeout(patience, sender.send(part)).await {
        Ok(Ok(())) => None,
        Ok(Err(_)) => Some(Pumped::Refused),
        Err(_) => Some(Pumped::Stuck),
    };
    for bytes in held.parts {
        if let Some(end) = send(Part::Bytes(bytes)).await {
            return end;
        }
    }
    if !held.ended {
        loop {
            match reader.next().await {
                Ok(Some(bytes)) => {
                    copied.add(&bytes);
                    if let Some(end) = send(Part::Bytes(bytes)).await {
                        return end;
                    }
                    // How long the client was kept waiting is not its fault.
                    reader.was_held_up();
                }
                Ok(None) => break,
                Err(failure) => return Pumped::Broken(failure),
            }
        }
    }
    // A server that has as many bytes as were announced does not ask for the end.
    match send(Part::End).await {
        Some(Pumped::Stuck) => Pumped::Stuck,
        _ => Pumped::Whole,
    }
}
