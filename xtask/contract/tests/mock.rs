//! The suite on the mock: what a server that keeps nothing can hold.

use std::time::Duration;

use images_contract::{Needs, Selection, Target, run};
use images_mock::{ImagesMock, KEY};

/// The suite ends by itself, since each of its cases does; but nobody wants to wait for all of them.
const LIMIT: Duration = Duration::from_secs(600);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_mock_holds_what_needs_no_state_and_gives_every_documented_answer() {
    let mock = ImagesMock::start().await;
    let target = Target::stateless_mock(&mock.url(), KEY)
        .offer(Needs::Checks)
        .offer(Needs::Echo)
        .offer(Needs::Parts)
        .offer(Needs::Router);
    let report = tokio::time::timeout(LIMIT, run(target, &Selection::default())).await;
    let report = report.unwrap_or_else(|_| panic!("waited {} s in vain for the end of the suite", LIMIT.as_secs()));
    assert!(report.is_success(), "{report}");
    let missing: Vec<String> = report.coverage().missing().map(ToString::to_string).collect();
    assert_eq!(missing, Vec::<String>::new());
}
