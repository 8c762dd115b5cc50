//! A server that runs, from its first answer on.

use std::fs::File;
use std::net::TcpListener;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use super::programs::Programs;
use super::subject::Subject;
use super::{IMAGE, KEY};
use crate::bench::http::Connection;
use crate::process::{self, Background};
use crate::server::{first_line, target_folder};

/// A server that takes longer does not start, whatever document it reads.
const START_LIMIT: Duration = Duration::from_secs(5 * 60);
/// Between two tries to reach a server that starts.
const PAUSE: Duration = Duration::from_millis(2);

/// A server that runs; it ends with this value.
pub(super) struct Running {
    process: Background,
    /// Without a slash at its end.
    pub(super) url: String,
    /// From the start of the process to the end of its first answer.
    pub(super) first_answer: Duration,
}

impl Running {
    /// Starts it, its log in a file, and waits for its first answer: to getImage, or to `document`'s own path.
    pub(super) fn start(
        programs: &Programs,
        subject: Subject,
        document: Option<(&Path, &str)>,
    ) -> anyhow::Result<Running> {
        let path = document.map_or(IMAGE, |(_, path)| path);
        let document = document.map(|(document, _)| document);
        Running::with(subject.name(), subject.prints_its_url(), path, |port| subject.command(programs, port, document))
    }

    /// The same of a command that is made for a port, with a first request to `path`.
    pub(super) fn with(
        name: &'static str,
        prints_its_url: bool,
        path: &str,
        command: impl FnOnce(u16) -> Command,
    ) -> anyhow::Result<Running> {
        let port = free_port()?;
        let log = target_folder().join(format!("bench-{}.log", slug(name)));
        let output = File::create(&log).with_context(|| format!("{}: cannot be written", log.display()))?;
        let mut command = command(port);
        command.stderr(output.try_clone()?);
        command.stdout(if prints_its_url { Stdio::piped() } else { output.into() });
        let started = Instant::now();
        let process = process::background(&mut command);
        let mut process = process.with_context(|| format!("{name}: cannot be started"))?;
        let url = match process.child().stdout.take() {
            Some(stdout) => first_line(stdout).context(name)?.trim().to_owned(),
            None => format!("http://127.0.0.1:{port}"),
        };
        loop {
            match Connection::open(&url, KEY).and_then(|mut connection| connection.get(path)) {
                Ok((200, _)) => break,
                Ok((status, _)) => bail!("{name}: {path} was answered {status}"),
                Err(_) => {}
            }
            if let Ok(Some(status)) = process.child().try_wait() {
                bail!("{name}: {status}; see {}", log.display());
            }
            if started.elapsed() > START_LIMIT {
                bail!("{name}: no answer in {} s; see {}", START_LIMIT.as_secs(), log.display());
            }
            thread::sleep(PAUSE);
        }
        Ok(Running { process, url, first_answer: started.elapsed() })
    }

    /// The number of its group of processes.
    pub(super) fn group(&self) -> u32 {
        self.process.id()
    }
}

/// The name of a server in a file's name.
fn slug(name: &str) -> String {
    name.split([' ', '-']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// A port that nobody listens on. Another process could take it first; then the start fails and says so.
///
/// It lies below those that the system gives to connections: one that waits for a server at such a port could be given
/// that very port, and be connected to itself.
fn free_port() -> anyhow::Result<u16> {
    const PORTS: RangeInclusive<u16> = 20_000..=32_000;
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let begin = std::process::id() as usize;
    for _ in PORTS {
        let number = begin.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % PORTS.len();
        let port = PORTS.clone().nth(number).unwrap_or(*PORTS.start());
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no port is free from {} to {}", PORTS.start(), PORTS.end())
}
