//! `generate`: the files that follow from the document, written or compared.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use specbound_codegen::folder::{self, OutdatedFile, Reason};
use specbound_codegen::{Options, generate};

use crate::root;

const DOCUMENT: &str = "openapi/images.yaml";
const COMMAND: &str = "cargo xtask generate";

/// Where each part of what is generated lives. Nothing else may be in these folders.
const PLACES: &[(&str, &str)] = &[
    ("api/", "openapi/src/generated/"),
    ("client/", "client/src/generated/"),
    ("mock/", "mock/src/generated/"),
    ("proof/", "openapi/tests/proof/generated/"),
    ("cases/", "xtask/contract/src/generated/"),
];

/// Writes the files, or compares them; answers whether all is as it should be.
pub(crate) fn run(check: bool) -> anyhow::Result<bool> {
    let outdated = outdated(&root())?;
    if check {
        for file in &outdated {
            eprintln!("{}: {}", file.path.display(), file.reason.description());
        }
        if !outdated.is_empty() {
            eprintln!("run: {COMMAND}");
        }
        return Ok(outdated.is_empty());
    }
    for file in &outdated {
        file.update(&root()).with_context(|| format!("{}: cannot be written", file.path.display()))?;
        let done = match file.reason {
            Reason::Missing | Reason::Changed => "wrote",
            Reason::Stale | Reason::Foreign => "removed",
        };
        println!("{done} {}", file.path.display());
    }
    if outdated.is_empty() {
        println!("everything is as {DOCUMENT} says");
    }
    Ok(true)
}

fn outdated(root: &Path) -> anyhow::Result<Vec<OutdatedFile>> {
    let text = std::fs::read_to_string(root.join(DOCUMENT)).with_context(|| format!("{DOCUMENT}: cannot be read"))?;
    let options = Options {
        document: DOCUMENT.to_owned(),
        command: COMMAND.to_owned(),
        trait_name: "ImagesApi".to_owned(),
        server: None,
        client: true,
        folder: root.to_owned(),
        client_inner: Some("crate::Connection".to_owned()),
        mock_types: Some("images_api".to_owned()),
    };
    let generated = generate(&text, &options).map_err(|refusals| {
        let lines = refusals.iter().map(|refusal| refusal.line(DOCUMENT)).collect::<Vec<_>>();
        anyhow::anyhow!("nothing can be generated from {DOCUMENT}:\n{}", lines.join("\n"))
    })?;
    for warning in &generated.warnings {
        eprintln!("{}", warning.line(DOCUMENT));
    }
    let mut expected = BTreeMap::new();
    for file in generated.files {
        let Some((part, folder)) = PLACES.iter().find(|(part, _)| file.path.starts_with(part)) else {
            bail!("{}: no place is known for it; name one in xtask/src/generate.rs", file.path);
        };
        expected.insert(Path::new(folder).join(&file.path[part.len()..]), file.contents);
    }
    let folders: Vec<PathBuf> = PLACES.iter().map(|(_, folder)| PathBuf::from(folder)).collect();
    folder::outdated(root, &folders, expected).context("the generated files cannot be compared")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_what_the_document_says() {
        let outdated = outdated(&root()).unwrap();
        let line = |file: &OutdatedFile| format!("{}: {}", file.path.display(), file.reason.description());
        let lines = outdated.iter().map(line).collect::<Vec<_>>();
        assert!(lines.is_empty(), "run: {COMMAND}\n{}", lines.join("\n"));
    }
}
