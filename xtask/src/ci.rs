//! `ci`: every check. A failure does not stop the others; the end names all that failed. A check that does not end is
//! ended, and has failed.

use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use clap::Args;

use crate::process::{self, End};
use crate::root;
use crate::running::Progress;

#[derive(Args)]
pub(crate) struct Options {
    /// Also what takes long: every mutation of the code, every change of the document compiled, and what tests keep
    /// for this.
    #[arg(long)]
    long: bool,
    /// Only checks whose name contains this.
    #[arg(long, default_value = "")]
    only: String,
}

/// A check: its name, and the command lines that must all end well.
struct Check {
    name: &'static str,
    commands: Vec<Vec<&'static str>>,
    /// A check that takes longer hangs: many times what it takes on two slow cores that have compiled nothing yet.
    limit: Duration,
    /// Runs only with `--long`.
    long: bool,
}

fn checks() -> Vec<Check> {
    let check = |name, minutes: u64, commands: &[&[&'static str]]| Check {
        name,
        commands: commands.iter().map(|command| command.to_vec()).collect(),
        limit: Duration::from_secs(60 * minutes),
        long: false,
    };
    let lint_tools = &[
        "npm",
        "ci",
        "--prefix",
        "openapi/lint",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel",
        "error",
    ];
    let lint = &[
        "openapi/lint/node_modules/.bin/spectral",
        "lint",
        "openapi/images.yaml",
        "--ruleset",
        "openapi/.spectral.yaml",
        "--fail-severity",
        "warn",
    ];
    vec![
        check("format", 5, &[&["cargo", "fmt", "--all", "--check"]]),
        check("generate", 5, &[&["cargo", "xtask", "generate", "--check"]]),
        check("breaking changes", 5, &[&["cargo", "xtask", "released"]]),
        check("document lint", 5, &[lint_tools, lint]),
        check(
            "clippy",
            30,
            &[&["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]],
        ),
        check("docs", 30, &[&["cargo", "doc", "--workspace", "--no-deps", "--locked", "--quiet"]]),
        check("tests", 40, &[&["cargo", "test", "--workspace", "--locked", "--no-fail-fast"]]),
        check("contract on the server", 10, &[&["cargo", "xtask", "contract"]]),
        check("examples of the mock", 20, &[&["cargo", "xtask", "examples"]]),
        check("judged by programs of others", 20, &[&["cargo", "xtask", "judge"]]),
        check("mutations of the document", 25, &[&["cargo", "xtask", "mutations", "--document"]]),
        Check {
            long: true,
            ..check(
                "judged by Schemathesis for ten minutes",
                40,
                &[&["cargo", "xtask", "judge", "--part", "schemathesis", "--seconds", "300"]],
            )
        },
        Check {
            long: true,
            ..check(
                "a million random requests to the mock",
                60,
                &[&[
                    "cargo",
                    "test",
                    "--release",
                    "--package",
                    "specbound-mock",
                    "--test",
                    "fuzz",
                    "--locked",
                    "--",
                    "--ignored",
                ]],
            )
        },
        Check { long: true, ..check("mutations of the code", 240, &[&["cargo", "xtask", "mutations", "--code"]]) },
        Check {
            long: true,
            ..check("changes of the document, compiled", 480, &[&["cargo", "xtask", "mutations", "--compile"]])
        },
    ]
}

/// Runs the checks and answers whether all passed.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let mut outcomes = Vec::new();
    for check in checks() {
        if check.name.contains(&options.only) && (options.long || !check.long) {
            println!("\n== {}", check.name);
            let started = Instant::now();
            let outcome = perform(&check, &root());
            if let Err(cause) = &outcome {
                println!("{}: {cause}", check.name);
            }
            outcomes.push((check.name, outcome, started.elapsed()));
        }
    }
    println!("\n== summary");
    for (name, outcome, elapsed) in &outcomes {
        match outcome {
            Ok(()) => println!("passed {name} ({})", seconds(*elapsed)),
            Err(cause) => println!("FAILED {name} ({}): {cause}", seconds(*elapsed)),
        }
    }
    let failed = outcomes.iter().filter(|(_, outcome, _)| outcome.is_err()).count();
    let whole = outcomes.iter().map(|(.., elapsed)| *elapsed).sum();
    println!("took {}", seconds(whole));
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    Ok(failed == 0 && !outcomes.is_empty())
}

/// Runs the commands of a check.
///
/// # Errors
/// Why it has failed, in words.
fn perform(check: &Check, folder: &Path) -> Result<(), String> {
    let started = Instant::now();
    for command in &check.commands {
        let line = command.join(" ");
        println!("$ {line}");
        let [program, arguments @ ..] = command.as_slice() else { continue };
        let mut process = Command::new(program);
        process.args(arguments).current_dir(folder).env("RUSTDOCFLAGS", "-D warnings").env("SCARF_ANALYTICS", "false");
        keep_colours(&mut process);
        let progress = Arc::new(Mutex::new(Progress::default()));
        let watched = progress.clone();
        let seen = move |stream, bytes: &[u8]| {
            watched.lock().unwrap_or_else(PoisonError::into_inner).take(stream, bytes);
        };
        match process::show(&mut process, check.limit.saturating_sub(started.elapsed()), seen) {
            Ok(End::Exited(status)) if status.success() => {}
            Ok(End::Exited(status)) => return Err(format!("{line}: {status}")),
            Ok(End::OutOfTime) => {
                let running = progress.lock().unwrap_or_else(PoisonError::into_inner).running();
                return Err(out_of_time(check.limit, running));
            }
            Err(error) => return Err(format!("{program}: cannot be started; is it installed? {error}")),
        }
    }
    Ok(())
}

/// Cargo sees a pipe where there is a terminal.
fn keep_colours(command: &mut Command) {
    if std::io::stderr().is_terminal() && std::env::var_os("CARGO_TERM_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always");
    }
}

fn out_of_time(limit: Duration, running: Option<String>) -> String {
    let running = running.map(|running| format!("; running: {running}")).unwrap_or_default();
    format!("no end after {} s{running}", limit.as_secs())
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
