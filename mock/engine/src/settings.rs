use specbound_document::pipeline::Cors;

use crate::journal::JournalLimits;
use crate::session::SessionLimits;

/// How a mock behaves, whatever its document.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Nothing is kept: every answer is an example or made from a schema.
    pub stateless: bool,
    /// Collections are empty at first, and do not have the document's examples in them.
    pub empty: bool,
    /// Tests and tools may look at it and change it by what is under `/__mock/`.
    pub admin: bool,
    /// Answers are not checked against the document before they are sent.
    pub unchecked: bool,
    /// What identifiers, times and generated values follow from.
    pub seed: u64,
    /// Where the mock is reached, without a slash at its end; nothing: as the request's `Host` says.
    pub url: Option<String>,
    /// The scheme of that, where `Host` says it.
    pub scheme: &'static str,
    /// Pages of these origins may call the mock.
    pub cors: Cors,
    /// How much is kept of the requests.
    pub journal: JournalLimits,
    /// How many sessions there are.
    pub sessions: SessionLimits,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            stateless: false,
            empty: false,
            admin: true,
            unchecked: false,
            seed: 0,
            url: None,
            scheme: "http",
            cors: Cors::new(["*".to_owned()]),
            journal: JournalLimits::default(),
            sessions: SessionLimits::default(),
        }
    }
}
