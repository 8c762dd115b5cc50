use serde_json::Value;
use specbound_mock::generate::{Options, Ungeneratable, generate, generate_with};

const SEEDS: [u64; 9] = [0, 1, 2, 3, 7, 42, 1_000, 123_456_789, u64::MAX];

pub fn is_valid(schema: &Value, value: &Value) -> bool {
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(schema)
        .expect("a schema that compiles")
        .is_valid(value)
}

/// Values of `schema` for several seeds, each checked, with and without examples.
pub fn values(schema: &Value) -> Vec<Value> {
    let one = |seed| {
        let value = generate(schema, "", seed).unwrap_or_else(|error| panic!("{schema}: {error}"));
        assert!(is_valid(schema, &value), "{schema}: {value}");
        let made = generate_with(schema, "", seed, Options { use_examples: false }).expect("a value without examples");
        assert!(is_valid(schema, &made), "{schema}: {made}");
        value
    };
    SEEDS.into_iter().map(one).collect()
}

pub fn refusal(schema: &Value) -> Ungeneratable {
    match generate(schema, "", 1) {
        Ok(value) => panic!("{schema} has no value, but got {:.200}", value.to_string()),
        Err(error) => error,
    }
}

/// A value called `name`, checked.
pub fn named(schema: &Value, name: &str) -> Value {
    let value = generate(schema, name, 5).expect("a value");
    assert!(is_valid(schema, &value), "{name}: {value}");
    value
}
