//! Building and running the proof, and reading which of its checks failed and why.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::process::{self, End};
use crate::server::{BUILD_LIMIT, target_folder};

/// What can notice a change, in the order of the table; the last one compares generated files byte by byte.
pub(crate) const CHECKS: [&str; 9] =
    ["compiler", "generator", "projection", "examples", "answers", "requests", "client", "contract", "drift"];

/// Those that are no tests of the proof.
const NOT_IN_PROOF: [&str; 3] = ["compiler", "client", "contract"];

/// The proof knows the client as text only; these use it.
const CLIENT_TESTS: [(&str, &[&str]); 2] = [
    ("client", &["--package", "images-client", "--lib", "--tests"]),
    ("contract", &["--package", "images-server", "--test", "behaviour"]),
];

/// The test program of `images-api` that is the proof; its tests have the names of checks.
const PROOF: &str = "proof";

/// How a check that could not begin says so.
const NOT_REACHED: &str = "cannot be checked";

/// A proof that takes longer hangs.
const PROOF_PATIENCE: Duration = Duration::from_secs(120);
/// The same for other tests, which are compiled first.
const TEST_PATIENCE: Duration = Duration::from_secs(600);

/// A check that failed.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) check: &'static str,
    /// Its first complaint.
    pub(crate) reason: String,
    /// It had no end and was ended: that is noticed too.
    pub(crate) hung: bool,
}

impl Finding {
    pub(crate) fn of(check: &'static str, reason: String) -> Finding {
        Finding { check, reason, hung: false }
    }

    fn hung(check: &'static str, patience: Duration) -> Finding {
        Finding { check, reason: format!("no end after {} s", patience.as_secs()), hung: true }
    }
}

/// The built proof.
pub(crate) struct Proof {
    program: PathBuf,
    /// The folder of the package, where cargo too would start it.
    folder: PathBuf,
}

/// Builds the proof of the workspace in that folder; else the compiler's first error.
pub(crate) fn build(workspace: &Path) -> anyhow::Result<Result<Proof, String>> {
    let mut cargo = cargo(workspace);
    cargo.args(["test", "--quiet", "--package", "images-api", "--test", PROOF, "--no-run"]);
    cargo.arg("--message-format=json-render-diagnostics");
    let output = process::collect(&mut cargo, BUILD_LIMIT).context("cargo cannot be started")?;
    match output.end {
        End::OutOfTime => return Ok(Err(format!("no end after {} s", BUILD_LIMIT.as_secs()))),
        End::Exited(status) if !status.success() => return Ok(Err(first_error(&output.stderr))),
        End::Exited(_) => {}
    }
    let messages = output.stdout;
    let program = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).find_map(|message| {
        let named = message.pointer("/target/name").and_then(Value::as_str) == Some(PROOF);
        let program = message.get("executable").and_then(Value::as_str).filter(|_| named)?;
        Some(PathBuf::from(program))
    });
    let program = program.context("cargo names no program for the proof")?;
    Ok(Ok(Proof { program, folder: workspace.join("openapi") }))
}

impl Proof {
    /// The checks that fail, with this document in place of the package's own.
    pub(crate) fn run(&self, document: Option<&Path>) -> anyhow::Result<Vec<Finding>> {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder).env("RUST_BACKTRACE", "0");
        if let Some(document) = document {
            command.env("IMAGES_PROOF_DOCUMENT", document);
        }
        let output = process::collect(&mut command, PROOF_PATIENCE);
        let output = output.with_context(|| format!("{}", self.program.display()))?;
        let printed = output.stdout;
        if output.end == End::OutOfTime {
            return Ok(without_end(&printed));
        }
        let failed = printed.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
        let mut findings = Vec::new();
        for name in failed {
            let Some(check) = CHECKS.iter().find(|check| **check == name) else {
                bail!("the proof has a check {name} that the table does not know");
            };
            let reason = reason(&printed, name);
            if !reason.starts_with(NOT_REACHED) {
                findings.push(Finding::of(check, reason));
            }
        }
        if !printed.contains("test result: ") {
            bail!("the proof ended before its end:\n{printed}");
        }
        Ok(findings)
    }

    /// Without a mutation nothing may fail, or every mutation would be caught.
    pub(crate) fn must_pass(&self, document: Option<&Path>) -> anyhow::Result<()> {
        let findings = self.run(document)?;
        match findings.first() {
            None => Ok(()),
            Some(Finding { check, reason, .. }) => bail!("the check {check} fails without any mutation: {reason}"),
        }
    }
}

/// What tests of the client say: its own, and the behaviour suite, which goes through it to a server.
pub(crate) fn client(workspace: &Path) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (check, arguments) in CLIENT_TESTS {
        let mut cargo = cargo(workspace);
        cargo.args(["test", "--quiet", "--no-fail-fast"]).args(arguments).env("RUST_BACKTRACE", "0");
        let output = process::collect(&mut cargo, TEST_PATIENCE).context("cargo cannot be started")?;
        if output.end == End::OutOfTime {
            findings.push(Finding::hung(check, TEST_PATIENCE));
            continue;
        }
        let printed = output.stdout;
        if !printed.contains("test result: ") {
            return Ok(vec![Finding::of("compiler", format!("the tests of {check} do not compile"))]);
        }
        let failed = first_failed(&printed).map(|name| reason(&printed, name));
        // The gate of a suite whose cases all passed.
        let incomplete = || (!output.end.is_success()).then(|| last_line(&output.stderr));
        findings.extend(failed.or_else(incomplete).map(|reason| Finding::of(check, reason)));
    }
    Ok(findings)
}

/// Cargo in the workspace in that folder.
pub(crate) fn cargo(workspace: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(workspace).env("CARGO_TARGET_DIR", target_folder());
    command
}

/// The checks of a proof that was ended: those that had no outcome. What failed says why only at the end, and may not
/// even have begun; it does not count.
fn without_end(printed: &str) -> Vec<Finding> {
    let ended = |check: &str| printed.lines().any(|line| line.starts_with(&format!("test {check} ... ")));
    let of_proof = CHECKS.into_iter().filter(|check| !NOT_IN_PROOF.contains(check));
    of_proof.filter(|check| !ended(check)).map(|check| Finding::hung(check, PROOF_PATIENCE)).collect()
}

/// The first failed test, as libtest prints it, or libtest-mimic, whose tests have no output.
fn first_failed(printed: &str) -> Option<&str> {
    printed.lines().find_map(|line| {
        let name = line.strip_prefix("---- ")?;
        name.strip_suffix(" stdout ----").or_else(|| name.strip_suffix(" ----"))
    })
}

/// The first complaint of a failed test: what stands after the line that says where it panicked, or first where it failed
/// without a panic.
pub(crate) fn reason(printed: &str, test: &str) -> String {
    let heads = [format!("---- {test} stdout ----\n"), format!("---- {test} ----\n")];
    let section = heads.iter().find_map(|head| printed.split_once(head.as_str())).map_or("", |(_, section)| section);
    let section = section.split("\n---- ").next().unwrap_or_default();
    let panic = section.lines().position(|line| line.contains("panicked at"));
    let mut lines = section.lines().skip(panic.map_or(0, |index| index + 1));
    let claim = lines.next().unwrap_or_default();
    match lines.find_map(|line| line.strip_prefix("- ")) {
        Some(complaint) => complaint.to_owned(),
        None => claim.to_owned(),
    }
}

fn last_line(printed: &str) -> String {
    printed.lines().rfind(|line| !line.starts_with("error: ")).unwrap_or("it failed without a word").to_owned()
}

fn first_error(printed: &str) -> String {
    let error = printed.lines().find(|line| line.starts_with("error"));
    error.unwrap_or("cargo failed without an error").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_without_an_outcome_hangs() {
        let printed = "running 6 tests\ntest generator ... ok\ntest projection ... ok\ntest drift ... FAILED\n\
            test examples ... ok\ntest answers has been running for over 60 seconds\ntest requests ... ok\n";
        let findings = without_end(printed);
        let [Finding { check: "answers", hung: true, reason }] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(reason, "no end after 120 s");
    }

    #[test]
    fn the_first_failed_test_and_its_reason_are_read_from_both_kinds_of_suites() {
        let of_libtest =
            "failures:\n\n---- one stdout ----\n\nthread 'one' panicked at src/a.rs:1:2:\nit burns\n- a\n\nfailures:\n";
        assert_eq!(first_failed(of_libtest), Some("one"));
        assert_eq!(reason(of_libtest, "one"), "a");
        let of_mimic =
            "failures:\n\n---- a::b_is_404 ----\nstatus: expected 404, got 200\n    GET /\n\n---- c ----\nx\n";
        assert_eq!(first_failed(of_mimic), Some("a::b_is_404"));
        assert_eq!(reason(of_mimic, "a::b_is_404"), "status: expected 404, got 200");
        assert_eq!(first_failed("running 2 tests\n..\n"), None);
    }
}
