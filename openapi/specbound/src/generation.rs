//! The generator on the document of a file.

use std::panic;
use std::path::{Path, PathBuf};

use clap::Args;
use specbound_codegen::{Generated, Refusal, generate, generate_unformatted};

use crate::output::tell;

const TRAIT_NAME: &str = "ServedApi";

/// What is generated of a document.
#[derive(Args, Debug)]
pub(crate) struct What {
    /// Name of the dropshot trait; `NotesApi` makes `NotesService` and `NotesSecurity` of what a server has to be.
    #[arg(long, default_value = TRAIT_NAME, value_name = "NAME", value_parser = type_name)]
    trait_name: String,
    /// The server of the document whose path is served, `/v1` of `https://api.example/v1`: its number from 1, or its URL;
    /// the first where it is not said.
    #[arg(long, value_name = "N|URL")]
    server: Option<String>,
    /// Make no client.
    #[arg(long)]
    no_client: bool,
}

impl What {
    /// How it was asked for, as it follows other arguments.
    pub(crate) fn arguments(&self) -> String {
        let mut arguments = String::new();
        if self.trait_name != TRAIT_NAME {
            arguments += &format!(" --trait-name {}", self.trait_name);
        }
        if let Some(server) = &self.server {
            arguments += &format!(" --server '{server}'");
        }
        if self.no_client {
            arguments += " --no-client";
        }
        arguments
    }
}

/// Generates everything in memory, as rustfmt leaves it in the folder that the files are for, if there is one; nothing where the document cannot be read, and what is wrong is told.
pub(crate) fn of(path: &Path, what: &What, folder: Option<&Path>) -> Option<Result<Generated, Vec<Refusal>>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            tell(&format!("{}: {error}; give the path of an OpenAPI document", path.display()));
            return None;
        }
    };
    quiet_progenitor();
    let options = specbound_codegen::Options {
        command: "specbound generate".to_owned(),
        document: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        trait_name: what.trait_name.clone(),
        server: what.server.clone(),
        client: !what.no_client,
        folder: folder.map(Path::to_owned).unwrap_or_default(),
        client_inner: None,
        mock_types: None,
    };
    Some(match folder {
        Some(_) => generate(&text, &options),
        None => generate_unformatted(&text, &options),
    })
}

/// The folders of generated files, below the one that is given: of those that are made, and of those that were.
pub(crate) fn folders() -> Vec<PathBuf> {
    ["api", "client"].map(PathBuf::from).to_vec()
}

fn type_name(text: &str) -> Result<String, &'static str> {
    let is_type = text.starts_with(|first: char| first.is_ascii_uppercase()) && text != "Self";
    match is_type && text.chars().all(|sign| sign.is_ascii_alphanumeric()) {
        true => Ok(text.to_owned()),
        false => Err("write letters and digits, and a capital letter first"),
    }
}

/// What progenitor asserts is told as a refusal; its own words on the way there help nobody.
fn quiet_progenitor() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let file = info.location().map_or("", |location| location.file());
        if !["progenitor-impl", "typify-impl", "openapiv3"].iter().any(|name| file.contains(name)) {
            usual(info);
        }
    }));
}
