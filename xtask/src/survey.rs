//! `survey FOLDER`: how the generator fares with the documents of a folder. What it makes is compiled, and what that emits
//! is compared with what it should.
//!
//! | file | what |
//! | --- | --- |
//! | `documents.rs` | the files of a folder |
//! | `generation.rs` | the generator on one of them |
//! | `packages.rs`, `compilation.rs` | the packages of generated code, and the rounds of the compiler |
//! | `emission.rs` | what is emitted beside the projection |
//! | `entry.rs`, `report.rs` | what became of a document, and what is said of all |
//! | `mock.rs` | `survey mock`: how the mock serves documents |

mod compilation;
mod documents;
mod emission;
mod entry;
mod generation;
mod mock;
mod packages;
mod report;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};

use crate::root;
use crate::server::target_folder;
use documents::Document;
use entry::Entry;
use generation::Outcome;
use packages::Side;
use report::Report;

/// Where `--markdown` writes.
const TABLE: &str = "docs/documents.md";

/// What is surveyed.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,
    /// The folder; documents end in .yaml, .yml or .json.
    #[arg(required = true)]
    folder: Option<PathBuf>,
    /// Only documents whose path has this text in it.
    #[arg(long)]
    only: Option<String>,
    /// Generate, and compile nothing.
    #[arg(long)]
    no_compile: bool,
    /// Write docs/documents.md.
    #[arg(long, conflicts_with_all = ["only", "no_compile"])]
    markdown: bool,
}

#[derive(Subcommand)]
enum What {
    /// Serve every document of a folder, and send each operation requests that should be right.
    Mock(mock::Options),
}

/// Prints everything that is not right, the reasons of refusal and the closing line; answers whether nothing is wrong.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    if let Some(What::Mock(options)) = &options.what {
        return mock::run(options);
    }
    let folder = options.folder.as_deref().context("name a folder of documents")?;
    let documents = documents::of(folder, options.only.as_deref())?;
    if documents.is_empty() {
        bail!("{}: no document is there; name a folder of .yaml, .yml or .json files", folder.display());
    }
    let scratch = std::path::absolute(target_folder())?.join("survey");
    let mut report = Report { entries: generate(&documents, &scratch)?, compiled: !options.no_compile };
    if report.compiled {
        compile(&mut report, &scratch)?;
    }
    for line in report.complaints() {
        println!("{line}");
    }
    println!("\n{}\n{}\n{}", report.tables(), report.slowest(), report.closing_line());
    if options.markdown {
        generation::write(&root().join(TABLE), &report.markdown())?;
    }
    Ok(report.is_right())
}

/// Runs the generator on each document. What an earlier survey wrote is removed.
fn generate(documents: &[Document], scratch: &Path) -> anyhow::Result<Vec<Entry>> {
    let old = scratch.join("documents");
    if old.exists() {
        std::fs::remove_dir_all(&old).with_context(|| format!("{}: cannot be removed", old.display()))?;
    }
    generation::keep_panics();
    let mut entries = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        let bytes = std::fs::read(&document.path).with_context(|| format!("{}", document.path.display()))?;
        let (version, (outcome, took)) = match String::from_utf8(bytes) {
            Ok(text) => (documents::version(&text), generation::run(text, &scratch.join(packages::folder_of(number)))?),
            Err(_) => {
                (documents::version(""), (Outcome::Unreadable("it is not UTF-8 text".to_owned()), Duration::ZERO))
            }
        };
        entries.push(Entry {
            name: document.name.clone(),
            version,
            outcome,
            took,
            server_error: None,
            client_error: None,
            emits_wrong: None,
        });
    }
    Ok(entries)
}

/// Compiles what was generated, and compares what it emits.
fn compile(report: &mut Report, scratch: &Path) -> anyhow::Result<()> {
    let (mut servers, mut clients) = (Vec::new(), Vec::new());
    for (number, entry) in report.entries.iter().enumerate() {
        if let Outcome::Generated { size, client, .. } = &entry.outcome {
            servers.push((number, *size));
            if *client {
                clients.push((number, *size));
            }
        }
    }
    let server = compilation::compile(scratch, Side::Server, &servers)?;
    for (number, problem) in emission::wrong(scratch, &server.passed)? {
        report.entries[number].emits_wrong = Some(problem);
    }
    for (number, error) in server.failed {
        report.entries[number].server_error = Some(error);
    }
    for (number, error) in compilation::compile(scratch, Side::Client, &clients)?.failed {
        report.entries[number].client_error = Some(error);
    }
    Ok(())
}
