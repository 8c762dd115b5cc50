//! For a terminal.

use std::fmt::Write;

use specbound_codegen::DropshotGap;

use super::{Finding, Findings};
use crate::output::count;

/// The places of a rule that are told unless all are asked for.
const FIRST: usize = 3;

pub(super) fn report(findings: &Findings<'_>, all: bool) -> String {
    let Findings { document, refusals, warnings, lost, not_emitted } = findings;
    let mut text = String::new();
    rules(&mut text, document, "Refused: nothing is generated", refusals, all);
    rules(
        &mut text,
        document,
        "Warnings: the generated code behaves differently from what you may expect",
        warnings,
        all,
    );
    gaps(&mut text, "Lost: the document says it, and what is generated does not do it", lost);
    gaps(&mut text, "Implemented, but missing from the document that dropshot emits", not_emitted);
    let verdict = if refusals.is_empty() { "is generated from" } else { "is refused" };
    let [refusals, warnings] =
        [(refusals, "refusal"), (warnings, "warning")].map(|(list, word)| count(list.len(), word));
    let _ = writeln!(text, "{document} {verdict}: {refusals}, {warnings}");
    text
}

/// The rules, the most frequent first, each with its first places.
fn rules(text: &mut String, document: &str, heading: &str, findings: &[Finding<'_>], all: bool) {
    if findings.is_empty() {
        return;
    }
    let mut groups: Vec<(&str, Vec<&Finding<'_>>)> = Vec::new();
    for finding in findings {
        match groups.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, group)) => group.push(finding),
            None => groups.push((finding.rule, vec![finding])),
        }
    }
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    let _ = writeln!(text, "{heading}\n");
    for (rule, group) in groups {
        let _ = writeln!(text, "  {rule} ({})", group.len());
        let shown = if all { group.len() } else { FIRST };
        for Finding { place, subject, problem, fix, .. } in group.iter().take(shown) {
            let _ = writeln!(text, "    {document}:{place}: {subject}: {problem}; {fix}");
        }
        if let Some(more) = group.len().checked_sub(shown).filter(|more| *more > 0) {
            let _ = writeln!(text, "    and {more} more (--all)");
        }
    }
    text.push('\n');
}

fn gaps(text: &mut String, heading: &str, gaps: &[(DropshotGap, usize)]) {
    if gaps.is_empty() {
        return;
    }
    let _ = writeln!(text, "{heading}\n");
    for (gap, number) in gaps {
        let _ = writeln!(text, "  {number:>4}  {}", gap.description());
    }
    text.push('\n');
}
