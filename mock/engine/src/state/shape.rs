//! What the answers of an operation look like, as far as state is concerned.

use serde_json::Value;
use specbound_document::{Document, Operation};

use crate::schema::{Members, items, kinds, members};
use specbound_document::is_json;

/// The JSON that a success has.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) media_type: String,
    /// Of which operation's answer, and with which status.
    operation_id: String,
    status: u16,
    /// Where the schema stands in the document, references followed.
    pub(crate) pointer: String,
}

/// The lowest documented success.
pub(crate) fn success_status(operation: &Operation) -> Option<u16> {
    operation.statuses().find(|status| (200..300).contains(status))
}

impl Shape {
    /// That of an operation's success; nothing where it has no JSON.
    pub(crate) fn of(document: &Document, operation: &Operation) -> Option<Shape> {
        Shape::of_status(document, operation, success_status(operation)?)
    }

    /// That of an answer with a certain status.
    pub(crate) fn of_status(document: &Document, operation: &Operation, status: u16) -> Option<Shape> {
        let response = operation.response(status)?;
        let media_type = response.media_types().find(|media_type| is_json(media_type))?;
        let pointer = followed(document.json(), response.schema_pointer(media_type)?);
        let (media_type, operation_id) = (media_type.to_owned(), operation.id().to_owned());
        Some(Shape { media_type, operation_id, status, pointer })
    }

    /// The schema as JSON Schema, with its definitions, examples and defaults.
    pub(crate) fn schema<'d>(&self, document: &'d Document) -> &'d Value {
        let response = document.operation(&self.operation_id).and_then(|operation| operation.response(self.status));
        match response.and_then(|response| response.schema(&self.media_type)) {
            Some(Ok(schema)) => schema,
            _ => &Value::Null,
        }
    }

    /// The schema as the document has it: its references lead into the document.
    fn raw<'d>(&self, document: &'d Document) -> &'d Value {
        document.json().pointer(&self.pointer).unwrap_or(&Value::Null)
    }

    /// What the schema as the document has it says of its properties.
    pub(crate) fn members<'d>(&self, document: &'d Document) -> Members<'d> {
        members(document.json(), self.raw(document))
    }

    /// Whether both describe the same thing.
    pub(crate) fn is(&self, document: &Document, other: &str) -> bool {
        let json = document.json();
        self.pointer == other || json.pointer(&self.pointer).is_some_and(|own| Some(own) == json.pointer(other))
    }

    pub(crate) fn is_object(&self, document: &Document) -> bool {
        kinds(document.json(), self.raw(document)).contains(&"object") || !self.members(document).properties.is_empty()
    }

    /// The names of the properties.
    pub(crate) fn names(&self, document: &Document) -> Vec<String> {
        self.members(document).properties.into_iter().map(|(name, _)| name.clone()).collect()
    }

    /// The names of the properties that only the server sets.
    pub(crate) fn read_only(&self, document: &Document) -> Vec<String> {
        let json = document.json();
        let is_true =
            |pointer: &str| json.pointer(pointer).and_then(|schema| schema.get("readOnly")) == Some(&true.into());
        let is_read_only = |name: &String| {
            property_pointer(json, &self.pointer, name, 0)
                .is_some_and(|pointer| is_true(&pointer) || is_true(&followed(json, &pointer)))
        };
        self.names(document).into_iter().filter(is_read_only).collect()
    }

    /// Where in the answer the list is: nothing for the answer itself, else the property; and where the schema of its
    /// items stands in the document.
    pub(crate) fn list(&self, document: &Document) -> Option<(Option<String>, String)> {
        let json = document.json();
        let schema = self.raw(document);
        if kinds(json, schema).contains(&"array") {
            let _ = items(json, schema)?;
            return Some((None, followed(json, &format!("{}/items", self.pointer))));
        }
        let found = self.members(document);
        let mut lists = found.properties.iter().filter(|(_, schema)| kinds(json, schema).contains(&"array"));
        let (name, _) = lists.next()?;
        if lists.next().is_some() {
            return None;
        }
        let property = property_pointer(json, &self.pointer, name, 0)?;
        Some((Some((*name).clone()), followed(json, &format!("{}/items", followed(json, &property)))))
    }
}

/// Where a property of the schema at `pointer` stands, those of `allOf` included.
fn property_pointer(json: &Value, pointer: &str, name: &str, depth: usize) -> Option<String> {
    let pointer = followed(json, pointer);
    let schema = json.pointer(&pointer)?;
    let escaped = name.replace('~', "~0").replace('/', "~1");
    if schema.get("properties").is_some_and(|properties| properties.get(name).is_some()) {
        return Some(format!("{pointer}/properties/{escaped}"));
    }
    let members = schema.get("allOf").and_then(Value::as_array).filter(|_| depth < 8)?;
    (0..members.len()).find_map(|index| property_pointer(json, &format!("{pointer}/allOf/{index}"), name, depth + 1))
}

/// The pointer that the references at a pointer lead to. A composition of one part is that part.
pub(crate) fn followed(json: &Value, pointer: &str) -> String {
    let mut pointer = pointer.to_owned();
    for _ in 0..32 {
        let Some(schema) = json.pointer(&pointer) else { break };
        let alone = || match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([_]) if schema.get("properties").is_none() => Some(format!("{pointer}/allOf/0")),
            _ => None,
        };
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        match target.map(str::to_owned).or_else(alone) {
            Some(target) => pointer = target,
            None => break,
        }
    }
    pointer
}
