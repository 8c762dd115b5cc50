use std::fs;
use std::path::{Path, PathBuf};

use super::{NOTES, REFUSED, specbound};

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.yaml"), NOTES).unwrap();
    fs::write(folder.path().join("refused.yaml"), REFUSED).unwrap();
    folder
}

const GENERATE: [&str; 4] = ["generate", "notes.yaml", "--out", "out"];
const CHECK: [&str; 5] = ["generate", "notes.yaml", "--out", "out", "--check"];

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(self::files(&path)),
            false => files.push(path),
        }
    }
    files
}

#[test]
fn what_is_generated_is_as_the_document_says_until_someone_changes_it() {
    let folder = folder();
    let (status, out, error) = specbound(folder.path(), &GENERATE);
    let written = files(&folder.path().join("out")).len();
    assert_eq!((status, out), (0, format!("{written} files written to out\n")), "{error}");
    assert_eq!(specbound(folder.path(), &CHECK).0, 0);
    assert_eq!(specbound(folder.path(), &GENERATE).1, "out is as the document says\n");

    let edited = folder.path().join("out/api/notes.rs");
    let contents = fs::read_to_string(&edited).unwrap();
    fs::write(&edited, format!("{contents}// mine\n")).unwrap();
    fs::remove_file(folder.path().join("out/client/client.rs")).unwrap();
    let (status, _, error) = specbound(folder.path(), &CHECK);
    assert_eq!(status, 1);
    for line in [
        "specbound: out/api/notes.rs: is not what the document says: the document was changed since, or the file was edited",
        "specbound: out/client/client.rs: is missing",
        "specbound: run: specbound generate notes.yaml --out out",
    ] {
        assert!(error.lines().any(|told| told == line), "{line}: {error}");
    }
    assert!(fs::read_to_string(&edited).unwrap().ends_with("// mine\n"), "a check writes nothing");
    assert_eq!(specbound(folder.path(), &GENERATE).1, "2 files written to out\n");
    assert_eq!(fs::read_to_string(&edited).unwrap(), contents);
}

#[test]
fn the_form_is_that_of_the_folder_that_the_files_are_for() {
    let folder = folder();
    let deep = folder.path().join("deep");
    fs::create_dir(&deep).unwrap();
    fs::write(deep.join("rustfmt.toml"), "hard_tabs = true\n").unwrap();
    assert_eq!(specbound(folder.path(), &["generate", "notes.yaml", "--out", "deep/out"]).0, 0);
    assert!(fs::read_to_string(deep.join("out/api/notes.rs")).unwrap().contains("\n\tpub text: String,"));
    let check = ["generate", "../notes.yaml", "--out", "out", "--check"];
    let (status, _, error) = specbound(&deep, &check);
    assert_eq!(status, 0, "from wherever it is asked: {error}");
}

#[test]
fn stale_files_go_and_other_people_s_stay() {
    let folder = folder();
    assert_eq!(specbound(folder.path(), &GENERATE).0, 0);
    let stale = folder.path().join("out/api/trash.rs");
    assert!(stale.exists());
    let mine = folder.path().join("out/api/mine.rs");
    fs::write(&mine, "// mine\n").unwrap();
    let (before, _) = NOTES.split_once("  /trash:").unwrap();
    let (_, components) = NOTES.split_once("components:").unwrap();
    fs::write(
        folder.path().join("notes.yaml"),
        format!("{before}components:{components}").replace(", {name: trash}", ""),
    )
    .unwrap();
    let (status, _, error) = specbound(folder.path(), &CHECK);
    let told = "out/api/trash.rs: was generated once, and the document no longer asks for it";
    assert!(status == 1 && error.contains(told) && !error.contains("mine.rs"), "{error}");
    let (status, out, error) = specbound(folder.path(), &GENERATE);
    assert!(status == 0 && out.ends_with(" removed\n"), "{out}{error}");
    assert!(!stale.exists() && mine.exists());
    assert_eq!(specbound(folder.path(), &CHECK).0, 0);

    // A client that is no longer wanted goes, too, and the command that is proposed asks for none.
    let no_client = [&CHECK[..], &["--no-client"]].concat();
    assert!(specbound(folder.path(), &no_client).2.ends_with(" --out out --no-client\n"));
    assert_eq!(specbound(folder.path(), &[&GENERATE[..], &["--no-client"]].concat()).0, 0);
    assert!(files(&folder.path().join("out/client")).is_empty());
}

#[test]
fn the_path_of_the_chosen_server_is_served() {
    let folder = folder();
    let servers = NOTES.replace("{url: https://notes.example/v1}", "{url: https://notes.example/v1}, {url: /v2}");
    fs::write(folder.path().join("notes.yaml"), servers).unwrap();
    for (arguments, base) in [(&[][..], "/v1"), (&["--server", "2"], "/v2"), (&["--server", "/v2"], "/v2")] {
        let (status, _, error) = specbound(folder.path(), &[&GENERATE[..], arguments].concat());
        assert_eq!(status, 0, "{error}");
        let api = fs::read_to_string(folder.path().join("out/api/api.rs")).unwrap();
        assert!(api.contains(&format!("path = \"{base}/trash\"")), "{arguments:?}");
    }
    // The command that is proposed chooses the same.
    let (status, _, error) = specbound(folder.path(), &[&CHECK[..], &["--server", "1"]].concat());
    assert!(status == 1 && error.ends_with(" --out out --server '1'\n"), "{error}");
    let (status, _, error) = specbound(folder.path(), &[&GENERATE[..], &["--server", "3"]].concat());
    assert!(status == 1 && error.contains("there is no server 3 among 2 (https://notes.example/v1, /v2)"), "{error}");
}

#[test]
fn nothing_is_written_where_anything_is_refused_or_cannot_be_read() {
    let folder = folder();
    let (status, out, error) = specbound(folder.path(), &["generate", "refused.yaml", "--out", "out"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(error.starts_with("specbound: refused.yaml:6:"), "{error}");
    assert!(error.ends_with("refusals: nothing is generated\n"), "{error}");
    let (status, _, error) = specbound(folder.path(), &["generate", "missing.yaml", "--out", "out"]);
    assert_eq!(status, 2);
    assert!(error.starts_with("specbound: missing.yaml: "), "{error}");
    assert!(!folder.path().join("out").exists());
    // A file in the place of a folder is told, and stays.
    let (status, _, error) = specbound(folder.path(), &["generate", "notes.yaml", "--out", "refused.yaml"]);
    assert!(status == 2 && error.contains("refused.yaml"), "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("refused.yaml")).unwrap(), REFUSED);
}

#[test]
fn a_kind_of_warning_that_every_operation_has_does_not_hide_the_others() {
    let folder = folder();
    let mut many = "openapi: 3.0.3\ninfo: {title: t, version: 1.0.0}\npaths:\n".to_owned();
    for number in 1..=9 {
        many += &format!(
            "  /a{number}: {{get: {{operationId: get{number}, responses: {{'200': {{description: d, content: \
             {{application/json: {{schema: {{type: string}}}}}}}}}}}}}}\n"
        );
    }
    fs::write(folder.path().join("many.yaml"), many).unwrap();
    let (status, _, error) = specbound(folder.path(), &["generate", "many.yaml", "--out", "out"]);
    assert_eq!((status, error.lines().count()), (0, 4), "{error}");
    for (number, line) in error.lines().take(3).enumerate() {
        assert!(line.contains(&format!("many.yaml:{}:", number + 4)), "{line}");
    }
    let last = "specbound: and 6 more warnings of these kinds; `specbound check many.yaml --all` lists them\n";
    assert!(error.ends_with(last), "{error}");
    // As it says.
    let (_, out, _) = specbound(folder.path(), &["check", "many.yaml", "--all"]);
    assert_eq!(out.matches("many.yaml:").count(), 9, "{out}");
}
