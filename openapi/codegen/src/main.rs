//! `specbound-codegen DOCUMENT --out DIR`: generates a dropshot server, its types and a progenitor client from any OpenAPI
//! 3.0 document in the profile, or prints every problem, as file:line:column.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program's output")]

use std::panic;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use specbound_codegen::{Options, generate};

/// Generates a dropshot server, its types and a progenitor client from an OpenAPI 3.0 document.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The document, YAML or JSON.
    document: PathBuf,
    /// The folder to write `api/` and `client/` into.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Name of the dropshot trait.
    #[arg(long, default_value = "ServedApi", value_name = "NAME", value_parser = type_name)]
    trait_name: String,
    /// Make no client.
    #[arg(long)]
    no_client: bool,
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

fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    quiet_progenitor();
    let file = arguments.document.display().to_string();
    let text = std::fs::read_to_string(&arguments.document)
        .with_context(|| format!("{file}: cannot be read; give the path of an OpenAPI document"))?;
    let name = arguments.document.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let options = Options {
        command: "specbound-codegen".to_owned(),
        document: name,
        trait_name: arguments.trait_name,
        client: !arguments.no_client,
        client_inner: None,
        mock_types: None,
    };
    let generated = match generate(&text, &options) {
        Ok(generated) => generated,
        Err(refusals) => {
            for refusal in &refusals {
                eprintln!("{}", refusal.line(&file));
            }
            eprintln!("{}: nothing was generated", count(refusals.len(), "refusal"));
            return Ok(ExitCode::FAILURE);
        }
    };
    for generated in &generated.files {
        let path = arguments.out.join(&generated.path);
        let folder = path.parent().unwrap_or(&arguments.out);
        std::fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
        std::fs::write(&path, &generated.contents).with_context(|| format!("{}: cannot be written", path.display()))?;
    }
    for warning in &generated.warnings {
        eprintln!("{}", warning.line(&file));
    }
    println!("{} written to {}", count(generated.files.len(), "file"), arguments.out.display());
    for (gap, number) in &generated.projection.gaps {
        println!("dropshot does not emit: {} ({number})", gap.description());
    }
    Ok(ExitCode::SUCCESS)
}

fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
