//! The behaviour suite on the server, each case a test of its own name: `cargo test -p images-server --test behaviour -- NAME`.
//! Where all of them ran and passed, they must have seen every documented answer that can be provoked from outside, and the
//! effect of every documented input.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test says what went wrong")]

#[path = "server/config.rs"]
mod config;
#[path = "behaviour/restartable.rs"]
mod restartable;

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use images_contract::{Capability, Exceptions, Origin, Report, Target, run_case};
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
    let report = Arc::new(Mutex::new(Report::default()));
    // Answers on request are a mock's.
    let cases = images_contract::cases().into_iter().filter(|case| !case.needs().contains(&Capability::Prefer));
    let trials = cases.map(|case| {
        let (target, turn, handle, report) = (target.clone(), turn.clone(), runtime.handle().clone(), report.clone());
        let name = case.name().to_owned();
        let lacks = target.lacks(case.needs()).is_some();
        let work = move || {
            handle.block_on(async {
                let (_shared, _alone) = match case.is_alone() {
                    true => (None, Some(turn.write().await)),
                    false => (Some(turn.read().await), None),
                };
                let of_case = run_case(&target, &case).await;
                let failed = of_case.failed().first().map_or(Ok(()), |failed| Err(failed.to_string().into()));
                report.lock().unwrap_or_else(PoisonError::into_inner).merge(of_case);
                failed
            })
        };
        Trial::test(name, work).with_ignored_flag(lacks)
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    drop(server);
    let is_whole = conclusion.num_filtered_out == 0 && conclusion.num_ignored == 0 && conclusion.num_passed > 0;
    if conclusion.has_failed() || !is_whole {
        return conclusion.exit_code();
    }
    let report = report.lock().unwrap_or_else(PoisonError::into_inner);
    println!("{}\n{}", report.coverage(), report.inputs());
    let exceptions = Exceptions::of_the_server().expect("xtask/contract/exceptions.txt");
    let complaints = [report.coverage().complaints(&exceptions), report.inputs().complaints()].concat();
    complaints.iter().for_each(|complaint| eprintln!("{complaint}"));
    if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
