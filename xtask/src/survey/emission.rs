//! What the generated trait emits as a document, beside what it should.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Context;
use serde_json::Value;
use specbound_codegen::{canonical, differences};

use super::packages::folder_of;
use crate::process;

/// A program that takes longer hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// How many differences are told of one document.
const TOLD: usize = 3;

/// Runs the program of each document; gives what is wrong with each whose document is another than its projection.
///
/// # Errors
/// Where a program cannot be started.
pub(super) fn wrong(folder: &Path, programs: &BTreeMap<usize, PathBuf>) -> anyhow::Result<BTreeMap<usize, String>> {
    let mut wrong = BTreeMap::new();
    for (document, program) in programs {
        let file = folder.join(folder_of(*document)).join("api/projection.json");
        let projection = std::fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        let mut command = Command::new(program);
        let output = process::collect(command.arg(document.to_string()), LIMIT)
            .with_context(|| format!("{}: cannot be started", program.display()))?;
        let problem = match output.end.is_success() {
            true => compared(&projection, &output.stdout)?,
            false => Some(format!("nothing is emitted: {}", output.stderr.trim())),
        };
        wrong.extend(problem.map(|problem| (*document, problem)));
    }
    Ok(wrong)
}

/// What an emitted document says otherwise than the projection, if anything.
fn compared(projection: &str, emitted: &str) -> anyhow::Result<Option<String>> {
    let read = |text: &str| serde_json::from_str::<Value>(text).context("what is emitted is not JSON");
    let all = differences(&read(projection)?, &canonical(&read(emitted)?));
    if all.is_empty() {
        return Ok(None);
    }
    let told = all.iter().take(TOLD).map(ToString::to_string).collect::<Vec<_>>().join("; ");
    let more = all.len().saturating_sub(TOLD);
    Ok(Some(if more == 0 { told } else { format!("{told}; and {more} more") }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_told_and_counted() {
        let document =
            |title: &str| format!(r#"{{"openapi": "3.0.3", "info": {{"title": "{title}"}}, "paths": {{}}}}"#);
        assert_eq!(compared(&document("a"), &document("a")).unwrap(), None);
        let told = compared(&document("a"), &document("b")).unwrap().unwrap();
        assert_eq!(told, r#"/info/title: expected "a", found "b""#);
        let five = r#"{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}"#;
        assert!(compared(five, "{}").unwrap().unwrap().ends_with("; and 2 more"));
    }
}
