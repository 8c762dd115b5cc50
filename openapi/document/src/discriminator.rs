//! `discriminator`: which alternative an object is, by one of its properties.

use serde_json::{Map, Value, json};

use crate::DocumentError;
use crate::kinds::parts;
use crate::reference::LocatedValue;

/// A union whose alternatives are told apart by a property.
pub(crate) struct Discriminated<'d> {
    property: &'d str,
    mapping: Option<&'d Map<String, Value>>,
}

impl<'d> Discriminated<'d> {
    /// That of the union at `place`, where it has one.
    pub(crate) fn of(place: &LocatedValue<'d>) -> Option<Discriminated<'d>> {
        let discriminator = place.value.get("discriminator")?;
        let property = discriminator.get("propertyName")?.as_str()?;
        Some(Discriminated { property, mapping: discriminator.get("mapping").and_then(Value::as_object) })
    }

    /// Whether the mapping names the schema at a place.
    pub(crate) fn maps_to(&self, pointer: &str) -> bool {
        let name = pointer.rsplit('/').next();
        let names = |target: &str| target.strip_prefix('#') == Some(pointer) || Some(target) == name;
        self.mapping.into_iter().flatten().any(|(_, target)| target.as_str().is_some_and(names))
    }

    /// The values of the property that mean the schema that `reference` names: those of the mapping, else the name of
    /// the component (OpenAPI 3.0.3, "Discriminator Object").
    fn values(&self, reference: &str) -> Vec<Value> {
        let name = reference.rsplit('/').next().unwrap_or(reference);
        let names = |target: &Value| target.as_str().is_some_and(|target| target == reference || target == name);
        let mapped = self.mapping.into_iter().flatten().filter(|(_, target)| names(target));
        let mapped: Vec<Value> = mapped.map(|(value, _)| value.as_str().into()).collect();
        match mapped.is_empty() {
            true => vec![name.into()],
            false => mapped,
        }
    }
}

/// Whether an alternative says itself that the property is never what it must be for this alternative: the document
/// names components and means its own values.
pub(crate) fn is_contradicted(
    document: &Value,
    discriminated: &Discriminated<'_>,
    alternative: &LocatedValue<'_>,
) -> Result<bool, DocumentError> {
    let Some(reference) = alternative.text("$ref") else { return Ok(false) };
    let wanted: Vec<Value> = discriminated.values(reference).into_iter().flat_map(meant).collect();
    for part in parts(document, alternative)? {
        let property = part.get("properties").and_then(|properties| properties.get(discriminated.property));
        let Some(property) = property else { continue };
        let property = property.resolved(document)?.value;
        let own = property.get("enum").and_then(Value::as_array).cloned();
        let own = own.or_else(|| property.get("const").map(|value| vec![value.clone()]));
        if own.is_some_and(|own| !own.iter().any(|value| wanted.contains(value))) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A value of the mapping, which is a text always, and what it stands for where the property is not text.
fn meant(text: Value) -> Vec<Value> {
    let other = match text.as_str().map(str::to_ascii_lowercase).as_deref() {
        Some("true") => Some(Value::Bool(true)),
        Some("false") => Some(Value::Bool(false)),
        Some(text) => text.parse::<i64>().ok().map(Value::from),
        None => None,
    };
    [text].into_iter().chain(other).collect()
}

/// The translated alternative, with what the property must be for it. One that is not a component has no name, and says
/// itself what it is.
pub(crate) fn told(schema: Value, discriminated: &Discriminated<'_>, alternative: &LocatedValue<'_>) -> Value {
    match alternative.text("$ref") {
        Some(reference) => told_as(schema, discriminated, reference),
        None => schema,
    }
}

/// The same of the alternative that a reference names.
pub(crate) fn told_as(schema: Value, discriminated: &Discriminated<'_>, reference: &str) -> Value {
    let values: Vec<Value> = discriminated.values(reference).into_iter().flat_map(meant).collect();
    let property = discriminated.property;
    json!({ "allOf": [schema, { "properties": { property: { "enum": values } }, "required": [property] }] })
}
