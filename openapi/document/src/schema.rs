//! Schemas of OpenAPI 3.0 and 3.1 as JSON Schema 2020-12.
//!
//! A schema becomes a root of its own with the components that it reaches as `$defs`, so that components may refer to
//! each other in circles. Only keywords that OpenAPI knows are taken over: nothing else can change what is checked.

mod composition;
mod endless;
mod keywords;
mod translation;
mod usage;

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::{Map, Value};

use self::endless::ends;
use self::translation::Translation;
use self::usage::{As, Closed};
use crate::DocumentError;
use crate::closed_objects::ClosedObjects;
use crate::reference::LocatedValue;
use crate::root::Root;

pub(crate) use usage::Side;

/// A schema with everything it needs, and where its parts come from.
pub(crate) struct Translated {
    pub(crate) schema: Value,
    /// The pointer into the document of the root, and of each of its `$defs`.
    pub(crate) origin: String,
    pub(crate) definitions: HashMap<String, String>,
}

/// Translates the schema at `place`; `annotated`: with its examples and defaults.
pub(crate) fn translate<'d>(
    root: &'d Root,
    place: &LocatedValue<'d>,
    side: Side,
    annotated: bool,
) -> Result<Translated, DocumentError> {
    let document = &root.json;
    let closure = ClosedObjects::new(document);
    let (names, queue) = (HashMap::new(), VecDeque::new());
    let (dialect, lenient) = (root.dialect, root.compilation.lenient);
    let bases = &root.bases;
    let mut translation = Translation { document, dialect, lenient, side, annotated, closure, names, queue, bases };
    let mut finite = HashSet::new();
    let closed = match side {
        Side::Answer if !root.compilation.open => Closed::Inside,
        _ => Closed::Never,
    };
    let mut schema = translation.position(place, closed, 0)?;
    let mut definitions = Map::new();
    let mut origins = HashMap::new();
    while let Some((name, place, closed, meant)) = translation.queue.pop_front() {
        ends(document, &place, &mut Vec::new(), &mut finite)?;
        let schema = match translation.bases.children(&place.pointer).filter(|_| meant == As::Children) {
            Some(children) => translation.one_of_children(&place, children, closed)?,
            None => translation.schema(&place, closed, 0)?,
        };
        definitions.insert(name.clone(), schema);
        origins.insert(name, place.pointer);
    }
    if !definitions.is_empty()
        && let Some(schema) = schema.as_object_mut()
    {
        schema.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Ok(Translated { schema, origin: place.pointer.clone(), definitions: origins })
}
