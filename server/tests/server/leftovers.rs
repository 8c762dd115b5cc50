//! A start that fails leaves everything as it was.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use images_server::StoreLayers;

use crate::config::config;
use crate::faults::Faults;
use crate::mistakes::{listening, refusal, sqlite};
use crate::program::{Program, command};
use crate::waits::within;

/// All that is below a folder: files with their bytes, folders without.
fn below(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            let bytes = path.is_file().then(|| std::fs::read(&path).unwrap());
            all.insert(path, bytes);
        }
    }
    all
}

/// Fails where what is below the folder is not what was there before.
#[track_caller]
fn unchanged(folder: &Path, before: &BTreeMap<PathBuf, Option<Vec<u8>>>, what: &str) {
    let after = below(folder);
    let names = |all: &BTreeMap<PathBuf, Option<Vec<u8>>>| all.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&after), names(before), "{what}");
    assert!(after == *before, "{what}: the bytes of a file have changed");
}

/// The data folder of a server that has ended in order.
async fn used(data: &Path) {
    let mut program = Program::start(data, &[]).await;
    program.terminate();
    assert!(program.ended(std::time::Duration::from_secs(10)).await.success());
}

#[tokio::test]
async fn an_address_that_is_not_ours_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("a/data");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    for address in [&*taken, "192.0.2.7:8080", "192.0.2.7:0"] {
        for (api, delivery) in [(address, "127.0.0.1:0"), ("127.0.0.1:0", address)] {
            let errors = refusal(listening(&data, api, delivery)).await;
            unchanged(folder.path(), &BTreeMap::new(), &errors);
        }
    }
}

#[tokio::test]
async fn a_database_that_is_refused_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("garbage"), "no database").unwrap();
    let notes = "create table notes (text text)";
    drop(sqlite(&path("foreign"), &[notes]).await);
    drop(sqlite(&path("foreign-with-log"), &["pragma journal_mode = wal", notes]).await);
    // As they are where no connection has them open any more.
    for name in ["foreign-with-log-wal", "foreign-with-log-shm"] {
        within("the end of a connection", async {
            while path(name).exists() {
                tokio::task::yield_now().await;
            }
        })
        .await;
    }
    // One of ours whose tables are damaged, and one with damaged images.
    used(&path("ours")).await;
    let ours = std::fs::read(path("ours/images.sqlite")).unwrap();
    let mut damaged = ours.clone();
    damaged[100..4096].fill(0xa5);
    std::fs::write(path("damaged"), damaged).unwrap();
    let mut damaged = ours.clone();
    damaged[4096..].fill(0xa5);
    std::fs::write(path("damaged-within"), damaged).unwrap();
    std::fs::write(path("cut"), &ours[..5000]).unwrap();

    let before = below(folder.path());
    for name in ["garbage", "foreign", "foreign-with-log", "damaged", "damaged-within", "cut"] {
        let url = format!("sqlite://{}", path(name).display());
        let errors = refusal(command(&path("data"), &["--database", &url])).await;
        assert!(errors.contains(&format!("database: {}: ", path(name).display())), "{errors}");
        unchanged(folder.path(), &before, &errors);
    }
}

#[tokio::test]
async fn a_store_that_cannot_be_used_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("file"), "a file").unwrap();
    // A folder whose last of the 256 parts cannot be made.
    std::fs::create_dir(path("store")).unwrap();
    std::fs::write(path("store/ff"), "a file").unwrap();
    let before = below(folder.path());
    for name in ["file", "store"] {
        let url = format!("file://{}", path(name).display());
        let errors = refusal(command(&path("a/data"), &["--store", &url])).await;
        assert!(errors.starts_with(&format!("images-server: store: {}", path(name).display())), "{errors}");
        unchanged(folder.path(), &before, &errors);
    }
}

/// Also where it is found out last, with the database made and open.
#[tokio::test]
async fn a_store_that_fails_at_the_end_of_a_start_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let start = |layers: StoreLayers| within("a start", images_server::start_with(config(&folder), layers));
    let faults = Faults::new();
    faults.records.fail();
    assert!(start(faults.layers()).await.is_err());
    unchanged(folder.path(), &BTreeMap::new(), "a first start");

    // What was there before stays.
    let running = start(StoreLayers::default()).await.unwrap();
    within("the end of a server", running.stop()).await;
    let before = below(folder.path());
    assert!(start(faults.layers()).await.is_err());
    let names = |all: BTreeMap<PathBuf, Option<Vec<u8>>>| all.into_keys().collect::<Vec<_>>();
    assert_eq!(names(below(folder.path())), names(before));
}

/// The one that is refused must not clear away what the other has made.
#[tokio::test]
async fn a_server_that_finds_another_one_leaves_that_ones_files() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let _first = Program::start(&data, &[]).await;
    let names = || below(&data).into_keys().filter(|path| !path.ends_with("images-server.reserve")).collect::<Vec<_>>();
    let before = names();
    for _ in 0..2 {
        let errors = refusal(command(&data, &[])).await;
        assert!(errors.contains("data-dir: ") && errors.contains("in use by another images-server"), "{errors}");
        assert_eq!(names(), before);
    }
}
