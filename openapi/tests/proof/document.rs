//! The document under proof.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use specbound_codegen::{Generated, Options, generate};
use specbound_document::Document;

/// What stands before the message of a check that could not even begin, so that a reader does not take it for a finding.
const NOT_REACHED: &str = "cannot be checked";

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let usual = root().join("openapi/images.yaml");
    let path = std::env::var_os("IMAGES_PROOF_DOCUMENT").map_or(usual, PathBuf::from);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{NOT_REACHED}: {}: {error}", path.display()))
});

// Another reader than the generator's: what that one overlooks shows.
static JSON: LazyLock<Result<Value, String>> = LazyLock::new(|| {
    serde_yaml_ng::from_str(&TEXT).map_err(|error| format!("the document is not valid YAML: {error}"))
});

static COMPILED: LazyLock<Result<Document, String>> = LazyLock::new(|| {
    let json = JSON.as_ref().map_err(String::clone)?;
    Document::compile(json).map_err(|error| format!("the document has no meaning: {error}"))
});

static GENERATED: LazyLock<Result<Generated, String>> = LazyLock::new(|| {
    generate(&TEXT, &options())
        .map_err(|refusals| refusals.iter().map(|refusal| refusal.line("images.yaml")).collect::<Vec<_>>().join("\n  "))
});

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}

/// The same as those of `cargo xtask generate`; where they are not, `drift` fails.
fn options() -> Options {
    Options {
        document: "openapi/images.yaml".to_owned(),
        command: "cargo xtask generate".to_owned(),
        trait_name: "ImagesApi".to_owned(),
        server: None,
        client: true,
        folder: std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")),
        client_inner: Some("crate::Connection".to_owned()),
        mock_types: Some("images_api".to_owned()),
    }
}

/// The document as JSON.
pub(crate) fn json() -> &'static Value {
    JSON.as_ref().unwrap_or_else(|error| panic!("{NOT_REACHED}: {error}"))
}

/// The document as validators.
pub(crate) fn compiled() -> &'static Document {
    COMPILED.as_ref().unwrap_or_else(|error| panic!("{NOT_REACHED}: {error}"))
}

/// What the generator makes of the document.
pub(crate) fn generated() -> &'static Generated {
    GENERATED.as_ref().unwrap_or_else(|lines| panic!("{NOT_REACHED}: the generator refuses the document:\n  {lines}"))
}

/// Where the generator refuses the document, or reads something else than is written.
pub(crate) fn complaints() -> Vec<String> {
    let generated = match &*GENERATED {
        Ok(generated) => generated,
        Err(lines) => return vec![format!("the document is refused:\n  {lines}")],
    };
    if let Err(error) = &*COMPILED {
        return vec![format!("the generator takes what cannot be compiled: {error}")];
    }
    let read = generated.files.iter().find(|file| file.path == "api/document.json");
    let read = read.and_then(|file| serde_json::from_str::<Value>(&file.contents).ok()).unwrap_or_default();
    let differences = specbound_codegen::differences(json(), &read);
    differences.iter().map(|difference| format!("the generator misreads {difference}")).collect()
}
