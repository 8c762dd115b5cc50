//! The document, what it does not say, and what sessions begin with, from files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use specbound_document::pipeline::Cors;
use specbound_mock::{Api, Behaviour, Engine, Settings, Setup};

use super::options::{DocumentOptions, MockOptions};
use super::output::tell;
use super::program_error::ProgramError;
use crate::document::images;
use crate::pictures::Pictures;

/// The document that is served.
pub(super) fn api(options: &DocumentOptions) -> Result<Arc<Api>, ProgramError> {
    let Some(spec) = &options.spec else { return Ok(images()) };
    // The files that it refers to are read later, and told with the place of the reference.
    readable(spec).map_err(|error| ProgramError::usage(vec![unreadable("--spec", spec, &error)]))?;
    read(spec, options.behaviour.as_deref()).map_err(ProgramError::usage)
}

/// A pipe is not opened: what is in it can be read once.
fn readable(path: &Path) -> io::Result<()> {
    let metadata = fs::metadata(path)?;
    match (metadata.is_dir(), metadata.is_file()) {
        (true, _) => Err(io::ErrorKind::IsADirectory.into()),
        (false, true) => fs::File::open(path).map(drop),
        (false, false) => Ok(()),
    }
}

/// The same from its files.
///
/// # Errors
/// What is wrong with them, a line each.
pub(super) fn read(spec: &Path, behaviour: Option<&Path>) -> Result<Arc<Api>, Vec<String>> {
    let behaviour = match behaviour {
        Some(path) => {
            let placed = |lines: Vec<String>| -> Vec<String> {
                lines.iter().map(|line| format!("{}: {line}", path.display())).collect()
            };
            Behaviour::parse(&text("--behaviour", path)?).map_err(placed)?
        }
        None => Behaviour::default(),
    };
    Api::read(spec, behaviour).map(Arc::new)
}

/// Tells what of a document is passed over, before it is served.
pub(super) fn tell_slips(api: &Api) {
    api.repeated_ids().iter().for_each(|(place, message)| tell(&format!("{place}: {message}")));
}

/// The name of the document in what is printed.
pub(super) fn name(options: &DocumentOptions) -> String {
    options.spec.as_deref().map_or("images.yaml".into(), Path::to_string_lossy).into_owned()
}

/// The files that the document comes from.
pub(super) fn files(api: &Api, options: &DocumentOptions) -> Vec<PathBuf> {
    if options.spec.is_none() {
        return Vec::new();
    }
    api.paths().iter().cloned().chain(options.behaviour.clone()).collect()
}

/// A mock of the document as the options want it.
pub(super) fn engine(options: &MockOptions, api: Arc<Api>, scheme: &'static str) -> Result<Arc<Engine>, ProgramError> {
    let origins = options.cors_origins.split(',').map(|origin| origin.trim().to_owned());
    let settings = Settings {
        stateless: options.stateless,
        empty: options.empty,
        unchecked: options.no_self_check,
        admin: !options.no_admin,
        seed: specbound_mock::seed_of(&options.seed),
        scheme,
        cors: Cors::new(origins.filter(|origin| !origin.is_empty())),
        ..Settings::default()
    };
    let pictures = Arc::new(Pictures::default());
    let Some(path) = &options.setup else { return Ok(Arc::new(Engine::new(api, pictures, settings))) };
    let placed = |error: specbound_mock::SetupError| {
        ProgramError::usage(error.0.iter().map(|line| format!("{}: {line}", path.display())).collect())
    };
    let setup = Setup::parse(&text("--setup", path).map_err(ProgramError::usage)?).map_err(placed)?;
    Engine::with_setup(api, pictures, settings, setup).map_err(placed)
}

fn text(option: &str, path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![unreadable(option, path, &error)])
}

/// Why the file of an option cannot be read, and what to do.
pub(super) fn unreadable(option: &str, path: &Path, error: &io::Error) -> String {
    let name = path.display();
    let fix = match error.kind() {
        io::ErrorKind::NotFound if name.to_string().contains("://") => {
            format!("save it to a file and name that with {option}: nothing is fetched")
        }
        io::ErrorKind::NotFound => match std::env::current_dir() {
            Ok(folder) if path.is_relative() => {
                format!("name a file that is there with {option}; this path begins at {}", folder.display())
            }
            _ => format!("name a file that is there with {option}"),
        },
        io::ErrorKind::IsADirectory => format!("name a file in it with {option}"),
        io::ErrorKind::PermissionDenied => "let the user of this program read it".to_owned(),
        io::ErrorKind::InvalidData => format!("name a text in UTF-8 with {option}"),
        _ => format!("name another with {option}"),
    };
    format!("{name}: cannot be read: {error}; {fix}")
}
