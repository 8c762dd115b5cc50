//! Memory after many requests of each kind, and after many uploads.

use std::fmt::Write;
use std::thread;

use anyhow::{Context, ensure};

use super::programs::Programs;
use super::running::Running;
use super::subject::Subject;
use super::{IMAGE, IMAGES, KEY, NEW_IMAGE};
use crate::bench::http::Connection;
use crate::bench::process::resident_mib_of_group;

/// Requests of each kind that a server gets that is not ours: some of them are slow.
const MOST_OF_OTHERS: u32 = 100_000;
/// Connections that ask at once.
const CONNECTIONS: u32 = 4;
const UPLOAD_BYTES: usize = 10 << 20;
/// As many requests as the journal keeps, each with more than its share of the bytes.
const JOURNAL: u32 = 1_000;
const SMALL_BYTES: usize = 8 << 10;

const SUBJECTS: &[Subject] =
    &[Subject::Mock, Subject::MockStatic, Subject::PrismSilent, Subject::Httpmock, Subject::BareHyper];

pub(super) fn table(programs: &Programs, requests: u32, uploads: u32) -> anyhow::Result<String> {
    let mut table = format!(
        "memory, resident MiB; requests over {CONNECTIONS} connections, one upload of {} MiB after the other\n\n\
         | server | after | resident MiB |\n| --- | --- | ---: |\n",
        UPLOAD_BYTES >> 20
    );
    for subject in SUBJECTS {
        let running = Running::start(programs, *subject, None)?;
        let mut row = |after: &str| -> anyhow::Result<()> {
            let resident = resident_mib_of_group(running.group())?;
            Ok(writeln!(table, "| {} | {after} | {resident:.1} |", subject.name())?)
        };
        row("start")?;
        let count = if subject.is_ours() { requests } else { requests.min(MOST_OF_OTHERS) };
        at_once(&running.url, count, |connection| ensure_status(200, connection.get(IMAGE)?))?;
        row(&format!("{count} of getImage"))?;
        at_once(&running.url, count, |connection| ensure_status(201, connection.post(IMAGES, NEW_IMAGE)?))?;
        row(&format!("and {count} of createImageFromUrl"))?;
        if !subject.is_ours() {
            continue;
        }
        let mut connection = Connection::open(&running.url, KEY)?;
        let small = images_pixels::sample::of_size(images_pixels::Format::Jpeg, 46, 46, 7, SMALL_BYTES);
        (0..JOURNAL).try_for_each(|_| connection.upload(&small).map(drop))?;
        row(&format!("and {JOURNAL} uploads of {} KiB: the journal is full", SMALL_BYTES >> 10))?;
        let picture = images_pixels::sample::of_size(images_pixels::Format::Jpeg, 460, 460, 7, UPLOAD_BYTES);
        for upload in 1..=uploads {
            connection.upload(&picture)?;
            if upload == uploads.div_ceil(10) || upload == uploads {
                row(&format!("and {upload} uploads"))?;
            }
        }
    }
    Ok(table)
}

/// Sends so many requests, each connection its share of them.
fn at_once(
    url: &str,
    count: u32,
    request: impl Fn(&mut Connection) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<()> {
    let share = |number: u32| count / CONNECTIONS + u32::from(number < count % CONNECTIONS);
    let work = |number: u32| -> anyhow::Result<()> {
        let mut connection = Connection::open(url, KEY)?;
        (0..share(number)).try_for_each(|_| request(&mut connection))
    };
    thread::scope(|scope| {
        let threads = (0..CONNECTIONS).map(|number| scope.spawn(move || work(number))).collect::<Vec<_>>();
        threads.into_iter().try_for_each(|thread| thread.join().ok().context("a thread has panicked")?)
    })
}

fn ensure_status(wanted: u16, (status, body): (u16, Vec<u8>)) -> anyhow::Result<()> {
    ensure!(status == wanted, "answered {status} where {wanted} is right: {}", String::from_utf8_lossy(&body));
    Ok(())
}
