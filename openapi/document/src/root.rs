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
    /// OpenAPI 3.1 and newer: JSON Schema 2020-12.
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

#[derive(Debug)]
pub(crate) struct Root {
    pub(crate) json: Value,
    pub(crate) dialect: Dialect,
    pub(crate) compilation: Compilation,
    pub(crate) bases: Bases,
}

impl Root {
    pub(crate) fn of(mut json: Value, compilation: Compilation) -> Result<Root, DocumentError> {
        let version = json.get("openapi").map(|version| match version {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        let dialect = match version.as_deref() {
            Some(version) if version == "3.0" || version.starts_with("3.0.") => Dialect::V3_0,
            Some(version) if version.starts_with("3.1") || version.starts_with("3.2") => Dialect::V3_1,
            Some(version) => return Err(DocumentError::Version { found: format!("version {version}") }),
            None if json.get("swagger").is_some() => {
                return Err(DocumentError::Version { found: "a document of version 2 (swagger)".to_owned() });
            }
            None => return Err(DocumentError::Version { found: "a document without a version".to_owned() }),
        };
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
