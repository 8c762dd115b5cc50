//! What is measured, and how each is told what to do.

use std::path::Path;
use std::process::Command;

use super::programs::Programs;

/// A server that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Mock,
    MockStatic,
    PrismSilent,
    Prism,
    Httpmock,
    BareHyper,
}

impl Subject {
    pub(super) const ALL: &[Subject] = &[
        Subject::Mock,
        Subject::MockStatic,
        Subject::PrismSilent,
        Subject::Prism,
        Subject::Httpmock,
        Subject::BareHyper,
    ];

    /// Those that make their answers from a document.
    pub(super) const OF_DOCUMENT: &[Subject] =
        &[Subject::Mock, Subject::MockStatic, Subject::PrismSilent, Subject::Prism];

    pub(super) fn name(self) -> &'static str {
        match self {
            Subject::Mock => "images-mock",
            Subject::MockStatic => "images-mock --static",
            Subject::PrismSilent => "Prism -v silent",
            Subject::Prism => "Prism",
            Subject::Httpmock => "httpmock",
            Subject::BareHyper => "bare hyper",
        }
    }

    pub(super) fn is_ours(self) -> bool {
        matches!(self, Subject::Mock | Subject::MockStatic)
    }

    /// Whether it chooses its port itself and prints its URL, in place of being told the port.
    pub(super) fn prints_its_url(self) -> bool {
        matches!(self, Subject::Httpmock | Subject::BareHyper)
    }

    /// The command that starts it on a port, with a document of its own where it takes one.
    pub(super) fn command(self, programs: &Programs, port: u16, document: Option<&Path>) -> Command {
        match self {
            Subject::Mock | Subject::MockStatic => {
                let mut mock = Command::new(&programs.mock);
                mock.args(["--bind", &format!("127.0.0.1:{port}")]);
                if self == Subject::MockStatic {
                    mock.arg("--static");
                }
                if let Some(document) = document {
                    mock.arg("--spec").arg(document);
                }
                mock
            }
            Subject::Prism | Subject::PrismSilent => {
                let mut prism = Command::new(&programs.prism);
                prism.args(["mock", "--port", &port.to_string()]).env("SCARF_ANALYTICS", "false");
                if self == Subject::PrismSilent {
                    prism.args(["--verboseLevel", "silent"]);
                }
                prism.arg(document.unwrap_or(&programs.own_document));
                prism
            }
            Subject::Httpmock | Subject::BareHyper => {
                let file = if self == Subject::Httpmock { "httpmock" } else { "bare-hyper" };
                let mut peer = Command::new(programs.peers.join(file));
                peer.args([&programs.found, &programs.made]);
                peer
            }
        }
    }
}
