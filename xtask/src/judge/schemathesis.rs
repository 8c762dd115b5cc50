//! A run of Schemathesis, with the configuration in `xtask/judge/schemathesis`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use specbound_document::Document;
use specbound_document::source::Source;

use super::seen::Seen;
use super::target::Target;
use super::tools;
use crate::root;

/// Beside the time that it may look for failures: its start, what it does with those that it finds, its reports.
const MORE: Duration = Duration::from_secs(2 * 60);

/// The report, in the folder of the run.
const REPORT: &str = "report.ndjson";

/// The documented answers that it saw, in the folder of the run.
const SEEN: &str = "seen.txt";

/// Where a run in a folder leaves what it saw: an operation and a status a line. There is none where a run failed.
pub(super) fn seen_in(folder: &Path) -> PathBuf {
    folder.join(SEEN)
}

/// Runs all its phases against a target for a time, and says what it saw.
///
/// # Errors
/// A failure was found, or too little was seen to say that there is none.
pub(super) fn run(target: &Target, folder: &Path, seed: u64, time: Duration) -> anyhow::Result<String> {
    tools::copy("schemathesis", folder)?;
    let report = folder.join(REPORT);
    let lines = seen_in(folder);
    // Those of an earlier run prove nothing.
    for file in [&report, &lines].into_iter().filter(|file| file.exists()) {
        std::fs::remove_file(file).with_context(|| format!("{}: cannot be removed", file.display()))?;
    }
    let program = tools::python("schemathesis")?.join("schemathesis");
    let mut command = Command::new(program);
    command.current_dir(folder).args(["--config-file", "schemathesis.toml", "run"]);
    command.arg(root().join("openapi/images.yaml")).args(["--url", &target.url]);
    command.args(["--seed", &seed.to_string(), "--max-time", &time.as_secs().to_string()]);
    command.args(["--report", "ndjson", "--report-ndjson-path", REPORT]);
    command.env("JUDGE_ORIGIN_PORT", target.origin_port.to_string()).env("PYTHONDONTWRITEBYTECODE", "1");
    let outcome = tools::ended(&mut command, time + MORE);
    let seen = Seen::read(&report);
    let figures = seen.as_ref().map_or_else(|error| format!("{error:#}"), ToString::to_string);
    outcome.with_context(|| {
        format!("{figures}; again with --seed {seed}, and its requests are in {}", report.display())
    })?;
    let (document, seen) = (document()?, seen?);
    let unseen = seen.unseen(&document);
    ensure!(unseen.is_empty(), "{figures}; seed {seed}; never seen, so nothing is said of them: {}", unseen.join(", "));
    std::fs::write(&lines, seen.lines(&document)).with_context(|| format!("{}: cannot be written", lines.display()))?;
    Ok(format!("{figures}, {}; seed {seed}", seen.coverage(&document)))
}

fn document() -> anyhow::Result<Document> {
    let path = root().join("openapi/images.yaml");
    let source = Source::read(&path).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })?;
    Document::compile(source.json()).with_context(|| format!("{}: is not a document", path.display()))
}

#[cfg(test)]
mod tests {
    use crate::judge::sources;
    use crate::server::{LIVE_KEY, OTHER_KEY, TEST_KEY};

    #[test]
    fn its_keys_are_those_of_the_server() {
        let keys = std::fs::read_to_string(sources().join("schemathesis/keys.yaml")).unwrap();
        let shown: Vec<&str> =
            keys.lines().filter_map(|line| line.split_once("value: ")?.1.split('}').next()).collect();
        assert_eq!(shown, [LIVE_KEY, TEST_KEY, OTHER_KEY]);
    }
}
