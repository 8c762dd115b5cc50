use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use specbound_diff::{Change, Class, TEXT_CHANGED, broken, compare, report};
use specbound_document::source::Source;

use crate::output::{print, tell};

/// Compare two documents, and say what breaks clients of the old one.
///
/// Every change is breaking, compatible or unknown: the last where the documents do not say enough to decide.
#[derive(Args, Debug)]
#[command(
    after_help = "Exit status:\n  0  no change that --fail-on names\n  1  at least one\n  2  a wrong option, or a \
                        document that cannot be read or is broken\n\nExample:\n  specbound diff released.yaml openapi.yaml --format \
                        json --fail-on unknown"
)]
pub(crate) struct Options {
    /// The document that clients know, YAML or JSON; local files that it refers to are read.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The document that takes its place.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How the changes are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The mildest class that makes the exit status 1.
    #[arg(long, value_enum, default_value = "breaking", value_name = "CLASS")]
    fail_on: FailOn,
    /// Also changes of descriptions, examples and other texts.
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For programs.
    Json,
    /// For a pull request.
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    /// What breaks clients.
    Breaking,
    /// That, and what cannot be decided.
    Unknown,
    /// Nothing.
    Never,
}

impl FailOn {
    fn names(self, change: &Change) -> bool {
        match self {
            FailOn::Breaking => change.class == Class::Breaking,
            FailOn::Unknown => change.class != Class::Compatible,
            FailOn::Never => false,
        }
    }
}

pub(crate) fn run(options: &Options) -> ExitCode {
    let (old, new) = match (read(&options.old), read(&options.new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            // Two documents may share a file.
            let mut told = HashSet::new();
            let lines = [old.err(), new.err()].into_iter().flatten().flatten();
            lines.filter(|line| told.insert(line.clone())).for_each(|line| tell(&line));
            return ExitCode::from(2);
        }
    };
    let mut changes = compare(&old, &new);
    changes.retain(|change| options.all || change.kind != TEXT_CHANGED);
    print(&match options.format {
        Format::Text => report::text(&changes),
        Format::Json => report::json(&changes),
        Format::Markdown => report::markdown(&changes),
    });
    if changes.iter().any(|change| options.fail_on.names(change)) { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// The document.
///
/// # Errors
/// Everything that keeps it from being compared, a line each.
fn read(path: &Path) -> Result<Source, Vec<String>> {
    let source = Source::read(path).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let wrong: Vec<String> =
        broken(&source).iter().map(|error| format!("{}: {error}", source.locate(error.pointer()))).collect();
    if wrong.is_empty() { Ok(source) } else { Err(wrong) }
}
