//! Schemas, compiled when they are first needed and shared between the operations that use the same one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, OnceLock};

use jsonschema::Validator;
use serde_json::Value;

use crate::DocumentError;
use crate::lasting::is_lasting;
use crate::message::{Violation, violations};
use crate::pattern::remove_unreadable;
use crate::reference::LocatedValue;
use crate::root::Root;
use crate::schema::{Side, Translated, translate};
use crate::whole_numbers::{has_integers, write_plainly};

/// A schema of the document.
#[derive(Clone, Debug)]
pub(crate) struct Schema(Arc<Lazy>);

#[derive(Debug)]
struct Lazy {
    root: Arc<Root>,
    pointer: String,
    side: Side,
    compiled: OnceLock<Result<Compiled, DocumentError>>,
    annotated: OnceLock<Result<Value, DocumentError>>,
}

#[derive(Debug)]
struct Compiled {
    validator: Validator,
    /// The pointer into the document of the root, and of each of its `$defs`.
    origin: String,
    definitions: HashMap<String, String>,
    /// The patterns that are passed over.
    unread: Vec<DocumentError>,
    /// The translated schema, where it speaks of integers.
    integers: Option<Value>,
}

impl Schema {
    pub(crate) fn is_valid(&self, value: &Value) -> bool {
        self.compiled().is_ok_and(|compiled| compiled.validator.is_valid(value))
    }

    /// Appends a line for everything that is wrong with `value`, which stands at `pointer`.
    pub(crate) fn check(&self, value: &Value, pointer: &str, lines: &mut Vec<Violation>) {
        match self.compiled() {
            Ok(compiled) if compiled.validator.is_valid(value) => {}
            Ok(compiled) => {
                let place = |schema: &str| document_pointer(&compiled.origin, &compiled.definitions, schema);
                violations(compiled.validator.iter_errors(value), pointer, &place, lines);
            }
            Err(error) => lines.push(format!("{pointer}/: the document's schema cannot be used: {error}").into()),
        }
    }

    /// Appends a line for everything that stays wrong with `part` whatever members are added to its objects.
    pub(crate) fn check_part(&self, part: &Value, lines: &mut Vec<Violation>) {
        if let Ok(compiled) = self.compiled() {
            let place = |schema: &str| document_pointer(&compiled.origin, &compiled.definitions, schema);
            violations(compiled.validator.iter_errors(part).filter(is_lasting), "", &place, lines);
        }
    }

    /// Writes whole numbers that have a fraction, such as `1.0`, without it, where the schema speaks of integers.
    pub(crate) fn write_integers(&self, value: &mut Value) {
        if let Ok(Compiled { integers: Some(schema), .. }) = self.compiled() {
            write_plainly(schema, value);
        }
    }

    /// Compiles it now.
    ///
    /// # Errors
    /// The first place that cannot be compiled.
    pub(crate) fn ready(&self) -> Result<(), DocumentError> {
        self.compiled().map(|_| ()).map_err(Clone::clone)
    }

    /// Why it cannot be compiled, or which of its patterns are passed over. What nobody needed yet is not kept.
    pub(crate) fn problems(&self) -> Vec<DocumentError> {
        match self.0.compiled.get() {
            Some(Ok(compiled)) => compiled.unread.clone(),
            Some(Err(error)) => vec![error.clone()],
            None => self.0.compile().map_or_else(|error| vec![error], |compiled| compiled.unread),
        }
    }

    /// The schema as JSON Schema 2020-12, with examples and defaults, for whoever makes values of it.
    pub(crate) fn annotated(&self) -> Result<&Value, &DocumentError> {
        let translated = || {
            let place = self.0.root.place(&self.0.pointer)?;
            let mut schema = translate(&self.0.root, &place, self.0.side, true)?.schema;
            if self.compiled().is_ok_and(|compiled| !compiled.unread.is_empty()) {
                remove_unreadable(&mut schema);
            }
            Ok(schema)
        };
        self.0.annotated.get_or_init(translated).as_ref()
    }

    /// The document, and the schema as it stands there.
    pub(crate) fn source(&self) -> Result<(&Value, LocatedValue<'_>), DocumentError> {
        Ok((&self.0.root.json, self.0.root.place(&self.0.pointer)?))
    }

    /// Where it stands in the document.
    pub(crate) fn pointer(&self) -> &str {
        &self.0.pointer
    }

    fn compiled(&self) -> Result<&Compiled, &DocumentError> {
        self.0.compiled.get_or_init(|| self.0.compile()).as_ref()
    }
}

impl Lazy {
    fn compile(&self) -> Result<Compiled, DocumentError> {
        let place = self.root.place(&self.pointer)?;
        let Translated { mut schema, origin, definitions } = translate(&self.root, &place, self.side, false)?;
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        let (mut built, mut unread) = (options.build(&schema), Vec::new());
        if built.is_err() && self.root.compilation.lenient {
            for (pointer, cause) in remove_unreadable(&mut schema) {
                unread
                    .push(DocumentError::Schema { pointer: document_pointer(&origin, &definitions, &pointer), cause });
            }
            built = options.build(&schema);
        }
        match built {
            Ok(validator) => {
                let integers = has_integers(&schema).then_some(schema);
                Ok(Compiled { validator, origin, definitions, unread, integers })
            }
            Err(error) => {
                let pointer = document_pointer(&origin, &definitions, error.instance_path().as_str());
                Err(DocumentError::Schema { pointer, cause: error.to_string() })
            }
        }
    }
}

/// The schemas of a document.
pub(crate) struct Schemas {
    root: Arc<Root>,
    known: HashMap<(String, Side), Schema>,
    /// In the order in which they were met.
    all: Vec<Schema>,
}

impl Schemas {
    pub(crate) fn new(root: Arc<Root>) -> Schemas {
        Schemas { root, known: HashMap::new(), all: Vec::new() }
    }

    /// Whether slips are passed over.
    pub(crate) fn is_lenient(&self) -> bool {
        self.root.compilation.lenient
    }

    /// The schema at `place`.
    pub(crate) fn schema(&mut self, place: &LocatedValue<'_>, side: Side) -> Schema {
        let key = (place.value.to_string(), side);
        match self.known.entry(key) {
            Entry::Occupied(entry) => entry.get().clone(),
            Entry::Vacant(entry) => {
                let (root, pointer) = (Arc::clone(&self.root), place.pointer.clone());
                let lazy = Lazy { root, pointer, side, compiled: OnceLock::new(), annotated: OnceLock::new() };
                let schema = entry.insert(Schema(Arc::new(lazy))).clone();
                self.all.push(schema.clone());
                schema
            }
        }
    }

    /// All of them, in the order in which they were met.
    pub(crate) fn into_all(self) -> Vec<Schema> {
        self.all
    }
}

/// The place in the document that a place in the translated schema comes from.
fn document_pointer(origin: &str, definitions: &HashMap<String, String>, pointer: &str) -> String {
    let definition = pointer.strip_prefix("/$defs/").map(|rest| rest.split_once('/').unwrap_or((rest, "")));
    match definition.and_then(|(name, rest)| Some((definitions.get(name)?, rest))) {
        Some((origin, "")) => origin.clone(),
        Some((origin, rest)) => format!("{origin}/{rest}"),
        None => format!("{origin}{pointer}"),
    }
}
