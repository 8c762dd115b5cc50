//! Where a setting comes from: flag, then environment, then file, then default. Values are text here; what they mean is
//! the work of the parent module.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use clap::{Arg, Command};

use super::ConfigError;

/// A setting: one name for flag, environment variable and file.
pub(super) struct Key {
    pub name: &'static str,
    pub placeholder: &'static str,
    pub help: &'static str,
}

/// The setting that names the file with the others.
const CONFIG: &str = "config";

pub(super) const KEYS: [Key; 14] = [
    Key { name: CONFIG, placeholder: "FILE", help: "TOML file with these settings, under the same names" },
    Key { name: "bind", placeholder: "IP:PORT", help: "Where the API listens [default: 127.0.0.1:8080]" },
    Key { name: "delivery-bind", placeholder: "IP:PORT", help: "Where delivery listens [default: 127.0.0.1:8081]" },
    Key {
        name: "public-url",
        placeholder: "URL",
        help: "Base of published images' URLs, the CDN as a rule [default: http:// and the address of delivery]",
    },
    Key { name: "api-url", placeholder: "URL", help: "Base of links [default: http:// and the address of the API]" },
    Key { name: "data-dir", placeholder: "DIR", help: "Where everything is kept [default: ./images-data]" },
    Key {
        name: "store",
        placeholder: "URL",
        help: "Where the bytes of images are kept: file:///… [default: pictures in the data directory]",
    },
    Key {
        name: "database",
        placeholder: "URL",
        help: "Where the records are kept: sqlite:///… [default: images.sqlite in the data directory]",
    },
    Key {
        name: "api-keys",
        placeholder: "OWNER=KEY,…",
        help: "Keys beside those in the database; a key is live_ or test_ and at least 32 characters more",
    },
    Key {
        name: "fetch-origins",
        placeholder: "ORIGIN,…",
        help: "Origins that createImageFromUrl may fetch beside that of public-url, https://*.s3.amazonaws.com style",
    },
    Key {
        name: "max-in-flight",
        placeholder: "NUMBER",
        help: "API requests that are answered at the same time, half of them of one owner; one more gets a 429 [default: 256]",
    },
    Key {
        name: "body-memory",
        placeholder: "MIB",
        help: "Memory for the bodies of requests in MiB; half of it for each owner at most, one more waits [default: 256]",
    },
    Key {
        name: "cors-origins",
        placeholder: "ORIGIN,…",
        help: "Origins whose pages may call the API from a browser, or * for every one [default: none]",
    },
    Key {
        name: "log",
        placeholder: "LEVEL",
        help: "What is logged: off, error, warn, info, debug or trace [default: info]",
    },
];

/// Where the value of a setting was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// On the command line.
    Flag,
    /// In the environment.
    Environment,
    /// In the configuration file.
    File(PathBuf),
    /// Nowhere: it is what is taken when nothing is set.
    Default,
}

/// A value with its key and where it was found.
#[derive(Debug)]
pub(super) struct Setting {
    pub key: &'static str,
    pub value: String,
    pub source: Source,
}

impl Setting {
    /// What is wrong with the value, with the cure. The text must not repeat a secret.
    pub fn wrong(&self, problem: impl fmt::Display, cure: impl fmt::Display) -> ConfigError {
        let place = match &self.source {
            Source::Flag => format!("from the flag --{}", self.key),
            Source::Environment => format!("from the environment variable {}", variable(self.key)),
            Source::File(path) => format!("from {}", path.display()),
            Source::Default => "by default".to_owned(),
        };
        ConfigError::Value { key: self.key, problem: problem.to_string(), place, cure: cure.to_string() }
    }
}

/// Every setting that was made somewhere.
#[derive(Debug, Default)]
pub(super) struct Settings(BTreeMap<&'static str, Setting>);

impl Settings {
    /// Reads command line, environment and, where one of them names it, the file.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Settings, ConfigError> {
        let mut flags = command().try_get_matches_from(arguments)?;
        let mut settings = Settings::default();
        for key in &KEYS {
            if let Some(value) = flags.remove_one::<String>(key.name) {
                settings.add(Setting { key: key.name, value, source: Source::Flag });
            }
        }
        for (name, value) in environment {
            let Some(name) = name.to_str().filter(|name| name.starts_with("IMAGES_")) else {
                continue;
            };
            let key =
                KEYS.iter().find(|key| variable(key.name) == name).ok_or_else(|| ConfigError::UnknownVariable {
                    name: name.to_owned(),
                    known: listed(KEYS.iter().map(|key| variable(key.name))),
                })?;
            let value = value.into_string().map_err(|_| ConfigError::NotText { name: name.to_owned() })?;
            settings.add(Setting { key: key.name, value, source: Source::Environment });
        }
        if let Some(file) = settings.take(CONFIG) {
            settings.add_file(&file)?;
        }
        Ok(settings)
    }

    /// Takes the value of a setting out, if it was made.
    pub fn take(&mut self, key: &str) -> Option<Setting> {
        self.0.remove(key)
    }

    /// Keeps what came first: sources are read from the strongest to the weakest.
    fn add(&mut self, setting: Setting) {
        self.0.entry(setting.key).or_insert(setting);
    }

    fn add_file(&mut self, file: &Setting) -> Result<(), ConfigError> {
        let path = PathBuf::from(&file.value);
        let text = std::fs::read_to_string(&path)
            .map_err(|error| file.wrong(format!("{}: {error}", path.display()), "name a TOML file that can be read"))?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            file.wrong(format!("{}: {}", path.display(), error.to_string().trim_end()), "mend the file")
        })?;
        for (name, value) in table {
            let known = KEYS.iter().filter(|key| key.name != CONFIG);
            let key = known.clone().find(|key| key.name == name).ok_or_else(|| ConfigError::UnknownKey {
                name: name.clone(),
                file: path.clone(),
                known: listed(known.map(|key| key.name.to_owned())),
            })?;
            let mut setting = Setting { key: key.name, value: String::new(), source: Source::File(path.clone()) };
            setting.value = text_of(value).ok_or_else(|| {
                setting.wrong("is neither a text nor a number nor a list of texts", "write one of these")
            })?;
            self.add(setting);
        }
        Ok(())
    }
}

fn command() -> Command {
    let flags = KEYS.iter().map(|key| Arg::new(key.name).long(key.name).value_name(key.placeholder).help(key.help));
    Command::new("images-server")
        .about("Serves the Images API and the images that are published with it")
        .after_help(
            "Each setting is also an environment variable (IMAGES_DATA_DIR for --data-dir) and a key of the TOML file; \
             a flag is stronger than the environment, and the environment than the file.",
        )
        .version(env!("CARGO_PKG_VERSION"))
        .args(flags)
}

/// Name of a setting's environment variable.
fn variable(key: &str) -> String {
    format!("IMAGES_{}", key.to_uppercase().replace('-', "_"))
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// A value of the file as a flag would write it; a list becomes comma-separated.
fn text_of(value: toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Array(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        _ => None,
    }
}
