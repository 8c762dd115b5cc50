use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use crate::in_process::{ANN, Server};
use crate::pictures::png;
use crate::program::Program;
use crate::waits::within;

#[tokio::test]
async fn a_restart_keeps_everything() {
    let server = Server::start().await;
    let (small, large) = (png(100, 1), png(1_000_000, 2));
    let kept = server.uploaded(ANN, small.clone()).await;
    let published = server.uploaded(ANN, large.clone()).await;
    let deleted = server.uploaded(ANN, small.clone()).await;
    server.post(ANN, &format!("/v1/images/{published}/publish")).await.expect(201);
    server.delete(ANN, &format!("/v1/images/{deleted}")).await.expect(204);
    let before = server.get(ANN, "/v1/images").await.expect(200).json()["data"].clone();

    let server = server.restart().await;
    let mut after = server.get(ANN, "/v1/images").await.expect(200).json()["data"].clone();
    // The port of delivery is another one.
    after[0]["url"] = before[0]["url"].clone();
    assert_eq!(after, before);
    assert_eq!(server.get(ANN, &format!("/v1/images/{kept}/download")).await.expect(200).body, small);
    assert_eq!(server.deliver(&published).await.expect(200).body, large);
    server.deliver(&kept).await.expect(404);
    server.get(ANN, &format!("/v1/images/{deleted}")).await.expect(404);
    // Its place in the list is still known.
    server.get(ANN, &format!("/v1/images?from={deleted}")).await.expect(200);
}

#[tokio::test]
async fn the_first_start_shows_keys_and_lines_that_work_when_they_are_pasted() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut program = Program::start(&data, &[]).await;
    let live = program.line_with("live_").await.trim().to_owned();
    let upload = program.line_with("/v1/images/upload").await;
    let list = program.line_with("/v1/images").await;
    let uploaded = paste(&upload).await;
    assert_eq!((&uploaded["format"], &uploaded["width"]), (&Value::from("png"), &Value::from(1)), "{uploaded}");
    assert_eq!(paste(&list).await["data"][0], uploaded);
    program.terminate();
    assert!(program.ended(Duration::from_secs(5)).await.success());

    // The second start makes no keys, and the first ones still open the same images.
    let mut program = Program::start(&data, &[]).await;
    let list = list.replace(list.split_whitespace().last().unwrap(), &format!("{}/v1/images", program.api));
    assert_eq!(paste(&list).await["data"][0], uploaded);
    let other_stage = paste(&format!("curl -sS -H 'x-api-key: {live}' {}/v1/images", program.api)).await;
    assert_eq!(other_stage["data"], Value::Array(vec![]));
    program.terminate();
    assert!(program.ended(Duration::from_secs(5)).await.success());
    assert!(program.printed_no_more().await, "it should have shown nothing more");
}

/// Runs a line as a person would who pastes it. The machine must have curl and base64.
async fn paste(line: &str) -> Value {
    let mut shell = tokio::process::Command::new("sh");
    shell.arg("-c").arg(line).env("no_proxy", "*").stdin(Stdio::null()).kill_on_drop(true);
    let output = within(&format!("the end of {line}"), shell.output()).await.unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{line}: {text}{}", String::from_utf8_lossy(&output.stderr)))
}
