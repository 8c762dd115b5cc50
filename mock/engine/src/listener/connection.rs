use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch::Receiver;
use tokio::time::timeout;

use super::activity::{Activity, Expired};
use super::answer_request::answer_request;
use super::desk::Desk;
use super::handler::Handler;
use super::options::{Limits, Options};
use super::tls::Tls;
use super::watched::Watched;
use super::wire::{Wire, Wired};

/// How long an idle client has to take its leave: it may learn that the connection ends.
const FAREWELL: Duration = Duration::from_secs(1);

/// What all connections of a listener share.
pub(super) struct House<H> {
    handler: Arc<H>,
    http: Builder<TokioExecutor>,
    limits: Limits,
    tls: Option<Tls>,
}

/// How far the listener's end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It serves.
    Open,
    /// What is under way is answered.
    Stopping,
    /// What is left is dropped.
    Over,
}

impl<H: Handler> House<H> {
    pub(super) fn new(handler: Arc<H>, options: Options) -> House<H> {
        House { handler, http: http(), limits: options.limits, tls: options.tls }
    }

    /// Serves one connection until it ends.
    pub(super) async fn attend(&self, stream: TcpStream, mut stage: Receiver<Stage>) {
        let activity = Arc::new(Activity::new());
        let stream = Watched::new(stream, Arc::clone(&activity));
        let Some(tls) = &self.tls else { return self.converse(stream, activity, stage).await };
        let handshake = timeout(self.limits.head, tls.acceptor.accept(stream));
        let outcome = tokio::select! {
            outcome = handshake => outcome,
            _ = stage.changed() => return,
        };
        match outcome {
            Ok(Ok(stream)) => self.converse(stream, activity, stage).await,
            Ok(Err(error)) => tracing::debug!(%error, "a handshake of TLS failed"),
            Err(_) => tracing::debug!("a handshake of TLS took too long"),
        }
    }

    async fn converse<I>(&self, stream: I, activity: Arc<Activity>, mut stage: Receiver<Stage>)
    where
        I: AsyncRead + AsyncWrite + Unpin + 'static,
    {
        let (handler, wire) = (Arc::clone(&self.handler), Arc::new(Wire::new()));
        let stream = Wired::new(stream, Arc::clone(&wire));
        let desk =
            Desk { handler, activity: Arc::clone(&activity), wire: Arc::clone(&wire), body_stall: self.limits.body };
        let desk = Arc::new(desk);
        let service = service_fn(move |request| answer_request(Arc::clone(&desk), request));
        let mut connection = pin!(self.http.serve_connection(TokioIo::new(stream), service));
        let mut expired = pin!(activity.expired(&self.limits));
        loop {
            tokio::select! {
                biased;
                outcome = connection.as_mut() => {
                    if let Err(error) = outcome {
                        tracing::debug!(error, "a connection broke off");
                    }
                    return;
                }
                why = expired.as_mut() => {
                    tracing::debug!(?why, "a connection is ended");
                    if why == Expired::Idle {
                        connection.as_mut().graceful_shutdown();
                        // It ends either way.
                        let _ = timeout(FAREWELL, connection).await;
                    }
                    return;
                }
                changed = stage.changed() => {
                    if changed.is_err() || *stage.borrow_and_update() == Stage::Over {
                        return;
                    }
                    connection.as_mut().graceful_shutdown();
                    wire.stop();
                }
            }
        }
    }
}

/// How HTTP is spoken. Limits of time are not its own: one timer for a connection watches over all of them.
fn http() -> Builder<TokioExecutor> {
    let mut http = Builder::new(TokioExecutor::new());
    // Bodies are sent as they are, never copied into one buffer with the head.
    http.http1().timer(TokioTimer::new()).header_read_timeout(None).half_close(true).writev(true);
    http.http2().timer(TokioTimer::new());
    http
}
