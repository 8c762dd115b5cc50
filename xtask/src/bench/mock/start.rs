//! Time from the start of a process to its first answer, and its memory when it has nothing to do.

use std::fmt::Write;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::programs::Programs;
use super::running::Running;
use super::subject::Subject;
use crate::bench::process::{median, resident_mib_of_group};

/// After its first answer a server is left alone for this time, and then its memory is read.
const REST: Duration = Duration::from_millis(500);

/// An operation of the large document that takes no parameter and no key.
const LARGE_PATH: &str = "/emojis";

/// With the API's own document.
pub(super) fn table(programs: &Programs, starts: u32) -> anyhow::Result<String> {
    measure(programs, Subject::ALL, None, starts, "the Images API's document")
}

/// With a document of many megabytes.
pub(super) fn large_document(programs: &Programs, starts: u32) -> anyhow::Result<String> {
    let bytes = std::fs::metadata(&programs.large_document)?.len();
    let what = format!("GitHub's document, {:.1} MB", bytes as f64 / 1e6);
    let document = Some((programs.large_document.as_path(), LARGE_PATH));
    measure(programs, Subject::OF_DOCUMENT, document, starts, &what)
}

#[derive(Default)]
struct Series {
    millis: Vec<f64>,
    mib: Vec<f64>,
}

/// One server at a time: in one order, and then in the other.
fn measure(
    programs: &Programs,
    subjects: &[Subject],
    document: Option<(&Path, &str)>,
    starts: u32,
    what: &str,
) -> anyhow::Result<String> {
    let mut servers = subjects.iter().map(|subject| (*subject, Series::default())).collect::<Vec<_>>();
    for _ in 0..starts {
        for (subject, series) in &mut servers {
            let running = Running::start(programs, *subject, document)?;
            series.millis.push(running.first_answer.as_secs_f64() * 1e3);
            thread::sleep(REST);
            series.mib.push(resident_mib_of_group(running.group())?);
        }
        servers.reverse();
    }
    servers.sort_by_key(|(subject, _)| subjects.iter().position(|other| other == subject));
    let mut table = format!(
        "start with {what}, medians of {starts} in turn; memory is resident MiB {} ms after the first answer\n\n\
         | server | first answer, ms | time of Prism -v silent ÷ its own | its time ÷ bare hyper's | idle MiB | \
         MiB of Prism -v silent ÷ its own | its MiB ÷ bare hyper's |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        REST.as_millis()
    );
    let of = |wanted| {
        let server = servers.iter().find(|(subject, _)| *subject == wanted);
        server.map(|(_, series)| (median(series.millis.clone()), median(series.mib.clone())))
    };
    let ratio = |of: Option<f64>| of.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
    let (prism, bare) = (of(Subject::PrismSilent), of(Subject::BareHyper));
    for (subject, series) in &servers {
        let (millis, mib) = (median(series.millis.clone()), median(series.mib.clone()));
        writeln!(
            table,
            "| {} | {millis:.1} | {} | {} | {mib:.1} | {} | {} |",
            subject.name(),
            ratio(prism.map(|(prism, _)| prism / millis)),
            ratio(bare.map(|(bare, _)| millis / bare)),
            ratio(prism.map(|(_, prism)| prism / mib)),
            ratio(bare.map(|(_, bare)| mib / bare)),
        )?;
    }
    Ok(table)
}
