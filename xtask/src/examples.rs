//! `examples`: the callers of mock/examples, as docs/mock/ci.md runs them, and a stub that nobody meets.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use clap::{Args, ValueEnum};

use crate::process::{self, End};
use crate::root;
use crate::server::{BUILD_LIMIT, target_folder};

/// Packages come over the network.
const INSTALL_LIMIT: Duration = Duration::from_secs(5 * 60);

/// An example that takes longer hangs.
const EXAMPLE_LIMIT: Duration = Duration::from_secs(2 * 60);

/// The status of `images-mock run` where a stub was not met as it expects.
const UNMET: i32 = 3;

/// The page that shows them.
const PAGE: &str = "docs/mock/ci.md";

/// What an example's report must name: both upload a picture, and are told once that it is wrong.
const REPORTED: [&str; 2] = ["uploadImage", "422"];

#[derive(Args)]
pub(crate) struct Options {
    /// Only these.
    #[arg(long, value_delimiter = ',')]
    only: Vec<Example>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Example {
    /// Python's caller.
    Pytest,
    /// JavaScript's.
    Vitest,
    /// A stub that nobody meets.
    Unmet,
}

/// Runs them, and answers whether all ended as they should.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let mock = build()?;
    let folder = target_folder().join("examples");
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    let examples = root().join("mock/examples");
    let mut passed = true;
    for example in Example::value_variants() {
        if !options.only.is_empty() && !options.only.contains(example) {
            continue;
        }
        let (name, outcome) = match example {
            Example::Pytest => ("pytest", pytest(&mock, &examples.join("pytest"), &folder)),
            Example::Vitest => ("vitest", vitest(&mock, &examples.join("vitest"), &folder)),
            Example::Unmet => ("a stub that nobody meets", unmet(&mock, &folder)),
        };
        passed &= outcome.is_ok();
        match outcome {
            Ok(told) => println!("as it should be: {name}: {told}"),
            Err(error) => println!("WRONG: {name}: {error:#}"),
        }
    }
    Ok(passed)
}

fn build() -> anyhow::Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args([
        "build",
        "--quiet",
        "--locked",
        "--package",
        "images-mock",
        "--bin",
        "images-mock",
    ]);
    ended(&mut cargo, BUILD_LIMIT, 0)?;
    Ok(target_folder().join("debug/images-mock"))
}

/// The example in Python, with its packages in an environment of its own.
fn pytest(mock: &Path, example: &Path, folder: &Path) -> anyhow::Result<String> {
    let environment = folder.join("python");
    let programs = environment.join("bin");
    if !programs.join("pip").exists() {
        ended(Command::new("python3").args(["-m", "venv"]).arg(&environment), INSTALL_LIMIT, 0)?;
    }
    // Where all of them are there in their versions, it asks nobody.
    let mut pip = Command::new(programs.join("pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    ended(pip.arg(example.join("requirements.txt")), INSTALL_LIMIT, 0)?;
    let report = folder.join("pytest.xml");
    let mut run = around(mock, example, &report, [programs.join("pytest").as_os_str()])?;
    ended(run.env("PYTHONDONTWRITEBYTECODE", "1").args(["-p", "no:cacheprovider"]), EXAMPLE_LIMIT, 0)?;
    reported(&report)
}

/// The example in JavaScript, with the packages of its lock file.
fn vitest(mock: &Path, example: &Path, folder: &Path) -> anyhow::Result<String> {
    let mut npm = Command::new("npm");
    npm.current_dir(example).args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
    ended(&mut npm, INSTALL_LIMIT, 0)?;
    let report = folder.join("vitest.md");
    ended(&mut around(mock, example, &report, ["npx", "vitest", "run"])?, EXAMPLE_LIMIT, 0)?;
    reported(&report)
}

/// A command that is content, around it a mock that is not: a stub of the page's setup file expects a request.
fn unmet(mock: &Path, folder: &Path) -> anyhow::Result<String> {
    let page = std::fs::read_to_string(root().join(PAGE)).with_context(|| format!("{PAGE}: cannot be read"))?;
    let shown = block(&page, "--setup setup.yaml", "yaml").with_context(|| format!("{PAGE}: it has no setup file"))?;
    ensure!(shown.contains("expect: 1"), "{PAGE}: nothing is expected in its setup file");
    let setup = folder.join("setup.yaml");
    std::fs::write(&setup, shown).with_context(|| format!("{}: cannot be written", setup.display()))?;
    let mut run = Command::new(mock);
    run.args(["run", "--quiet", "--setup"]).arg(&setup).args(["--", "true"]);
    ended(&mut run, EXAMPLE_LIMIT, UNMET)?;
    Ok(format!("status {UNMET}"))
}

/// `images-mock run` around a command in an example's folder.
fn around<T: AsRef<OsStr>>(
    mock: &Path,
    example: &Path,
    report: &Path,
    command: impl IntoIterator<Item = T>,
) -> anyhow::Result<Command> {
    // One of an earlier run proves nothing.
    if report.exists() {
        std::fs::remove_file(report).with_context(|| format!("{}: cannot be removed", report.display()))?;
    }
    let mut run = Command::new(mock);
    run.current_dir(example).args(["run", "--quiet", "--report"]).arg(report).arg("--").args(command);
    Ok(run)
}

/// Whether the mock's report is there, and is about what the example does.
fn reported(report: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(report).with_context(|| format!("{}: there is none", report.display()))?;
    let missing: Vec<&str> = REPORTED.into_iter().filter(|word| !text.contains(word)).collect();
    ensure!(missing.is_empty(), "{}: it does not name {}", report.display(), missing.join(", "));
    Ok(format!("status 0, {}", report.display()))
}

/// The block of a language that comes next after some words of a page.
fn block<'a>(page: &'a str, words: &str, language: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(words)?;
    let (_, rest) = rest.split_once(&format!("```{language}\n"))?;
    rest.split("```").next()
}

/// Runs a command to its end, which must be a certain one.
fn ended(command: &mut Command, limit: Duration, wanted: i32) -> anyhow::Result<()> {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    println!("$ {line}");
    match process::run(command, limit).with_context(|| format!("{line}: cannot be started; is it installed?"))? {
        End::Exited(status) if status.code() == Some(wanted) => Ok(()),
        End::Exited(status) => bail!("{line}: {status}, where {wanted} is right"),
        End::OutOfTime => bail!("{line}: no end after {} s", limit.as_secs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_shows_of_the_examples_is_in_them() {
        let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
        let page = read(PAGE);
        for (words, language, file) in [
            ("### pytest", "python", "mock/examples/pytest/test_images.py"),
            ("### vitest", "js", "mock/examples/vitest/images.test.js"),
        ] {
            let shown = block(&page, words, language).unwrap();
            assert!(shown.len() > 100 && read(file).contains(shown), "{file}:\n{shown}");
        }
    }
}
