//! Settings: read from flags, environment and file, and checked before anything starts.

mod commands;
mod file;
mod key;
mod setting;
mod settings;
mod toml_advice;
mod values;

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use tracing::level_filters::LevelFilter;

use crate::fetch::OriginPattern;
use crate::keys::{ConfiguredKey, KeyIdError};
use settings::Settings;
use values::{address, api_keys, base_url, least_body_memory, listed, path_of_url, web_origin};

pub use commands::{Command, KeysAction, KeysCommand};
pub use setting::Source;

/// What the server was told, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the API listens; port 0 takes a free one.
    pub bind: SocketAddr,
    /// Where delivery listens; port 0 takes a free one.
    pub delivery_bind: SocketAddr,
    /// Base of published images' URLs, without a slash at its end; the address of delivery where there is none.
    pub public_url: Option<String>,
    /// Base of links, without a slash at its end; scheme and host of each request where there is none.
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
    /// Environment variables whose names begin like settings but are unknown: a warning names them, and they have no effect.
    pub unknown_variables: Vec<String>,
}

/// Why the server does not start with these settings.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The command line cannot be read, or it asks for help or version.
    #[error(transparent)]
    CommandLine(#[from] clap::Error),
    /// A flag stands before the command that it is for.
    #[error("{flag}: {fix}")]
    BeforeCommand {
        /// The flag.
        flag: String,
        /// What to do.
        fix: String,
    },
    /// A setting has a value that cannot be.
    #[error("{key}: {problem} ({place}); {fix}")]
    Value {
        /// Name of the setting.
        key: &'static str,
        /// What is wrong, without the value where that is a secret.
        problem: String,
        /// Where it was set.
        place: String,
        /// What to do.
        fix: String,
    },
    /// A variable is not Unicode.
    #[error("{name}: the environment variable is not valid UTF-8; set it to a valid value")]
    NotText {
        /// Name of the variable.
        name: String,
    },
    /// A key cannot be somebody's of such a name.
    #[error(
        "--owner: is not 1 to 100 bytes long, begins or ends with a space, or has a control character; write it like ann"
    )]
    Owner,
    /// What should name a key does not.
    #[error(transparent)]
    KeyId(#[from] KeyIdError),
    /// The file has a key that is not a setting.
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
            unknown_variables: Vec::new(),
        }
    }

    /// The settings by a command line (the program's name first) and an environment.
    ///
    /// # Errors
    /// The first setting that is wrong, by its name, with what to do.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Config, ConfigError> {
        Config::of(Settings::read(commands::serving().try_get_matches_from(arguments)?, environment)?)
    }

    fn of(mut settings: Settings) -> Result<Config, ConfigError> {
        let mut config = Config::of_places(&mut settings)?;
        config.unknown_variables = std::mem::take(&mut settings.unknown_variables);
        if let Some(setting) = settings.take("bind") {
            config.bind = address(&setting)?;
        }
        if let Some(setting) = settings.take("delivery-bind") {
            config.delivery_bind = address(&setting)?;
        }
        config.public_url = settings.take("public-url").map(|setting| base_url(&setting)).transpose()?;
        config.api_url = settings.take("api-url").map(|setting| base_url(&setting)).transpose()?;
        config.store = settings.take("store").map(|setting| path_of_url(&setting, "file")).transpose()?;
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
                    let problem = format!("{:?} is not a whole number from 1 to 1000000", setting.value);
                    setting.wrong(problem, "write it like 256")
                })?;
        }
        if let Some(setting) = settings.take("body-memory") {
            let least = least_body_memory();
            let mebibytes: Option<u64> =
                setting.value.parse().ok().filter(|number| (least..=1_000_000).contains(number));
            config.body_memory = mebibytes.map(|number| number << 20).ok_or_else(|| {
                let problem = format!("{:?} is not a whole number from {least} to 1000000", setting.value);
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

    /// Where the database is; everything else as where nothing is set.
    fn of_places(settings: &mut Settings) -> Result<Config, ConfigError> {
        let mut config = Config::new("images-data");
        if let Some(setting) = settings.take("data-dir") {
            if setting.value.is_empty() {
                return Err(setting.wrong("is empty", "name a folder"));
            }
            config.data_dir = PathBuf::from(&setting.value);
        }
        config.database = settings.take("database").map(|setting| path_of_url(&setting, "sqlite")).transpose()?;
        Ok(config)
    }

    /// The warning about environment variables that begin like settings but are unknown; nothing where there are none.
    pub fn warning(&self) -> Option<String> {
        let names = self.unknown_variables.join(", ");
        (!names.is_empty()).then(|| {
            let known = key::listed(key::KEYS.iter().map(|key| key::variable(key.name)));
            format!("{names}: no such setting, ignored (an environment variable); the settings are {known}")
        })
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

#[cfg(test)]
mod tests;
