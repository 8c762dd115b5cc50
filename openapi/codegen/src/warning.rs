//! What a document leaves out, and what is done all the same.

use specbound_document::{Document, Settled};

use crate::model::Api;
use crate::read::Node;
use crate::refusal::Position;

/// Something of which the generated code behaves differently from what the author may expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it stands.
    pub place: Position,
    /// Name of its rule, for searching.
    pub rule: &'static str,
    /// The operation that it is about.
    pub subject: String,
    /// What is done.
    pub problem: String,
    /// What to do about it.
    pub fix: String,
}

impl Warning {
    /// The line that a person reads: `images.yaml:212:9: getImage: 401 is answered as 403; list …`.
    pub fn line(&self, file: &str) -> String {
        let Warning { place, subject, problem, fix, .. } = self;
        format!("{file}:{place}: {subject}: {problem}; {fix}")
    }
}

/// For each operation, the statuses that the server answers without being asked, and that the operation does not list.
pub(crate) fn warnings(root: &Node, api: &Api) -> Vec<Warning> {
    // What cannot be compiled here cannot be compiled by the generated code either; its tests say so.
    let Ok(document) = Document::compile(&root.to_json()) else { return Vec::new() };
    let mut warnings = Vec::new();
    for operation in &api.operations {
        let Some(known) = document.operation(&operation.id) else { continue };
        let (mut answered, mut outside): (Vec<(u16, Vec<u16>)>, Vec<u16>) = Default::default();
        for status in known.pipeline_statuses() {
            match known.settled(status) {
                Settled::Documented => {}
                Settled::Outside => outside.push(status),
                Settled::Nearest(nearest) => match answered.iter_mut().find(|(known, _)| *known == nearest) {
                    Some((_, statuses)) => statuses.push(status),
                    None => answered.push((nearest, vec![status])),
                },
            }
        }
        let mut parts: Vec<String> =
            answered.iter().map(|(nearest, statuses)| format!("{} answered as {nearest}", listed(statuses))).collect();
        if !outside.is_empty() {
            parts.push(format!("{} answered outside the document", listed(&outside)));
        }
        if !parts.is_empty() {
            warnings.push(Warning {
                place: operation.place,
                rule: "status",
                subject: operation.id.clone(),
                problem: parts.join(", "),
                fix: "list what callers should know of: each by its code, or 4XX and 5XX".to_owned(),
            });
        }
    }
    warnings
}

/// `413, 415 and 422 are`.
fn listed(statuses: &[u16]) -> String {
    match statuses {
        [] => String::new(),
        [one] => format!("{one} is"),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(u16::to_string).collect();
            format!("{} and {last} are", first.join(", "))
        }
    }
}
