//! `specbound check`: what stands in the way of generating from a document, and what is not done as it says.

mod json;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use specbound_codegen::{DropshotGap, Generated, Position, Refusal, Warning};

use crate::generation::{self, What};
use crate::output::print;

/// Say what of a document is refused, done otherwise, or lost, and generate nothing.
///
/// Refusals and warnings are grouped by their rule, with counts and the first places. What the document says and what is
/// generated does not do stands under one heading; what is done, and only lacks in the document that dropshot emits,
/// under another.
#[derive(Args, Debug)]
#[command(
    after_help = "Exit status:\n  0  the document is generated from, perhaps with warnings\n  1  it is refused\n  2  a \
                        wrong option, or a document that cannot be read\n\nExample:\n  specbound check openapi.yaml \
                        --all"
)]
pub(crate) struct Options {
    /// The document, YAML or JSON.
    document: PathBuf,
    /// Every place, not the first three of a rule.
    #[arg(long)]
    all: bool,
    /// How it is told.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For programs: every place.
    Json,
}

/// One line of what was found.
struct Finding<'a> {
    rule: &'a str,
    place: Position,
    subject: &'a str,
    problem: &'a str,
    fix: &'a str,
}

/// What was found in a document.
#[derive(Default)]
struct Findings<'a> {
    document: String,
    refusals: Vec<Finding<'a>>,
    warnings: Vec<Finding<'a>>,
    /// What the document says, and what is generated does not do.
    lost: Vec<(DropshotGap, usize)>,
    /// What is done, and dropshot does not emit.
    not_emitted: Vec<(DropshotGap, usize)>,
}

pub(crate) fn run(options: &Options) -> ExitCode {
    let Some(outcome) = generation::of(&options.document, &options.what, None) else { return ExitCode::from(2) };
    let mut findings = Findings { document: options.document.display().to_string(), ..Findings::default() };
    match &outcome {
        Ok(Generated { projection, warnings, .. }) => {
            findings.warnings = warnings.iter().map(of_warning).collect();
            (findings.lost, findings.not_emitted) = projection.gaps.iter().partition(|(gap, _)| gap.is_lost());
        }
        Err(refusals) => findings.refusals = refusals.iter().map(of_refusal).collect(),
    }
    print(&match options.format {
        Format::Text => text::report(&findings, options.all),
        Format::Json => json::report(&findings),
    });
    if findings.refusals.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn of_refusal(refusal: &Refusal) -> Finding<'_> {
    let Refusal { place, rule, subject, problem, fix } = refusal;
    Finding { rule, place: *place, subject, problem, fix }
}

fn of_warning(warning: &Warning) -> Finding<'_> {
    let Warning { place, rule, subject, problem, fix } = warning;
    Finding { rule, place: *place, subject, problem, fix }
}
