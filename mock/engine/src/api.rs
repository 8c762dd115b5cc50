//! A document that is served: compiled, with its places, and what its paths mean for state.

use std::path::{Path, PathBuf};

use serde_json::Value;
use specbound_document::pipeline::USUAL_LIMIT;
use specbound_document::source::{Source, SourceError};
use specbound_document::{Compilation, Document, Operation};

use crate::behaviour::Behaviour;
use crate::state::Model;

/// From this size on, schemas are compiled when they are first needed: 1 MiB of text.
const LARGE: usize = 1 << 20;

/// The most bytes of a body where others wrote the document: their servers may take uploads.
const LENIENT_BODY_LIMIT: u64 = 64 << 20;

/// A document, ready to be mocked.
#[derive(Debug)]
pub struct Api {
    document: Document,
    source: Source,
    behaviour: Behaviour,
    model: Model,
    lazy: bool,
    usual_body_limit: u64,
}

impl Api {
    /// Reads a document and the local files that it refers to.
    ///
    /// # Errors
    /// Everything that is wrong with its text, or the first place of it that cannot be served; a line each.
    pub fn read(path: &Path, behaviour: Behaviour) -> Result<Api, Vec<String>> {
        let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
        let lazy = usize::try_from(size).unwrap_or(usize::MAX) > LARGE;
        let source = Source::read(path).map_err(lines)?;
        Api::compile(source, behaviour, Compilation { lazy, open: true, lenient: true })
    }

    /// Reads a document that is in memory; `name` is its file's, for messages.
    ///
    /// # Errors
    /// As those of [`Api::read`].
    pub fn parse(name: &str, text: &str, behaviour: Behaviour, compilation: Compilation) -> Result<Api, Vec<String>> {
        Api::compile(Source::parse(name, text).map_err(lines)?, behaviour, compilation)
    }

    fn compile(mut source: Source, behaviour: Behaviour, compilation: Compilation) -> Result<Api, Vec<String>> {
        let json = source.take_json();
        let document = Document::compile_with(json, compilation)
            .map_err(|error| vec![format!("{}: {error}", source.locate(error.pointer()))])?;
        behaviour.check(&document)?;
        let model = Model::of(&document, &behaviour);
        let usual_body_limit = if compilation.lenient { LENIENT_BODY_LIMIT } else { USUAL_LIMIT };
        Ok(Api { document, source, behaviour, model, lazy: compilation.lazy, usual_body_limit })
    }

    /// The compiled document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The files that the document was read from, its own first.
    pub fn paths(&self) -> &[PathBuf] {
        self.source.paths()
    }

    /// Where a JSON pointer into the document stands: `images.yaml:212:9`.
    pub fn locate(&self, pointer: &str) -> String {
        self.source.locate(pointer).to_string()
    }

    /// Whether its schemas are compiled when they are first needed.
    pub fn is_large(&self) -> bool {
        self.lazy
    }

    /// What is wrong with schemas that were not compiled at the start, a line each.
    pub fn check_schemas(&self) -> Vec<String> {
        let errors = self.document.check_schemas();
        errors.iter().map(|error| format!("{}: {error}", self.locate(error.pointer()))).collect()
    }

    /// The operationIds that several operations have: where the later one stands, and what that means.
    pub fn repeated_ids(&self) -> Vec<(String, String)> {
        let place = |operation: &Operation| self.locate(&format!("{}/operationId", operation.pointer()));
        let told = |(id, first, later): (&str, &Operation, &Operation)| {
            let message = format!(
                "the operationId {id} is that of {} {} too ({}), and means that one; {} {} has no name until it gets one of its own",
                first.method(),
                first.path(),
                place(first),
                later.method(),
                later.path()
            );
            (place(later), message)
        };
        self.document.repeated_ids().map(told).collect()
    }

    /// How many collections keep what they are given.
    pub fn collections(&self) -> Vec<&str> {
        self.model.collections()
    }

    /// The most bytes of a body of which the document says nothing.
    pub(crate) fn usual_body_limit(&self) -> u64 {
        self.usual_body_limit
    }

    pub(crate) fn behaviour(&self) -> &Behaviour {
        &self.behaviour
    }

    pub(crate) fn model(&self) -> &Model {
        &self.model
    }

    /// The path without the path of a server of the document, where only so an operation has it.
    pub fn without_base<'p>(&self, path: &'p str) -> &'p str {
        self.document.without_base(path)
    }

    /// The URLs of the document's servers.
    pub(crate) fn servers(&self) -> impl Iterator<Item = &str> {
        servers(self.document.json())
    }
}

fn lines(errors: Vec<SourceError>) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

fn servers(document: &Value) -> impl Iterator<Item = &str> {
    let servers = document.get("servers").and_then(Value::as_array).into_iter().flatten();
    servers.filter_map(|server| server.get("url")?.as_str())
}
