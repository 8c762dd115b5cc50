use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch::Sender;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

use super::connection::{House, Stage};
use super::handler::Handler;
use super::options::Options;

/// Connections that the system keeps until they are taken.
const BACKLOG: u32 = 4096;

/// How long the listener waits where the system gives it no connection: for free descriptors, as a rule.
const PAUSE: Duration = Duration::from_millis(50);

/// How long dropped connections may take to go.
const LAST: Duration = Duration::from_secs(1);

/// A socket that listens.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    options: Options,
    address: SocketAddr,
}

impl Listener {
    /// Listens at an address; port 0 is any port that is free. Connections wait until [`Listener::serve`] takes them.
    ///
    /// # Errors
    /// Where the address is in use, or is not one of this host; the text names it.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O enabled.
    pub fn bind(address: SocketAddr, options: Options) -> io::Result<Listener> {
        let named = |error: io::Error| io::Error::new(error.kind(), format!("cannot listen at {address}: {error}"));
        let socket = open(address).map_err(named)?;
        let address = socket.local_addr().map_err(named)?;
        Ok(Listener { socket, options, address })
    }

    /// The address, with the port that the system chose.
    pub fn local_addr(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `shutdown` is there. Then no connection is taken any more; idle ones are closed, requests under way
    /// are answered within [`Limits::grace`](super::Limits::grace), and what is left after that is dropped.
    pub async fn serve<H: Handler>(self, handler: Arc<H>, shutdown: impl Future<Output = ()>) {
        let grace = self.options.limits.grace;
        let stage = Sender::new(Stage::Open);
        tokio::select! {
            biased;
            () = pin!(shutdown) => {}
            never = self.take_connections(handler, &stage) => match never {},
        }
        stage.send_replace(Stage::Stopping);
        if timeout(grace, stage.closed()).await.is_err() {
            tracing::warn!(connections = stage.receiver_count(), "connections are dropped at the stop");
            stage.send_replace(Stage::Over);
            // A handler that holds its thread up must not hold up the stop.
            let _ = timeout(LAST, stage.closed()).await;
        }
    }

    /// Takes connections for ever; the socket is closed when the caller gives up.
    async fn take_connections<H: Handler>(self, handler: Arc<H>, stage: &Sender<Stage>) -> Infallible {
        let room = self.options.max_connections.map(|most| Arc::new(Semaphore::new(most.get())));
        let house = Arc::new(House::new(handler, self.options));
        loop {
            let place = place(room.as_ref()).await;
            let stream = next(&self.socket).await;
            let house = Arc::clone(&house);
            let stage = stage.subscribe();
            tokio::spawn(async move {
                house.attend(stream, stage).await;
                drop(place);
            });
        }
    }
}

fn open(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A server that starts again must not wait for the connections of the one before; elsewhere than on Unix the
    // option would let two servers listen at the same address.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Waits for room where connections are limited.
async fn place(room: Option<&Arc<Semaphore>>) -> Option<OwnedSemaphorePermit> {
    // The semaphore is never closed.
    Arc::clone(room?).acquire_owned().await.ok()
}

/// The next connection. No error ends the listener: the system may be out of descriptors or memory for a while.
async fn next(socket: &TcpListener) -> TcpStream {
    let mut reported = false;
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%error, "small answers of a connection may be delayed");
                }
                return stream;
            }
            Err(error) if is_of_the_client(&error) => {}
            Err(error) => {
                if !reported {
                    tracing::warn!(%error, "no connection can be taken; the listener waits and tries again");
                }
                reported = true;
                sleep(PAUSE).await;
            }
        }
    }
}

/// A client went away before its connection was taken: the next one is not concerned.
fn is_of_the_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
