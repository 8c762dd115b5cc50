use std::future::Future;

use tokio::signal::unix::{Signal, SignalKind, signal};

use super::failed::Failed;

/// Comes back when the program is told to stop: by an interrupt or by SIGTERM.
pub(super) fn stop() -> Result<impl Future<Output = ()>, Failed> {
    let (mut terminate, mut interrupt) = (of(SignalKind::terminate())?, of(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

pub(super) fn of(kind: SignalKind) -> Result<Signal, Failed> {
    signal(kind).map_err(|error| Failed::system(format!("no signals: {error}")))
}
