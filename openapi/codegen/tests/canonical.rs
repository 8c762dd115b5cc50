//! The layout in which two documents are compared: what means the same becomes the same, and nothing that is said gets
//! lost.

use serde_json::{Value, json};
use specbound_codegen::{canonical, differences};

/// A document with one operation, whose response and schema are given.
fn document(response: Value, schema: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Case", "version": "1.0.0"},
        "paths": {"/things": {"get": {"operationId": "getThing", "responses": {"200": response}}}},
        "components": {
            "responses": {"Fine": {"description": "Fine."}},
            "schemas": {"Thing": schema},
        },
    })
}

fn of_schema(schema: Value) -> Value {
    canonical(&document(json!({"description": "Fine."}), schema))
}

#[test]
fn what_means_the_same_is_the_same() {
    let same = [
        (json!({"allOf": [{"type": "string"}]}), json!({"type": "string"})),
        (json!({"type": "string", "nullable": false}), json!({"type": "string"})),
        (
            json!({"allOf": [{"type": "string", "maxLength": 3}], "description": "a"}),
            json!({"type": "string", "maxLength": 3, "description": "a"}),
        ),
        (
            json!({"allOf": [{"type": "string", "description": "inner"}], "description": "outer"}),
            json!({"type": "string", "description": "outer"}),
        ),
        (json!({"type": "number", "minimum": 1.0}), json!({"type": "number", "minimum": 1})),
        (json!({"type": "object", "required": []}), json!({"type": "object"})),
        (
            json!({"type": "object", "properties": {"a": {}, "b": {}}, "required": ["b", "a"], "additionalProperties": true}),
            json!({"type": "object", "properties": {"a": {}, "b": {}}, "required": ["a", "b"]}),
        ),
        (
            json!({"type": "object", "additionalProperties": {}}),
            json!({"type": "object", "additionalProperties": true}),
        ),
        (
            json!({"type": "string", "enum": ["a", null], "nullable": true}),
            json!({"type": "string", "enum": ["a"], "nullable": true}),
        ),
        (
            json!({"oneOf": [{"type": "object"}, {"type": "string", "enum": ["b", "a"]}]}),
            json!({"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}, {"type": "object"}]}),
        ),
        // Properties may have the names of keywords.
        (
            json!({"type": "object", "properties": {"default": {"allOf": [{"type": "string"}]}, "enum": {"nullable": false}}}),
            json!({"type": "object", "properties": {"default": {"type": "string"}, "enum": {}}}),
        ),
    ];
    for (left, right) in same {
        assert_eq!(differences(&of_schema(left), &of_schema(right)), []);
    }
    let by_reference = document(json!({"$ref": "#/components/responses/Fine"}), json!({}));
    assert_eq!(differences(&canonical(&by_reference), &of_schema(json!({}))), []);
}

#[test]
fn what_means_something_else_is_something_else() {
    let base = json!({
        "type": "object",
        "properties": {"a": {"type": "string", "maxLength": 3, "nullable": true, "default": "x", "enum": ["x", "y"]}},
        "required": ["a"],
        "additionalProperties": false,
        "description": "What it is.",
        "title": "Thing",
    });
    let whole = of_schema(base.clone());
    let mut pointers = vec![];
    list(&base, String::new(), &mut pointers);
    for pointer in pointers {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let mut less = base.clone();
        match less.pointer_mut(parent).unwrap() {
            Value::Object(map) => drop(map.remove(key)),
            Value::Array(list) => drop(list.remove(key.parse().unwrap())),
            other => panic!("{other} has no members"),
        }
        let found = differences(&whole, &of_schema(less));
        assert!(!found.is_empty(), "nothing tells that {pointer} is gone");
        assert!(found[0].to_string().starts_with("/components/schemas/Thing"), "{}", found[0]);
    }
}

fn list(value: &Value, pointer: String, all: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, inner) in members {
        let pointer = format!("{pointer}/{key}");
        list(inner, pointer.clone(), all);
        all.push(pointer);
    }
}

#[test]
fn references_in_a_circle_come_to_an_end() {
    let mut circle = document(json!({"$ref": "#/components/responses/A"}), json!({}));
    let response =
        json!({"content": {"a": {"$ref": "#/components/responses/A"}, "b": {"$ref": "#/components/responses/B"}}});
    circle["components"]["responses"] = json!({"A": response.clone(), "B": response});
    let canonical = canonical(&circle);
    assert!(canonical.to_string().len() < 10_000);
}
