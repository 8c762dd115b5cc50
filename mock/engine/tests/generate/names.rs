use serde_json::json;

use crate::common::named;

#[test]
fn texts_are_likely_by_their_name() {
    let text = |name: &str| named(&json!({ "type": "string" }), name).as_str().unwrap().to_owned();
    assert!(text("email").contains('@'));
    assert!(text("avatarUrl").starts_with("https://"));
    assert!(text("created_at").ends_with('Z'));
    assert!(text("updatedAt").contains('T'));
    assert_eq!(text("currency"), "EUR");
    assert_eq!(text("userId").len(), 36);
    assert!(text("phoneNumber").starts_with('+'));
    assert!(!text("wibble").is_empty());
}

#[test]
fn numbers_are_likely_by_their_name() {
    let number = |name: &str| named(&json!({ "type": "number" }), name).as_f64().unwrap();
    assert!(number("latitude").abs() <= 90.0);
    assert!((0.0..=120.0).contains(&number("age")));
    assert!((1.0..=5.0).contains(&number("rating")));
}

#[test]
fn names_yield_to_constraints() {
    assert_eq!(named(&json!({ "type": "string", "maxLength": 2 }), "country").as_str().unwrap().len(), 2);
    assert_eq!(named(&json!({ "type": "string", "pattern": "^[A-Z]{3}$" }), "currency"), "EUR");
    named(&json!({ "type": "string", "pattern": "^[a-z]{3}$" }), "currency");
    named(&json!({ "type": "string", "minLength": 100 }), "email");
    named(&json!({ "type": "string", "maxLength": 4 }), "createdAt");
    named(&json!({ "type": "integer", "minimum": 500 }), "age");
    named(&json!({ "type": "string", "format": "uuid" }), "email");
    assert_eq!(named(&json!({ "enum": ["x"] }), "status"), "x");
}

#[test]
fn names_of_any_writing_are_taken() {
    for name in ["", "-", "ÄÖÜ", "日本語", "a".repeat(10_000).as_str(), "__proto__", "x/y~z"] {
        named(&json!({ "type": "string" }), name);
        let schema = json!({ "type": "object", "properties": { name: { "type": "integer", "example": 5 } } });
        named(&schema, name);
    }
}
