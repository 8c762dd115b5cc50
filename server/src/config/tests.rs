use std::path::Path;

use super::*;
use crate::keys::Stage;

fn read(flags: &[&str], environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let arguments = std::iter::once("images-server").chain(flags.iter().copied()).map(OsString::from);
    Config::read(arguments, environment.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))))
}

fn message(flags: &[&str], environment: &[(&str, &str)]) -> String {
    read(flags, environment).unwrap_err().to_string()
}

#[test]
fn a_flag_beats_the_environment_and_that_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("images.toml");
    std::fs::write(
        &file,
        "bind = \"127.0.0.1:1\"\ndelivery-bind = \"127.0.0.1:2\"\nmax-in-flight = 3\nlog = \"warn\"\n\
         fetch-origins = [\"https://a.example\", \"https://*.b.example\"]\n",
    )
    .unwrap();
    let config = read(
        &["--bind", "127.0.0.1:11", "--config", file.to_str().unwrap()],
        &[("IMAGES_BIND", "127.0.0.1:21"), ("IMAGES_DELIVERY_BIND", "127.0.0.1:22"), ("PATH", "/bin")],
    )
    .unwrap();
    assert_eq!(config.bind.port(), 11);
    assert_eq!(config.delivery_bind.port(), 22);
    assert_eq!(config.max_in_flight, 3);
    assert_eq!(config.log, LevelFilter::WARN);
    assert_eq!(config.fetch_origins.len(), 2);
    assert_eq!(config.data_dir, Path::new("images-data"));
}

#[test]
fn every_wrong_value_is_named_with_place_and_fix() {
    let cases: [(&str, &str, &str); 17] = [
        ("bind", "localhost", "write it like 127.0.0.1:8080"),
        ("delivery-bind", "127.0.0.1:99999", "write it like"),
        ("public-url", "ftp://x.example", "neither http nor https"),
        ("public-url", "https://u:p@x.example", "more than scheme"),
        ("api-url", "x", "is not a URL"),
        ("data-dir", "", "name a folder"),
        ("store", "s3://bucket/prefix", "the scheme s3: is not supported (from "),
        ("store", "file://relative", "names no absolute path"),
        ("database", "postgres://u:secret@host/db", "the scheme postgres: is not supported (from "),
        ("api-keys", "me=live_short", "entry 1: "),
        ("api-keys", "live_0123456789abcdef0123456789abcdef", "entry 1 has no ="),
        ("max-in-flight", "0", "1 to 1000000"),
        ("body-memory", "256M", "41 to 1000000"),
        ("body-memory", "40", "41 to 1000000"),
        ("cors-origins", "https://a.example/app", "without a path"),
        ("cors-origins", "a.example", "write it like https://app"),
        ("log", "loud", "write off, error"),
    ];
    for (key, value, part) in cases {
        let by_flag = message(&[&format!("--{key}"), value], &[]);
        assert!(by_flag.starts_with(&format!("{key}: ")) && by_flag.contains(part), "{by_flag}");
        assert!(by_flag.contains(&format!("from the flag --{key}")), "{by_flag}");
        assert!(!by_flag.contains("secret") && !by_flag.contains("0123456789"), "a secret is repeated: {by_flag}");
        let variable = key::KEYS.iter().find(|known| known.name == key).map(|known| known.name).unwrap();
        let variable = format!("IMAGES_{}", variable.to_uppercase().replace('-', "_"));
        let by_variable = message(&[], &[(&variable, value)]);
        assert!(by_variable.contains(&variable) && by_variable.contains(part), "{by_variable}");
    }
}

#[test]
fn what_is_no_setting_stops_the_start() {
    assert!(message(&["--bnid", "1"], &[]).contains("--bnid"));

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("images.toml");
    let read_file = |text: &str| {
        std::fs::write(&file, text).unwrap();
        message(&[], &[("IMAGES_CONFIG", file.to_str().unwrap())])
    };
    let error = read_file("bnid = 1\n");
    assert!(error.starts_with("bnid: ") && error.contains("delivery-bind"), "{error}");
    let error = read_file("log = true\n");
    assert!(error.starts_with("log: ") && error.contains("images.toml"), "{error}");
    let error = read_file("log = \n");
    assert!(error.starts_with("config: ") && error.contains("line 1"), "{error}");
    assert!(message(&["--config", "/does/not/exist"], &[]).starts_with("config: /does/not/exist: "));
}

/// A service that is named `images` gives every container of its Kubernetes namespace such variables.
#[test]
fn a_variable_that_is_no_setting_is_told_of() {
    let foreign = [("IMAGES_SERVICE_HOST", "10.0.0.1"), ("IMAGES_PORT", "tcp://10.0.0.1:80"), ("IMAGESX", "")];
    let config = read(&[], &foreign).unwrap();
    assert_eq!(config.unknown_variables, ["IMAGES_PORT", "IMAGES_SERVICE_HOST"]);
    let warning = config.warning().unwrap();
    assert!(warning.starts_with("IMAGES_PORT, IMAGES_SERVICE_HOST: ") && warning.contains("IMAGES_BIND"), "{warning}");
    assert!(!warning.contains("10.0.0.1"), "the value may be a secret: {warning}");
    assert_eq!(read(&[], &[("IMAGES_LOG", "warn")]).unwrap().warning(), None);
    #[cfg(unix)]
    {
        let bytes = std::os::unix::ffi::OsStringExt::from_vec(vec![0xff]);
        assert!(Config::read(["images-server".into()], [("IMAGES_PORT".into(), bytes)]).is_ok());
    }
}

#[test]
fn what_is_wrong_in_the_file_is_told_with_a_line_that_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("images.toml");
    let read_file = |text: &str| {
        std::fs::write(&file, text).unwrap();
        read(&["--config", file.to_str().unwrap()], &[])
    };
    let cases = [
        ("bind = 127.0.0.1:80\n", "put text in quotes, such as bind = \"127.0.0.1:8080\""),
        ("\nlog = info\n", "line 2: "),
        ("data-dir = /var/lib\n", "put text in quotes, such as data-dir = \"/"),
        ("api-keys = ann=live_secretsecret\n", "put text in quotes, such as api-keys = [\"owner=live_…\"]"),
        ("api-keys = \"ann=live_secretsecret\n", "line 1: "),
        ("max-in-flight = 2.5\n", "\"2.5\" is not a whole number from 1 to 1000000"),
        ("body-memory = true\n", "\"true\" is not a whole number"),
        ("[log]\nlevel = 1\n", "is a table of its own, and should be one value"),
        ("cors-origins = [1]\n", "write it like cors-origins = [\"https://"),
    ];
    for (text, part) in cases {
        let error = read_file(text).unwrap_err().to_string();
        assert!(error.contains(part) && error.contains("images.toml"), "{text}{error}");
        assert!(!error.contains("secret") && error.lines().count() == 1, "{text}{error}");
    }
    for key in key::KEYS.iter().filter(|key| !matches!(key.name, key::CONFIG | "api-keys")) {
        read_file(&format!("{} = {}\n", key.name, key.example)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn the_advice_for_a_bad_key_makes_a_good_one() {
    for bad in ["abc", "live_abc"] {
        let error = message(&["--api-keys", &format!("ann={bad}")], &[]);
        let (_, advice) = error.split_once("make one with: ").unwrap();
        let made = std::process::Command::new("sh").args(["-c", advice]).output().unwrap().stdout;
        let made = String::from_utf8(made).unwrap();
        assert_eq!(read(&["--api-keys", &format!("ann={}", made.trim())], &[]).unwrap().api_keys.len(), 1);
    }
}

#[test]
fn work_on_keys_needs_to_know_the_database_only() {
    let command = |flags: &[&str]| {
        let arguments = std::iter::once("images-server").chain(flags.iter().copied()).map(OsString::from);
        Command::read(arguments, [("IMAGES_BIND".into(), "nonsense".into()), ("IMAGES_DATA_DIR".into(), "/d".into())])
    };
    let Ok(Command::Keys(KeysCommand { database, action })) = command(&["keys", "create"]) else { panic!() };
    assert_eq!(database, Path::new("/d/images.sqlite"));
    assert!(matches!(action, KeysAction::Create { owner, stage: Stage::Live } if &*owner == "default"));
    let flags = ["keys", "create", "--owner", "ann", "--stage", "test", "--database", "sqlite:///e/f"];
    let Ok(Command::Keys(KeysCommand { database, action })) = command(&flags) else { panic!() };
    assert_eq!(database, Path::new("/e/f"));
    assert!(matches!(action, KeysAction::Create { owner, stage: Stage::Test } if &*owner == "ann"));
    assert!(command(&["keys", "create", "--owner", " "]).unwrap_err().to_string().starts_with("--owner: "));
    assert!(command(&["keys", "create", "--stage", "dev"]).is_err());
    assert!(command(&["keys"]).is_err());
    // Who takes a key for its id sees it on the terminal once, not twice.
    let error = command(&["keys", "revoke", "live_secretsecret"]).unwrap_err().to_string();
    assert!(error.contains("keys list") && !error.contains("secret"), "{error}");
    assert!(command(&[]).unwrap_err().to_string().starts_with("bind: "));
}

#[test]
fn urls_name_paths_and_lose_their_last_slash() {
    let config = read(
        &["--store", "file:///a%20b/c", "--database", "sqlite:///d/e.sqlite", "--public-url", "https://x.example/p/"],
        &[],
    )
    .unwrap();
    assert_eq!(config.store_path(), Path::new("/a b/c"));
    assert_eq!(config.database_path(), Path::new("/d/e.sqlite"));
    assert_eq!(config.public_url.as_deref(), Some("https://x.example/p"));
    assert_eq!(url_of("0.0.0.0:80".parse().unwrap()), "http://127.0.0.1:80");
    assert_eq!(url_of("[::]:80".parse().unwrap()), "http://[::1]:80");
}

#[test]
fn keys_have_owners_and_are_not_shown() {
    let key = format!("live_{}", "k".repeat(32));
    let config = read(&["--api-keys", &format!("ann={key}, bob=test_{}", "q".repeat(32))], &[]).unwrap();
    assert_eq!(config.api_keys.len(), 2);
    assert!(!format!("{config:?}").contains("kkkk"));
    assert!(message(&["--api-keys", &format!("ann={key},bob={key}")], &[]).contains("twice"));
}
