//! Settings: read from flags, environment and file, and checked before anything starts.

mod settings;

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use tracing::level_filters::LevelFilter;
use url::Url;

use crate::fetch::OriginPattern;
use crate::keys::{ApiKey, ConfiguredKey};
use settings::{Setting, Settings};

pub use settings::Source;

/// What the server was told, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the API listens; port 0 takes a free one.
    pub bind: SocketAddr,
    /// Where delivery listens; port 0 takes a free one.
    pub delivery_bind: SocketAddr,
    /// Base of published images' URLs, without a slash at its end; the address of delivery where there is none.
    pub public_url: Option<String>,
    /// Base of links, without a slash at its end; the address of the API where there is none.
    pub api_url: Option<String>,
    /// Folder of everything that has no place of its own.
    pub data_dir: PathBuf,
    /// Folder of the images' bytes; `pictures` in the data folder where there is none.
    pub store: Option<PathBuf>,
    /// File of the SQLite database; `images.sqlite` in the data folder where there is none.
    pub database: Option<PathBuf>,
    /// Keys beside those in the database.
    pub api_keys: Vec<ConfiguredKey>,
    /// Origins that may be fetched, beside that of the public URL.
    pub fetch_origins: Vec<OriginPattern>,
    /// API requests that are answered at the same time.
    pub max_in_flight: usize,
    /// Bytes of request bodies that are held in memory at the same time.
    pub body_memory: u64,
    /// Origins whose pages may call the API; `*` is every one.
    pub cors_origins: Vec<String>,
    /// What is logged.
    pub log: LevelFilter,
}

/// Why the server does not start with these settings.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The command line cannot be read, or it asks for help or version.
    #[error(transparent)]
    CommandLine(#[from] clap::Error),
    /// A setting has a value that cannot be.
    #[error("{key}: {problem} ({place}); {cure}")]
    Value {
        /// Name of the setting.
        key: &'static str,
        /// What is wrong, without the value where that is a secret.
        problem: String,
        /// Where it was set.
        place: String,
        /// What to do.
        cure: String,
    },
    /// A variable looks like a setting and is none.
    #[error("{name}: no such setting (an environment variable); remove it, or take one of {known}")]
    UnknownVariable {
        /// Name of the variable.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// A variable is not Unicode.
    #[error("{name}: is not valid Unicode (an environment variable); set it anew")]
    NotText {
        /// Name of the variable.
        name: String,
    },
    /// The file has a key that is no setting.
    #[error("{name}: no such setting (a key of {}); remove it, or take one of {known}", file.display())]
    UnknownKey {
        /// Name of the key.
        name: String,
        /// The configuration file.
        file: PathBuf,
        /// Those that there are.
        known: String,
    },
}

impl Config {
    /// What is taken where nothing is set, with everything in `data_dir`.
    pub fn new(data_dir: impl Into<PathBuf>) -> Config {
        Config {
            bind: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            delivery_bind: SocketAddr::from((Ipv4Addr::LOCALHOST, 8081)),
            public_url: None,
            api_url: None,
            data_dir: data_dir.into(),
            store: None,
            database: None,
            api_keys: Vec::new(),
            fetch_origins: Vec::new(),
            max_in_flight: 256,
            body_memory: 256 << 20,
            cors_origins: Vec::new(),
            log: LevelFilter::INFO,
        }
    }

    /// The settings of this process.
    ///
    /// # Errors
    /// The first setting that is wrong, by its name, with the cure.
    pub fn from_process() -> Result<Config, ConfigError> {
        Config::read(std::env::args_os(), std::env::vars_os())
    }

    /// The settings by a command line (the program's name first) and an environment.
    ///
    /// # Errors
    /// The first setting that is wrong, by its name, with the cure.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Config, ConfigError> {
        let mut settings = Settings::read(arguments, environment)?;
        let mut config = Config::new("images-data");
        if let Some(setting) = settings.take("bind") {
            config.bind = address(&setting)?;
        }
        if let Some(setting) = settings.take("delivery-bind") {
            config.delivery_bind = address(&setting)?;
        }
        config.public_url = settings.take("public-url").map(|setting| base_url(&setting)).transpose()?;
        config.api_url = settings.take("api-url").map(|setting| base_url(&setting)).transpose()?;
        if let Some(setting) = settings.take("data-dir") {
            if setting.value.is_empty() {
                return Err(setting.wrong("is empty", "name a folder"));
            }
            config.data_dir = PathBuf::from(&setting.value);
        }
        config.store = settings.take("store").map(|setting| path_of_url(&setting, "file")).transpose()?;
        config.database = settings.take("database").map(|setting| path_of_url(&setting, "sqlite")).transpose()?;
        if let Some(setting) = settings.take("api-keys") {
            config.api_keys = api_keys(&setting)?;
        }
        if let Some(setting) = settings.take("fetch-origins") {
            config.fetch_origins = listed(&setting.value)
                .map(|text| {
                    text.parse().map_err(|error| setting.wrong(error, "write it like https://*.s3.amazonaws.com"))
                })
                .collect::<Result<_, _>>()?;
        }
        if let Some(setting) = settings.take("max-in-flight") {
            config.max_in_flight =
                setting.value.parse().ok().filter(|number| (1..=1_000_000).contains(number)).ok_or_else(|| {
                    setting.wrong(format!("{:?} is not a number from 1 to 1000000", setting.value), "write it like 256")
                })?;
        }
        if let Some(setting) = settings.take("body-memory") {
            let least = least_body_memory();
            let mebibytes: Option<u64> =
                setting.value.parse().ok().filter(|number| (least..=1_000_000).contains(number));
            config.body_memory = mebibytes.map(|number| number << 20).ok_or_else(|| {
                let problem = format!("{:?} is not a number from {least} to 1000000", setting.value);
                setting.wrong(problem, "write it like 256: half of it must hold the largest body")
            })?;
        }
        if let Some(setting) = settings.take("cors-origins") {
            config.cors_origins =
                listed(&setting.value).map(|text| web_origin(&setting, text)).collect::<Result<_, _>>()?;
        }
        if let Some(setting) = settings.take("log") {
            config.log = setting.value.parse().map_err(|_| {
                let problem = format!("{:?} is not a level", setting.value);
                setting.wrong(problem, "write off, error, warn, info, debug or trace")
            })?;
        }
        Ok(config)
    }

    /// The folder of the images' bytes.
    pub fn store_path(&self) -> PathBuf {
        self.store.clone().unwrap_or_else(|| self.data_dir.join("pictures"))
    }

    /// The file of the database.
    pub fn database_path(&self) -> PathBuf {
        self.database.clone().unwrap_or_else(|| self.data_dir.join("images.sqlite"))
    }
}

/// The base URL of a listener, as a client on this machine reaches it.
pub(crate) fn url_of(address: SocketAddr) -> String {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(ip, address.port()))
}

/// In MiB: half of the memory, an owner's share, holds the largest body that the document allows.
fn least_body_memory() -> u64 {
    let largest = images_api::document().operations().iter().filter_map(|operation| operation.max_body_bytes()).max();
    (2 * largest.unwrap_or_default()).div_ceil(1 << 20)
}

fn address(setting: &Setting) -> Result<SocketAddr, ConfigError> {
    setting.value.parse().map_err(|_| {
        let problem = format!("{:?} is not an IP address and a port", setting.value);
        setting.wrong(problem, "write it like 127.0.0.1:8080 or [::1]:8080")
    })
}

fn base_url(setting: &Setting) -> Result<String, ConfigError> {
    let wrong = |problem: &str| {
        setting.wrong(format!("{:?} {problem}", setting.value), "write it like https://images.example.com")
    };
    let url = Url::parse(&setting.value).map_err(|error| wrong(&format!("is not a URL: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(wrong("is neither http nor https"));
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("has more than scheme, host, port and path"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// An origin as browsers send it: scheme, host, and the port where it is not the usual one.
fn web_origin(setting: &Setting, text: &str) -> Result<String, ConfigError> {
    if text == "*" {
        return Ok(text.to_owned());
    }
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let origin = url.map(|url| url.origin().ascii_serialization());
    match origin.filter(|origin| text.trim_end_matches('/').eq_ignore_ascii_case(origin)) {
        Some(origin) => Ok(origin),
        None => {
            let cure = "write it like https://app.example.com, without a path, or * for every origin";
            Err(setting.wrong(format!("{text:?} is not the origin of a web page"), cure))
        }
    }
}

fn path_of_url(setting: &Setting, scheme: &str) -> Result<PathBuf, ConfigError> {
    let cure = format!("write it like {scheme}:///var/lib/images/…");
    // The value may carry a password where its scheme is one that is not served yet: it is not repeated.
    let Some((given, rest)) = setting.value.split_once(':') else {
        return Err(setting.wrong("is not a URL", cure));
    };
    if given != scheme {
        return Err(setting.wrong(format!("{given}: is not in this release, only {scheme}: is"), cure));
    }
    let path = rest.starts_with("///").then(|| Url::parse(&format!("file:{rest}")).ok()).flatten();
    path.and_then(|url| url.to_file_path().ok())
        .filter(|path| path.parent().is_some_and(|parent| parent != Path::new("")))
        .ok_or_else(|| setting.wrong("names no absolute path", cure))
}

fn api_keys(setting: &Setting) -> Result<Vec<ConfiguredKey>, ConfigError> {
    let cure = "write owner=key, with a comma between two of them";
    let mut keys: Vec<ConfiguredKey> = Vec::new();
    for (index, text) in listed(&setting.value).enumerate() {
        // A message names a key by its place: the key itself is a secret.
        let place = index + 1;
        let Some((owner, key)) = text.split_once('=') else {
            return Err(setting.wrong(format!("entry {place} has no ="), cure));
        };
        let (owner, key) = (owner.trim(), key.trim());
        if owner.is_empty() || owner.len() > 100 {
            return Err(setting.wrong(format!("the owner of entry {place} is not 1 to 100 bytes long"), cure));
        }
        let key: ApiKey = key
            .parse()
            .map_err(|error| setting.wrong(format!("entry {place}: {error}"), "make one with: openssl rand -hex 32"))?;
        if keys.iter().any(|other| other.key == key) {
            return Err(setting.wrong(format!("the key of entry {place} is there twice"), "remove one of them"));
        }
        keys.push(ConfiguredKey { owner: owner.into(), key });
    }
    Ok(keys)
}

/// The parts of a comma-separated list; empty ones do not count.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn every_wrong_value_is_named_with_place_and_cure() {
        let cases: [(&str, &str, &str); 17] = [
            ("bind", "localhost", "write it like 127.0.0.1:8080"),
            ("delivery-bind", "127.0.0.1:99999", "write it like"),
            ("public-url", "ftp://x.example", "neither http nor https"),
            ("public-url", "https://u:p@x.example", "more than scheme"),
            ("api-url", "x", "is not a URL"),
            ("data-dir", "", "name a folder"),
            ("store", "s3://bucket/prefix", "s3: is not in this release, only file: is"),
            ("store", "file://relative", "names no absolute path"),
            ("database", "postgres://u:secret@host/db", "postgres: is not in this release, only sqlite: is"),
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
            let variable = settings::KEYS.iter().find(|known| known.name == key).map(|known| known.name).unwrap();
            let variable = format!("IMAGES_{}", variable.to_uppercase().replace('-', "_"));
            let by_variable = message(&[], &[(&variable, value)]);
            assert!(by_variable.contains(&variable) && by_variable.contains(part), "{by_variable}");
        }
    }

    #[test]
    fn what_is_no_setting_stops_the_start() {
        let error = message(&[], &[("IMAGES_BNID", "127.0.0.1:1")]);
        assert!(error.starts_with("IMAGES_BNID: ") && error.contains("IMAGES_BIND"), "{error}");
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

    #[test]
    fn urls_name_paths_and_lose_their_last_slash() {
        let config = read(
            &[
                "--store",
                "file:///a%20b/c",
                "--database",
                "sqlite:///d/e.sqlite",
                "--public-url",
                "https://x.example/p/",
            ],
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
}
