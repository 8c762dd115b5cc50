//! `images-contract`: the behaviour suite against any server.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program's output")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Parser;
use images_contract::{Case, Exceptions, Origin, Selection, StatusCoverage, Target, Union, run};

/// Runs the behaviour suite of the Images API against a server.
#[derive(Parser)]
struct Arguments {
    /// Base of the API, such as http://127.0.0.1:8080.
    #[arg(long)]
    url: String,
    /// A `live_` key of its own for the suite.
    #[arg(long, env = "IMAGES_CONTRACT_KEY", hide_env_values = true)]
    key: String,
    /// A `test_` key of the same owner.
    #[arg(long)]
    test_key: Option<String>,
    /// A `live_` key of another owner.
    #[arg(long)]
    other_key: Option<String>,
    /// A free port of this machine, on which the suite serves pictures; the server must be allowed to fetch from it.
    #[arg(long)]
    origin_port: Option<u16>,
    /// Only cases whose name or operation contains this.
    #[arg(long, default_value = "")]
    only: String,
    /// Fail where a documented status was not seen that the list of exceptions does not name, or where the effect of a
    /// documented input was not shown.
    #[arg(long)]
    coverage: bool,
    /// What Schemathesis saw of the server, an operation and a status a line: what one of the two saw counts as seen, and
    /// what the list of exceptions names must be seen by neither.
    #[arg(long, value_name = "FILE", requires = "coverage")]
    schemathesis: Option<PathBuf>,
}

impl Arguments {
    /// What would make every case fail, or leave none, is told once.
    async fn check(&self) -> anyhow::Result<()> {
        let Arguments { url, only, .. } = self;
        if !url.starts_with("http://") && !url.starts_with("https://") {
            bail!("--url {url}: put http:// or https:// before it");
        }
        let keys = [("--key", "live_", Some(&self.key)), ("--test-key", "test_", self.test_key.as_ref())];
        for (flag, start, key) in keys.into_iter().chain([("--other-key", "live_", self.other_key.as_ref())]) {
            if key.is_some_and(|key| !key.starts_with(start)) {
                bail!("{flag}: give a key that begins with {start}");
            }
        }
        let is_wanted = |case: &Case| case.name().contains(only) || case.operation().contains(only);
        if !images_contract::cases().iter().any(is_wanted) {
            bail!("--only {only}: no case has this in its name or operation; name an operation, such as publishImage");
        }
        if let Err(error) = reqwest::get(url).await {
            let cause = error.source().map_or_else(|| error.to_string(), root_cause);
            bail!("--url {url}: the server cannot be reached: {cause}; start it, or name another");
        }
        Ok(())
    }
}

fn root_cause(error: &dyn Error) -> String {
    error.source().map_or_else(|| error.to_string(), root_cause)
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    if let Err(error) = arguments.check().await {
        eprintln!("images-contract: {error}");
        return Ok(ExitCode::FAILURE);
    }
    let mut target = Target::server(&arguments.url, &arguments.key);
    if let Some(key) = &arguments.test_key {
        target = target.test_key(key);
    }
    if let Some(key) = &arguments.other_key {
        target = target.other_key(key);
    }
    if let Some(port) = arguments.origin_port {
        target = target.origin(Origin::start_at(port).await?);
    }
    // Before the suite, which takes its time.
    let others = arguments.schemathesis.as_deref().map(seen).transpose()?;
    let report = run(target, &Selection { only: arguments.only, ..Selection::default() }).await;
    let (mut complaints, mut figures) = (Vec::new(), String::new());
    if arguments.coverage {
        let listed = Exceptions::of_the_server()?;
        match &others {
            Some(others) => {
                let union = Union { other: "Schemathesis", others, suite: report.coverage(), listed: &listed };
                complaints.extend(union.complaints());
                figures = format!("{union}\n");
            }
            None => complaints.extend(report.coverage().complaints(&listed)),
        }
        complaints.extend(report.inputs().complaints());
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!("{figures}{report}");
    Ok(if report.is_success() && complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What another judge has written down.
fn seen(path: &Path) -> anyhow::Result<StatusCoverage> {
    let shown = || format!("{}: cannot be read", path.display());
    let mut coverage = StatusCoverage::nothing_seen();
    coverage.add_lines(&std::fs::read_to_string(path).with_context(shown)?).with_context(shown)?;
    Ok(coverage)
}
