use crate::in_process::{ANN, http};
use crate::program::{Program, command, output};

#[tokio::test]
async fn a_wrong_setting_stops_the_start_with_its_name_and_the_fix() {
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
    assert!(!data.exists(), "a start that failed should have left nothing");
}

#[tokio::test]
async fn a_line_of_the_file_that_is_not_toml_is_told_with_one_that_is() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("images.toml"));
    let keys = "put every entry in quotes and ] behind the last: api-keys = [\"owner=live_…\"]";
    for (text, line, fix) in [
        ("api-keys = [ann=live_secret]\n", 1, keys),
        ("api-keys = [\n  ann=live_secret,\n]\n", 2, keys),
        ("log = \"info\"\napi-keys = [\"ann=live_secret\"\n", 2, keys),
        ("bind: 127.0.0.1:80\n", 1, "put = between name and value: bind = \"127.0.0.1:8080\""),
        ("bind \"127.0.0.1:80\"\n", 1, "put = between name and value: bind = \"127.0.0.1:8080\""),
        ("bind = \"127.0.0.1:80\n", 1, "close the quote: bind = \"127.0.0.1:8080\""),
        (
            "log = \"info\"\ndata-dir = '/secret\nbind = \"127.0.0.1:1\"\n",
            2,
            "close the quote: data-dir = \"/var/lib/images\"",
        ),
        ("log = \"info\" secret\n", 1, "remove what follows the value: log = \"info\""),
        ("log = \"info\"\nlog = \"warn\"\n", 2, "remove one of the two"),
        ("secret\n", 1, "write a setting as name = value: bind = \"127.0.0.1:8080\""),
    ] {
        std::fs::write(&file, text).unwrap();
        let (code, errors) = output(command(&data, &["--config", file.to_str().unwrap()])).await;
        assert_eq!((code, errors.lines().count()), (Some(2), 1), "{text}{errors}");
        assert!(errors.contains(&format!("images.toml: line {line}: ")), "{text}{errors}");
        assert!(errors.trim_end().ends_with(&format!("; {fix}")), "{text}{errors}");
        assert!(!errors.contains("secret"), "{text}{errors}");
    }
}

/// As Kubernetes sets them for a service that is named `images`.
#[tokio::test]
async fn foreign_variables_are_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(&folder.path().join("data"), &[]);
    command.env("IMAGES_PORT", "tcp://10.0.0.1:80").env("IMAGES_SERVICE_HOST", "10.0.0.1");
    let mut program = Program::of(command).await;
    assert_eq!(http().get(format!("{}/healthz", program.api)).send().await.unwrap().status(), 200);
    program.terminate();
    let log = program.log_to_its_end().await;
    let warnings: Vec<&str> = log.lines().filter(|line| line.contains("WARN")).collect();
    assert_eq!(warnings.len(), 1, "{log}");
    assert!(warnings[0].contains("IMAGES_PORT, IMAGES_SERVICE_HOST: ") && warnings[0].contains("IMAGES_BIND"), "{log}");
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
