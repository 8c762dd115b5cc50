//! What the kernel knows of a process.

use anyhow::{Context, ensure};

/// Processor time that a process has used, user and system together, in seconds.
pub(super) fn cpu_seconds(pid: u32) -> anyhow::Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).context("the process is gone")?;
    // The name, in parentheses, may hold spaces.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect::<Vec<_>>();
    let ticks = |index: usize| fields.get(index).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    const TICKS_A_SECOND: f64 = 100.0;
    Ok((ticks(11) + ticks(12)) / TICKS_A_SECOND)
}

/// Memory that a process has in RAM, in MiB.
pub(super) fn resident_mib(pid: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).context("the process is gone")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    let kib = line.trim().trim_end_matches("kB").trim().parse::<f64>()?;
    Ok(kib / 1024.0)
}

/// The processes of a group: the one that was started with it, and what that one has started.
fn group(id: u32) -> anyhow::Result<Vec<u32>> {
    let processes = std::fs::read_dir("/proc")?.flatten();
    let processes = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let in_group = |process: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let group = stat.rsplit(')').next().and_then(|fields| fields.split_whitespace().nth(2)?.parse::<u32>().ok());
        group == Some(id)
    };
    let members = processes.filter(in_group).collect::<Vec<_>>();
    ensure!(!members.is_empty(), "the process is gone");
    Ok(members)
}

/// Processor time of all processes of a group that run, in seconds.
pub(super) fn cpu_seconds_of_group(id: u32) -> anyhow::Result<f64> {
    group(id)?.into_iter().map(cpu_seconds).sum()
}

/// Memory of all processes of a group, in MiB; pages that they share count once for each.
pub(super) fn resident_mib_of_group(id: u32) -> anyhow::Result<f64> {
    group(id)?.into_iter().map(resident_mib).sum()
}

/// The middle value.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
