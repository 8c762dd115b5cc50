//! The configuration file: TOML with the names of the settings.

use std::path::{Path, PathBuf};

use toml::Value;

use super::ConfigError;
use super::key::{CONFIG, KEYS, listed};
use super::setting::{Setting, Source};
use super::toml_advice::advice;

/// The settings of the file that `setting` names.
pub(super) fn read(setting: &Setting) -> Result<Vec<Setting>, ConfigError> {
    let path = PathBuf::from(&setting.value);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| setting.wrong(format!("{}: {error}", path.display()), "name a TOML file that can be read"))?;
    let table: toml::Table = text.parse().map_err(|error| not_toml(setting, &path, &text, &error))?;
    table.into_iter().map(|(name, value)| one(&path, &name, value)).collect()
}

fn one(path: &Path, name: &str, value: Value) -> Result<Setting, ConfigError> {
    let known = KEYS.iter().filter(|key| key.name != CONFIG);
    let key = known.clone().find(|key| key.name == name).ok_or_else(|| ConfigError::UnknownKey {
        name: name.to_owned(),
        file: path.to_owned(),
        known: listed(known.map(|key| key.name.to_owned())),
    })?;
    let mut setting = Setting { key: key.name, value: String::new(), source: Source::File(path.to_owned()) };
    setting.value = match text_of(value) {
        Ok(text) => text,
        Err(problem) => {
            let example = key.example;
            return Err(setting.wrong(problem, format!("write it like {name} = {example}")));
        }
    };
    Ok(setting)
}

/// A value of the file as a flag would write it; a list becomes comma-separated. What else it may not be is for whoever
/// reads the setting to say.
fn text_of(value: Value) -> Result<String, &'static str> {
    match value {
        Value::String(text) => Ok(text),
        Value::Integer(number) => Ok(number.to_string()),
        Value::Float(number) => Ok(number.to_string()),
        Value::Boolean(flag) => Ok(flag.to_string()),
        Value::Datetime(time) => Ok(time.to_string()),
        Value::Array(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
            texts.map(|texts| texts.join(",")).ok_or("is a list with an entry that is not text in quotes")
        }
        Value::Table(_) => Err("is a table of its own, and should be one value"),
    }
}

/// What is wrong is told without the line itself, which may have a key in it.
fn not_toml(setting: &Setting, path: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let number = before.matches('\n').count();
    let line = text.lines().nth(number).unwrap_or_default();
    let problem = format!("{}: line {}: {}", path.display(), number + 1, error.message());
    let named = line.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
    let fix = named.and_then(|(name, value)| {
        let key = KEYS.iter().find(|key| key.name == name)?;
        let quoted = value.starts_with(['"', '\'', '[']);
        (!quoted).then(|| format!("put text in quotes, such as {name} = {}", key.example))
    });
    setting.wrong(problem, fix.unwrap_or_else(|| advice(text, number, error.message())))
}
