//! The packages in which generated code is compiled: a workspace of their own below the target folder. A package has the
//! code of some documents, as few as keep the compiler small.

use std::fmt::Write;
use std::path::Path;

use anyhow::Context;

use super::generation::{CLIENT, SERVER, write};
use crate::root;

/// A package has no more documents, and no more bytes of Rust unless one document alone has more.
const DOCUMENTS: usize = 20;
const BYTES: usize = 2 << 20;

/// What generated code needs. The versions are those of this workspace.
const SERVERS_NEED: &[&str] = &["bytes", "dropshot", "http", "schemars", "serde", "serde_json", "uuid"];
const CLIENTS_NEED: &[&str] =
    &["bytes", "chrono", "futures", "progenitor-client", "regress", "reqwest", "serde", "serde_json", "uuid"];
const OURS: &[(&str, &str)] = &[("specbound-document", "openapi/document"), ("specbound-runtime", "openapi/runtime")];

/// Server and client are compiled apart: they need other crates, and a client is only checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Server,
    Client,
}

impl Side {
    /// The word that the names of packages begin with, and that a report says.
    pub(super) fn word(self) -> &'static str {
        match self {
            Side::Server => "server",
            Side::Client => "client",
        }
    }
}

/// Some documents, by number, and their package.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) documents: Vec<usize>,
}

/// The folder of a document's generated code, below that of the survey.
pub(super) fn folder_of(document: usize) -> String {
    format!("documents/d{document:04}")
}

/// The document that a path of generated code belongs to.
pub(super) fn document_of(path: &str) -> Option<usize> {
    let (_, rest) = path.split_once("documents/d")?;
    rest.split('/').next()?.parse().ok()
}

/// Shares out documents, each a number and the bytes of its Rust.
pub(super) fn shared_out(side: Side, documents: &[(usize, usize)]) -> Vec<Package> {
    let mut packages = Vec::<Package>::new();
    let mut bytes = 0;
    for &(document, size) in documents {
        match packages.last_mut() {
            Some(last) if last.documents.len() < DOCUMENTS && bytes + size <= BYTES => {
                last.documents.push(document);
                bytes += size;
            }
            _ => {
                packages.push(Package { name: name(side, packages.len()), documents: vec![document] });
                bytes = size;
            }
        }
    }
    packages
}

/// The name of the package of that number.
pub(super) fn name(side: Side, number: usize) -> String {
    format!("{}-{number:03}", side.word())
}

/// Writes the workspace with those packages and no others.
pub(super) fn write_workspace(folder: &Path, side: Side, packages: &[Package]) -> anyhow::Result<()> {
    let root = root();
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).context("Cargo.toml cannot be read")?;
    let members = packages.iter().map(|package| format!("{:?}", package.name)).collect::<Vec<_>>().join(", ");
    let mut workspace = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n\n[workspace.dependencies]\n");
    for line in needed(&manifest)? {
        writeln!(workspace, "{line}")?;
    }
    for (name, path) in OURS {
        writeln!(workspace, "{name} = {{ path = {:?} }}", root.join(path))?;
    }
    workspace += "\n[profile.dev]\ndebug = false\nincremental = false\n";
    write(&folder.join("Cargo.toml"), &workspace)?;
    // The lock has more than these packages need, and cargo leaves out the rest.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).context("Cargo.lock cannot be copied")?;
    for package in packages {
        write_package(folder, side, package)?;
    }
    Ok(())
}

/// The lines of this workspace's manifest about what generated code needs.
fn needed(manifest: &str) -> anyhow::Result<Vec<&str>> {
    let mut names = SERVERS_NEED.iter().chain(CLIENTS_NEED).collect::<Vec<_>>();
    names.sort_unstable();
    names.dedup();
    let line_of = |name: &&&str| {
        let line = manifest.lines().find(|line| line.strip_prefix(**name).is_some_and(|rest| rest.starts_with(" = ")));
        line.with_context(|| format!("Cargo.toml names no version of {name} on a line of its own"))
    };
    names.iter().map(line_of).collect()
}

fn write_package(folder: &Path, side: Side, Package { name, documents }: &Package) -> anyhow::Result<()> {
    let mut manifest =
        format!("[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n");
    let ours = OURS.iter().map(|(name, _)| name);
    let needed = match side {
        Side::Server => SERVERS_NEED.iter().chain(ours).collect::<Vec<_>>(),
        Side::Client => CLIENTS_NEED.iter().collect(),
    };
    for dependency in needed {
        writeln!(manifest, "{dependency}.workspace = true")?;
    }
    let (file, code) = match side {
        Side::Server => ("src/main.rs", program(documents)),
        Side::Client => ("src/lib.rs", library(documents)),
    };
    let folder = folder.join(name);
    write(&folder.join("Cargo.toml"), &manifest)?;
    write(&folder.join(file), &code)
}

/// A program that prints what the document of its argument emits.
fn program(documents: &[usize]) -> String {
    let mut code = String::from("#![allow(warnings)]\n");
    let mut arms = String::new();
    for document in documents {
        code += &format!("#[path = \"../../{}/{SERVER}\"]\nmod d{document};\n", folder_of(*document));
        arms += &format!("        \"{document}\" => d{document}::emitted_document,\n");
    }
    code += &format!(
        r#"
fn main() {{
    let document = std::env::args().nth(1).unwrap_or_default();
    let emitted: fn() -> Result<serde_json::Value, String> = match document.as_str() {{
{arms}        _ => || Err("this program has no such document".to_owned()),
    }};
    let thread = std::thread::Builder::new().stack_size(512 << 20).spawn(emitted);
    match thread.map(std::thread::JoinHandle::join) {{
        Ok(Ok(Ok(emitted))) => println!("{{emitted}}"),
        Ok(Ok(Err(error))) => {{
            eprintln!("{{error}}");
            std::process::exit(1);
        }}
        _ => std::process::exit(1),
    }}
}}
"#
    );
    code
}

fn library(documents: &[usize]) -> String {
    let mut code = String::from("#![allow(warnings)]\n");
    for document in documents {
        let folder = folder_of(*document);
        let rules = CLIENT.replace("client.rs", "rules.rs");
        code += &format!("#[path = \"../../{folder}/{CLIENT}\"]\npub mod d{document};\n");
        code += &format!("#[path = \"../../{folder}/{rules}\"]\npub mod d{document}_rules;\n");
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_small_in_documents_and_bytes() {
        let sizes = |sizes: &[usize]| {
            let documents = sizes.iter().copied().enumerate().collect::<Vec<_>>();
            let packages = shared_out(Side::Server, &documents);
            packages.iter().map(|package| package.documents.len()).collect::<Vec<_>>()
        };
        assert_eq!(sizes(&[1; 45]), [20, 20, 5]);
        assert_eq!(sizes(&[BYTES + 1, 1, BYTES - 1, 1]), [1, 2, 1]);
    }

    #[test]
    fn a_path_tells_its_document() {
        assert_eq!(document_of(&format!("server-000/src/../../{}/api/api.rs", folder_of(12))), Some(12));
        assert_eq!(document_of("server-000/src/main.rs"), None);
    }
}
