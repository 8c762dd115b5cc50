//! Text to a tree whose every node knows its place: the reader of `specbound-document`, its problems as refusals.

use specbound_document::source::{self, Aliases};
pub(crate) use specbound_document::source::{Map, Node};

use crate::refusal::Refusals;

/// The root of the document; nothing where it cannot be read.
pub(crate) fn parse(text: &str, refusals: &mut Refusals) -> Option<Node> {
    let (root, problems) = source::parse(text, Aliases::Refused);
    for problem in problems {
        refusals.add(problem.place, problem.rule, "document", problem.problem, problem.fix);
    }
    root
}
