//! For programs.

use serde_json::{Value, json};
use specbound_codegen::DropshotGap;

use super::{Finding, Findings};

pub(super) fn report(findings: &Findings<'_>) -> String {
    let report = json!({
        "document": findings.document,
        "refusals": findings.refusals.iter().map(finding).collect::<Vec<_>>(),
        "warnings": findings.warnings.iter().map(finding).collect::<Vec<_>>(),
        "lost": findings.lost.iter().map(gap).collect::<Vec<_>>(),
        "not_emitted": findings.not_emitted.iter().map(gap).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

fn finding(finding: &Finding<'_>) -> Value {
    let Finding { rule, place, subject, problem, fix } = finding;
    json!({
        "rule": rule, "line": place.line, "column": place.column, "subject": subject, "problem": problem, "fix": fix,
    })
}

fn gap((gap, number): &(DropshotGap, usize)) -> Value {
    json!({"what": gap.description(), "count": number})
}
