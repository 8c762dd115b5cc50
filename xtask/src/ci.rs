//! `ci`: every check. A failure does not stop the others; the end names all that failed.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;
use clap::Args;

use crate::root;

#[derive(Args)]
pub(crate) struct Options {
    /// Also what takes long: every mutation of the code, and whatever a test keeps for this.
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
    /// Runs only with `--long`.
    long: bool,
}

fn checks() -> Vec<Check> {
    let check = |name, commands: &[&[&'static str]]| Check {
        name,
        commands: commands.iter().map(|command| command.to_vec()).collect(),
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
        check("format", &[&["cargo", "fmt", "--all", "--check"]]),
        check("generate", &[&["cargo", "xtask", "generate", "--check"]]),
        check("document lint", &[lint_tools, lint]),
        check("clippy", &[&["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]]),
        check("docs", &[&["cargo", "doc", "--workspace", "--no-deps", "--locked", "--quiet"]]),
        check("tests", &[&["cargo", "test", "--workspace", "--locked", "--no-fail-fast"]]),
        check("contract on the server", &[&["cargo", "xtask", "contract"]]),
        check("mutations of the document", &[&["cargo", "xtask", "mutations", "--document"]]),
        Check { long: true, ..check("mutations of the code", &[&["cargo", "xtask", "mutations", "--code"]]) },
    ]
}

/// Runs the checks and answers whether all passed.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let mut outcomes = Vec::new();
    for check in checks() {
        if check.name.contains(&options.only) && (options.long || !check.long) {
            println!("\n== {}", check.name);
            let started = Instant::now();
            let passed = perform(&check, &root())?;
            outcomes.push((check.name, passed, started.elapsed()));
        }
    }
    println!("\n== summary");
    for (name, passed, elapsed) in &outcomes {
        println!("{} {name} ({})", if *passed { "passed" } else { "FAILED" }, seconds(*elapsed));
    }
    let failed = outcomes.iter().filter(|(_, passed, _)| !passed).count();
    let whole = outcomes.iter().map(|(.., elapsed)| *elapsed).sum();
    println!("took {}", seconds(whole));
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    Ok(failed == 0 && !outcomes.is_empty())
}

fn perform(check: &Check, folder: &Path) -> anyhow::Result<bool> {
    for command in &check.commands {
        println!("$ {}", command.join(" "));
        let [program, arguments @ ..] = command.as_slice() else { continue };
        let status = Command::new(program)
            .args(arguments)
            .current_dir(folder)
            .env("RUSTDOCFLAGS", "-D warnings")
            .env("SCARF_ANALYTICS", "false")
            .status()
            .with_context(|| format!("{program}: cannot be started; is it installed?"));
        match status {
            Ok(status) if status.success() => {}
            Ok(status) => {
                println!("{}: {status}", command.join(" "));
                return Ok(false);
            }
            Err(error) => {
                println!("{error:#}");
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
