use serde_json::json;

use crate::common::{is_valid, refusal, values};

#[test]
fn each_type_has_values() {
    for name in ["string", "integer", "number", "boolean", "null", "array", "object"] {
        values(&json!({ "type": name }));
    }
    values(&json!(true));
    values(&json!({}));
}

#[test]
fn of_several_types_null_is_the_last_one() {
    for value in values(&json!({ "type": ["null", "string"] })) {
        assert!(value.is_string());
    }
    for value in values(&json!({ "type": ["null", "string"], "minLength": 5, "maxLength": 2 })) {
        assert!(value.is_null());
    }
}

#[test]
fn listed_values_are_taken() {
    for value in values(&json!({ "enum": ["a", 5, null, { "a": 1 }], "type": ["string", "integer"] })) {
        assert!(value == "a" || value == 5);
    }
    values(&json!({ "const": { "a": [1] } }));
    values(&json!({ "enum": ["short", "longer"], "minLength": 6 }));
    for value in values(&json!({ "allOf": [{ "enum": [1, 2, 3] }, { "enum": [3, 4] }] })) {
        assert_eq!(value, 3);
    }
}

#[test]
fn texts_have_their_format() {
    let formats = [
        "date-time",
        "date",
        "time",
        "duration",
        "uuid",
        "email",
        "idn-email",
        "uri",
        "uri-reference",
        "iri",
        "hostname",
        "ipv4",
        "ipv6",
        "byte",
        "binary",
        "password",
        "json-pointer",
        "regex",
        "uri-template",
        "relative-json-pointer",
        "iri-reference",
        "idn-hostname",
        "int64",
        "decimal",
        "something-else",
    ];
    for format in formats {
        values(&json!({ "type": "string", "format": format }));
    }
}

#[test]
fn formats_and_lengths_are_met_together() {
    values(&json!({ "type": "string", "format": "uri", "maxLength": 12 }));
    values(&json!({ "type": "string", "format": "uri", "minLength": 60, "maxLength": 61 }));
    values(&json!({ "type": "string", "format": "uri", "pattern": "^https://" }));
    values(&json!({ "type": "string", "format": "uri", "pattern": "^ftp://[a-z]+$" }));
    values(&json!({ "type": "string", "format": "email", "maxLength": 9 }));
    values(&json!({ "type": "string", "format": "email", "minLength": 40 }));
    values(&json!({ "type": "string", "format": "hostname", "minLength": 100 }));
    values(&json!({ "type": "string", "format": "byte", "minLength": 100, "maxLength": 101 }));
    values(&json!({ "type": "string", "format": "date-time", "pattern": r"^.*\.\d{3}Z$" }));
    values(&json!({ "type": "string", "format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$" }));
}

#[test]
fn texts_have_their_length() {
    for (least, most) in [(0, 0), (1, 1), (0, 3), (5, 5), (90, 100), (1_000, 1_000)] {
        values(&json!({ "type": "string", "minLength": least, "maxLength": most }));
        values(&json!({ "type": "string", "minLength": least, "maxLength": most, "pattern": "^[a-z0-9]*$" }));
    }
}

#[test]
fn texts_match_their_pattern() {
    let patterns = [
        r"^\d+\.\d{2}$",
        r"^97[89]\d{10}$",
        r"^image_[a-z0-9]{24}$",
        r"^(?!foo)[a-z]+$",
        r"^\S+@\S+$",
        r"^[^<>]{1,5}$",
        r"[A-Z]{3}",
        r"^\p{L}+$",
        r"^\/api\/v\d+\/",
        r"^[\w\-\.]+$",
        r"^(a|bc|def)*$",
        r"^$",
        r"",
        r"^\+?[1-9]\d{1,14}$",
        r"^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
        r"^[[\]]+$",
        r"^[&~]{2}$",
        r"^\u00e4\u{1F600}?$",
        r"^[äöü]{3}$",
        r"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$",
        r"^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$",
        r"^\W\D\S$",
        r"^[^\s\d]+$",
        r"^[\p{Lu}\p{Ll}]{2,4}$",
        r"\bword\b",
        r"^(\([0-9]{3}\))?[0-9]{3}-[0-9]{4}$",
        r"^[a-zA-Z0-9._%+-]+@[a-z]+\.[a-z]{2,}$",
        r"^(a+)+$",
        r"^(?:[A-Z]{2}|\d{3})(?:-[a-z]+)?$",
        r"^\x41$",
        r"^[一-龥]+$",
        r"^[0-9A-HJKMNP-TV-Z]{26}$",
        r"^.{5}$",
        r"^\d{3,}$",
        r"^[a-f0-9]{8}-[a-f0-9]{4}-[1-5][a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$",
    ];
    for pattern in patterns {
        values(&json!({ "type": "string", "pattern": pattern }));
    }
    values(&json!({ "allOf": [{ "pattern": "^[a-z]" }, { "pattern": "[0-9]$" }], "type": "string" }));
}

#[test]
fn patterns_and_lengths_are_met_together() {
    values(&json!({ "type": "string", "pattern": "^[0-9A-Z]+$", "minLength": 26, "maxLength": 26 }));
    values(&json!({ "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$", "minLength": 30, "maxLength": 32 }));
    values(&json!({ "type": "string", "pattern": "abc", "minLength": 30 }));
    values(&json!({ "type": "string", "pattern": r"^\w+$", "maxLength": 1 }));
}

#[test]
fn patterns_that_take_too_long_to_match_do_not_hang() {
    let schema = json!({ "type": "string", "pattern": "^(?!b)(a+)+$", "minLength": 5_000 });
    let _ = specbound_mock::generate::generate(&schema, "", 1);
}

#[test]
fn numbers_are_within_their_bounds() {
    let schemas = [
        json!({ "minimum": 5, "maximum": 5 }),
        json!({ "exclusiveMinimum": 5, "exclusiveMaximum": 7 }),
        json!({ "minimum": -10, "maximum": -5 }),
        json!({ "minimum": 1_000_000 }),
        json!({ "maximum": -1_000_000 }),
        json!({ "multipleOf": 7, "minimum": 50, "maximum": 60 }),
        json!({ "multipleOf": 1_000, "exclusiveMinimum": 0 }),
        json!({ "minimum": 9_223_372_036_854_775_807_u64 }),
        json!({ "minimum": 18_446_744_073_709_551_615_u64 }),
        json!({ "minimum": 1e19 }),
        json!({ "minimum": 1e25 }),
        json!({ "exclusiveMaximum": i64::MIN }),
        json!({ "exclusiveMinimum": u64::MAX }),
        json!({ "maximum": -1e300 }),
        json!({ "minimum": 0.5, "maximum": 1.5 }),
        json!({ "format": "int32" }),
        json!({ "format": "uint8" }),
        json!({ "format": "int64", "minimum": 4_000_000_000_u64 }),
        json!({ "allOf": [{ "multipleOf": 4 }, { "multipleOf": 6 }, { "minimum": 13 }, { "maximum": 30 }] }),
    ];
    for mut schema in schemas {
        for name in ["integer", "number"] {
            schema["type"] = json!(name);
            values(&schema);
        }
    }
}

#[test]
fn numbers_between_near_bounds_differ() {
    let numbers = values(&json!({ "type": "number", "minimum": 0, "maximum": 1 }));
    assert!(numbers.iter().any(|number| number != &numbers[0]));
}

#[test]
fn decimals_are_multiples_of_their_step() {
    let schemas = [
        json!({ "type": "number", "multipleOf": 0.01 }),
        json!({ "type": "number", "multipleOf": 0.01, "minimum": 0.1, "maximum": 0.3 }),
        json!({ "type": "number", "multipleOf": 0.1, "exclusiveMinimum": 0, "exclusiveMaximum": 0.2 }),
        json!({ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.0001 }),
        json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        json!({ "type": "number", "multipleOf": 1e-8, "minimum": 0, "maximum": 1 }),
        json!({ "type": "number", "exclusiveMinimum": 0, "maximum": 1e-20 }),
        json!({ "type": "integer", "multipleOf": 0.5 }),
        json!({ "type": "integer", "multipleOf": 1.5 }),
    ];
    for schema in schemas {
        values(&schema);
    }
}

#[test]
fn what_cannot_be_met_is_refused_at_its_place() {
    assert_eq!(refusal(&json!({ "enum": [] })).pointer, "/enum");
    assert_eq!(refusal(&json!({ "type": "integer", "minimum": 5, "maximum": 4 })).pointer, "/minimum");
    assert_eq!(refusal(&json!({ "type": "string", "minLength": 5, "maxLength": 4 })).pointer, "/maxLength");
    assert_eq!(refusal(&json!({ "type": "string", "minLength": 5_000_000_000_u64 })).pointer, "/minLength");
    assert_eq!(
        refusal(&json!({ "type": "integer", "multipleOf": 10, "minimum": 1, "maximum": 9 })).pointer,
        "/multipleOf"
    );
    assert_eq!(refusal(&json!({ "type": "string", "pattern": "^a$", "minLength": 3 })).pointer, "/pattern");
    assert_eq!(refusal(&json!({ "allOf": [{ "type": "string" }, { "type": "integer" }] })).pointer, "/allOf/0/type");
    refusal(&json!(false));
    refusal(&json!({ "enum": [1], "not": { "const": 1 } }));
}

#[test]
fn examples_are_taken_where_they_are_valid() {
    let schema =
        json!({ "type": "string", "maxLength": 3, "example": "too long", "examples": ["abc"], "default": "d" });
    assert!(values(&schema).iter().all(|value| value == "abc"));
    let schema = json!({ "type": "string", "format": "date", "example": "2020-13-40", "default": "2020-01-01" });
    assert!(values(&schema).iter().all(|value| value == "2020-01-01"));
    let made = specbound_mock::generate::Options { use_examples: false };
    let value = specbound_mock::generate::generate_with(&schema, "", 1, made).unwrap();
    assert!(value != "2020-01-01" && is_valid(&schema, &value));
}
