//! Results are kept in `xtask/bench/`, with date and machine.

use std::fs::OpenOptions;
use std::io::Write;
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use crate::{process, root};

/// Appends a table to the record.
pub(super) fn keep(table: &str) -> anyhow::Result<()> {
    let folder = root().join("xtask/bench");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("record.md");
    let mut file = OpenOptions::new().create(true).append(true).open(&path).context("the record cannot be opened")?;
    let (date, commit) = (output("date", &["-u", "+%F %H:%M UTC"]), output("git", &["rev-parse", "--short", "HEAD"]));
    writeln!(file, "## {date}, commit {commit}, {}\n\n{}\n", machine(), table.trim_end())?;
    println!("kept in xtask/bench/record.md");
    Ok(())
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = process::collect(Command::new(program).args(arguments).current_dir(root()), Duration::from_secs(60));
    output.map(|output| output.stdout.trim().to_owned()).unwrap_or_default()
}

fn machine() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} x {}", model.trim_start_matches(['\t', ' ', ':']))
}
