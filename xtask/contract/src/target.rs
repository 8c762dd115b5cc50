//! What is tested, and what it can be expected to hold.

use std::collections::BTreeSet;
use std::fmt;

use futures::future::BoxFuture;

use crate::capability::Capability;
use crate::origin::Origin;

/// Ends a target and starts it again, at the same URL and on the same data.
type Restart = Box<dyn Fn() -> BoxFuture<'static, Result<(), String>> + Send + Sync>;

/// What the suite runs against.
pub struct Target {
    pub(crate) api_url: String,
    pub(crate) links_url: String,
    pub(crate) live: String,
    pub(crate) test: Option<String>,
    pub(crate) other: Option<String>,
    pub(crate) origin: Option<Origin>,
    pub(crate) restart: Option<Restart>,
    offers: BTreeSet<Capability>,
}

impl Target {
    /// A server that keeps what it is given, with a `live_` key of its own for the suite. `api_url` has no slash at its
    /// end.
    pub fn server(api_url: &str, key: &str) -> Self {
        use Capability::{Checks, Delivery, Echo, Keys, Origins, OwnUrls, Parts, Router, State};
        let mut offers: BTreeSet<Capability> =
            [State, Echo, Parts, Checks, Keys, Router, Delivery, Origins, OwnUrls].into();
        if api_url.starts_with("http://") {
            offers.insert(Capability::Sockets);
        }
        Self::of(api_url, key, offers)
    }

    /// A mock that answers with the document's examples, whatever it was told before, and lets `Prefer: code=…` choose.
    /// What else it can do is added by [`offer`](Self::offer).
    pub fn stateless_mock(api_url: &str, key: &str) -> Self {
        Self::of(api_url, key, [Capability::Prefer].into())
    }

    fn of(api_url: &str, key: &str, offers: BTreeSet<Capability>) -> Self {
        let api_url = api_url.trim_end_matches('/').to_owned();
        Self {
            links_url: api_url.clone(),
            api_url,
            live: key.to_owned(),
            test: None,
            other: None,
            origin: None,
            restart: None,
            offers,
        }
    }

    /// A `test_` key of the same owner.
    pub fn test_key(mut self, key: &str) -> Self {
        self.test = Some(key.to_owned());
        self.offer(Capability::OtherStage)
    }

    /// A `live_` key of another owner.
    pub fn other_key(mut self, key: &str) -> Self {
        self.other = Some(key.to_owned());
        self.offer(Capability::OtherOwner)
    }

    /// An origin that the target was told to fetch from.
    pub fn origin(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self.offer(Capability::Fetch)
    }

    /// The target can be restarted while no other case runs. What this gives is ready once the target serves again, at the
    /// same URL and with what it had stored; or it says why it does not.
    pub fn restart(
        mut self,
        restart: impl Fn() -> BoxFuture<'static, Result<(), String>> + Send + Sync + 'static,
    ) -> Self {
        self.restart = Some(Box::new(restart));
        self.offer(Capability::Restart)
    }

    /// The base of links and error types, where the target was told another one than its own URL.
    pub fn links_url(mut self, url: &str) -> Self {
        self.links_url = url.trim_end_matches('/').to_owned();
        self
    }

    /// The target can do this, too.
    pub fn offer(mut self, what: Capability) -> Self {
        self.offers.insert(what);
        self
    }

    /// The target cannot do this after all.
    pub fn without(mut self, what: Capability) -> Self {
        self.offers.remove(&what);
        self
    }

    /// The first thing that a case wants and the target does not have.
    pub fn lacks(&self, needs: &[Capability]) -> Option<Capability> {
        needs.iter().copied().find(|need| !self.offers.contains(need))
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Target").field("api_url", &self.api_url).field("offers", &self.offers).finish_non_exhaustive()
    }
}
