//! `ci`: every check. A failure does not stop the others; the end names all that failed. A check that does not end is
//! ended, and has failed. A check whose tools are not installed is left out, but fails where `CI` is set.

use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use clap::Args;

use crate::process::{self, End};
use crate::root;
use crate::running::Progress;
use crate::tools::{self, NODE, NPM, PYTHON, Tool};

#[derive(Args)]
pub(crate) struct Options {
    /// Also what takes long: every mutation of the code, every change of the document compiled, and what tests keep
    /// for this.
    #[arg(long)]
    long: bool,
    /// Only checks whose name contains one of these.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

/// A check: its name, and the command lines that must all end well.
struct Check {
    name: &'static str,
    commands: Vec<Vec<&'static str>>,
    /// A check that takes longer hangs: many times what it takes on two slow cores that have compiled nothing yet.
    limit: Duration,
    /// Runs only with `--long`.
    long: bool,
    /// What must be installed for it, besides what builds the workspace.
    tools: &'static [Tool],
}

/// What becomes of a check.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// Why.
    Failed(String),
    /// Why.
    LeftOut(String),
}

fn checks() -> Vec<Check> {
    let check = |name, minutes: u64, commands: &[&[&'static str]]| Check {
        name,
        commands: commands.iter().map(|command| command.to_vec()).collect(),
        limit: Duration::from_secs(60 * minutes),
        long: false,
        tools: &[],
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
        Check { tools: &[NODE, NPM], ..check("document lint", 5, &[lint_tools, lint]) },
        check(
            "clippy",
            30,
            &[&["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]],
        ),
        check("docs", 30, &[&["cargo", "doc", "--workspace", "--no-deps", "--locked", "--quiet"]]),
        check("tests", 40, &[&["cargo", "test", "--workspace", "--locked", "--no-fail-fast"]]),
        check("stub that nobody meets", 20, &[&["cargo", "xtask", "examples", "--only", "unmet"]]),
        Check {
            tools: &[PYTHON],
            ..check("example of the mock in Python", 20, &[&["cargo", "xtask", "examples", "--only", "pytest"]])
        },
        Check {
            tools: &[NODE, NPM],
            ..check("example of the mock in JavaScript", 20, &[&["cargo", "xtask", "examples", "--only", "vitest"]])
        },
        Check {
            tools: &[PYTHON],
            ..check("judged by Schemathesis", 20, &[&["cargo", "xtask", "judge", "--part", "schemathesis"]])
        },
        Check {
            tools: &[PYTHON, NODE, NPM],
            ..check("judged by clients of others", 20, &[&["cargo", "xtask", "judge", "--part", "clients"]])
        },
        check("mutations of the document", 25, &[&["cargo", "xtask", "mutations", "--document"]]),
        Check {
            long: true,
            tools: &[PYTHON],
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

/// Runs the checks and answers whether all passed that could run.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let is_wanted = |check: &Check| {
        let is_named = options.only.is_empty() || options.only.iter().any(|part| check.name.contains(part));
        is_named && (options.long || !check.long)
    };
    let ci = std::env::var("CI").unwrap_or_default();
    let mut outcomes = Vec::new();
    for check in checks().into_iter().filter(is_wanted) {
        println!("\n== {}", check.name);
        let started = Instant::now();
        let outcome = match without(&tools::missing(check.tools), &ci) {
            Some(outcome) => outcome,
            None => perform(&check, &root()).map_or_else(Outcome::Failed, |()| Outcome::Passed),
        };
        match &outcome {
            Outcome::Passed => {}
            Outcome::Failed(cause) => println!("{}: {cause}", check.name),
            Outcome::LeftOut(cause) => println!("{}: left out: {cause}", check.name),
        }
        outcomes.push((check.name, outcome, started.elapsed()));
    }
    println!("\n== summary");
    for (name, outcome, elapsed) in &outcomes {
        match outcome {
            Outcome::Passed => println!("passed {name} ({})", seconds(*elapsed)),
            Outcome::Failed(cause) => println!("FAILED {name} ({}): {cause}", seconds(*elapsed)),
            Outcome::LeftOut(cause) => println!("left out {name}: {cause}"),
        }
    }
    let count = |is: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, outcome, _)| is(outcome)).count();
    let passed = count(|outcome| *outcome == Outcome::Passed);
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let left_out = outcomes.len() - passed - failed;
    println!("took {}", seconds(outcomes.iter().map(|(.., elapsed)| *elapsed).sum()));
    println!("{passed} passed, {failed} failed, {left_out} left out");
    if passed + failed == 0 {
        println!("nothing was checked");
    }
    Ok(failed == 0 && passed > 0)
}

/// What becomes of a check for which tools are missing; nothing where none are. `ci` is the value of the variable `CI`:
/// where it is set, a check that nobody has run is not taken for one that passed.
fn without(missing: &[Tool], ci: &str) -> Option<Outcome> {
    if missing.is_empty() {
        return None;
    }
    let missing = format!("not installed: {}", tools::list(missing));
    Some(match ci {
        "" | "0" | "false" => Outcome::LeftOut(missing),
        _ => Outcome::Failed(format!("{missing}; with CI={ci} no check is left out")),
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_without_its_tools_is_left_out_by_a_person_and_fails_in_ci() {
        let outcome = |missing: &[Tool], ci| without(missing, ci);
        assert_eq!(outcome(&[], ""), None);
        assert_eq!(outcome(&[], "true"), None);
        for ci in ["", "false", "0"] {
            let Some(Outcome::LeftOut(why)) = outcome(&[NODE, NPM], ci) else { panic!("CI={ci}: it is not left out") };
            assert!(why.starts_with("not installed: node (") && why.contains("nodejs.org") && why.contains(", npm ("));
        }
        for ci in ["true", "1"] {
            let Some(Outcome::Failed(why)) = outcome(&[NPM], ci) else { panic!("CI={ci}: it does not fail") };
            assert!(why.contains("not installed: npm (") && why.contains(&format!("CI={ci}")), "{why}");
        }
    }

    #[test]
    fn what_starts_a_program_of_others_says_so() {
        for check in checks() {
            let lines = check.commands.iter().map(|command| command.join(" ")).collect::<Vec<_>>().join("\n");
            let needs = |word: &str, tool| !lines.contains(word) || check.tools.contains(&tool);
            assert!(needs("npm ", NPM) && needs("node_modules", NODE), "{}", check.name);
            assert!(needs("vitest", NPM) && needs("pytest", PYTHON) && needs("xtask judge", PYTHON), "{}", check.name);
        }
    }
}
