use crate::in_process::{ANN, http};
use crate::program::{Program, command, output};

#[tokio::test]
async fn a_wrong_setting_stops_the_start_with_its_name_and_the_cure() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let cases = [
        (vec!["--log", "loud"], "images-server: log: "),
        (vec!["--store", "s3://bucket"], "images-server: store: "),
        (vec!["--api-keys", "ann=live_short"], "images-server: api-keys: "),
    ];
    for (flags, start) in cases {
        let (code, errors) = output(command(&data, &flags)).await;
        assert_eq!(code, Some(2), "{errors}");
        assert!(errors.starts_with(start), "{errors}");
        assert_eq!(errors.lines().count(), 1, "{errors}");
    }
    let mut with_variable = command(&data, &[]);
    with_variable.env("IMAGES_DATADIR", "x");
    let (code, errors) = output(with_variable).await;
    assert_eq!(code, Some(2));
    assert!(errors.contains("IMAGES_DATADIR") && errors.contains("IMAGES_DATA_DIR"), "{errors}");
    assert!(!data.exists(), "a start that failed should have left nothing");
}

#[tokio::test]
async fn two_servers_do_not_share_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let _first = Program::start(&data, &[]).await;
    let (code, errors) = output(command(&data, &[])).await;
    assert_eq!(code, Some(1));
    assert!(errors.contains("in use by another images-server"), "{errors}");
    // Nor a store, nor a database, from different data folders.
    for (flag, url) in [
        ("--store", format!("file://{}/pictures", data.display())),
        ("--database", format!("sqlite://{}/other.sqlite", data.display())),
    ] {
        let (code, errors) = output(command(&folder.path().join("second"), &[flag, &url])).await;
        assert_eq!(code, Some(1));
        assert!(errors.contains("in use by another images-server"), "{flag}: {errors}");
    }
}

#[tokio::test]
async fn keys_are_not_made_before_they_can_be_shown() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (flag, other) in [("--bind", "--delivery-bind"), ("--delivery-bind", "--bind")] {
        let mut start = tokio::process::Command::new(env!("CARGO_BIN_EXE_images-server"));
        start.env_clear().args([flag, &address, other, "127.0.0.1:0", "--data-dir"]).arg(&data);
        let (code, errors) = output(start).await;
        assert_eq!(code, Some(1));
        assert!(errors.contains(&address) && errors.contains(&flag[2..]), "{errors}");
    }
    let mut program = Program::start(&data, &[]).await;
    program.line_with("live_").await;
}

#[tokio::test]
async fn configured_keys_are_enough() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(&folder.path().join("data"), &["--api-keys", &format!("ann={ANN}")]).await;
    let list = http().get(format!("{}/v1/images", program.api)).header("x-api-key", ANN);
    assert_eq!(list.send().await.unwrap().status(), 200);
    program.terminate();
    assert!(program.ended(std::time::Duration::from_secs(5)).await.success());
    assert!(program.printed_no_more().await, "no keys should have been made");
}
