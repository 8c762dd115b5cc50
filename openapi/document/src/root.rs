//! The document's tree, and how it is read.

use serde_json::Value;

use crate::DocumentError;
use crate::bases::Bases;
use crate::reference::LocatedValue;

/// Which rules the schemas of a document follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// OpenAPI 3.0: a part of JSON Schema, with `nullable`.
    V3_0,
    /// OpenAPI 3.1: JSON Schema 2020-12.
    V3_1,
}

/// How a document is compiled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compilation {
    /// A schema is compiled when it is first needed. What is wrong with one is told then, by
    /// [`Document::check_schemas`](crate::Document::check_schemas), or in the violations of whatever it should have
    /// checked.
    pub lazy: bool,
    /// Objects of answers may have properties that their schema does not name, as JSON Schema has it. Otherwise what the
    /// document does not say is a violation.
    pub open: bool,
    /// What is no more than a slip is passed over, for whoever serves documents that others wrote: an `operationId` that
    /// is another operation's too, a security scheme that is not there, the type `null` in a document of version 3.0,
    /// `items` and `required` as older drafts of JSON Schema have them, a
    /// discriminator whose values no alternative has, lists and objects that are null, and a pattern that cannot be read. [`Document::check_schemas`](crate::Document::check_schemas) names the patterns.
    pub lenient: bool,
}

/// Whether a document is of a version that is read: OpenAPI 3.0 or 3.1. Of 3.2 what is new would be lost: further methods,
/// whole query strings, items of streams.
///
/// # Errors
/// What the document says it is.
pub fn check_version(document: &Value) -> Result<(), DocumentError> {
    dialect(document).map(drop)
}

fn dialect(document: &Value) -> Result<Dialect, DocumentError> {
    let version = document.get("openapi").map(|version| match version {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    let is = |version: &str, known: &str| {
        version.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    match version.as_deref() {
        Some(version) if is(version, "3.0") => Ok(Dialect::V3_0),
        Some(version) if is(version, "3.1") => Ok(Dialect::V3_1),
        Some(version) => Err(DocumentError::Version { found: format!("version {version}") }),
        None if document.get("swagger").is_some() => {
            Err(DocumentError::Version { found: "a document of version 2 (swagger)".to_owned() })
        }
        None => Err(DocumentError::Version { found: "a document without a version".to_owned() }),
    }
}

#[derive(Debug)]
pub(crate) struct Root {
    pub(crate) json: Value,
    pub(crate) dialect: Dialect,
    pub(crate) compilation: Compilation,
    pub(crate) bases: Bases,
}

impl Root {
    pub(crate) fn of(mut json: Value, compilation: Compilation) -> Result<Root, DocumentError> {
        let dialect = dialect(&json)?;
        if compilation.lenient {
            crate::emptied::remove(&mut json);
        }
        let bases = Bases::of(&json);
        Ok(Root { json, dialect, compilation, bases })
    }

    /// The place that a pointer names.
    pub(crate) fn place(&self, pointer: &str) -> Result<LocatedValue<'_>, DocumentError> {
        match self.json.pointer(pointer) {
            Some(value) => Ok(LocatedValue { value, pointer: pointer.to_owned() }),
            None => Err(DocumentError::shape(pointer, "nothing is here any more")),
        }
    }
}
