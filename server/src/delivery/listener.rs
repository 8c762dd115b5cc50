//! The connections of the delivery listener: deadlines for request heads and for clients that take nothing, and an end
//! that waits for what is under way.

mod patient;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use self::patient::Patient;

/// A connection that sends no whole request head in this time, or takes nothing of its answer, is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running listener.
pub(crate) struct Listener {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Listener {
    /// Answers the connections of a socket that is bound.
    pub fn start(socket: TcpListener, router: Router) -> io::Result<Listener> {
        Listener::start_with(socket, router, PATIENCE)
    }

    fn start_with(socket: TcpListener, router: Router, patience: Duration) -> io::Result<Listener> {
        let address = socket.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        Ok(Listener { address, stop, task: tokio::spawn(serve(socket, router, patience, stopped)) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no connection any more; returns when the requests under way are answered.
    pub async fn stop(self) {
        // Where the receiver is gone the task has ended already.
        let _ = self.stop.send(());
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the delivery listener broke down");
        }
    }
}

async fn serve(socket: TcpListener, router: Router, patience: Duration, mut stopped: oneshot::Receiver<()>) {
    let connections = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    // The end of what a client sends is not the end of what it waits for.
    http.half_close(true);
    loop {
        let stream = tokio::select! {
            accepted = socket.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file descriptors, say: it would be as wrong to give up as to try again at once.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            _ = &mut stopped => break,
        };
        // Small answers go out at once; an old socket without the option is slower, no more.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let stream = TokioIo::new(Patient::new(stream, patience));
        let connection = connections.watch(http.serve_connection(stream, service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a delivery connection broke off");
            }
        });
    }
    drop(socket);
    connections.shutdown().await;
}

#[cfg(test)]
mod tests;
