//! Two targets, asked the same: where they differ. It keeps a mock honest.

use std::collections::BTreeMap;
use std::fmt;

use crate::outline::Outline;
use crate::run::Report;

/// How far two targets agree.
#[derive(Clone, Debug, Default)]
pub struct Fidelity {
    /// For each operation, the exchanges that agree and those that do not.
    pub operations: BTreeMap<String, (usize, usize)>,
    /// Every difference, with both answers.
    pub differences: Vec<String>,
    /// How many differences there are a reason for.
    pub excused: usize,
}

impl Fidelity {
    /// Compares the exchanges of every case that ran on both. `excuse` says where a difference has a reason.
    pub fn of(one: &Report, other: &Report, excuse: impl Fn(&Outline, &Outline) -> bool) -> Fidelity {
        let mut fidelity = Fidelity::default();
        for (case, exchanges) in one.outlines() {
            let Some(others) = other.outlines().get(case) else {
                fidelity.differences.push(format!("{case}: ran on one target only"));
                continue;
            };
            if exchanges.len() != others.len() {
                let (one, other) = (exchanges.len(), others.len());
                fidelity.differences.push(format!("{case}: {one} exchanges with one target, {other} with the other"));
            }
            for (one, other) in exchanges.iter().zip(others) {
                match one != other && excuse(one, other) {
                    true => fidelity.excused += 1,
                    false => fidelity.compare(case, one, other),
                }
            }
        }
        fidelity
    }

    fn compare(&mut self, case: &str, one: &Outline, other: &Outline) {
        let agrees = one == other;
        let operation = one.operation.clone().unwrap_or_else(|| "no operation".to_owned());
        let (agreeing, differing) = self.operations.entry(operation).or_default();
        *if agrees { agreeing } else { differing } += 1;
        if !agrees {
            let shown = |outline: &Outline| format!("{}\n{}", outline.request, outline.answer).replace('\n', "\n    ");
            self.differences.push(format!("{case}:\n    {}\n  and\n    {}", shown(one), shown(other)));
        }
    }
}

impl fmt::Display for Fidelity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for difference in &self.differences {
            writeln!(f, "{difference}\n")?;
        }
        for (operation, (agreeing, differing)) in &self.operations {
            writeln!(f, "{operation}: {agreeing} exchanges agree, {differing} differ")?;
        }
        Ok(())
    }
}
