//! An OpenAPI document in, Rust files out: a dropshot trait, the types with their schemas, the client, and what the
//! proof needs. Or every error at once, with file, line, column, subject and what to do.
//!
//! The phases, one folder each: `read` (text to nodes that know their place), `model` (nodes to what the document says;
//! what cannot be served is refused there), `project` (what dropshot should emit for it, and the gaps), `emit` (one
//! emitter a file), `text` (tokens to what a person would write). Nothing is written while anything is refused.

mod canonical;
mod emit;
pub mod folder;
mod model;
mod project;
mod read;
mod refusal;
mod text;
mod warning;

pub use canonical::{Difference, canonical, differences};
pub use emit::{File, Options};
pub use project::{DropshotGap, Projection};
pub use refusal::{Position, Refusal};
pub use warning::Warning;

use refusal::Refusals;

/// What a document becomes.
#[derive(Debug)]
pub struct Generated {
    /// The files, with paths relative to the folder of generated code.
    pub files: Vec<File>,
    /// What dropshot should emit, and what it cannot say.
    pub projection: Projection,
    /// What is done otherwise than the document says, in its order.
    pub warnings: Vec<Warning>,
}

/// Generates everything from the text of a document, YAML or JSON. The Rust files are as rustfmt leaves them by the
/// `rustfmt.toml` of the folder that they are for ([`Options::folder`]); a warning says so where there is no rustfmt.
///
/// # Errors
/// Everything that cannot be served, in the order of the document.
pub fn generate(text: &str, options: &Options) -> Result<Generated, Vec<Refusal>> {
    generated(text, options, true)
}

/// The same without rustfmt, for whoever does not keep the files.
///
/// # Errors
/// As [`generate`].
pub fn generate_unformatted(text: &str, options: &Options) -> Result<Generated, Vec<Refusal>> {
    generated(text, options, false)
}

fn generated(text: &str, options: &Options, formatted: bool) -> Result<Generated, Vec<Refusal>> {
    let mut refusals = Refusals::default();
    let outcome = read::parse(text, &mut refusals).and_then(|root| {
        let api = model::read(&root, options.server.as_deref(), &mut refusals)?;
        if !refusals.is_empty() {
            return None;
        }
        let projection = project::project(&root.to_json(), &api);
        let mut warnings = warning::warnings(&root, &api);
        let files = emit::emit(&api, &root, &projection, options, formatted, &mut refusals, &mut warnings);
        Some(Generated { files, projection, warnings })
    });
    match outcome {
        Some(generated) if refusals.is_empty() => Ok(generated),
        _ => Err(refusals.into_sorted()),
    }
}
