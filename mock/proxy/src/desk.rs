//! Where exchanges are checked and told.

use std::sync::Arc;

use specbound_mock::Api;
use tokio::sync::watch;

use crate::observer::{Observer, Seen};

/// What all exchanges of a proxy share.
pub(crate) struct Desk {
    pub(crate) api: Arc<Api>,
    pub(crate) observers: Vec<Arc<dyn Observer>>,
    /// The most bytes of a body that are copied.
    pub(crate) limit: usize,
    under_way: watch::Sender<usize>,
}

/// An exchange that is under way until this is dropped.
pub(crate) struct UnderWay(Arc<Desk>);

impl Desk {
    pub(crate) fn new(api: Arc<Api>, observers: Vec<Arc<dyn Observer>>, limit: usize) -> Desk {
        Desk { api, observers, limit, under_way: watch::Sender::new(0) }
    }

    /// Notes that an exchange is under way.
    pub(crate) fn enter(self: &Arc<Self>) -> UnderWay {
        self.under_way.send_modify(|count| *count += 1);
        UnderWay(Arc::clone(self))
    }

    /// Waits until no exchange is under way.
    pub(crate) async fn settled(&self) {
        // The sender lives as long as this.
        let _ = self.under_way.subscribe().wait_for(|count| *count == 0).await;
    }

    pub(crate) fn tell(&self, seen: &Seen) {
        self.observers.iter().for_each(|observer| observer.exchange(seen));
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.under_way.send_modify(|count| *count -= 1);
    }
}
