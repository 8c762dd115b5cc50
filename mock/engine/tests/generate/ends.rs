use std::time::{Duration, Instant};

use serde_json::{Value, json};
use specbound_mock::generate::generate;

use crate::common::{refusal, values};

#[test]
fn equal_seeds_give_equal_values_and_others_differ() {
    let schema = json!({
        "type": "object",
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "at": { "type": "string", "format": "date-time" },
            "n": { "type": "number" },
            "tags": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]{5}$" } }
        }
    });
    let text = |seed| generate(&schema, "", seed).unwrap().to_string();
    let texts: std::collections::HashSet<String> = (0..50).map(text).collect();
    assert_eq!(texts.len(), 50);
    assert_eq!((0..50).map(text).collect::<std::collections::HashSet<String>>(), texts);
}

#[test]
fn recursive_schemas_end() {
    let node = json!({
        "type": "object",
        "required": ["value", "children"],
        "properties": {
            "value": { "type": "integer" },
            "children": { "type": "array", "items": { "$ref": "#/$defs/Node" } },
            "left": { "$ref": "#/$defs/Node" },
            "right": { "anyOf": [{ "$ref": "#/$defs/Node" }, { "type": "null" }] }
        }
    });
    values(&json!({ "$ref": "#/$defs/Node", "$defs": { "Node": node } }));
}

#[test]
fn recursive_choices_take_what_ends() {
    let tree = json!({
        "oneOf": [
            {
                "type": "object",
                "required": ["left", "right"],
                "properties": { "left": { "$ref": "#/$defs/Tree" }, "right": { "$ref": "#/$defs/Tree" } },
                "additionalProperties": false
            },
            { "type": "integer" }
        ]
    });
    values(&json!({ "$ref": "#/$defs/Tree", "$defs": { "Tree": tree } }));
    let next =
        json!({ "type": ["object", "null"], "required": ["next"], "properties": { "next": { "$ref": "#/$defs/N" } } });
    values(&json!({ "$ref": "#/$defs/N", "$defs": { "N": next } }));
}

#[test]
fn what_never_ends_is_refused_soon() {
    let started = Instant::now();
    let node = json!({
        "type": "object",
        "required": ["a", "b"],
        "properties": { "a": { "$ref": "#/$defs/N" }, "b": { "$ref": "#/$defs/N" } }
    });
    refusal(&json!({ "$ref": "#/$defs/N", "$defs": { "N": node } }));
    let choice = json!({ "oneOf": [
        { "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#/$defs/C" } } },
        { "type": "array", "minItems": 2, "items": { "$ref": "#/$defs/C" } }
    ] });
    refusal(&json!({ "$ref": "#/$defs/C", "$defs": { "C": choice } }));
    refusal(&json!({ "type": "array", "minItems": 1, "items": { "$ref": "#" } }));
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[test]
fn references_to_themselves_and_to_nothing_do_not_hang() {
    assert!(generate(&json!({ "$ref": "#/$defs/A", "$defs": { "A": { "$ref": "#/$defs/A" } } }), "", 1).is_ok());
    assert_eq!(refusal(&json!({ "properties": {}, "$ref": "#/$defs/None" })).pointer, "");
}

#[test]
fn huge_counts_are_refused() {
    assert_eq!(refusal(&json!({ "type": "array", "minItems": 1_000_000_000 })).pointer, "/minItems");
    let many = |items: Value| json!({ "type": "array", "minItems": 1_000, "items": items });
    refusal(&many(many(many(json!({ "type": "string" })))));
    refusal(&json!({ "type": "object", "minProperties": 1_000_000_000 }));
    refusal(&json!({ "type": "array", "minItems": 5_000, "items": { "type": "string", "minLength": 200_000 } }));
    let example = json!("x".repeat(100_000));
    refusal(&json!({ "type": "array", "minItems": 5_000, "items": { "type": "string", "example": example } }));
    refusal(&json!({ "type": "string", "pattern": "^(((((a{100}){100}){100}){100}){100})$" }));
}

#[test]
fn keywords_of_a_wrong_kind_do_not_panic() {
    for value in [json!(null), json!(-1), json!("x"), json!([1]), json!({ "a": 1 }), json!(1e300)] {
        for keyword in [
            "type",
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "multipleOf",
            "items",
            "prefixItems",
            "minItems",
            "contains",
            "minContains",
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "dependentRequired",
            "dependentSchemas",
            "allOf",
            "oneOf",
            "anyOf",
            "if",
            "$ref",
            "examples",
            "$defs",
        ] {
            for kind in ["object", "array", "string", "integer", "number"] {
                let mut schema = json!({ "type": kind });
                schema[keyword] = value.clone();
                let _ = generate(&schema, "name", 1);
            }
        }
    }
    let _ = generate(&json!({ "type": "integer", "multipleOf": 0 }), "", 1);
    let _ = generate(&json!(5), "", 1);
}
