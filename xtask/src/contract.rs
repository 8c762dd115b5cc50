//! `contract`: the behaviour suite against a server, of our own or anyone's.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;

use crate::process::{self, End};
use crate::root;
use crate::server::{LIVE_KEY, OTHER_KEY, Server, TEST_KEY, target_folder};

/// The suite is built and run in this time, on a slow server far away too. Each of its cases has a limit of its own.
const LIMIT: Duration = Duration::from_secs(30 * 60);

#[derive(Args)]
pub(crate) struct Options {
    /// Base of the API, such as http://127.0.0.1:8080; without it a server is started for the suite.
    #[arg(long, requires = "key")]
    url: Option<String>,
    /// A `live_` key of its own for the suite.
    #[arg(long)]
    key: Option<String>,
    /// A `test_` key of the same owner.
    #[arg(long)]
    test_key: Option<String>,
    /// A `live_` key of another owner.
    #[arg(long)]
    other_key: Option<String>,
    /// Only cases whose name or operation contains this.
    #[arg(long)]
    only: Option<String>,
}

/// Runs the suite and answers whether everything passed.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let only = options.only.iter().flat_map(|text| ["--only".to_owned(), text.clone()]).collect::<Vec<_>>();
    if let (Some(url), Some(key)) = (&options.url, &options.key) {
        let mut arguments = Vec::new();
        let mut give = |name: &str, value: &str| arguments.extend([name.to_owned(), value.to_owned()]);
        give("--url", url);
        give("--key", key);
        options.test_key.iter().for_each(|key| give("--test-key", key));
        options.other_key.iter().for_each(|key| give("--other-key", key));
        arguments.extend(only);
        return suite(&arguments);
    }
    // A part of the suite cannot see everything.
    let extra = if only.is_empty() { vec!["--coverage".to_owned()] } else { only };
    on_own_server(extra, |arguments| suite(&arguments))
}

/// Runs the whole suite on a server that is started for it, and counts what it sees together with what Schemathesis saw,
/// by the file that it left; gives the figures.
///
/// # Errors
/// The suite failed, or a documented answer is seen by neither and not listed, or listed and seen.
pub(crate) fn with_schemathesis(seen: &Path) -> anyhow::Result<String> {
    let seen = seen.to_str().with_context(|| format!("{}: is not UTF-8", seen.display()))?;
    let extra = ["--coverage", "--schemathesis", seen].map(str::to_owned).to_vec();
    let output = on_own_server(extra, |arguments| {
        process::collect(&mut command(&arguments), LIMIT).context("cargo cannot be started")
    })?;
    let figures = output.stdout.lines().find(|line| line.starts_with("pairs: "));
    match figures {
        Some(figures) if output.end.is_success() => Ok(figures.to_owned()),
        _ => bail!("the behaviour suite failed:\n{}{}", output.stdout, output.stderr),
    }
}

/// Starts a server of our own for the suite, and gives the suite's arguments to `run`, which runs it.
fn on_own_server<T>(extra: Vec<String>, run: impl FnOnce(Vec<String>) -> anyhow::Result<T>) -> anyhow::Result<T> {
    let port = free_port()?;
    let data = target_folder().join(format!("contract-{}", std::process::id()));
    let server = Server::start(false, &data, &format!("http://127.0.0.1:{port}"))?;
    let port = port.to_string();
    let given = ["--url", &server.api_url, "--key", LIVE_KEY, "--test-key", TEST_KEY, "--other-key", OTHER_KEY];
    let given = given.into_iter().chain(["--origin-port", &port]);
    let outcome = run(given.map(str::to_owned).chain(extra).collect());
    drop(server);
    std::fs::remove_dir_all(&data)?;
    outcome
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn command(arguments: &[String]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["run", "--quiet", "--package", "images-contract", "--"]).args(arguments);
    cargo
}

fn suite(arguments: &[String]) -> anyhow::Result<bool> {
    match process::run(&mut command(arguments), LIMIT).context("cargo cannot be started")? {
        End::Exited(status) => Ok(status.success()),
        End::OutOfTime => {
            println!("the suite had no end after {} s", LIMIT.as_secs());
            Ok(false)
        }
    }
}
