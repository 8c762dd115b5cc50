//! The behaviour suite on the server, each case a test of its own name: `cargo test -p images-server --test behaviour -- NAME`.

#[path = "server/config.rs"]
mod config;
#[path = "server/restartable.rs"]
mod restartable;

use std::process::ExitCode;
use std::sync::Arc;

use images_contract::{Capability, Origin, Target, run_case};
use libtest_mimic::{Arguments, Trial};
use tokio::sync::RwLock;

use config::{ANN, ANN_TEST, BOB};
use restartable::Restartable;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let (server, target) = runtime.block_on(start());
    // Who is alone writes.
    let turn = Arc::new(RwLock::new(()));
    // Answers on request are a mock's.
    let cases = images_contract::cases().into_iter().filter(|case| !case.needs().contains(&Capability::Prefer));
    let trials = cases.map(|case| {
        let (target, turn, handle) = (target.clone(), turn.clone(), runtime.handle().clone());
        let name = case.name().to_owned();
        let lacks = target.lacks(case.needs()).is_some();
        let work = move || {
            handle.block_on(async {
                let (_shared, _alone) = match case.is_alone() {
                    true => (None, Some(turn.write().await)),
                    false => (Some(turn.read().await), None),
                };
                run_case(&target, &case).await.map_err(|failed| failed.to_string().into())
            })
        };
        Trial::test(name, work).with_ignored_flag(lacks)
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    drop(server);
    conclusion.exit_code()
}

/// A server, and the suite's view of it.
async fn start() -> (Restartable, Arc<Target>) {
    let origin = Origin::start().await.expect("an origin to fetch from");
    let allowed = origin.url().parse().expect("an origin");
    let server = Restartable::start(|config| config.fetch_origins = vec![allowed]).await;
    let target = Target::server(&server.api_url, ANN).test_key(ANN_TEST).other_key(BOB).origin(origin);
    let target = target.restart(server.restart());
    (server, Arc::new(target))
}
