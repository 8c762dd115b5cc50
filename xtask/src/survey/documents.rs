//! The documents of a folder.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// A file that may be a document.
pub(super) struct Document {
    /// Its path below the folder.
    pub(super) name: String,
    pub(super) path: PathBuf,
}

/// Every file below the folder that ends like a document, by name; with `only`, those whose name has that text in it.
pub(super) fn of(folder: &Path, only: Option<&str>) -> anyhow::Result<Vec<Document>> {
    let mut documents = Vec::new();
    collect(folder, "", &mut documents)?;
    documents.retain(|document| only.is_none_or(|text| document.name.contains(text)));
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(documents)
}

fn collect(folder: &Path, above: &str, documents: &mut Vec<Document>) -> anyhow::Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{}: is not a folder that can be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, name) = (entry.path(), format!("{above}{}", entry.file_name().to_string_lossy()));
        if entry.file_type()?.is_dir() {
            collect(&path, &format!("{name}/"), documents)?;
        } else if path.extension().is_some_and(|end| ["yaml", "yml", "json"].iter().any(|known| end == *known)) {
            documents.push(Document { name, path });
        }
    }
    Ok(())
}

/// What a document says that it is, `OpenAPI 3.0` or the like, by the first line that says so.
pub(super) fn version(text: &str) -> String {
    let of = |key: &str, name: &str| {
        text.match_indices(key).find_map(|(at, _)| {
            let rest = text[at + key.len()..].trim_start_matches(['"', '\'']).trim_start().strip_prefix(':')?;
            let number = rest.trim_start().trim_start_matches(['"', '\'']);
            let mut parts = number.split(['.', '"', '\'', ' ', '\n', '\r', ',']);
            let (major, minor) = (parts.next()?, parts.next()?);
            let is_number = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
            (is_number(major) && is_number(minor)).then(|| format!("{name} {major}.{minor}"))
        })
    };
    of("openapi", "OpenAPI").or_else(|| of("swagger", "Swagger")).unwrap_or_else(|| "none of these".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_says_its_version() {
        for (text, expected) in [
            ("openapi: 3.0.3\n", "OpenAPI 3.0"),
            ("{\"openapi\" : \"3.1.0\"}", "OpenAPI 3.1"),
            ("# an openapi document\nswagger: '2.0'\n", "Swagger 2.0"),
            ("name: openapi\n", "none of these"),
        ] {
            assert_eq!(version(text), expected, "{text}");
        }
    }
}
