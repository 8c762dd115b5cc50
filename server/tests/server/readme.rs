//! The README's commands for a running server, run by a shell: only ports and key are others.

use std::path::Path;
use std::process::Output;

use tokio::process::Command;

use crate::program::{Program, piped};
use crate::waits::within;

const README: &str = include_str!("../../../README.md");

/// The block of commands that has this text.
fn block(text: &str) -> &'static str {
    let blocks: Vec<_> = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let found: Vec<_> = blocks.into_iter().filter(|block| block.contains(text)).collect();
    assert_eq!(found.len(), 1, "blocks with {text}");
    found[0]
}

/// What a shell prints that stops at the first command that fails.
async fn shell(folder: &Path, script: &str) -> String {
    let mut command = piped(Command::new("bash"));
    command.args(["-euo", "pipefail", "-c", script]).current_dir(folder);
    let Output { status, stdout, stderr } = within("the end of the commands", command.output()).await.unwrap();
    let (out, errors) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{script}\n{out}\n{errors}");
    out.into_owned()
}

#[tokio::test]
async fn the_commands_that_try_it_work() {
    let folder = tempfile::tempdir().unwrap();
    shell(folder.path(), block("base64 -d > cat.jpg")).await;
    let picture = std::fs::read(folder.path().join("cat.jpg")).unwrap();
    let mut program = Program::start(&folder.path().join("images-data"), &[]).await;
    let key = program.line_with("test_").await;

    let script = block("/unpublish").replace("test_…", key.trim());
    let script =
        script.replace("http://127.0.0.1:8080", &program.api).replace("http://127.0.0.1:8081", &program.delivery);
    let script = script.replace("curl -sS", "curl -sS --fail --noproxy '*'");
    let out = shell(folder.path(), &script).await;

    for copy in ["copy.jpg", "public.jpg"] {
        assert!(std::fs::read(folder.path().join(copy)).unwrap() == picture, "{copy} is not the picture");
    }
    assert!(out.contains(&format!("\"url\":\"{}/images/image_", program.delivery)), "{out}");
    let list = format!("curl -sS --noproxy '*' -H 'x-api-key: {}' {}/v1/images", key.trim(), program.api);
    assert!(shell(folder.path(), &list).await.contains("\"data\":[]"), "the last command deletes it");
}

#[tokio::test]
async fn the_commands_about_keys_work() {
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_images-server");
    let script = block("images-server keys create").replace("images-server keys", &format!("{program} keys"));
    let (create_and_list, revoke) = script.trim_end().rsplit_once('\n').unwrap();
    // They are for the folder of a server.
    let running = Program::start(&folder.path().join("images-data"), &[]).await;
    let out = shell(folder.path(), create_and_list).await;
    let list: Vec<_> = out.lines().collect();
    assert!(list[0].starts_with("live_") && list.len() >= 4, "{out}");
    let id = list.iter().skip(1).rev().find_map(|line| line.split_whitespace().next()).unwrap();
    shell(folder.path(), &revoke.replace(" ID", &format!(" {id}"))).await;
    let left = shell(folder.path(), create_and_list.lines().last().unwrap()).await;
    assert!(!left.contains(id), "{left}");
    drop(running);
}
