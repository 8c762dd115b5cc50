//! Starts with one thing wrong: what is said names it, and what to do.

use std::path::Path;

use tokio::process::Command;

use crate::program::{Program, command, output};

/// The program on these two addresses.
pub fn listening(data: &Path, bind: &str, delivery_bind: &str) -> Command {
    let mut start = Command::new(env!("CARGO_BIN_EXE_images-server"));
    start.env_clear().args(["--bind", bind, "--delivery-bind", delivery_bind, "--data-dir"]).arg(data);
    start
}

/// The one line of a start that fails.
pub async fn refusal(start: Command) -> String {
    let (code, errors) = output(start).await;
    assert_eq!(code, Some(1), "{errors}");
    assert!(errors.starts_with("images-server: ") && errors.lines().count() == 1, "{errors}");
    errors
}

#[tokio::test]
async fn an_address_that_cannot_be_bound_is_reported_with_its_cause() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    // The second is of a range that is for documentation and nobody's.
    let cases = [(&*taken, "stop what listens there"), ("192.0.2.7:8080", "use an address of this machine")];
    for (address, fix) in cases {
        for (setting, start) in [
            ("bind", listening(&data, address, "127.0.0.1:0")),
            ("delivery-bind", listening(&data, "127.0.0.1:0", address)),
        ] {
            let errors = refusal(start).await;
            assert!(errors.contains(&format!(" {setting}: cannot listen on {address}: ")), "{errors}");
            assert!(errors.contains(fix), "{errors}");
        }
    }
}

#[tokio::test]
async fn two_listeners_on_one_address_are_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (bind, delivery_bind) in [
        ("127.0.0.1:18080", "127.0.0.1:18080"),
        ("127.0.0.1:18080", "0.0.0.0:18080"),
        ("[::]:18080", "127.0.0.1:18080"),
    ] {
        let errors = refusal(listening(&data, bind, delivery_bind)).await;
        assert!(errors.contains(&format!("delivery-bind: {delivery_bind} is taken by the API already")), "{errors}");
        assert!(errors.contains("give each a port of its own"), "{errors}");
    }
    assert!(!data.exists(), "a start that failed should have left nothing");
}

/// Only where this machine guards the ports below 1024 from its users, and this user can become one of those.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_privileged_port_is_told_as_such() {
    match std::net::TcpListener::bind("127.0.0.1:1") {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {}
        _ => return,
    }
    let folder = tempfile::tempdir().unwrap();
    let errors = refusal(listening(&folder.path().join("data"), "127.0.0.1:1", "127.0.0.1:0")).await;
    assert!(errors.contains("Permission denied") && errors.contains("CAP_NET_BIND_SERVICE"), "{errors}");
}

#[tokio::test]
async fn a_file_that_is_no_database_of_ours_is_named_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("garbage"), "no database").unwrap();
    std::fs::create_dir(path("folder")).unwrap();
    sqlite(&path("foreign"), &["create table notes (text text)"]).await;
    // One of ours, and a migration that this release does not know.
    let program = Program::start(&path("later"), &[]).await;
    program.kill().await;
    let later = "insert into _sqlx_migrations select 9999, description, installed_on, success, checksum, execution_time \
                 from _sqlx_migrations limit 1";
    sqlite(&path("later/images.sqlite"), &[later]).await;
    let cases = [
        ("garbage", "is not a SQLite database; put a backup in its place"),
        ("folder", "is a folder, not a file; name another file"),
        ("foreign", "is the database of another program; it was left as it is; name another file"),
        ("later/images.sqlite", "was written by a later release of images-server; start the release"),
    ];
    for (name, part) in cases {
        let before = std::fs::read(path(name)).ok();
        let url = format!("sqlite://{}", path(name).display());
        let errors = refusal(command(&path("data"), &["--database", &url])).await;
        assert!(errors.contains(&format!("database: {}: {part}", path(name).display())), "{errors}");
        assert_eq!(std::fs::read(path(name)).ok(), before, "{name} has changed");
    }
}

#[tokio::test]
async fn a_locked_database_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("locked");
    let _lock = sqlite(&file, &["create table notes (text text)", "begin exclusive"]).await;
    let url = format!("sqlite://{}", file.display());
    let errors = refusal(command(&folder.path().join("data"), &["--database", &url])).await;
    assert!(errors.contains(&format!("{}: is locked by another program; end", file.display())), "{errors}");
}

#[tokio::test]
async fn no_folder_is_made_for_a_database_or_a_store_that_is_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (data, nowhere) = (folder.path().join("data"), folder.path().join("nowhere"));
    for (flag, scheme) in [("--database", "sqlite"), ("--store", "file")] {
        let url = format!("{scheme}://{}/deep/x", nowhere.display());
        let errors = refusal(command(&data, &[flag, &url])).await;
        let part = format!("there is no folder {}/deep; make it", nowhere.display());
        assert!(errors.contains(&format!("images-server: {}: ", &flag[2..])) && errors.contains(&part), "{errors}");
        assert!(!nowhere.exists() && !data.exists(), "a start that failed should have left nothing");
    }
    // Within the data folder they may be.
    let url = format!("sqlite://{}/deep/x", data.display());
    Program::start(&data, &["--database", &url]).await;
    assert!(data.join("deep/x").exists());
}

#[tokio::test]
async fn the_start_says_that_nobody_else_reaches_published_images() {
    let folder = tempfile::tempdir().unwrap();
    let start = |bind: &str, delivery_bind: &str, flags: &[&str]| {
        let mut start = listening(folder.path(), bind, delivery_bind);
        start.args(flags);
        Program::of(crate::program::piped(start))
    };
    let (own, every) = ("127.0.0.1:0", "0.0.0.0:0");
    let api_url = ["--api-url", "http://images.example.com"];
    for (bind, delivery_bind, flags, part) in [
        (own, every, &[][..], "set public-url"),
        (every, own, &[], "set delivery-bind (--delivery-bind, IMAGES_DELIVERY_BIND)"),
        (own, own, &api_url, "set delivery-bind (--delivery-bind, IMAGES_DELIVERY_BIND)"),
    ] {
        let mut program = start(bind, delivery_bind, flags).await;
        let line = program.line_with("public-url").await;
        assert!(line.contains("http://127.0.0.1:") && line.contains("IMAGES_PUBLIC_URL"), "{line}");
        assert!(line.contains(part), "{line}");
        program.kill().await;
    }
    let public_url = ["--public-url", "http://cdn.example.com"];
    let local_api_url = ["--api-url", "http://localhost:8080"];
    for (bind, delivery_bind, flags) in
        [(own, every, &public_url), (every, own, &public_url), (own, own, &local_api_url)]
    {
        let mut program = start(bind, delivery_bind, flags).await;
        program.terminate();
        assert!(program.ended(std::time::Duration::from_secs(5)).await.success());
        assert!(program.printed_no_more().await, "all is said");
    }
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_told_with_its_setting() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("afile"), "").unwrap();
    std::fs::create_dir(path("data")).unwrap();
    std::fs::write(path("data/pictures"), "").unwrap();
    let store = format!("file://{}", path("afile").display());
    for (data, flags, part) in [
        ("afile", vec![], format!("data-dir: {} cannot be used", path("afile").display())),
        ("afile/deep", vec![], format!("data-dir: {} cannot be used", path("afile/deep").display())),
        ("data", vec![], format!("data-dir: {} cannot be used", path("data/pictures").display())),
        ("other", vec!["--store", &store], format!("store: {} cannot be used", path("afile").display())),
    ] {
        let errors = refusal(command(&path(data), &flags)).await;
        assert!(
            errors.contains(&format!("images-server: {part}")) && errors.contains("; make it a folder"),
            "{errors}"
        );
    }
}

/// As root, to whom modes say nothing, the program runs without that privilege; where neither can be had, it is said.
#[cfg(unix)]
#[tokio::test]
async fn a_database_that_cannot_be_written_stops_the_start() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("data/images.sqlite"));
    let mut program = Program::start(&data, &[]).await;
    program.terminate();
    assert!(program.ended(std::time::Duration::from_secs(10)).await.success());
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();

    let mut start = command(&data, &[]);
    if std::fs::File::options().write(true).open(&file).is_ok() {
        let privileges = "-dac_override,-dac_read_search";
        let bounds = [format!("--bounding-set={privileges}"), format!("--inh-caps={privileges}")];
        let mut tried = Command::new("setpriv");
        if !tried.args(&bounds).arg("true").status().await.is_ok_and(|status| status.success()) {
            println!("skipped: this user may write everything, and setpriv cannot change that");
            return;
        }
        let mut bounded = Command::new("setpriv");
        bounded.args(&bounds).arg(start.as_std().get_program()).args(start.as_std().get_args());
        start = bounded;
    }
    let errors = refusal(start).await;
    let part = format!("database: {}: cannot be written: ", file.display());
    assert!(errors.contains(&part) && errors.contains("may read and write"), "{errors}");
}

/// Runs statements on a database file; the connection stays open.
pub async fn sqlite(file: &Path, statements: &[&'static str]) -> sqlx::SqliteConnection {
    use sqlx::{ConnectOptions, Executor};
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    for statement in statements {
        connection.execute(*statement).await.unwrap();
    }
    connection
}
