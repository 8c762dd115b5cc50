//! Unions by a `discriminator` in the copy of a document that progenitor reads. It does not know the keyword: of a union it
//! takes the first schema that fits, and of a base the base alone. So each schema of a union gets the values of the property
//! by which it is known, and a base becomes the union of those that are `allOf` it.

use serde_json::{Map, Value, json};

use crate::model::{Api, Discriminator, Kind, Variant};

const SCHEMAS: &str = "#/components/schemas/";

/// Makes unions of the schemas that can be told apart.
pub(super) fn tell_apart(document: &mut Value, api: &Api) {
    let unions = api.schemas.iter().filter_map(|component| match &component.schema.kind {
        Kind::Union { variants, discriminator: Some(discriminator), .. } => {
            Some((component.name.as_str(), variants.as_slice(), discriminator))
        }
        _ => None,
    });
    for (name, variants, discriminator) in unions {
        let references = references_beside_unions(document);
        let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
        let Some(union) = schemas.get(name).and_then(Value::as_object).cloned() else { continue };
        if let Some(members) = union.get("oneOf").or_else(|| union.get("anyOf")).cloned() {
            // What is used elsewhere may have other values there.
            let is_shared = |variant: &Variant| references.contains(&format!("{SCHEMAS}{}", variant.name));
            if variants.iter().any(is_shared) {
                continue;
            }
            let mut union = union;
            union.remove("anyOf");
            union.insert("oneOf".to_owned(), members);
            schemas.insert(name.to_owned(), Value::Object(union));
        } else {
            base(schemas, name, union, variants, discriminator);
        }
        for (variant, values) in variants.iter().zip(&discriminator.values).filter(|(variant, _)| variant.name != name)
        {
            if let Some(schema) = schemas.get_mut(&variant.name).and_then(Value::as_object_mut) {
                known_by(schema, &discriminator.property, values);
            }
        }
    }
}

/// Makes a base the union of its children, which get what it says itself under another name.
fn base(
    schemas: &mut Map<String, Value>,
    name: &str,
    mut own: Map<String, Value>,
    variants: &[Variant],
    discriminator: &Discriminator,
) {
    own.remove("discriminator");
    let [own_name, itself_name] = ["Base", "Itself"].map(|end| {
        let mut free = format!("{name}{end}");
        while schemas.contains_key(&free) {
            free.push('_');
        }
        free
    });
    let (before, after) = (format!("{SCHEMAS}{name}"), json!({"$ref": format!("{SCHEMAS}{own_name}")}));
    for schema in schemas.values_mut() {
        for member in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
            if member.get("$ref").and_then(Value::as_str) == Some(&before) {
                *member = after.clone();
            }
        }
    }
    let mut members = Vec::new();
    for (variant, values) in variants.iter().zip(&discriminator.values) {
        let member = if variant.name == name { &itself_name } else { &variant.name };
        members.push(json!({"$ref": format!("{SCHEMAS}{member}")}));
        if variant.name == name {
            let mut itself = Map::from_iter([("allOf".to_owned(), json!([after]))]);
            known_by(&mut itself, &discriminator.property, values);
            schemas.insert(itself_name.clone(), Value::Object(itself));
        }
    }
    let mut union = Map::from_iter([("oneOf".to_owned(), Value::from(members))]);
    union.extend(own.get("description").map(|text| ("description".to_owned(), text.clone())));
    schemas.insert(name.to_owned(), Value::Object(union));
    schemas.insert(own_name, Value::Object(own));
}

/// Narrows the property of an object to the values by which the object is known.
fn known_by(schema: &mut Map<String, Value>, property: &str, values: &[String]) {
    let known = json!({"type": "string", "enum": values});
    if let Some(all) = schema.get_mut("allOf").and_then(Value::as_array_mut) {
        all.push(json!({"type": "object", "required": [property], "properties": {property: known}}));
        return;
    }
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    match properties.get_mut(property) {
        // Its own values tell it apart.
        Some(own) if own.get("enum").is_some() || own.get("$ref").is_some() => return,
        Some(Value::Object(own)) => {
            own.insert("enum".to_owned(), Value::from(values));
        }
        _ => {
            properties.insert(property.to_owned(), known);
        }
    }
    let required = schema.entry("required").or_insert_with(|| json!([]));
    if let Some(required) = required.as_array_mut().filter(|required| !required.contains(&Value::from(property))) {
        required.push(Value::from(property));
    }
}

/// What is referred to outside of unions.
fn references_beside_unions(value: &Value) -> Vec<String> {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                let is_union = map.contains_key("discriminator");
                let inner = map.iter().filter(|(key, _)| !is_union || !matches!(key.as_str(), "oneOf" | "anyOf"));
                inner.for_each(|(_, value)| walk(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, &mut found);
    found
}
