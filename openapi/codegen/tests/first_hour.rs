//! What docs/first-hour.md and the README show of a service of one's own: it is what stands in `first-hour/`, and runs.
//! `UPDATE_EXPECTED=1` writes what is generated for it.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test says what went wrong by where it stops")]

use std::fs;

use specbound_codegen::{Options, generate};

mod document;
mod over_http;

// `main` is for a process of its own.
#[allow(dead_code)]
#[path = "first-hour/src/main.rs"]
mod shown;

const GUIDE: &str = include_str!("../../../docs/first-hour.md");
const README: &str = include_str!("../../../README.md");
const WORKSPACE: &str = include_str!("../../../Cargo.toml");
const MAIN: &str = include_str!("first-hour/src/main.rs");
const NOTES: &str = include_str!("first-hour/notes.yaml");

fn blocks<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let start = format!("```{language}\n");
    text.split(&*start).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_guide_shows_what_is_tested() {
    assert_eq!(blocks(GUIDE, "yaml"), [NOTES]);
    assert_eq!(blocks(GUIDE, "rust"), [MAIN]);
}

#[test]
fn the_readme_shows_a_part_of_it() {
    let parts: Vec<_> =
        blocks(README, "rust").into_iter().filter(|block| block.contains("impl NotesOperations")).collect();
    assert_eq!(parts.len(), 1);
    // The README leaves comments out.
    let code: String = MAIN.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//")).collect();
    assert!(code.contains(parts[0]), "{}", parts[0]);
}

/// The versions are those that this repository builds with.
#[test]
fn the_dependencies_are_those_of_the_workspace() {
    let lines = blocks(GUIDE, "toml").join("\n");
    let dependencies = lines.lines().filter(|line| line.contains(" = ") && !line.contains("path = "));
    let mut count = 0;
    for line in dependencies.filter(|line| !line.starts_with("name") && !line.starts_with("edition")) {
        let (name, given) = line.split_once(" = ").unwrap();
        if name == "version" {
            continue;
        }
        let version = given.split('"').nth(1).unwrap();
        let (_, known) = WORKSPACE.split_once(&format!("\n{name} = ")).unwrap();
        assert_eq!(known.split('"').nth(1), Some(version), "{name}");
        count += 1;
    }
    assert!(count > 8, "{count} dependencies");
}

#[test]
fn the_generated_files_are_those_that_are_checked_in() {
    let options = Options {
        command: "specbound generate".to_owned(),
        trait_name: "ServedApi".to_owned(),
        ..document::options("notes.yaml", false)
    };
    let generated = generate(NOTES, &options).unwrap();
    let folder = document::folder("first-hour/generated");
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    for file in &generated.files {
        let path = folder.join(&file.path);
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &file.contents).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        let fix = "UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test first_hour writes it";
        assert!(there == file.contents, "{} is not what is generated; {fix}", path.display());
    }
    assert_eq!(fs::read_dir(folder.join("api")).unwrap().count(), generated.files.len());
}

/// The curl lines of the guide, with what they say of the answer.
#[tokio::test]
async fn the_service_answers_as_the_guide_says() {
    let server = shown::serve("127.0.0.1:0").unwrap();
    let mut seen = Vec::new();
    for line in blocks(GUIDE, "sh").iter().flat_map(|block| block.lines()).filter(|line| line.starts_with("curl ")) {
        let (command, said) = line.split_once("   # ").or_else(|| line.split_once(" # ")).unwrap();
        let path = command.trim().split_once("127.0.0.1:8000").unwrap().1;
        let headers: Vec<_> = command.split('\'').nth(1).into_iter().collect();
        let reply = over_http::send(&server, &format!("GET {path}"), &headers, b"").await;
        let said = said.trim();
        assert_eq!(said.get(..3), Some(&*reply.status.to_string()), "{line}: {reply:?}");
        if let Some((_, shown)) = said.split_once(" {") {
            assert_eq!(reply.text(), format!("{{{shown}"));
        }
        seen.push(reply.status);
    }
    assert_eq!(seen, [200, 404, 404, 401]);
}
