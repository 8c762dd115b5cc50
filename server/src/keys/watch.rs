//! The keys of a running server: those of the database are read again and again, so that what `images-server keys` does
//! beside it is in force at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{Caller, Keyring, StoredKey};
use crate::store::MetaStore;

/// How long a key that was made or revoked elsewhere goes unnoticed, at most.
const PERIOD: Duration = Duration::from_millis(500);

/// The keys that are in force.
#[derive(Debug)]
pub(crate) struct Keys(watch::Receiver<Keyring>);

impl Keys {
    /// Whose key this is.
    pub fn find(&self, presented: &str) -> Option<Caller> {
        self.0.borrow().find(presented).cloned()
    }
}

/// The task that reads the keys again; it ends when this is dropped.
pub(crate) struct KeyWatch(JoinHandle<()>);

impl Drop for KeyWatch {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl KeyWatch {
    /// Takes the keys of the database as they are, and follows them. Those of the configuration stay in force.
    pub fn start(records: Arc<dyn MetaStore>, stored: Vec<StoredKey>, configured: Vec<StoredKey>) -> (Keys, KeyWatch) {
        let (sender, receiver) = watch::channel(ring(&stored, &configured));
        (Keys(receiver), KeyWatch(tokio::spawn(follow(records, stored, configured, sender))))
    }
}

async fn follow(
    records: Arc<dyn MetaStore>,
    mut stored: Vec<StoredKey>,
    configured: Vec<StoredKey>,
    sender: watch::Sender<Keyring>,
) {
    let mut readable = true;
    loop {
        tokio::time::sleep(PERIOD).await;
        // In a task of its own: what goes wrong there does not end this one.
        let records = Arc::clone(&records);
        let read = tokio::spawn(async move { records.keys().await }).await;
        let now = match read {
            Ok(Ok(now)) => now,
            Ok(Err(error)) => {
                if readable {
                    tracing::warn!(%error, "the keys cannot be read again; those that were read stay in force");
                }
                readable = false;
                continue;
            }
            Err(error) => {
                tracing::error!(%error, "reading the keys broke down");
                continue;
            }
        };
        readable = true;
        let same = now.len() == stored.len() && now.iter().zip(&stored).all(|(new, old)| new.is(old));
        if !same {
            tracing::info!(count = now.len(), "the keys of the database have changed");
            sender.send_replace(ring(&now, &configured));
            stored = now;
        }
    }
}

fn ring(stored: &[StoredKey], configured: &[StoredKey]) -> Keyring {
    Keyring::new(stored.iter().chain(configured).cloned())
}
