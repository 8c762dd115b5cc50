use std::sync::Arc;

use specbound_mock::{Handler, Listener};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

use super::program_error::ProgramError;

/// What ends the program: an interrupt or SIGTERM. It is there from before anything starts, so that none is missed.
pub(super) struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    pub(super) fn new() -> Result<Stop, ProgramError> {
        Ok(Stop { terminate: of(SignalKind::terminate())?, interrupt: of(SignalKind::interrupt())? })
    }

    /// Comes back at the next of them.
    pub(super) async fn told(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Serves until the program is told to stop. Told a second time, it waits for nobody any more.
pub(super) async fn serve<H: Handler>(listener: Listener, handler: Arc<H>, mut stop: Stop) {
    let (first, told) = oneshot::channel::<()>();
    let serving = listener.serve(handler, async {
        // It comes, or the sender is gone with the end of this function.
        let _ = told.await;
    });
    tokio::select! {
        () = serving => {}
        () = async {
            stop.told().await;
            drop(first);
            stop.told().await;
        } => {}
    }
}

pub(super) fn of(kind: SignalKind) -> Result<Signal, ProgramError> {
    signal(kind).map_err(|error| ProgramError::system(format!("no signals: {error}")))
}
