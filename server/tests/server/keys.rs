//! `images-server keys` beside a running server.

use std::path::Path;

use tokio::io::AsyncBufReadExt;
use tokio::process::Command;

use crate::in_process::{Server, http};
use crate::pictures::png;
use crate::program::Program;
use crate::waits::{eventually, within};

struct Said {
    code: Option<i32>,
    out: String,
    aside: String,
}

async fn keys(data: &Path, arguments: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_images-server"));
    command.env_clear().arg("keys").args(arguments).arg("--data-dir").arg(data).kill_on_drop(true);
    let output = within("the end of the work on keys", command.output()).await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: text(output.stdout), aside: text(output.stderr) }
}

/// The key that is made, and its id.
async fn created(data: &Path, flags: &[&str]) -> (String, String) {
    let Said { code, out, aside } = keys(data, &[&["create"], flags].concat()).await;
    assert_eq!((code, out.lines().count()), (Some(0), 1), "{aside}");
    let key = out.trim().to_owned();
    assert!(!aside.contains(&key[5..]), "the key is there for a program to take, once");
    (key, aside.split(':').next().unwrap().to_owned())
}

/// Waits until a request with the key is answered so.
async fn answered(api: &str, key: &str, status: u16) {
    let http = http();
    eventually(&format!("{status} for a key"), async || {
        let answer = http.get(format!("{api}/v1/images")).header("x-api-key", key).send().await.unwrap();
        (answer.status() == status).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_running_server_takes_and_refuses_keys_that_are_made_and_revoked_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut program = Program::start(&data, &[]).await;
    let first = program.line_with("live_").await.trim().to_owned();
    let image = http().post(format!("{}/v1/images/upload", program.api)).header("x-api-key", &first);
    let image = image.multipart(crate::in_process::form(png(100, 1))).send().await.unwrap();
    assert_eq!(image.status(), 201);

    let (key, id) = created(&data, &[]).await;
    assert!(key.starts_with("live_"));
    answered(&program.api, &key, 200).await;
    // The key of the first start may be lost: its owner's images are not.
    let list = http().get(format!("{}/v1/images", program.api)).header("x-api-key", &key);
    let list: serde_json::Value = list.send().await.unwrap().json().await.unwrap();
    assert_eq!(list["data"].as_array().unwrap().len(), 1);

    let (other, other_id) = created(&data, &["--owner", "ann b", "--stage", "test"]).await;
    assert!(other.starts_with("test_"));
    let Said { out, .. } = keys(&data, &["list"]).await;
    let line_of = |id: &str| out.lines().find(|line| line.starts_with(id)).unwrap();
    let words: Vec<&str> = line_of(&other_id).split_whitespace().collect();
    assert_eq!((words[1], &words[3..]), ("test", &["ann", "b"][..]), "{out}");
    assert!(words[2].starts_with("20") && words[2].ends_with('Z'), "{out}");
    assert!(line_of(&id).ends_with("default"), "{out}");
    assert_eq!(out.lines().count(), 1 + 4, "a head, two keys of the first start, and two: {out}");
    for secret in [&first, &key, &other] {
        assert!(!out.contains(&secret[5..20]), "a key is shown");
    }

    let Said { code, aside, .. } = keys(&data, &["revoke", &id]).await;
    assert_eq!(code, Some(0), "{aside}");
    answered(&program.api, &key, 401).await;
    answered(&program.api, &other, 200).await;
    answered(&program.api, &first, 200).await;
    let Said { code, aside, .. } = keys(&data, &["revoke", &id]).await;
    assert_eq!(code, Some(1));
    assert!(aside.contains("no such key") && aside.contains("keys list"), "{aside}");

    // And so it stays.
    program.kill().await;
    let program = Program::start(&data, &[]).await;
    answered(&program.api, &other, 200).await;
    answered(&program.api, &key, 401).await;
}

#[tokio::test]
async fn without_a_server_keys_are_for_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let Said { code, aside, .. } = keys(&data, &["create"]).await;
    assert_eq!(code, Some(1));
    assert!(aside.contains("images.sqlite: there is no database of images-server; start the server once"), "{aside}");
    assert!(!data.exists(), "a misspelt folder is not made");

    Program::start(&data, &[]).await.kill().await;
    let (key, _) = created(&data, &["--owner", "ann"]).await;
    let program = Program::start(&data, &[]).await;
    answered(&program.api, &key, 200).await;
}

/// A store that fails or panics meanwhile ends nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_followed_again_after_a_failure_of_the_store() {
    let faults = crate::faults::Faults::new();
    let server = Server::start_with(|_| {}, faults.layers()).await;
    let data = server.folder.path().join("data");
    let (key, id) = created(&data, &[]).await;
    answered(&server.running.api_url, &key, 200).await;
    let reads = faults.key_reads();
    faults.records.panic();
    eventually("a read that panics", async || (faults.key_reads() > reads + 1).then_some(())).await;
    faults.records.work();
    keys(&data, &["revoke", &id]).await;
    answered(&server.running.api_url, &key, 401).await;
}

/// The first keys are shown once: whoever did not see them is told how to get others.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn first_keys_that_cannot_be_printed_are_told_with_a_way_to_others() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut start = crate::program::command(&data, &[]);
    start.stdout(std::fs::File::options().write(true).open("/dev/full").unwrap());
    let mut child = start.spawn().unwrap();
    let mut log = tokio::io::BufReader::new(child.stderr.take().unwrap()).lines();
    let line = within("a line of the log", async {
        loop {
            let line = log.next_line().await.unwrap().unwrap();
            if line.contains("cannot be printed") {
                return line;
            }
        }
    });
    let line = line.await;
    assert!(line.contains("No space left on device") && line.contains("ERROR"), "{line}");
    let advice = format!("images-server keys create --database sqlite://{}", data.join("images.sqlite").display());
    assert!(line.contains(&advice) && line.contains("keys revoke"), "{line}");
    // And that works.
    let (key, _) = created(&data, &[]).await;
    assert!(key.starts_with("live_"));
    within("the end of a killed program", child.kill()).await.unwrap();
}

#[tokio::test]
async fn a_flag_before_the_command_is_told_with_its_place() {
    for (arguments, parts) in [
        (
            &["--data-dir", "x", "keys", "list"][..],
            &["images-server: --data-dir: ", "`keys list`", "images-server keys list --data-dir"][..],
        ),
        (&["--config", "x", "keys"], &["images-server: --config: ", "`keys create`, `keys list` or `keys revoke`"]),
        (&["--database", "sqlite:///x", "keys", "revoke", "id"], &["images-server keys revoke --database"]),
        (
            &["--log", "info", "keys", "create"],
            &["images-server: --log: ", "`keys create` does not take it", "remove it"],
        ),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_images-server"));
        command.env_clear().args(arguments);
        let (code, errors) = crate::program::output(command).await;
        assert_eq!((code, errors.lines().count()), (Some(2), 1), "{errors}");
        assert!(parts.iter().all(|part| errors.contains(part)), "{errors}");
    }
}
