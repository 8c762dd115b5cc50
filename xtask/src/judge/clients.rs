//! Clients that other generators make of `images.yaml`, and the way of a picture that each goes: uploaded, listed,
//! published, fetched, downloaded, deleted.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, ensure};
use images_pixels::{Format, sample};

use super::target::Target;
use super::tools;
use crate::root;
use crate::server::LIVE_KEY;

/// A client that takes longer hangs.
const LIMIT: Duration = Duration::from_secs(2 * 60);

/// Those that are tried.
pub(super) const KINDS: [Kind; 2] = [Kind::OpenapiFetch, Kind::OpenapiPythonClient];

#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// openapi-typescript's types on openapi-fetch.
    OpenapiFetch,
    /// openapi-python-client's package.
    OpenapiPythonClient,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::OpenapiFetch => "openapi-fetch",
            Kind::OpenapiPythonClient => "openapi-python-client",
        }
    }
}

/// Installs a generator and makes its client, in a folder of its own.
///
/// # Errors
/// It cannot be made, or says itself that something of the document is not in it.
pub(super) fn make(kind: Kind, folder: &Path) -> anyhow::Result<String> {
    let folder = folder.join(kind.name());
    let document = root().join("openapi/images.yaml");
    tools::copy(kind.name(), &folder)?;
    match kind {
        Kind::OpenapiFetch => {
            tools::npm(&folder)?;
            let programs = folder.join("node_modules/.bin");
            let mut generator = Command::new(programs.join("openapi-typescript"));
            tools::ended(generator.current_dir(&folder).arg(document).args(["--output", "images.d.ts"]), LIMIT)?;
            // What the journey takes for granted of the types is checked before it goes.
            tools::ended(Command::new(programs.join("tsc")).current_dir(&folder), LIMIT)?;
        }
        Kind::OpenapiPythonClient => {
            let package = folder.join("images_api_client");
            let generator = tools::python(kind.name())?.join("openapi-python-client");
            let mut generator = Command::new(generator);
            generator.current_dir(&folder).args(["generate", "--overwrite", "--meta", "none", "--path"]);
            generator.arg(document).args(["--config", "generator.yaml", "--output-path"]).arg(&package);
            tools::ended(&mut generator, LIMIT)?;
            ensure!(package.join("client.py").exists(), "{}: no client was made", package.display());
        }
    }
    Ok(String::new())
}

/// Goes the way.
pub(super) fn journey(kind: Kind, folder: &Path, target: &Target) -> anyhow::Result<String> {
    let picture = folder.join("cat.png");
    std::fs::write(&picture, sample::picture(Format::Png, 46, 32, 7))
        .with_context(|| format!("{}: cannot be written", picture.display()))?;
    let mut command = match kind {
        Kind::OpenapiFetch => {
            let mut node = Command::new("node");
            node.arg("journey.js");
            node
        }
        Kind::OpenapiPythonClient => {
            let mut python = Command::new(tools::python(kind.name())?.join("python"));
            python.arg("journey.py");
            python
        }
    };
    command.current_dir(folder.join(kind.name())).env("PYTHONDONTWRITEBYTECODE", "1").env("JUDGE_PICTURE", picture);
    tools::ended(command.env("JUDGE_URL", &target.url).env("JUDGE_KEY", LIVE_KEY), LIMIT)?;
    Ok("uploaded, listed, published, fetched, downloaded, deleted".to_owned())
}
