//! `mutations`: small changes of document and code, each of which a check must notice. What the checks are worth is
//! what they catch; the table says which of them caught which change.
//!
//! | file | concern |
//! | --- | --- |
//! | `mutation.rs` | one change: text found in a file, and what is put in its place |
//! | `in_document.rs` and its folder | the changes of copies of the document; nothing is compiled for them |
//! | `in_code.rs` and its folder | the changes of a copy of generated code and runtime; each is compiled |
//! | `in_build.rs` and its folder | the changes of the document after which everything is generated and compiled |
//! | `proof.rs` | building and running the proof, and reading which checks failed |
//! | `scratch.rs` | the copy of the workspace |
//! | `report.rs` | the table |

mod in_build;
mod in_code;
mod in_document;
mod mutation;
mod proof;
mod report;
mod scratch;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;

use crate::server::target_folder;
use mutation::Mutation;
use report::{Fate, Outcome};

#[derive(Args)]
pub(crate) struct Options {
    /// Only mutations of the document.
    #[arg(long)]
    document: bool,
    /// Only mutations of the code.
    #[arg(long)]
    code: bool,
    /// Change the document, generate and compile again, and see who tells; this alone, for it takes hours.
    #[arg(long, conflicts_with_all = ["document", "code"])]
    compile: bool,
    /// With --compile: no tests, so that only generator, compiler and the running server can tell.
    #[arg(long, requires = "compile")]
    check_only: bool,
    /// Only mutations whose name contains this, or one of these between commas.
    #[arg(long, default_value = "", value_name = "NAME")]
    only: String,
    /// Name them, and change nothing.
    #[arg(long)]
    list: bool,
    /// Also say how each check noticed.
    #[arg(long)]
    explain: bool,
    /// Write the table as Markdown too.
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
}

/// Applies the mutations and answers whether every one was caught.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    if options.compile {
        return compiled(options);
    }
    let both = options.document == options.code;
    let chosen = |mutations: Vec<&'static Mutation>, part: bool| {
        let wanted = mutations.into_iter().filter(|mutation| options.wants(mutation));
        if both || part { wanted.collect() } else { Vec::new() }
    };
    let in_document = chosen(in_document::all().collect(), options.document);
    let in_code = chosen(in_code::all().collect(), options.code);
    if in_document.is_empty() && in_code.is_empty() {
        bail!("no mutation is named like {:?}; --list names them", options.only);
    }
    if options.list {
        list(in_document.iter().chain(&in_code).copied());
        return Ok(true);
    }
    let mut outcomes = Vec::new();
    let mut times = Vec::new();
    let mut keep = |outcome: Outcome| {
        println!("{}", report::line(&outcome, options.explain));
        outcomes.push(outcome);
    };
    for (part, mutations) in [("document", in_document), ("code", in_code)] {
        if mutations.is_empty() {
            continue;
        }
        println!("== changes of the {part}");
        let started = Instant::now();
        match part {
            "document" => document_part(&mutations, &mut keep)?,
            _ => code_part(&mutations, &mut keep)?,
        }
        times.push(format!("{part}: {:.1} s", started.elapsed().as_secs_f64()));
    }
    println!("\n{}", report::by_check(&outcomes));
    println!("{}", times.join(", "));
    if let Some(file) = &options.markdown {
        std::fs::write(file, report::markdown(&outcomes)).with_context(|| format!("{}", file.display()))?;
    }
    let caught = outcomes.iter().filter(|outcome| matches!(outcome.fate, Fate::Caught(_))).count();
    for outcome in outcomes.iter().filter(|outcome| !matches!(outcome.fate, Fate::Caught(_))) {
        println!("NOT CAUGHT {}", report::line(outcome, true));
    }
    let applied = outcomes.iter().filter(|outcome| !matches!(outcome.fate, Fate::Stale(_))).count();
    println!("mutations: {applied} applied, {caught} caught");
    Ok(caught == outcomes.len())
}

/// The changes after which everything is compiled.
fn compiled(options: &Options) -> anyhow::Result<bool> {
    if !in_build::all().any(|mutation| options.wants(mutation)) {
        bail!("no mutation is named like {:?}; --list names them", options.only);
    }
    if options.list {
        list(in_build::all().filter(|mutation| options.wants(mutation)));
        return Ok(true);
    }
    in_build::run(|mutation| options.wants(mutation), options.check_only, options.markdown.as_deref())
}

fn list(mutations: impl Iterator<Item = &'static Mutation>) {
    for mutation in mutations {
        println!("{:34} {}: {}", mutation.name, mutation.file, mutation.what);
    }
}

impl Options {
    fn wants(&self, mutation: &Mutation) -> bool {
        self.only.split(',').any(|name| mutation.name.contains(name))
    }
}

/// The proof is built once; each mutant is a document that it is given to read.
fn document_part(mutations: &[&'static Mutation], keep: &mut impl FnMut(Outcome)) -> anyhow::Result<()> {
    let root = crate::root();
    let proof = proof::build(&root)?.map_err(|error| anyhow::anyhow!("the proof does not compile: {error}"))?;
    let text = std::fs::read_to_string(root.join(in_document::FILE)).context(in_document::FILE)?;
    let folder = target_folder().join("mutations");
    std::fs::create_dir_all(&folder)?;
    let mutant = folder.join("document.yaml");
    proof.must_pass(None)?;
    for mutation in mutations {
        let fate = match mutation.apply(&text) {
            Ok(changed) => {
                std::fs::write(&mutant, changed)?;
                Fate::of(proof.run(Some(&mutant))?)
            }
            Err(stale) => Fate::Stale(stale),
        };
        keep(Outcome { mutation, fate });
    }
    Ok(())
}

/// Each mutant is a copy of the workspace with one file changed, which is compiled and proved.
fn code_part(mutations: &[&'static Mutation], keep: &mut impl FnMut(Outcome)) -> anyhow::Result<()> {
    let scratch = scratch::Scratch::of(&crate::root(), &target_folder().join("mutations"))?;
    let built = proof::build(scratch.root())?;
    built.map_err(|error| anyhow::anyhow!("the copy of the workspace does not compile: {error}"))?.must_pass(None)?;
    if mutations.iter().any(|mutation| is_of_client(mutation)) {
        let findings = proof::client(scratch.root())?;
        if !findings.is_empty() {
            bail!("the client's tests fail without any mutation: {findings:?}");
        }
    }
    for mutation in mutations {
        let text = scratch.read(mutation.file)?;
        let fate = match mutation.apply(&text) {
            Ok(changed) => {
                scratch.write(mutation.file, &changed)?;
                let findings = prove(&scratch, mutation);
                scratch.write(mutation.file, &text)?;
                Fate::of(findings?)
            }
            Err(stale) => Fate::Stale(stale),
        };
        keep(Outcome { mutation, fate });
    }
    Ok(())
}

fn prove(scratch: &scratch::Scratch, mutation: &Mutation) -> anyhow::Result<Vec<proof::Finding>> {
    let mut findings = match proof::build(scratch.root())? {
        Ok(proof) => proof.run(None)?,
        Err(error) => vec![proof::Finding::of("compiler", error)],
    };
    if is_of_client(mutation) {
        findings.extend(proof::client(scratch.root())?);
    }
    Ok(findings)
}

fn is_of_client(mutation: &Mutation) -> bool {
    mutation.file.starts_with("client/")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// The quick part of the whole: a mutation must be kept up with what it changes.
    #[test]
    fn every_mutation_applies() {
        let mut stale = Vec::new();
        let mut names = HashSet::new();
        let parts =
            [("build", in_build::all().collect::<Vec<_>>()), ("", in_document::all().chain(in_code::all()).collect())];
        for (part, mutation) in parts.iter().flat_map(|(part, mutations)| mutations.iter().map(move |it| (part, it))) {
            assert!(names.insert((part, mutation.name)), "two mutations are named {}", mutation.name);
            let text = std::fs::read_to_string(crate::root().join(mutation.file)).unwrap();
            stale.extend(mutation.apply(&text).err().map(|why| format!("{}: {why}", mutation.name)));
        }
        assert!(stale.is_empty(), "{}", stale.join("\n"));
    }
}
