use serde_json::{Value, json};

use crate::common::{refusal, values};

#[test]
fn described_properties_are_there() {
    let schema = json!({
        "type": "object",
        "required": ["b", "c"],
        "properties": { "a": { "type": "string" }, "b": { "type": "integer" } }
    });
    for value in values(&schema) {
        let names: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(names, ["a", "b", "c"]);
    }
}

#[test]
fn objects_have_as_many_properties_as_they_may() {
    let properties = json!({ "a": {}, "b": {}, "c": {}, "d": {} });
    values(&json!({ "type": "object", "properties": properties, "maxProperties": 2, "required": ["d"] }));
    values(&json!({ "type": "object", "minProperties": 7 }));
    values(&json!({ "type": "object", "minProperties": 3, "additionalProperties": { "type": "integer" } }));
    values(&json!({ "type": "object", "minProperties": 2, "properties": properties, "additionalProperties": false }));
}

#[test]
fn further_properties_follow_their_schemas() {
    for value in values(&json!({ "type": "object", "additionalProperties": { "type": "integer" } })) {
        assert!(!value.as_object().unwrap().is_empty());
    }
    let patterns = json!({ "^x-[a-z]+$": { "type": "string" }, "^n": { "type": "integer" } });
    values(
        &json!({ "type": "object", "patternProperties": patterns, "additionalProperties": false, "minProperties": 3 }),
    );
    values(&json!({ "type": "object", "propertyNames": { "pattern": "^[A-Z]{3}$" }, "minProperties": 2 }));
    values(&json!({ "type": "object", "propertyNames": { "enum": ["a", "b"] }, "minProperties": 2 }));
    values(
        &json!({ "type": "object", "properties": { "n1": {} }, "patternProperties": { "^n": { "type": "integer" } } }),
    );
}

#[test]
fn properties_that_others_need_are_there() {
    values(&json!({
        "type": "object",
        "properties": { "a": { "type": "string" } },
        "dependentRequired": { "a": ["b"], "b": ["c"] }
    }));
    values(&json!({
        "type": "object",
        "properties": { "a": { "type": "string" } },
        "dependentRequired": { "a": ["b"] },
        "maxProperties": 1
    }));
    values(&json!({
        "type": "object",
        "properties": { "a": { "type": "string" } },
        "dependentSchemas": { "a": { "required": ["z"], "properties": { "z": { "const": 5 } } } }
    }));
}

#[test]
fn unevaluated_properties_are_left_out() {
    let schema = json!({
        "allOf": [{ "$ref": "#/$defs/A" }, { "properties": { "b": { "type": "string" } } }],
        "unevaluatedProperties": false,
        "minProperties": 2,
        "$defs": { "A": { "type": "object", "properties": { "a": { "type": "integer" } } } }
    });
    for value in values(&schema) {
        assert_eq!(value.as_object().unwrap().len(), 2);
    }
}

#[test]
fn properties_without_a_value_are_left_out() {
    let schema =
        json!({ "type": "object", "properties": { "a": false, "b": { "enum": [] }, "c": { "type": "null" } } });
    assert!(values(&schema).iter().all(|value| value == &json!({ "c": null })));
    assert_eq!(
        refusal(&json!({ "type": "object", "properties": { "a": false }, "required": ["a"] })).pointer,
        "/required"
    );
}

#[test]
fn arrays_have_as_many_items_as_they_may() {
    for (least, most) in [(0, 0), (1, 1), (4, 9), (50, 50)] {
        for value in values(&json!({ "type": "array", "minItems": least, "maxItems": most })) {
            assert!((least..=most).contains(&value.as_array().unwrap().len()));
        }
    }
    for value in values(&json!({ "type": "array", "items": { "type": "string" } })) {
        assert!(!value.as_array().unwrap().is_empty());
    }
}

#[test]
fn items_follow_their_schemas() {
    values(&json!({ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false }));
    values(
        &json!({ "type": "array", "prefixItems": [{ "type": "string" }], "items": { "type": "null" }, "minItems": 3 }),
    );
    values(&json!({ "type": "array", "prefixItems": [{}], "unevaluatedItems": false }));
    values(&json!({ "type": "array", "contains": { "const": 5 } }));
    values(&json!({ "type": "array", "contains": { "type": "integer" }, "minContains": 3, "items": { "minimum": 7 } }));
    values(&json!({ "type": "array", "prefixItems": [{ "type": "string" }], "contains": { "type": "integer" } }));
    values(&json!({ "type": "array", "contains": { "const": 5 }, "minContains": 0, "maxItems": 0 }));
    values(&json!({ "type": "array", "items": { "enum": [1, 2] }, "contains": { "const": 1 }, "maxContains": 1 }));
}

#[test]
fn unique_items_differ() {
    values(&json!({ "type": "array", "items": { "enum": [1, 2, 3, 4] }, "minItems": 4, "uniqueItems": true }));
    values(&json!({ "type": "array", "items": { "type": "boolean" }, "minItems": 2, "uniqueItems": true }));
    values(
        &json!({ "type": "array", "items": { "type": "string", "example": "x" }, "minItems": 3, "uniqueItems": true }),
    );
    values(
        &json!({ "type": "array", "items": { "type": "integer", "maximum": 30, "minimum": 1 }, "minItems": 20, "uniqueItems": true }),
    );
    refusal(&json!({ "type": "array", "items": { "type": "boolean" }, "minItems": 3, "uniqueItems": true }));
}

#[test]
fn examples_of_properties_make_the_object() {
    let schema = json!({
        "type": "object",
        "properties": { "a": { "type": "integer", "example": 5 }, "b": { "type": "string", "default": "x" } }
    });
    assert!(values(&schema).iter().all(|value| value == &json!({ "a": 5, "b": "x" })));
    let mut whole = schema.clone();
    whole["example"] = json!({ "a": 6 });
    assert!(values(&whole).iter().all(|value: &Value| value == &json!({ "a": 6 })));
}
