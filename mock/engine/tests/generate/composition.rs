use serde_json::{Value, json};

use crate::common::{refusal, values};

#[test]
fn all_of_is_met_together() {
    values(&json!({
        "allOf": [
            { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer", "minimum": 5 } } },
            { "required": ["b"], "properties": { "a": { "maximum": 6 }, "b": { "minLength": 4 } } },
            { "properties": { "b": { "type": "string", "maxLength": 4 } } }
        ]
    }));
}

#[test]
fn references_have_siblings() {
    let schema = json!({
        "$ref": "#/$defs/a~1b",
        "minLength": 20,
        "$defs": { "a/b": { "$ref": "#/$defs/C%20D" }, "C D": { "type": "string", "pattern": "^[a-z]*$" } }
    });
    values(&schema);
}

#[test]
fn one_branch_is_valid() {
    let branch = |kind: &str, name: &str| {
        json!({
            "type": "object",
            "required": ["kind"],
            "properties": { "kind": { "const": kind }, name: { "type": "string" } }
        })
    };
    let values = values(&json!({ "oneOf": [branch("a", "x"), branch("b", "y"), branch("c", "z")] }));
    assert!(values.iter().any(|value| value != &values[0]));
}

#[test]
fn branches_that_overlap_are_told_apart() {
    values(&json!({ "type": "object", "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }));
    values(&json!({
        "type": "object",
        "properties": { "a": { "type": "string" }, "b": { "type": "string" } },
        "oneOf": [{ "required": ["a"] }, { "required": ["b"] }]
    }));
    values(&json!({ "oneOf": [{ "type": "integer" }, { "type": "number", "minimum": 5 }] }));
    values(&json!({ "oneOf": [{ "type": "string" }, { "type": "string", "maxLength": 3 }] }));
    values(&json!({
        "oneOf": [
            { "type": "object", "properties": { "a": { "type": "string" } } },
            { "type": "object", "properties": { "b": { "type": "string" } } }
        ]
    }));
}

#[test]
fn branches_meet_what_stands_beside_them() {
    let schema = json!({
        "type": "object",
        "required": ["id"],
        "properties": { "id": { "type": "integer" } },
        "anyOf": [
            { "properties": { "id": { "maximum": 5 }, "n": { "type": "string" } }, "required": ["n"] },
            { "properties": { "id": { "type": "string" } } }
        ]
    });
    values(&schema);
    values(&json!({ "anyOf": [false, { "enum": [] }, { "type": "integer" }] }));
    for value in values(&json!({ "anyOf": [{ "type": "null" }, { "type": "string" }] })) {
        assert!(value.is_string());
    }
}

#[test]
fn what_is_forbidden_is_not_made() {
    values(&json!({ "type": "integer", "minimum": 1, "maximum": 3, "not": { "enum": [1, 2] } }));
    values(&json!({ "type": "object", "properties": { "a": {}, "b": {} }, "not": { "required": ["a"] } }));
    values(&json!({ "not": { "type": "string" } }));
    refusal(&json!({ "not": {} }));
}

#[test]
fn conditions_are_met() {
    values(&json!({
        "type": "object",
        "required": ["kind"],
        "properties": { "kind": { "enum": ["a", "b"] }, "n": { "type": "integer" } },
        "if": { "properties": { "kind": { "const": "a" } } },
        "then": { "required": ["n"] },
        "else": { "properties": { "n": { "maximum": 3 } } }
    }));
    values(&json!({ "type": "integer", "if": { "minimum": 5 }, "then": { "multipleOf": 5 }, "else": { "const": 1 } }));
}

#[test]
fn deep_all_of_is_met() {
    let mut schema = json!({ "type": "string", "minLength": 3 });
    for depth in 0..64 {
        schema = json!({ "allOf": [schema], "maxLength": 100 - depth });
    }
    values(&schema);
}

#[test]
fn many_references_in_a_row_are_followed() {
    let mut definitions = serde_json::Map::new();
    for index in 0..500 {
        definitions.insert(format!("d{index}"), json!({ "$ref": format!("#/$defs/d{}", index + 1) }));
    }
    definitions.insert("d500".to_owned(), json!({ "type": "integer" }));
    let schema = json!({ "$ref": "#/$defs/d0", "$defs": definitions });
    assert!(specbound_mock::generate::generate(&schema, "", 1).unwrap().is_i64());
}

#[test]
fn discriminated_items_differ() {
    let branch =
        |kind: &str| json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "const": kind } } });
    let schema = json!({ "type": "array", "minItems": 20, "items": { "oneOf": [branch("a"), branch("b")] } });
    for value in values(&schema) {
        let kinds: Vec<&Value> = value.as_array().unwrap().iter().map(|item| &item["kind"]).collect();
        assert!(kinds.contains(&&json!("a")) && kinds.contains(&&json!("b")));
    }
}

#[test]
fn names_do_not_keep_branches_from_being_told_apart() {
    let key = json!({ "oneOf": [{ "type": "string", "format": "uuid" }, { "type": "string" }] });
    values(&json!({ "type": "object", "required": ["id"], "properties": { "id": key } }));
}
