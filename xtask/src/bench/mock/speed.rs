//! One request under load: processor time for each, requests a second, and the slowest of a hundred.

use std::fmt::Write;

use super::load::{self, Request};
use super::programs::Programs;
use super::running::Running;
use super::subject::Subject;
use crate::bench::process::median;

/// Seconds of a round that does not count: what is compiled while it runs is compiled then.
const WARM_UP: u32 = 2;

#[derive(Default)]
struct Series {
    per_second: Vec<f64>,
    cpu_micros: Vec<f64>,
    p99_millis: Vec<f64>,
}

/// All servers run at once, and are asked in turn: in one order, and then in the other.
pub(super) fn table(programs: &Programs, request: &Request, seconds: u32, rounds: u32) -> anyhow::Result<String> {
    let mut servers = Vec::new();
    for subject in Subject::ALL {
        servers.push((*subject, Running::start(programs, *subject, None)?, Series::default()));
    }
    for (_, running, _) in &servers {
        load::round(running, request, WARM_UP)?;
    }
    for _ in 0..rounds {
        for (_, running, series) in &mut servers {
            let round = load::round(running, request, seconds)?;
            series.per_second.push(round.per_second);
            series.cpu_micros.push(round.cpu_micros);
            series.p99_millis.push(round.p99_millis);
        }
        servers.reverse();
    }
    servers.sort_by_key(|(subject, ..)| Subject::ALL.iter().position(|other| other == subject));
    let mut table = format!(
        "{}, wrk -t1 -c32 -d{seconds}s, {rounds} rounds in turn, medians; logs to a file\n\n\
         | server | CPU µs/request | CPU of Prism -v silent ÷ its own | its CPU ÷ bare hyper's | requests/s | p99 ms |\n\
         | --- | ---: | ---: | ---: | ---: | ---: |\n",
        request.name
    );
    let cpu = |series: &Series| median(series.cpu_micros.clone());
    let cpu_of =
        |wanted| servers.iter().find(|(subject, ..)| *subject == wanted).map_or(0.0, |(.., series)| cpu(series));
    let (prism, bare) = (cpu_of(Subject::PrismSilent), cpu_of(Subject::BareHyper));
    for (subject, _, series) in &servers {
        let own = cpu(series);
        writeln!(
            table,
            "| {} | {own:.1} | {:.1} | {:.2} | {:.0} | {:.2} |",
            subject.name(),
            prism / own,
            own / bare,
            median(series.per_second.clone()),
            median(series.p99_millis.clone())
        )?;
    }
    Ok(table)
}
