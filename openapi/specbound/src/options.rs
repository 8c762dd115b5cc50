use clap::{Parser, Subcommand};

use crate::{check, diff, generate};

/// What a document may hold, in short.
const PROFILE: &str = "\
The documents that are generated from:
  OpenAPI 3.0, YAML or JSON, in one file
  operations with one request content type: JSON, multipart or URL-encoded form, text, or bytes
  one success with a body an operation: JSON under any name, or bytes, in parts too (206, 304)
  any number of errors, with several schemas; 4XX, 5XX and default
  API keys in header, query or cookie, HTTP basic and bearer, in any combination
  x-max-body-bytes (document, request body), x-max-bytes (file), x-idempotent (operation)";

const EXIT: &str = "\
Exit status:
  0  nothing is wrong
  1  what the command looks for was found: a refusal, a file that is out of date, a breaking change
  2  a wrong option, or a file that cannot be read or written

Examples:
  specbound check openapi.yaml
  specbound generate openapi.yaml --out src/generated
  specbound diff released.yaml openapi.yaml --format markdown";

/// Commands for OpenAPI documents.
#[derive(Debug, Parser)]
#[command(name = "specbound", version, after_help = format!("{PROFILE}\n\n{EXIT}"))]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Generate(generate::Options),
    Check(check::Options),
    Diff(diff::Options),
}
