//! OpenAPI schemas as checks: each keyword accepts what it should, and says what is wrong with the rest.

mod cases;

use cases::{answer, body, of_schema};
use serde_json::{Value, json};

#[test]
fn each_keyword_has_its_wording() {
    let cases = [
        (json!({ "type": "integer", "minimum": 1 }), json!(0), "0 is less than the minimum of 1"),
        (json!({ "type": "integer", "maximum": 9 }), json!(10), "10 is greater than the maximum of 9"),
        (json!({ "minimum": 1, "exclusiveMinimum": true }), json!(1), "1 is not greater than 1"),
        (json!({ "maximum": 1, "exclusiveMaximum": true }), json!(1), "1 is not less than 1"),
        (json!({ "multipleOf": 5 }), json!(7), "7 is not a multiple of 5"),
        (json!({ "type": "string", "minLength": 1 }), json!(""), "\"\" is shorter than 1 character"),
        (json!({ "type": "string", "maxLength": 2 }), json!("äöü"), "\"äöü\" is longer than 2 characters"),
        (json!({ "type": "string", "pattern": "^a+$" }), json!("b"), "\"b\" does not match the pattern ^a+$"),
        (json!({ "type": "string", "enum": ["a", "b"] }), json!("c"), "\"c\" is not one of \"a\", \"b\""),
        (json!({ "type": "string", "format": "uuid" }), json!("x"), "\"x\" is not a valid uuid"),
        (json!({ "type": "string", "format": "uri" }), json!("/x"), "\"/x\" is not a valid uri"),
        (json!({ "type": "string", "format": "date-time" }), json!("today"), "\"today\" is not a valid date-time"),
        (json!({ "type": "integer" }), json!("1"), "\"1\" is not an integer"),
        (json!({ "type": "integer" }), json!(1.5), "1.5 is not an integer"),
        (json!({ "type": "boolean" }), json!(1), "1 is not true or false"),
        (json!({ "type": "string", "nullable": true }), json!(1), "1 is not null or a string"),
        (json!({ "type": "object" }), json!([]), "the list is not an object"),
        (json!({ "type": "array", "items": {}, "minItems": 1 }), json!([]), "the list has fewer than 1 item"),
        (json!({ "type": "array", "items": {}, "maxItems": 1 }), json!([1, 2]), "the list has more than 1 item"),
        (
            json!({ "type": "array", "items": {}, "uniqueItems": true }),
            json!([1, 1]),
            "the list has the same item more than once",
        ),
        (json!({ "minProperties": 1 }), json!({}), "the object has fewer than 1 field"),
        (json!({ "maxProperties": 1 }), json!({ "a": 1, "b": 2 }), "the object has more than 1 field"),
        (json!({ "not": { "type": "string" } }), json!("x"), "\"x\" is not allowed"),
        (
            json!({ "type": "integer", "format": "int32" }),
            json!(2147483648u32),
            "2147483648 is greater than the maximum of 2147483647",
        ),
        (json!({ "type": "integer", "format": "uint8" }), json!(-1), "-1 is less than the minimum of 0"),
        // What the format does not hold is too much whatever else is said.
        (
            json!({ "type": "integer", "format": "int8", "maximum": 1000 }),
            json!(128),
            "128 is greater than the maximum of 127",
        ),
        (
            json!({ "type": "integer" }),
            json!(9223372036854775808u64),
            "9223372036854775808 is greater than the maximum of 9223372036854775807",
        ),
        (
            json!({ "type": "number", "format": "float" }),
            json!(1e39),
            "1e+39 is greater than the maximum of 3.4028234663852886e+38",
        ),
    ];
    for (schema, value, wording) in cases {
        assert_eq!(body(schema.clone(), value), [format!("/: {wording}")], "{schema}");
    }
}

#[test]
fn what_fits_is_accepted() {
    let cases = [
        (json!({ "type": "string", "format": "uri" }), json!("https://example.com/a?b=c")),
        (json!({ "type": "string", "format": "date-time" }), json!("2021-09-01T12:00:00.000Z")),
        (json!({ "type": "string", "format": "uuid" }), json!("6f4c3b1e-7a52-4a4e-9d1c-0e2f5b8a9c3d")),
        (json!({ "type": "string", "format": "binary" }), json!("any text")),
        (json!({ "type": "string", "format": "of-our-own" }), json!("any text")),
        (json!({ "type": "integer", "format": "int32", "minimum": 1 }), json!(2147483647)),
        (json!({ "minimum": 1, "exclusiveMinimum": false }), json!(1)),
        (json!({ "type": "integer" }), json!(1.0)),
        (json!({}), json!({ "anything": [1, null] })),
    ];
    for (schema, value) in cases {
        assert_eq!(body(schema.clone(), value), [""; 0], "{schema}");
    }
}

#[test]
fn long_values_are_cut_in_messages() {
    let long = "x".repeat(10_000);
    let lines = body(json!({ "type": "string", "maxLength": 3 }), json!(long));
    assert_eq!(lines, [format!("/: \"{}…\" is longer than 3 characters", "x".repeat(60))]);
}

#[test]
fn every_wrong_field_is_named_with_its_pointer() {
    let schema = json!({
        "type": "object",
        "required": ["name", "width", "a/b"],
        "additionalProperties": false,
        "properties": {
            "name": { "type": "string", "minLength": 1 },
            "width": { "type": "integer", "minimum": 1 },
            "a/b": { "type": "string" },
            "tags": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "integer" } } } },
        },
    });
    let value = json!({ "name": "", "width": 0, "foo": 1, "b~r": 2, "tags": [{ "id": 1 }, { "id": "x" }] });
    let mut lines = body(schema, value);
    lines.sort();
    assert_eq!(
        lines,
        [
            "/a~1b: is required",
            "/b~0r: is not a known field",
            "/foo: is not a known field",
            "/name: \"\" is shorter than 1 character",
            "/tags/1/id: \"x\" is not an integer",
            "/width: 0 is less than the minimum of 1",
        ]
    );
}

#[test]
fn a_flood_of_violations_is_cut() {
    let schema = json!({ "type": "array", "items": { "type": "integer" } });
    let lines = body(schema, json!(vec!["x"; 1000]));
    assert_eq!(lines.len(), 101);
    assert_eq!(lines[100], "/: 900 more violations are not listed");
}

#[test]
fn nullable_allows_null_beside_anything() {
    for schema in [
        json!({ "type": "string", "nullable": true }),
        json!({ "type": "string", "enum": ["a"], "nullable": true }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/S" }], "nullable": true }),
        json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }], "nullable": true }),
    ] {
        let document = of_schema(schema.clone(), json!({ "S": { "type": "string" } })).unwrap();
        let operation = document.operation("make").unwrap();
        assert_eq!(operation.check_body(&Value::Null), [""; 0], "{schema}");
        assert_eq!(operation.check_body(&json!("a")), [""; 0], "{schema}");
        assert_ne!(operation.check_body(&json!([])), [""; 0], "{schema}");
    }
    let plain = json!({ "type": "string" });
    assert_eq!(body(plain, Value::Null), ["/: null is not a string"]);
}

#[test]
fn a_nullable_component_is_reported_as_that_component() {
    let components = json!({ "S": { "type": "object", "properties": { "n": { "type": "integer" } } } });
    let schema = json!({
        "type": "object",
        "properties": { "s": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/S" }] } },
    });
    let document = of_schema(schema, components).unwrap();
    let lines = document.operation("make").unwrap().check_body(&json!({ "s": { "n": "x" } }));
    assert_eq!(lines, ["/s/n: \"x\" is not an integer"]);
}

#[test]
fn siblings_of_a_reference_count_for_nothing() {
    let schema = json!({ "$ref": "#/components/schemas/S", "nullable": true, "maxLength": 1 });
    let document = of_schema(schema, json!({ "S": { "type": "string" } })).unwrap();
    let operation = document.operation("make").unwrap();
    assert_eq!(operation.check_body(&json!("long")), [""; 0]);
    assert_eq!(operation.check_body(&Value::Null), ["/: null is not a string"]);
}

#[test]
fn components_may_refer_to_each_other_in_circles() {
    let components = json!({
        "Tree": { "type": "object", "required": ["name"], "properties": {
            "name": { "type": "string" },
            "children": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } },
        } },
    });
    let document = of_schema(json!({ "$ref": "#/components/schemas/Tree" }), components).unwrap();
    let operation = document.operation("make").unwrap();
    let tree = json!({ "name": "a", "children": [{ "name": "b", "children": [{ "children": [] }] }] });
    assert_eq!(operation.check_body(&tree), ["/children/0/children/0/name: is required"]);
}

#[test]
fn read_only_is_not_required_of_requests_nor_write_only_of_answers() {
    let schema = json!({
        "type": "object",
        "required": ["id", "secret"],
        "properties": {
            "id": { "type": "string", "readOnly": true },
            "secret": { "type": "string", "writeOnly": true },
        },
    });
    assert_eq!(body(schema.clone(), json!({})), ["/secret: is required"]);
    assert_eq!(answer(schema, json!({}), json!({})), ["/id: is required"]);
}

#[test]
fn alternatives_are_reported_as_the_one_that_is_meant() {
    let schema = json!({ "oneOf": [
        { "type": "string" },
        { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } },
    ] });
    assert_eq!(body(schema.clone(), json!({ "n": "x" })), ["/n: \"x\" is not an integer"]);
    assert_eq!(body(schema.clone(), json!(1)), ["/: 1 fits none of the alternatives"]);
    assert_eq!(body(schema, json!("x")), [""; 0]);
    let both = json!({ "oneOf": [{ "type": "string" }, { "maxLength": 3 }] });
    assert_eq!(body(both, json!("x")), ["/: \"x\" fits more than one of the alternatives"]);
}

#[test]
fn objects_of_answers_are_closed_and_those_of_requests_are_open() {
    let schema = json!({ "type": "object", "properties": { "a": { "type": "integer" } } });
    let value = json!({ "a": 1, "b": 2 });
    assert_eq!(body(schema.clone(), value.clone()), [""; 0]);
    assert_eq!(answer(schema, json!({}), value), ["/b: is not a known field"]);
}

#[test]
fn closing_sees_through_references_and_compositions() {
    let components = json!({
        "A": { "type": "object", "properties": { "a": { "type": "integer" } } },
        "B": { "type": "object", "properties": { "b": { "$ref": "#/components/schemas/A" } } },
        "Free": { "type": "object" },
        "Map": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/A" } },
    });
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let all = json!({ "allOf": [reference("A"), reference("B")] });
    let check = |schema: &Value, value: Value| answer(schema.clone(), components.clone(), value);
    assert_eq!(check(&all, json!({ "a": 1, "b": { "a": 2 } })), [""; 0]);
    assert_eq!(check(&all, json!({ "a": 1, "x": 2 })), ["/x: is not a known field"]);
    assert_eq!(check(&all, json!({ "b": { "x": 2 } })), ["/b/x: is not a known field"]);
    assert_eq!(check(&all, json!({ "a": "x", "b": {} })), ["/a: \"x\" is not an integer"]);
    assert_eq!(
        check(&reference("A"), json!({ "a": "x", "z": 1 })),
        ["/a: \"x\" is not an integer", "/z: is not a known field",]
    );
    let nullable = json!({ "type": "object", "properties": { "n": { "nullable": true, "allOf": [reference("A")] } } });
    assert_eq!(check(&nullable, json!({ "n": null })), [""; 0]);
    assert_eq!(check(&nullable, json!({ "n": { "a": 1 } })), [""; 0]);
    assert_eq!(check(&nullable, json!({ "n": { "x": 1 } })), ["/n/x: is not a known field"]);
    let one = json!({ "oneOf": [reference("A"), { "type": "string" }] });
    assert_eq!(check(&one, json!({ "x": 1 })), ["/x: is not a known field"]);
    assert_eq!(check(&json!({ "anyOf": [reference("A"), reference("Free")] }), json!({ "x": 1 })), [""; 0]);
    assert_eq!(check(&reference("Free"), json!({ "x": 1 })), [""; 0]);
    assert_eq!(check(&reference("Map"), json!({ "x": { "a": 1 } })), [""; 0]);
    assert_eq!(check(&reference("Map"), json!({ "x": { "y": 1 } })), ["/x/y: is not a known field"]);
    let list = json!({ "type": "array", "items": reference("A") });
    assert_eq!(check(&list, json!([{ "a": 1 }, { "x": 1 }])), ["/1/x: is not a known field"]);
}
