//! How well the mock serves the documents of a folder: a table, and everything that is not right.
#![allow(clippy::print_stdout, reason = "a program's output")]

mod asked;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use clap::Parser;
use specbound_mock::check::Values;
use specbound_mock::{Api, Behaviour};

use asked::{Mocks, Outcome, Way};

/// Serves every document of a folder, and sends each operation requests that should be right.
#[derive(Parser)]
struct Options {
    /// The folder; documents end in .yaml, .yml or .json.
    folder: PathBuf,
    /// Only documents whose path has this text in it.
    #[arg(long)]
    only: Option<String>,
}

#[derive(Default)]
struct Sums {
    loaded: usize,
    refused: Vec<String>,
    operations: usize,
    answered: [usize; 3],
    absent: usize,
    lost: Vec<String>,
    problems: Vec<String>,
    examples: Vec<String>,
}

fn main() -> anyhow::Result<ExitCode> {
    let Options { folder, only } = &Options::parse();
    let mut paths = Vec::new();
    find(folder, &mut paths)?;
    paths.sort();
    let mut sums = Sums::default();
    println!("| document | operations | static | dynamic | stateful | load ms | ask ms |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for path in paths {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        if only.as_ref().is_none_or(|only| name.contains(only.as_str())) {
            survey(&path, &name, &mut sums);
        }
    }
    let Sums { loaded, refused, operations, answered: [plain, dynamic, stateful], absent, lost, problems, examples } =
        &sums;
    let lists = [
        ("Refused", refused),
        ("Not right", problems),
        ("Examples that were refused", examples),
        ("Not there, though the document has an example of its path", lost),
    ];
    for (title, lines) in lists {
        println!("\n{title} ({}):", lines.len());
        lines.iter().for_each(|line| println!("- {line}"));
    }
    println!("\nloaded {loaded} of {} documents", loaded + refused.len());
    println!(
        "operations {operations}: static {plain}, dynamic {dynamic}, stateful {stateful} ({absent} of them say that something is not there)"
    );
    // Every operation was answered as it should be, or not.
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, paths)?;
        } else if path.extension().is_some_and(|end| ["yaml", "yml", "json"].iter().any(|known| end == *known)) {
            paths.push(path);
        }
    }
    Ok(())
}

fn survey(path: &Path, name: &str, sums: &mut Sums) {
    let started = Instant::now();
    let api = match Api::read(path, Behaviour::default()) {
        Ok(api) => api,
        Err(lines) => {
            let first = lines.first().map(String::as_str).unwrap_or_default();
            sums.refused.push(format!("{name}: {first}"));
            return;
        }
    };
    sums.problems.extend(api.check_schemas().into_iter().map(|line| format!("{name}: {line}")));
    let load = started.elapsed().as_millis();
    let started = Instant::now();
    let mocks = Mocks::of(api);
    let operations = mocks.api().document().operations();
    let mut answered = [0; 3];
    for operation in operations {
        for (count, way) in answered.iter_mut().zip([Way::Static, Way::Dynamic, Way::Stateful]) {
            let complaint = match mocks.outcome(operation, way, Values::Examples) {
                Outcome::Wrong(complaint) => complaint,
                outcome => {
                    *count += 1;
                    if matches!(outcome, Outcome::Absent) {
                        sums.absent += 1;
                        let mut in_path = operation.parameters().filter(|known| known.location() == "path");
                        let is_lost = in_path.all(|known| !known.examples().is_empty());
                        sums.lost.extend(is_lost.then(|| format!("{name}: {}", operation.id())));
                    }
                    continue;
                }
            };
            let what = ["static", "dynamic", "stateful"][way as usize];
            let line = |complaint: String| format!("{name}: {}, {what}: {complaint}", operation.id());
            match mocks.outcome(operation, way, Values::Schemas) {
                Outcome::Right | Outcome::Absent => {
                    *count += 1;
                    sums.examples.extend((way == Way::Static).then(|| line(complaint)));
                }
                Outcome::Wrong(second) if second != complaint => {
                    sums.problems.push(line(format!("{complaint} -- and with values from the schemas: {second}")));
                }
                Outcome::Wrong(_) => sums.problems.push(line(complaint)),
            }
        }
    }
    let [plain, dynamic, stateful] = answered;
    let asked = started.elapsed().as_millis();
    println!("| {name} | {} | {plain} | {dynamic} | {stateful} | {load} | {asked} |", operations.len());
    sums.loaded += 1;
    sums.operations += operations.len();
    sums.answered.iter_mut().zip(answered).for_each(|(sum, count)| *sum += count);
}
