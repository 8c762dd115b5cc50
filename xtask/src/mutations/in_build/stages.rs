//! What is done with a changed document: it is generated from, compiled, asked and tested, until someone tells.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};

use super::asked;
use super::change::{Call, Change, Expected, Teller};
use crate::mutations::in_document::FILE;
use crate::mutations::proof::{cargo, reason};
use crate::mutations::scratch::Scratch;
use crate::process::{self, Collected, End};
use crate::server::BUILD_LIMIT;

/// The generator runs for a second; before, it may have to be compiled.
const GENERATE_LIMIT: Duration = BUILD_LIMIT;
/// Tests that take longer hang; they are compiled first.
const TEST_LIMIT: Duration = Duration::from_secs(30 * 60);

/// The tests of what depends on the document, those first that take least.
const TESTS: [&[&str]; 4] = [
    &["--package", "images-api"],
    &["--package", "images-contract"],
    &["--package", "images-mock", "--package", "images-client"],
    &["--package", "images-server"],
];

/// What became of a change.
pub(crate) enum Fate {
    /// Who told, and with which words.
    Told(Teller, String),
    /// Nobody had to: the running server follows, and every test passes.
    Followed,
    /// The running server should follow, and does not.
    Behind(String),
    /// Tests were not asked for, and nobody before them told; whether the running server was asked, and follows.
    Untested {
        followed: bool,
    },
    Nobody,
    /// The change no longer applies, and why.
    Stale(String),
}

/// A change, and what became of it.
pub(crate) struct Outcome {
    pub(crate) change: &'static Change,
    pub(crate) fate: Fate,
    /// Whether the running server was asked, and follows.
    pub(crate) followed: bool,
}

impl Outcome {
    /// Whether it is as it should be: told as early as expected, or followed.
    pub(crate) fn is_good(&self) -> bool {
        match (&self.fate, &self.change.expected) {
            (Fate::Told(teller, _), Expected::Told(latest)) => teller <= latest,
            (Fate::Told(teller, _), Expected::Follows(_)) => *teller == Teller::Test && self.followed,
            (Fate::Followed, _) => true,
            (Fate::Untested { followed }, Expected::Follows(_)) => *followed,
            (Fate::Untested { .. }, Expected::Told(latest)) => *latest == Teller::Test,
            (Fate::Behind(_) | Fate::Nobody | Fate::Stale(_), _) => false,
        }
    }
}

/// What was found with the changed document.
struct Found {
    fate: Fate,
    followed: bool,
    /// The tests that failed.
    tests: Option<usize>,
}

/// A copy of the workspace, whose document is changed.
pub(crate) struct Stages {
    scratch: Scratch,
    /// The document without a change.
    text: String,
    data: PathBuf,
    check_only: bool,
    /// Which of the tests are known to pass without a change.
    passed: [bool; TESTS.len()],
}

impl Stages {
    /// Makes the copy in that folder and sees that generator and compiler say nothing of the document as it is.
    pub(crate) fn of(workspace: &Path, folder: &Path, check_only: bool) -> anyhow::Result<Stages> {
        let scratch = Scratch::of(workspace, folder)?;
        let text = scratch.read(FILE)?;
        let stages = Stages { scratch, text, data: folder.join("data"), check_only, passed: [false; TESTS.len()] };
        match stages.by_generator_or_compiler()? {
            Some((teller, words)) => bail!("without any change, {teller:?} tells: {words}"),
            None => Ok(stages),
        }
    }

    /// Makes the change, and finds out who tells.
    pub(crate) fn of_change(&mut self, change: &'static Change) -> anyhow::Result<Outcome> {
        let changed = match change.mutation.apply(&self.text) {
            Ok(changed) => changed,
            Err(stale) => return Ok(Outcome { change, fate: Fate::Stale(stale), followed: false }),
        };
        self.scratch.write(FILE, &changed)?;
        let found = self.found(change);
        self.scratch.write(FILE, &self.text)?;
        let Found { fate, followed, tests } = found?;
        if let Some(tests) = tests {
            self.must_pass_unchanged(tests)?;
        }
        Ok(Outcome { change, fate, followed })
    }

    fn found(&self, change: &Change) -> anyhow::Result<Found> {
        let mut found = Found { fate: Fate::Nobody, followed: false, tests: None };
        if let Some((teller, words)) = self.by_generator_or_compiler()? {
            return Ok(Found { fate: Fate::Told(teller, words), ..found });
        }
        if let Expected::Follows(calls) = change.expected {
            if let Err(words) = self.asked(calls)? {
                return Ok(Found { fate: Fate::Behind(words), ..found });
            }
            found.followed = true;
        }
        if self.check_only {
            return Ok(Found { fate: Fate::Untested { followed: found.followed }, ..found });
        }
        for tests in 0..TESTS.len() {
            if let Some(words) = self.by_test(tests)? {
                return Ok(Found { fate: Fate::Told(Teller::Test, words), tests: Some(tests), ..found });
            }
        }
        let fate = if found.followed { Fate::Followed } else { Fate::Nobody };
        Ok(Found { fate, ..found })
    }

    /// Tests that fail without a change would tell of every change.
    fn must_pass_unchanged(&mut self, tests: usize) -> anyhow::Result<()> {
        if self.passed[tests] {
            return Ok(());
        }
        self.by_generator()?;
        match self.by_test(tests)? {
            Some(words) => bail!("without any change, a test fails: {words}"),
            None => self.passed[tests] = true,
        }
        Ok(())
    }

    fn by_generator(&self) -> anyhow::Result<Option<String>> {
        let output = self.cargo(&["run", "--quiet", "--package", "xtask", "--", "generate"], GENERATE_LIMIT)?;
        // Both refusals and warnings begin with the place in the document.
        let line = output.stderr.lines().find(|line| line.starts_with(FILE));
        match line {
            None if !output.end.is_success() => bail!("generate fails without a reason: {}", output.stderr),
            line => Ok(line.map(str::to_owned)),
        }
    }

    fn by_generator_or_compiler(&self) -> anyhow::Result<Option<(Teller, String)>> {
        if let Some(line) = self.by_generator()? {
            return Ok(Some((Teller::Generator, line)));
        }
        let arguments = ["check", "--workspace", "--all-targets", "--message-format", "short"];
        let output = self.cargo(&arguments, BUILD_LIMIT)?;
        Ok(match output.end.is_success() {
            true => None,
            false => Some((Teller::Compiler, first_error(&output.stderr)?)),
        })
    }

    fn asked(&self, calls: &[Call]) -> anyhow::Result<Result<(), String>> {
        let output = self.cargo(&["build", "--package", "images-server"], BUILD_LIMIT)?;
        match output.end.is_success() {
            true => asked::follows(calls, &self.data),
            false => bail!("images-server does not build: {}", output.stderr),
        }
    }

    /// What the first of these tests to fail says.
    fn by_test(&self, tests: usize) -> anyhow::Result<Option<String>> {
        let packages = TESTS[tests];
        let output = self.cargo(&[&["test"], packages].concat(), TEST_LIMIT)?;
        Ok(match output.end {
            End::OutOfTime => Some(format!("{}: no end", packages.join(" "))),
            _ if output.end.is_success() => None,
            End::Exited(_) => Some(failed_test(&output, packages)),
        })
    }

    fn cargo(&self, arguments: &[&str], limit: Duration) -> anyhow::Result<Collected> {
        let mut command: Command = cargo(self.scratch.root());
        command.args(arguments).env("RUST_BACKTRACE", "0");
        process::collect(&mut command, limit).context("cargo cannot be started")
    }
}

/// The compiler's first error that has a place.
fn first_error(printed: &str) -> anyhow::Result<String> {
    let mut lines = printed.lines().map(str::trim);
    let error = lines.find(|line| line.contains(": error"));
    error.map(str::to_owned).with_context(|| format!("cargo fails without an error: {printed}"))
}

/// The first test that failed, and its complaint.
fn failed_test(output: &Collected, packages: &[&str]) -> String {
    let failed = output.stdout.lines().find_map(|line| line.strip_prefix("---- ")?.strip_suffix(" stdout ----"));
    match failed {
        Some(name) => format!("{name}: {}", reason(&output.stdout, name)),
        // A test program without the usual harness, or one that did not come to its end.
        None => {
            let last = output.stderr.lines().rev().find(|line| line.starts_with("error"));
            format!("{}: {}", packages.join(" "), last.unwrap_or("failed without a word"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_error_has_its_place() {
        let printed = "    Checking images-api v0.1.0\nserver/src/a.rs:3:5: warning: unused\n\
            server/src/a.rs:7:9: error[E0063]: missing field `sort`\nerror: could not compile `images-server`\n";
        assert_eq!(first_error(printed).unwrap(), "server/src/a.rs:7:9: error[E0063]: missing field `sort`");
        assert!(first_error("error: no such command").is_err());
    }
}
