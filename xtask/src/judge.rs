//! `judge`: programs of others, which know `images.yaml` only, against the server and the stand-alone mock: Schemathesis
//! looks for answers that the document does not allow, and clients that other generators make go a whole way. What
//! Schemathesis and the behaviour suite see of the server must be all that is documented, less a list.
//!
//! | file | what |
//! | --- | --- |
//! | `tools.rs` | what is installed, each in a folder of its own under the target folder |
//! | `target.rs` | the server and the mock, started |
//! | `schemathesis.rs` | a run of Schemathesis |
//! | `seen.rs` | what its report says that it saw |
//! | `clients.rs` | the clients and their way |

mod clients;
mod schemathesis;
mod seen;
mod target;
mod tools;

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Context;
use clap::{Args, ValueEnum};

use crate::contract;
use crate::root;
use crate::server::target_folder;
use target::Target;

#[derive(Args)]
pub(crate) struct Options {
    /// How long Schemathesis looks for failures, on each of server and mock.
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u64).range(10..))]
    seconds: u64,
    /// What its random requests are made of; without it another one each time.
    #[arg(long)]
    seed: Option<u64>,
    /// Only this one.
    #[arg(long)]
    target: Option<Which>,
    /// Only this part.
    #[arg(long)]
    part: Option<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Which {
    Server,
    Mock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    Schemathesis,
    Clients,
}

/// Runs it, and answers whether nothing was found.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let mut phases = Phases::default();
    let folder = folder()?;
    let wanted = |part| options.part.is_none_or(|only| only == part);
    phases.run("builds", target::build);
    if wanted(Part::Schemathesis) {
        // Another one each time: what one run does not meet, the next one may.
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let seed = options.seed.unwrap_or_else(now);
        phases.run("Schemathesis: installed", || tools::python("schemathesis").map(|_| String::new()));
        for which in targets(options) {
            let limit = Duration::from_secs(options.seconds);
            let run = folder.join(which.name());
            let passed = phases.run(&format!("Schemathesis: {}", which.name()), || {
                schemathesis::run(&Target::start(which, &folder)?, &run, seed, limit)
            });
            if passed && which == Which::Server {
                phases.run("documented answers, with the behaviour suite", || {
                    contract::with_schemathesis(&schemathesis::seen_in(&run))
                });
            }
        }
    }
    if wanted(Part::Clients) {
        let made = clients::KINDS.map(|kind| {
            let client = phases.run(&format!("{}: made", kind.name()), || clients::make(kind, &folder));
            (kind, client)
        });
        for which in targets(options) {
            for (kind, _) in made.iter().filter(|(_, made)| *made) {
                phases.run(&format!("{}: {}", kind.name(), which.name()), || {
                    clients::journey(*kind, &folder, &Target::start(which, &folder)?)
                });
            }
        }
    }
    Ok(phases.end())
}

fn targets(options: &Options) -> impl Iterator<Item = Which> {
    let only = options.target;
    [Which::Server, Which::Mock].into_iter().filter(move |which| only.is_none_or(|only| only == *which))
}

impl Which {
    fn name(self) -> &'static str {
        match self {
            Which::Server => "server",
            Which::Mock => "mock",
        }
    }
}

/// Where everything lies that is made here.
fn folder() -> anyhow::Result<PathBuf> {
    let folder = target_folder().join("judge");
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    // Commands run in folders of their own.
    folder.canonicalize().with_context(|| format!("{}: cannot be found", folder.display()))
}

/// Where what is written by hand lies.
fn sources() -> PathBuf {
    root().join("xtask/judge")
}

/// What was done, a line each.
#[derive(Default)]
struct Phases(Vec<(bool, String)>);

impl Phases {
    /// Answers whether it went well.
    fn run(&mut self, name: &str, task: impl FnOnce() -> anyhow::Result<String>) -> bool {
        let begun = Instant::now();
        let outcome = task();
        let passed = outcome.is_ok();
        let told = outcome.unwrap_or_else(|error| format!("{error:#}"));
        let seconds = begun.elapsed().as_secs_f64();
        let line = format!("{name} ({seconds:.1} s){}{told}", if told.is_empty() { "" } else { ": " });
        println!("{} {line}", if passed { "passed" } else { "FAILED" });
        self.0.push((passed, line));
        passed
    }

    /// Shows all again, and answers whether all went well.
    fn end(&self) -> bool {
        println!();
        self.0.iter().for_each(|(passed, line)| println!("{} {line}", if *passed { "passed" } else { "FAILED" }));
        self.0.iter().all(|(passed, _)| *passed)
    }
}
