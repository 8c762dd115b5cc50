//! `contract`: the behaviour suite against a server, of our own or anyone's.

use clap::Args;
use images_contract::{Exceptions, Origin, Selection, Target, run as run_suite};

use crate::server::{LIVE_KEY, OTHER_KEY, Server, TEST_KEY, target_folder};

#[derive(Args)]
pub(crate) struct Options {
    /// Base of the API, such as http://127.0.0.1:8080; without it a server is started for the suite.
    #[arg(long, requires = "key")]
    url: Option<String>,
    /// A `live_` key of its own for the suite.
    #[arg(long, env = "IMAGES_CONTRACT_KEY", hide_env_values = true)]
    key: Option<String>,
    /// A `test_` key of the same owner.
    #[arg(long)]
    test_key: Option<String>,
    /// A `live_` key of another owner.
    #[arg(long)]
    other_key: Option<String>,
    /// Only cases whose name or operation contains this.
    #[arg(long, default_value = "")]
    only: String,
}

/// Runs the suite, prints its report, and answers whether everything passed.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let selection = Selection { only: options.only.clone(), ..Selection::default() };
    runtime.block_on(async {
        match (&options.url, &options.key) {
            (Some(url), Some(key)) => {
                let mut target = Target::server(url, key);
                if let Some(key) = &options.test_key {
                    target = target.test_key(key);
                }
                if let Some(key) = &options.other_key {
                    target = target.other_key(key);
                }
                let report = run_suite(target, &selection).await;
                println!("{report}");
                Ok(report.is_success())
            }
            _ => own_server(&selection).await,
        }
    })
}

/// On a server of our own everything that can be provoked from outside must have been seen, too.
async fn own_server(selection: &Selection) -> anyhow::Result<bool> {
    let data = target_folder().join(format!("contract-{}", std::process::id()));
    let origin = Origin::start().await?;
    let server = Server::start(false, &data, origin.url())?;
    let target = Target::server(&server.api_url, LIVE_KEY).test_key(TEST_KEY).other_key(OTHER_KEY).origin(origin);
    let report = run_suite(target, selection).await;
    drop(server);
    std::fs::remove_dir_all(&data)?;
    println!("{report}");
    let complaints = match selection.only.as_str() {
        "" => report.coverage().complaints(&Exceptions::of_the_server()?),
        _ => Vec::new(),
    };
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!("{}", report.coverage());
    Ok(report.is_success() && complaints.is_empty())
}
