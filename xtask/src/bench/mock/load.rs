//! One round of requests, driven by wrk over 32 connections.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};

use super::running::Running;
use super::{IMAGE, IMAGES, KEY, NEW_IMAGE};
use crate::bench::process::cpu_seconds_of_group;
use crate::process;
use crate::server::target_folder;

/// wrk ends after the seconds it is given; this long after them it hangs.
const WRK_MARGIN: Duration = Duration::from_secs(60);

/// A request that a round repeats.
pub(super) struct Request {
    /// What the table calls it.
    pub(super) name: &'static str,
    path: &'static str,
    json: Option<&'static str>,
}

impl Request {
    pub(super) fn get_image() -> Request {
        Request { name: "getImage", path: IMAGE, json: None }
    }

    pub(super) fn new_image() -> Request {
        Request { name: "createImageFromUrl, its body validated", path: IMAGES, json: Some(NEW_IMAGE) }
    }
}

/// What a round has shown.
pub(super) struct Round {
    pub(super) per_second: f64,
    pub(super) cpu_micros: f64,
    pub(super) p99_millis: f64,
}

/// Sends requests for some seconds.
pub(super) fn round(running: &Running, request: &Request, seconds: u32) -> anyhow::Result<Round> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-c32", "--latency", "--timeout", "10s", &format!("-d{seconds}s")]);
    wrk.args(["-H", &format!("x-api-key: {KEY}")]);
    if let Some(json) = request.json {
        let script = target_folder().join("bench-post.lua");
        let text = format!(
            "wrk.method = \"POST\"\nwrk.body = [[{json}]]\nwrk.headers[\"content-type\"] = \"application/json\"\n"
        );
        std::fs::write(&script, text)?;
        wrk.arg("--script").arg(script);
    }
    wrk.arg(format!("{}{}", running.url, request.path));
    let before = cpu_seconds_of_group(running.group())?;
    let output = process::collect(&mut wrk, Duration::from_secs(u64::from(seconds)) + WRK_MARGIN)
        .context("wrk cannot be started")?;
    let cpu = cpu_seconds_of_group(running.group())? - before;
    let text = output.stdout;
    if !output.end.is_success() || text.contains("Non-2xx") || text.contains("Socket errors") {
        bail!("not every answer was a success:\n{text}{}", output.stderr);
    }
    let requests = text.lines().find_map(|line| line.split_once(" requests in ")).context("wrk counted nothing")?;
    let requests: f64 = requests.0.trim().parse()?;
    let per_second = text.lines().find_map(|line| line.strip_prefix("Requests/sec:")).context("wrk timed nothing")?;
    let p99 = text.lines().find_map(|line| line.trim().strip_prefix("99%")).context("wrk has no percentiles")?;
    Ok(Round {
        per_second: per_second.trim().parse()?,
        cpu_micros: cpu * 1e6 / requests,
        p99_millis: millis(p99.trim()).with_context(|| format!("not a time: {p99}"))?,
    })
}

/// A time as wrk writes it.
fn millis(text: &str) -> Option<f64> {
    let units = [("us", 1e-3), ("ms", 1.0), ("s", 1e3), ("m", 6e4)];
    let (number, factor) = units.iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
    Some(number.parse::<f64>().ok()? * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_wrk() {
        for (text, wanted) in [("250.00us", 0.25), ("1.50ms", 1.5), ("2.00s", 2000.0), ("1.00m", 60_000.0)] {
            assert_eq!(millis(text), Some(wanted), "{text}");
        }
        assert_eq!(millis("soon"), None);
    }
}
