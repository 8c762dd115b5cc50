use std::sync::Arc;

use crate::api::Api;
use crate::verified::Verified;

/// What belongs to one text of the document.
pub(crate) struct Loaded {
    pub(crate) api: Arc<Api>,
    pub(crate) verified: Verified,
}

impl Loaded {
    pub(crate) fn new(api: Arc<Api>) -> Loaded {
        Loaded { api, verified: Verified::default() }
    }
}
