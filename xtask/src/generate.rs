//! `generate`: the files that follow from the document, written or compared.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
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
    let complaints = differences(&root())?;
    if check {
        for complaint in &complaints {
            eprintln!("{}: {}", complaint.path.display(), complaint.problem);
        }
        if !complaints.is_empty() {
            eprintln!("run: {COMMAND}");
        }
        return Ok(complaints.is_empty());
    }
    for Complaint { path, contents, .. } in &complaints {
        let target = root().join(path);
        match contents {
            Some(contents) => {
                let folder = target.parent().unwrap_or(&target);
                std::fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
                std::fs::write(&target, contents).with_context(|| format!("{}: cannot be written", path.display()))?;
                println!("wrote {}", path.display());
            }
            None => {
                std::fs::remove_file(&target).with_context(|| format!("{}: cannot be removed", path.display()))?;
                println!("removed {}", path.display());
            }
        }
    }
    if complaints.is_empty() {
        println!("everything is as {DOCUMENT} says");
    }
    Ok(true)
}

/// A file that is not as the document says.
struct Complaint {
    path: PathBuf,
    problem: &'static str,
    /// What it should be; nothing where it should not be.
    contents: Option<String>,
}

fn differences(root: &Path) -> anyhow::Result<Vec<Complaint>> {
    let text = std::fs::read_to_string(root.join(DOCUMENT)).with_context(|| format!("{DOCUMENT}: cannot be read"))?;
    let options = Options {
        document: DOCUMENT.to_owned(),
        command: COMMAND.to_owned(),
        trait_name: "ImagesApi".to_owned(),
        client: true,
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
    let mut complaints = Vec::new();
    let mut expected = BTreeSet::new();
    for file in generated.files {
        let Some((part, folder)) = PLACES.iter().find(|(part, _)| file.path.starts_with(part)) else {
            bail!("{}: no place is known for it; name one in xtask/src/generate.rs", file.path);
        };
        let path = PathBuf::from(folder).join(&file.path[part.len()..]);
        let problem = match std::fs::read_to_string(root.join(&path)) {
            Ok(found) if found == file.contents => None,
            Ok(_) => Some("is not what the document says: the document was changed since, or the file was edited"),
            Err(_) => Some("is missing"),
        };
        complaints.extend(problem.map(|problem| Complaint {
            path: path.clone(),
            problem,
            contents: Some(file.contents),
        }));
        expected.insert(path);
    }
    for (_, folder) in PLACES {
        for entry in std::fs::read_dir(root.join(folder)).into_iter().flatten() {
            let path = PathBuf::from(folder).join(entry?.file_name());
            if !expected.contains(&path) {
                complaints.push(Complaint { path, problem: "is nothing that the document asks for", contents: None });
            }
        }
    }
    Ok(complaints)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_what_the_document_says() {
        let complaints = differences(&root()).unwrap();
        let lines = complaints.iter().map(|it| format!("{}: {}", it.path.display(), it.problem)).collect::<Vec<_>>();
        assert!(lines.is_empty(), "run: {COMMAND}\n{}", lines.join("\n"));
    }
}
