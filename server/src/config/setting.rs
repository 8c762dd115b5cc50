//! A setting, and where its value comes from.

use std::fmt;
use std::path::PathBuf;

use super::ConfigError;
use super::key::variable;

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
    /// What is wrong with the value, with what to do. The text must not repeat a secret.
    pub fn wrong(&self, problem: impl fmt::Display, fix: impl fmt::Display) -> ConfigError {
        let place = match &self.source {
            Source::Flag => format!("from the flag --{}", self.key),
            Source::Environment => format!("from the environment variable {}", variable(self.key)),
            Source::File(path) => format!("from {}", path.display()),
            Source::Default => "by default".to_owned(),
        };
        ConfigError::Value { key: self.key, problem: problem.to_string(), place, fix: fix.to_string() }
    }
}
