//! `contract`: the behaviour suite against a server, of our own or anyone's.

use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

use anyhow::Context;
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
    let mut arguments = Vec::new();
    let mut give = |name: &str, value: &str| arguments.extend([name.to_owned(), value.to_owned()]);
    if let (Some(url), Some(key)) = (&options.url, &options.key) {
        give("--url", url);
        give("--key", key);
        options.test_key.iter().for_each(|key| give("--test-key", key));
        options.other_key.iter().for_each(|key| give("--other-key", key));
        arguments.extend(only);
        return suite(&arguments);
    }
    let port = free_port()?;
    let data = target_folder().join(format!("contract-{}", std::process::id()));
    let server = Server::start(false, &data, &format!("http://127.0.0.1:{port}"))?;
    give("--url", &server.api_url);
    give("--key", LIVE_KEY);
    give("--test-key", TEST_KEY);
    give("--other-key", OTHER_KEY);
    give("--origin-port", &port.to_string());
    // A part of the suite cannot see everything.
    match only.is_empty() {
        true => arguments.push("--coverage".to_owned()),
        false => arguments.extend(only),
    }
    let passed = suite(&arguments);
    drop(server);
    std::fs::remove_dir_all(&data)?;
    passed
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn suite(arguments: &[String]) -> anyhow::Result<bool> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["run", "--quiet", "--package", "images-contract", "--"]).args(arguments);
    match process::run(&mut cargo, LIMIT).context("cargo cannot be started")? {
        End::Exited(status) => Ok(status.success()),
        End::OutOfTime => {
            println!("the suite had no end after {} s", LIMIT.as_secs());
            Ok(false)
        }
    }
}
