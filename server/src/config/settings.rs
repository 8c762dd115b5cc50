//! Where a setting comes from: flag, then environment, then file, then default. Values are text here; what they mean is
//! the work of the parent module.

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::ArgMatches;

use super::key::{CONFIG, KEYS, variable};
use super::setting::{Setting, Source};
use super::{ConfigError, file};

/// Every setting that was made somewhere.
#[derive(Debug, Default)]
pub(super) struct Settings {
    made: BTreeMap<&'static str, Setting>,
    /// Environment variables that begin like settings but are unknown, in the order of their names. Kubernetes makes such
    /// ones for a service that is named `images`.
    pub unknown_variables: Vec<String>,
}

impl Settings {
    /// Reads flags, environment and, where one of them names it, the file.
    pub fn read(
        mut flags: ArgMatches,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Settings, ConfigError> {
        let mut settings = Settings::default();
        for key in &KEYS {
            // A command has some of the flags only.
            if let Ok(Some(value)) = flags.try_remove_one::<String>(key.name) {
                settings.add(Setting { key: key.name, value, source: Source::Flag });
            }
        }
        for (name, value) in environment {
            let Some(name) = name.to_str().filter(|name| name.starts_with("IMAGES_")) else {
                continue;
            };
            let Some(key) = KEYS.iter().find(|key| variable(key.name) == name) else {
                settings.unknown_variables.push(name.to_owned());
                continue;
            };
            let value = value.into_string().map_err(|_| ConfigError::NotText { name: name.to_owned() })?;
            settings.add(Setting { key: key.name, value, source: Source::Environment });
        }
        settings.unknown_variables.sort_unstable();
        if let Some(setting) = settings.take(CONFIG) {
            for setting in file::read(&setting)? {
                settings.add(setting);
            }
        }
        Ok(settings)
    }

    /// Takes the value of a setting out, if it was made.
    pub fn take(&mut self, key: &str) -> Option<Setting> {
        self.made.remove(key)
    }

    /// Keeps what came first: sources are read from the strongest to the weakest.
    fn add(&mut self, setting: Setting) {
        self.made.entry(setting.key).or_insert(setting);
    }
}
