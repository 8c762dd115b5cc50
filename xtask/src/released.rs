//! `released`: the document against the last one that callers were given.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use semver::Version;
use specbound_diff::{Change, Class, compare, report};
use specbound_document::source::Source;

use crate::root;

/// The changes that are approved, beside the released documents.
const APPROVED: &str = "approved.txt";

#[derive(Args)]
pub(crate) struct Options {
    /// The released documents, each VERSION.yaml, and approved.txt.
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// The document of now.
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
}

/// A line of `approved.txt`.
struct Approval {
    line: usize,
    kind: String,
    operation: String,
    pointer: String,
}

impl Approval {
    fn names(&self, change: &Change) -> bool {
        (&self.kind, &self.operation, &self.pointer) == (&change.kind, &change.operation, &change.pointer)
    }
}

/// Compares, and answers whether callers of the released document can go on.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let folder = options.folder.clone().unwrap_or_else(|| root().join("openapi/released"));
    let document = options.document.clone().unwrap_or_else(|| root().join("openapi/images.yaml"));
    let (released, path) = last(&folder)?;
    let (old, new) = (read(&path)?, read(&document)?);
    let version = version(&new, &document)?;
    let approvals = approvals(&folder.join(APPROVED))?;
    let mut changes = compare(&old, &new);
    changes.retain(|change| change.class != Class::Compatible);
    if !changes.is_empty() {
        print!("{}", report::text(&changes));
    }
    let breaking: Vec<&Change> = changes.iter().filter(|change| change.class == Class::Breaking).collect();
    let mut passed = true;
    for change in &breaking {
        if !approvals.iter().any(|approval| approval.names(change)) {
            let Change { kind, operation, pointer, .. } = change;
            println!("not approved: write `{kind} | {operation} | {pointer} | REASON` in {APPROVED}, or take it back");
            passed = false;
        }
    }
    for approval in approvals.iter().filter(|approval| !breaking.iter().any(|change| approval.names(change))) {
        println!("{APPROVED}:{}: names no breaking change since {released}; remove the line", approval.line);
        passed = false;
    }
    if !breaking.is_empty() && version <= released {
        println!(
            "{}: info.version is {version}; raise it above {released}, whose callers are broken",
            document.display()
        );
        passed = false;
    }
    println!("{} breaking changes since {released}, {} approved", breaking.len(), approvals.len());
    Ok(passed)
}

/// The released document of the highest version.
fn last(folder: &Path) -> anyhow::Result<(Version, PathBuf)> {
    let listed = folder.read_dir().with_context(|| format!("{}: cannot be read", folder.display()))?;
    let mut last: Option<(Version, PathBuf)> = None;
    for entry in listed {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let version = Version::parse(&name).with_context(|| format!("{}: name it VERSION.yaml", path.display()))?;
        if last.as_ref().is_none_or(|(other, _)| *other < version) {
            last = Some((version, path));
        }
    }
    last.with_context(|| format!("{}: no released document; copy the document there as VERSION.yaml", folder.display()))
}

fn read(path: &Path) -> anyhow::Result<Source> {
    Source::read(path).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

fn version(document: &Source, path: &Path) -> anyhow::Result<Version> {
    let text = document.json().pointer("/info/version").and_then(|value| value.as_str()).unwrap_or_default();
    Version::parse(text)
        .with_context(|| format!("{}: info.version {text:?} is not a version like 1.2.3", path.display()))
}

/// The approvals; none where the file is missing.
fn approvals(path: &Path) -> anyhow::Result<Vec<Approval>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("{}: cannot be read", path.display())),
    };
    let mut approvals = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parts: Vec<&str> = line.splitn(4, '|').map(str::trim).collect();
        let [kind, operation, pointer, reason] = parts.as_slice() else {
            bail!("{}:{}: write KIND | OPERATION | POINTER | REASON", path.display(), index + 1);
        };
        if reason.is_empty() {
            bail!("{}:{}: no reason; say why callers may be broken", path.display(), index + 1);
        }
        let [kind, operation, pointer] = [kind, operation, pointer].map(|part| (*part).to_owned());
        approvals.push(Approval { line: index + 1, kind, operation, pointer });
    }
    Ok(approvals)
}
