use std::fmt;

/// What a case needs of its target; a case whose needs are not met is skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capability {
    /// It remembers what it was given.
    State,
    /// What it makes has the name that it was given, and format, width, height and size of the bytes.
    Echo,
    /// Downloads come in parts, and not at all to those who have them.
    Parts,
    /// It refuses what the document refuses: a missing key, a malformed identifier or body, a wrong content type or size.
    Checks,
    /// It knows its keys from others that look the same.
    Keys,
    /// The suite can restart it.
    Restart,
    /// It has answers of its own for paths and methods that the document does not have.
    Router,
    /// It is reached without TLS, so that bytes can be put on a socket.
    Sockets,
    /// Public URLs can be fetched from here.
    Delivery,
    /// Links between pages start with the target's own URL.
    OwnUrls,
    /// The suite has a key of the same owner's other stage.
    OtherStage,
    /// The suite has another owner's key.
    OtherOwner,
    /// The suite has an origin that the target may fetch from.
    Fetch,
    /// It knows origins that may be fetched from, from others.
    Origins,
    /// `Prefer: code=…` chooses the answer, as mocks let it. Where it does not, such a case is left out of the report.
    Prefer,
}

impl fmt::Display for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::State => "state",
            Self::Echo => "images made of what was sent",
            Self::Parts => "ranges and entity tags",
            Self::Checks => "checks of requests",
            Self::Keys => "knowledge of keys",
            Self::Restart => "a restart",
            Self::Router => "a router",
            Self::Sockets => "a plain socket",
            Self::Delivery => "public delivery",
            Self::OwnUrls => "its own URL in links",
            Self::OtherStage => "a key of the other stage",
            Self::OtherOwner => "a key of another owner",
            Self::Fetch => "an origin to fetch from",
            Self::Origins => "knowledge of origins",
            Self::Prefer => "answers on request",
        })
    }
}
