//! The commands of docs/any-server.md for a server of the Images API: what `cargo xtask contract --url` hands on, run
//! against the mock with state.

use std::process::{Command, Output};
use std::sync::Arc;

use images_mock::engine;
use specbound_document::pipeline::Cors;
use specbound_mock::{Listener, Options, Settings};

const GUIDE: &str = include_str!("../../../docs/any-server.md");

/// The guide's lines, without the words that lead to the suite's program.
fn lines() -> Vec<&'static str> {
    GUIDE.lines().filter_map(|line| line.strip_prefix("cargo xtask contract ")).collect()
}

/// Runs one as a shell does.
async fn run(line: &str, url: &str) -> Output {
    let mut shell = tokio::process::Command::from(Command::new("sh"));
    shell.args(["-c", &format!("\"$SUITE\" {line}")]).env("SUITE", env!("CARGO_BIN_EXE_images-contract"));
    shell.env("API", url).env("KEY", "live_mock").env("TEST_KEY", "test_mock").env("OTHER_KEY", "live_other");
    shell.kill_on_drop(true).output().await.expect("a shell starts")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_commands_of_the_guide_judge_a_server() {
    let listener = Listener::bind(([127, 0, 0, 1], 0).into(), Options::default()).unwrap();
    let url = format!("http://{}", listener.local_addr());
    let settings = Settings { empty: true, url: Some(url.clone()), cors: Cors::default(), ..Settings::default() };
    let serving = tokio::spawn(listener.serve(Arc::new(engine(settings)), std::future::pending()));
    let [one, all] = lines().try_into().unwrap();

    let output = run(one, &url).await;
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && told.contains(" passed, 0 failed, "), "{told}");
    assert!(
        told.contains("skipped images::get_image::foreign_key_is_404"),
        "without further keys some cases are skipped: {told}"
    );

    // The mock takes every key: a case that fails is what the guide is for.
    let output = run(all, &url).await;
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("\nFAILED ") || told.starts_with("FAILED "), "{told}");
    serving.abort();
}
