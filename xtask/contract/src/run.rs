//! The runner: every case, some at a time, whatever fails.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::{FutureExt, StreamExt};

use crate::DOCUMENT;
use crate::capability::Capability;
use crate::case::Case;
use crate::case_context::CaseContext;
use crate::inputs::{self, Inputs};
use crate::outline::{Outline, outlines};
use crate::status_coverage::StatusCoverage;
use crate::target::Target;

/// A case that takes longer has failed.
const LIMIT: Duration = Duration::from_secs(120);

/// Nor is tidied up for longer after a case.
const TIDY_LIMIT: Duration = Duration::from_secs(60);

/// As many exchanges of a failed case are shown, the last ones.
const SHOWN: usize = 3;

/// Which cases, and how many at a time.
#[derive(Clone, Debug)]
pub struct Selection {
    /// Only cases whose name or operation contains this text; all when empty.
    pub only: String,
    /// Cases that run at a time; 4 by default.
    pub at_a_time: usize,
}

impl Default for Selection {
    fn default() -> Self {
        Self { only: String::new(), at_a_time: 4 }
    }
}

/// What came of it. Its `Display` has every failure with what was sent, what came and what was expected, and ends in the
/// line `N passed, N failed, N skipped`.
#[derive(Clone, Debug)]
pub struct Report {
    passed: Vec<String>,
    failed: Vec<FailedCase>,
    skipped: Vec<(String, Capability)>,
    coverage: StatusCoverage,
    inputs: Inputs,
    outlines: BTreeMap<String, Vec<Outline>>,
}

/// A case that failed.
#[derive(Clone, Debug)]
pub struct FailedCase {
    /// The case's name.
    pub name: String,
    /// What was expected and what was found.
    pub cause: String,
    /// The last exchanges, as text.
    pub exchanges: Vec<String>,
}

impl fmt::Display for FailedCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.cause.replace('\n', "\n  "))?;
        for exchange in &self.exchanges {
            writeln!(f, "    {}", exchange.trim_end().replace('\n', "\n    "))?;
        }
        Ok(())
    }
}

impl Report {
    /// Whether no case failed, and at least one ran.
    pub fn is_success(&self) -> bool {
        self.failed.is_empty() && !self.passed.is_empty()
    }

    /// Names of the cases that passed.
    pub fn passed(&self) -> &[String] {
        &self.passed
    }

    /// The cases that failed.
    pub fn failed(&self) -> &[FailedCase] {
        &self.failed
    }

    /// Names of the cases that were skipped, each with the first thing that the target does not have.
    pub fn skipped(&self) -> &[(String, Capability)] {
        &self.skipped
    }

    /// The exchanges of each case that ran, in outline.
    pub fn outlines(&self) -> &BTreeMap<String, Vec<Outline>> {
        &self.outlines
    }

    /// The inputs whose effect was shown by cases that passed.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The (operation, status) pairs that were seen.
    pub fn coverage(&self) -> &StatusCoverage {
        &self.coverage
    }

    /// Adds what another one says, of other cases.
    pub fn merge(&mut self, other: Report) {
        self.passed.extend(other.passed);
        self.failed.extend(other.failed);
        self.skipped.extend(other.skipped);
        self.coverage.merge(&other.coverage);
        self.inputs.merge(other.inputs);
        self.outlines.extend(other.outlines);
    }

    fn add(&mut self, outcome: Outcome) {
        if let Some(coverage) = &outcome.coverage {
            self.coverage.merge(coverage);
        }
        self.outlines.insert(outcome.name.clone(), outcome.outlines);
        match outcome.failure {
            None => {
                outcome.shown.iter().for_each(|(operation, input)| self.inputs.add(operation, input));
                self.passed.push(outcome.name);
            }
            Some((cause, exchanges)) => self.fail(outcome.name, cause, exchanges),
        }
    }

    fn fail(&mut self, name: String, cause: String, exchanges: Vec<String>) {
        self.failed.push(FailedCase { name, cause, exchanges });
    }
}

/// The report of no case.
impl Default for Report {
    fn default() -> Self {
        Self {
            passed: Vec::new(),
            failed: Vec::new(),
            skipped: Vec::new(),
            coverage: StatusCoverage::nothing_seen(),
            inputs: Inputs::nothing_shown(),
            outlines: BTreeMap::new(),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failed in &self.failed {
            writeln!(f, "FAILED {}\n  {failed}", failed.name)?;
        }
        for (name, need) in &self.skipped {
            writeln!(f, "skipped {name}: wants {need}")?;
        }
        writeln!(f, "{}", self.coverage)?;
        writeln!(f, "{}", self.inputs)?;
        write!(f, "{} passed, {} failed, {} skipped", self.passed.len(), self.failed.len(), self.skipped.len())
    }
}

/// Runs one case on a target that has what it needs. The report is of this case alone.
pub async fn run_case(target: &Arc<Target>, case: &Case) -> Report {
    let mut report = Report::default();
    match crate::checking_proxy::transport() {
        Ok(http) => report.add(conduct(target, &http, case).await),
        Err(error) => report.fail(case.name.clone(), error.to_string(), Vec::new()),
    }
    report
}

/// Runs the selected cases on a target.
pub async fn run(target: impl Into<Arc<Target>>, selection: &Selection) -> Report {
    let target = target.into();
    let mut report = Report::default();
    let http = match crate::checking_proxy::transport() {
        Ok(http) => http,
        Err(error) => {
            report.fail("the suite's own HTTP client".to_owned(), error.to_string(), Vec::new());
            return report;
        }
    };
    let mut beside = Vec::new();
    let mut alone = Vec::new();
    for case in crate::cases::all() {
        if !case.name.contains(&selection.only) && !case.operation.contains(&selection.only) {
            continue;
        }
        match target.lacks(&case.needs) {
            // A server is not asked for answers of the caller's choice: that is not a gap.
            Some(Capability::Prefer) => {}
            Some(need) => report.skipped.push((case.name, need)),
            None if case.alone => alone.push(case),
            None => beside.push(case),
        }
    }
    let beside =
        futures::stream::iter(&beside).map(|case| conduct(&target, &http, case)).buffered(selection.at_a_time.max(1));
    let mut outcomes: Vec<Outcome> = beside.collect().await;
    for case in &alone {
        outcomes.push(conduct(&target, &http, case).await);
    }
    outcomes.into_iter().for_each(|outcome| report.add(outcome));
    report
}

struct Outcome {
    name: String,
    coverage: Option<StatusCoverage>,
    outlines: Vec<Outline>,
    /// Operation and input.
    shown: Vec<(String, String)>,
    failure: Option<(String, Vec<String>)>,
}

async fn conduct(target: &Arc<Target>, http: &reqwest::Client, case: &Case) -> Outcome {
    let name = case.name.clone();
    let context = match CaseContext::start(target.clone(), http.clone()).await {
        Ok(context) => context,
        Err(error) => {
            let failure = Some((format!("{error:#}"), Vec::new()));
            return Outcome { name, coverage: None, outlines: Vec::new(), shown: Vec::new(), failure };
        }
    };
    let result = attempt(&context, case).await;
    let mut causes: Vec<String> = result.err().map(|error| format!("{error:#}")).into_iter().collect();
    causes.extend(context.complaints());
    if let Some(operation) = DOCUMENT.operation(&case.operation).filter(|_| causes.is_empty()) {
        causes.extend(inputs::not_shown(&DOCUMENT, operation, case.shown(), &context.exchanges()));
    }
    let shown = case.shown().map(|input| (case.operation.clone(), input.to_owned())).collect();
    let failure = (!causes.is_empty()).then(|| {
        let exchanges = context.exchanges();
        let last = exchanges.len().saturating_sub(SHOWN);
        (causes.join("\n"), exchanges[last..].iter().map(crate::checking_proxy::RecordedExchange::show).collect())
    });
    let outlines = outlines(target, &context.exchanges());
    let coverage = Some(context.coverage());
    // What a server that is stuck keeps, it keeps.
    let _ = tokio::time::timeout(TIDY_LIMIT, context.tidy_up()).await;
    Outcome { name, coverage, outlines, shown, failure }
}

async fn attempt(context: &CaseContext, case: &Case) -> anyhow::Result<()> {
    let work = AssertUnwindSafe((case.work)(context)).catch_unwind();
    match tokio::time::timeout(LIMIT, work).await {
        Ok(Ok(result)) => result,
        Ok(Err(panic)) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("of unknown cause");
            anyhow::bail!("the case panicked: {text}")
        }
        Err(_) => anyhow::bail!("the case took longer than {} seconds", LIMIT.as_secs()),
    }
}
