//! The suite on the mock: what a server that keeps nothing can hold, and what one that does.

use std::time::Duration;

use images_contract::{Capability, Selection, Target, run};
use std::sync::Arc;

use images_mock::{ImagesMock, KEY};
use specbound_document::pipeline::Cors;
use specbound_mock::{Listener, Options, Settings};

/// The suite ends by itself, since each of its cases does; but nobody wants to wait for all of them.
const LIMIT: Duration = Duration::from_secs(600);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_mock_holds_what_needs_no_state_and_gives_every_documented_answer() {
    let mock = ImagesMock::builder().stateless().start().await;
    let target = Target::stateless_mock(&mock.url(), KEY)
        .offer(Capability::Checks)
        .offer(Capability::Echo)
        .offer(Capability::Parts)
        .offer(Capability::Router);
    let report = tokio::time::timeout(LIMIT, run(target, &Selection::default())).await;
    let report = report.unwrap_or_else(|_| panic!("waited {} s in vain for the end of the suite", LIMIT.as_secs()));
    assert!(report.is_success(), "{report}");
    let missing: Vec<String> = report.coverage().missing().map(ToString::to_string).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// The mock with state, on its own listener: everything that a server holds, but what it cannot know.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_mock_with_state_holds_what_a_server_holds() {
    let listener = Listener::bind(([127, 0, 0, 1], 0).into(), Options::default()).unwrap();
    let url = format!("http://{}", listener.local_addr());
    let settings = Settings { empty: true, url: Some(url.clone()), cors: Cors::default(), ..Settings::default() };
    let engine = Arc::new(images_mock::engine(settings));
    let serving = tokio::spawn(listener.serve(engine, std::future::pending()));
    let target = Target::server(&url, "live_mock").test_key("test_mock").other_key("live_other");
    let target = target.without(Capability::Keys).without(Capability::Origins);
    let report = tokio::time::timeout(LIMIT, run(target, &Selection::default())).await;
    let report = report.unwrap_or_else(|_| panic!("waited {} s in vain for the end of the suite", LIMIT.as_secs()));
    serving.abort();
    assert!(report.is_success(), "{report}");
}
