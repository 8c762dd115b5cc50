//! The table: what was changed, and which checks noticed.

use std::fmt::Write;

use super::mutation::Mutation;
use super::proof::{CHECKS, Finding};

/// What became of a mutation.
pub(crate) enum Fate {
    Caught(Vec<Finding>),
    Missed,
    /// It no longer applies, and why.
    Stale(String),
}

pub(crate) struct Outcome {
    pub(crate) mutation: &'static Mutation,
    pub(crate) fate: Fate,
}

/// The check that compares bytes: it alone catches nearly everything, and says nothing of meaning.
const DRIFT: &str = "drift";

/// What stands above the table for readers.
const HEAD: &str = "\
# What the checks notice

Made by `cargo xtask mutations --markdown FILE`. Each line is one small change: of the document, while the code stays as it
is, or of the code, while the document stays. A cross marks a check that failed because of it; nothing that failed only
because an earlier one did is marked. `drift` compares generated files byte by byte and says nothing of meaning: **only**
marks what nothing else noticed.
";

impl Fate {
    pub(crate) fn of(findings: Vec<Finding>) -> Fate {
        match findings.is_empty() {
            true => Fate::Missed,
            false => Fate::Caught(findings),
        }
    }

    fn caught_by(&self, check: &str) -> bool {
        matches!(self, Fate::Caught(findings) if findings.iter().any(|finding| finding.check == check))
    }

    fn hung_in(&self, check: &str) -> bool {
        matches!(self, Fate::Caught(findings) if findings.iter().any(|finding| finding.check == check && finding.hung))
    }

    fn is_drift_only(&self) -> bool {
        matches!(self, Fate::Caught(findings) if findings.iter().all(|finding| finding.check == DRIFT))
    }
}

/// One mutation in a line; with `explain` followed by what each check found.
pub(crate) fn line(outcome: &Outcome, explain: bool) -> String {
    let Outcome { mutation, fate } = outcome;
    let by = match fate {
        Fate::Caught(_) if fate.is_drift_only() => "DRIFT ONLY".to_owned(),
        Fate::Caught(_) => {
            let checks = CHECKS.into_iter().filter(|check| fate.caught_by(check));
            let checks =
                checks.map(|check| if fate.hung_in(check) { format!("{check} (hung)") } else { check.to_owned() });
            checks.collect::<Vec<_>>().join(", ")
        }
        Fate::Missed => "MISSED".to_owned(),
        Fate::Stale(why) => format!("NO LONGER APPLIES to {}: {why}", mutation.file),
    };
    let mut line = format!("{:34} {:64} {by}", mutation.name, mutation.what);
    if let (Fate::Caught(findings), true) = (fate, explain) {
        for Finding { check, reason, .. } in findings {
            // Writing to a String does not fail.
            let _ = write!(line, "\n    {check}: {}", reason.chars().take(400).collect::<String>());
        }
    }
    line
}

/// How many each check caught.
pub(crate) fn by_check(outcomes: &[Outcome]) -> String {
    let count = |check| outcomes.iter().filter(|outcome| outcome.fate.caught_by(check)).count();
    let counts = CHECKS.into_iter().map(|check| format!("{check} {}", count(check)));
    let drift_only = outcomes.iter().filter(|outcome| outcome.fate.is_drift_only()).count();
    format!("caught by: {}; by drift alone {drift_only}", counts.collect::<Vec<_>>().join(", "))
}

/// The table for readers.
pub(crate) fn markdown(outcomes: &[Outcome]) -> String {
    let mut table = format!("{HEAD}\n| change | {} |\n", CHECKS.join(" | "));
    let _ = writeln!(table, "| --- |{}", " :-: |".repeat(CHECKS.len()));
    for Outcome { mutation, fate } in outcomes {
        let place = mutation.file.rsplit('/').next().unwrap_or(mutation.file);
        let marks = CHECKS.into_iter().map(|check| match fate.caught_by(check) {
            true if fate.is_drift_only() => "**only**",
            true => "x",
            false => "",
        });
        let missed = match fate {
            Fate::Caught(_) => "",
            Fate::Missed => " **not caught**",
            Fate::Stale(_) => " **no longer applies**",
        };
        let marks = marks.collect::<Vec<_>>().join(" | ");
        let _ = writeln!(table, "| {place}: {}{missed} | {marks} |", mutation.what);
    }
    let caught = outcomes.iter().filter(|outcome| matches!(outcome.fate, Fate::Caught(_))).count();
    let _ = writeln!(table, "\n{} changes, {caught} caught; {}.", outcomes.len(), by_check(outcomes));
    table
}
