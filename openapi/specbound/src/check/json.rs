//! For programs.

use serde_json::{Value, json};
use specbound_codegen::Hole;

use super::{Finding, Findings};

pub(super) fn report(findings: &Findings<'_>) -> String {
    let report = json!({
        "document": findings.document,
        "refusals": findings.refusals.iter().map(finding).collect::<Vec<_>>(),
        "warnings": findings.warnings.iter().map(finding).collect::<Vec<_>>(),
        "lost": findings.lost.iter().map(hole).collect::<Vec<_>>(),
        "not_emitted": findings.not_emitted.iter().map(hole).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

fn finding(finding: &Finding<'_>) -> Value {
    let Finding { rule, place, subject, problem, cure } = finding;
    json!({
        "rule": rule, "line": place.line, "column": place.column, "subject": subject, "problem": problem, "fix": cure,
    })
}

fn hole((hole, number): &(Hole, usize)) -> Value {
    json!({"what": hole.description(), "count": number})
}
