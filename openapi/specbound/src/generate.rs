use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use specbound_codegen::Warning;
use specbound_codegen::folder::{OutdatedFile, Reason, outdated};

use crate::generation::{self, What};
use crate::output::{count, print, tell};

/// Generate a dropshot server, its types and a progenitor client from a document.
///
/// Writes `api/` and `client/` below the folder, or nothing where anything is refused. Files that an earlier run
/// generated and that the document no longer asks for are removed; files of your own are left alone.
#[derive(Args, Debug)]
#[command(
    after_help = "Exit status:\n  0  everything is written, or is as the document says\n  1  the document is refused, or \
                        with --check a file is out of date\n  2  a wrong option, or a file that cannot be read or \
                        written\n\nExample:\n  specbound generate openapi.yaml --out src/generated"
)]
pub(crate) struct Options {
    /// The document, YAML or JSON.
    document: PathBuf,
    /// The folder to write `api/` and `client/` into.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Write nothing, and say which files are out of date.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    what: What,
}

pub(crate) fn run(options: &Options) -> ExitCode {
    let Some(generated) = generation::of(&options.document, &options.what, Some(&options.out)) else {
        return ExitCode::from(2);
    };
    let document = options.document.display().to_string();
    let generated = match generated {
        Ok(generated) => generated,
        Err(refusals) => {
            refusals.iter().for_each(|refusal| tell(&refusal.line(&document)));
            tell(&format!("{}: nothing is generated", count(refusals.len(), "refusal")));
            return ExitCode::from(1);
        }
    };
    warn(&generated.warnings, &document);
    let files = generated.files.into_iter().map(|file| (PathBuf::from(file.path), file.contents)).collect();
    let mut outdated = match outdated(&options.out, &generation::folders(), files) {
        Ok(outdated) => outdated,
        Err(error) => {
            tell(&format!("{}: {error}; give a folder for generated files", options.out.display()));
            return ExitCode::from(2);
        }
    };
    outdated.retain(|file| file.reason != Reason::Foreign);
    match options.check {
        true => checked(options, &outdated),
        false => written(options, &outdated),
    }
}

/// Prints the first warnings of each rule, so that none of another rule is overlooked.
fn warn(warnings: &[Warning], document: &str) {
    const EACH: usize = 3;
    let mut rules: Vec<(&str, usize)> = Vec::new();
    for warning in warnings {
        let index = rules.iter().position(|(rule, _)| *rule == warning.rule).unwrap_or_else(|| {
            rules.push((warning.rule, 0));
            rules.len() - 1
        });
        if let Some((_, count)) = rules.get_mut(index) {
            *count += 1;
            if *count <= EACH {
                tell(&warning.line(document));
            }
        }
    }
    let more = rules.iter().map(|(_, count)| count.saturating_sub(EACH)).sum();
    if more > 0 {
        tell(&format!(
            "and {} of these kinds; `specbound check {document} --all` lists them",
            count(more, "more warning")
        ));
    }
}

fn checked(options: &Options, outdated: &[OutdatedFile]) -> ExitCode {
    for file in outdated {
        tell(&format!("{}: {}", options.out.join(&file.path).display(), file.reason.description()));
    }
    if outdated.is_empty() {
        return ExitCode::SUCCESS;
    }
    let (document, out) = (options.document.display(), options.out.display());
    tell(&format!("run: specbound generate {document} --out {out}{}", options.what.arguments()));
    ExitCode::from(1)
}

fn written(options: &Options, outdated: &[OutdatedFile]) -> ExitCode {
    let (mut written, mut removed) = (0, 0);
    for file in outdated {
        if let Err(error) = file.update(&options.out) {
            let path = options.out.join(&file.path);
            tell(&format!(
                "{}: {error}; give a folder that can be written to with --out; {written} of the files were written",
                path.display()
            ));
            return ExitCode::from(2);
        }
        match file.reason {
            Reason::Missing | Reason::Changed => written += 1,
            Reason::Stale | Reason::Foreign => removed += 1,
        }
    }
    let out = options.out.display();
    print(&match (written, removed) {
        (0, 0) => format!("{out} is as the document says\n"),
        (written, 0) => format!("{} written to {out}\n", count(written, "file")),
        (written, removed) => format!("{} written to {out}, {removed} removed\n", count(written, "file")),
    });
    ExitCode::SUCCESS
}
