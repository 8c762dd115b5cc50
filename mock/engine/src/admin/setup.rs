//! What the sessions of a mock begin with.

use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;

use super::input::{FaultInput, StubInput, seed};
use super::stubs::put;
use crate::api::Api;
use crate::clock;
use crate::engine::Engine;
use crate::media::Media;
use crate::session::Session;
use crate::settings::Settings;

/// Stubs, faults, seed and time that every session begins with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    #[serde(default, deserialize_with = "seed")]
    seed: Option<u64>,
    clock: Option<String>,
    #[serde(default)]
    stubs: Vec<StubInput>,
    #[serde(default)]
    faults: Vec<FaultInput>,
}

/// What is wrong with a setup, a line each.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .0.join("\n"))]
pub struct SetupError(pub Vec<String>);

impl Setup {
    /// Reads one in YAML or JSON: `seed`, `clock`, `stubs` and `faults`, as they are sent to `/__mock/`.
    ///
    /// # Errors
    /// Where the text is not a setup.
    pub fn parse(text: &str) -> Result<Setup, SetupError> {
        // By way of JSON, so that both have the same messages and the same numbers.
        let value: Value = serde_yaml_ng::from_str(text).map_err(|error| SetupError(vec![error.to_string()]))?;
        if value.is_null() {
            return Ok(Setup::default());
        }
        if !value.is_object() {
            return Err(SetupError(vec!["a setup is an object with seed, clock, stubs and faults".to_owned()]));
        }
        serde_path_to_error::deserialize(value).map_err(|error| SetupError(vec![error.to_string()]))
    }

    /// The same with another seed where it has none.
    #[must_use]
    pub fn or_seed(self, seed: u64) -> Setup {
        Setup { seed: self.seed.or(Some(seed)), ..self }
    }

    fn begin(&self, engine: &Engine, session: &Session) -> Result<(), Vec<String>> {
        let mut lines = Vec::new();
        if let Some(text) = &self.clock {
            match clock::parse(text) {
                Ok(seconds) => session.set_now(seconds),
                Err(line) => lines.push(format!("clock: {line}")),
            }
        }
        for (index, stub) in self.stubs.iter().enumerate() {
            let placed = |line: String| format!("stubs, number {}: {line}", index + 1);
            lines.extend(put(engine, session, stub.clone()).err().into_iter().flatten().map(placed));
        }
        let api = engine.api();
        for (index, fault) in self.faults.iter().enumerate() {
            let placed = |line: String| format!("faults, number {}: {line}", index + 1);
            match fault.clone().rule(&api) {
                Ok(rule) => drop(session.faults.add(rule)),
                Err(errors) => lines.extend(errors.into_iter().map(placed)),
            }
        }
        if lines.is_empty() { Ok(()) } else { Err(lines) }
    }
}

impl Engine {
    /// A mock whose sessions begin with a setup. Its seed goes before that of the settings.
    ///
    /// # Errors
    /// What the document does not allow of the setup.
    pub fn with_setup(
        api: Arc<Api>,
        media: Arc<dyn Media>,
        settings: Settings,
        setup: Setup,
    ) -> Result<Arc<Engine>, SetupError> {
        let settings = Settings { seed: setup.seed.unwrap_or(settings.seed), ..settings };
        let itself: Arc<OnceLock<std::sync::Weak<Engine>>> = Arc::default();
        let engine = {
            let (itself, setup) = (Arc::clone(&itself), setup.clone());
            Arc::new(Engine::beginning(
                api,
                media,
                settings,
                Box::new(move |session| {
                    if let Some(engine) = itself.get().and_then(std::sync::Weak::upgrade) {
                        // What a later text of the document does not allow is left out.
                        for line in setup.begin(&engine, session).err().into_iter().flatten() {
                            tracing::warn!(line, "a part of the setup is left out");
                        }
                    }
                }),
            ))
        };
        setup.begin(&engine, engine.session()).map_err(SetupError)?;
        let _ = itself.set(Arc::downgrade(&engine));
        Ok(engine)
    }
}
