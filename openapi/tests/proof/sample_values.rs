//! Values that try a schema: on both sides of every bound, of every other type, and some that no keyword asks for, so
//! that a lost keyword shows too.

use serde_json::{Value, json};

use crate::draft::text;
use crate::located_value::LocatedValue;

/// A value, and whether the schema's keywords let it pass.
#[derive(Clone, Debug)]
pub(crate) struct SampleValue {
    pub(crate) value: Value,
    pub(crate) meant: Meant,
}

/// What the keyword that a sample was made for says. The document's validators must say the same: they are the judge of
/// everything else, and the server uses them too.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Meant {
    Valid,
    Invalid,
    /// No single keyword tells.
    Open,
}

/// Longer than any bound in the document, short enough for a path.
const LONG: usize = 3000;

/// Values for a JSON body.
pub(crate) fn values(schema: &LocatedValue, example: Option<&Value>) -> Vec<SampleValue> {
    let mut samples = own_type(schema, example);
    let kind = schema.text("type").unwrap_or_default();
    let nullable = schema.is_true("nullable");
    samples.push(SampleValue { value: Value::Null, meant: if nullable { Meant::Valid } else { Meant::Invalid } });
    let others = [
        ("string", json!("text")),
        ("integer", json!(5)),
        ("number", json!(1.5)),
        ("boolean", json!(true)),
        ("array", json!([])),
        ("object", json!({})),
    ];
    for (other, value) in others {
        if other != kind && !(kind == "number" && other == "integer") {
            samples.push(SampleValue { value, meant: if kind.is_empty() { Meant::Open } else { Meant::Invalid } });
        }
    }
    samples
}

/// Texts for a parameter or for a part of a form.
pub(crate) fn texts(schema: &LocatedValue, example: Option<&Value>) -> Vec<(String, Meant)> {
    let mut texts = own_type(schema, example).iter().map(|it| (text(&it.value), it.meant)).collect::<Vec<_>>();
    if matches!(schema.text("type"), Some("integer" | "number" | "boolean")) {
        let wrong = ["", "x", "+3", "03", " 3", "3 ", "0x3", "3,0", "null", "True", "NaN"];
        texts.extend(wrong.map(|text| (text.to_owned(), Meant::Invalid)));
        texts.extend(["1.5", "1e2", "-0"].map(|text| (text.to_owned(), Meant::Open)));
    }
    texts
}

fn own_type(schema: &LocatedValue, example: Option<&Value>) -> Vec<SampleValue> {
    let mut samples = Vec::new();
    samples.extend(example.map(|value| SampleValue { value: value.clone(), meant: Meant::Valid }));
    if let Some(values) = schema.value.get("enum").and_then(Value::as_array) {
        samples.extend(values.iter().map(|value| SampleValue { value: value.clone(), meant: Meant::Valid }));
        samples.push(SampleValue { value: json!("of no use"), meant: Meant::Invalid });
    }
    match schema.text("type") {
        Some("integer" | "number") => integers(schema, &mut samples),
        Some("string") => strings(schema, example, &mut samples),
        Some("boolean") => {
            samples.extend([true, false].map(|flag| SampleValue { value: flag.into(), meant: Meant::Valid }))
        }
        Some("array") => lists(schema, example, &mut samples),
        _ => {}
    }
    samples
}

fn integers(schema: &LocatedValue, samples: &mut Vec<SampleValue>) {
    let mut add = |value: i64, meant| samples.push(SampleValue { value: value.into(), meant });
    let reached = |exclusive| if schema.is_true(exclusive) { Meant::Invalid } else { Meant::Valid };
    if let Some(minimum) = schema.integer("minimum") {
        add(minimum, reached("exclusiveMinimum"));
        add(minimum.saturating_sub(1), Meant::Invalid);
        add(minimum.saturating_add(1), Meant::Open);
    }
    if let Some(maximum) = schema.integer("maximum") {
        add(maximum, reached("exclusiveMaximum"));
        add(maximum.saturating_add(1), Meant::Invalid);
        add(maximum.saturating_sub(1), Meant::Open);
    }
    if schema.text("format") == Some("int32") {
        add(i64::from(i32::MAX) + 1, Meant::Invalid);
        add(i64::from(i32::MIN) - 1, Meant::Invalid);
    }
    let any = [0, 1, 2, -1, 10, 50, 99, 1000, i64::from(i32::MAX), i64::from(i32::MAX) + 1, i64::MIN, i64::MAX];
    any.into_iter().for_each(|value| add(value, Meant::Open));
}

fn strings(schema: &LocatedValue, example: Option<&Value>, samples: &mut Vec<SampleValue>) {
    let mut add = |text: String, meant| samples.push(SampleValue { value: text.into(), meant });
    for (bound, outside) in [("minLength", -1), ("maxLength", 1)] {
        let Some(length) = schema.integer(bound) else { continue };
        let lengths = [(length, Meant::Valid), (length + outside, Meant::Invalid)];
        for (length, meant) in lengths {
            let texts = usize::try_from(length).map(|length| of_length(schema, length)).unwrap_or_default();
            texts.into_iter().for_each(|text| add(text, meant));
        }
    }
    match schema.text("format") {
        Some("uri") => {
            ["no uri", "/without/scheme", "http://[::1"]
                .into_iter()
                .for_each(|text| add(text.to_owned(), Meant::Invalid));
            add("http://example.com/a?b=c".to_owned(), Meant::Open);
        }
        Some("date-time" | "uuid" | "ipv4" | "ipv6") => add("none".to_owned(), Meant::Invalid),
        _ => {}
    }
    if let Some(example) = example.and_then(Value::as_str) {
        let mut shorter = example.to_owned();
        shorter.pop();
        let spoiled = [format!("{example}!"), format!("!{example}"), format!("{example}\n"), format!("{example}a")];
        spoiled.into_iter().chain([shorter, example.to_uppercase()]).for_each(|text| add(text, Meant::Open));
    }
    let any = ["", "x", "xy", "é€😀", " ", "null", "0", "a/b?c=d&e#f%20"];
    any.into_iter().for_each(|text| add(text.to_owned(), Meant::Open));
    [20, 31, 100, LONG].into_iter().for_each(|length| add("a".repeat(length), Meant::Open));
}

/// Texts of that many characters that break no other keyword.
fn of_length(schema: &LocatedValue, length: usize) -> Vec<String> {
    if schema.value.get("pattern").is_some() || schema.value.get("enum").is_some() {
        return Vec::new();
    }
    match schema.text("format") {
        None => vec!["a".repeat(length), "ä".repeat(length)],
        Some("uri") => {
            let start = "http://example.com/";
            length.checked_sub(start.len()).map(|rest| start.to_owned() + &"a".repeat(rest)).into_iter().collect()
        }
        Some(_) => Vec::new(),
    }
}

fn lists(schema: &LocatedValue, example: Option<&Value>, samples: &mut Vec<SampleValue>) {
    let item = example.and_then(Value::as_array).and_then(|list| list.first()).cloned();
    for (bound, outside) in [("minItems", -1), ("maxItems", 1)] {
        let (Some(length), Some(item)) = (schema.integer(bound), &item) else { continue };
        for (length, meant) in [(length, Meant::Valid), (length + outside, Meant::Invalid)] {
            if let Ok(length) = usize::try_from(length) {
                samples.push(SampleValue { value: vec![item.clone(); length].into(), meant });
            }
        }
    }
}
