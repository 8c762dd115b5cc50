use std::sync::Arc;
use std::time::Duration;

use super::activity::Activity;
use super::wire::Wire;

/// What the requests of one connection share.
///
/// It is one for a connection, so that requests on different processors do not count the same references.
pub(super) struct Desk<H> {
    pub(super) handler: Arc<H>,
    pub(super) activity: Arc<Activity>,
    pub(super) wire: Arc<Wire>,
    pub(super) body_stall: Duration,
}
