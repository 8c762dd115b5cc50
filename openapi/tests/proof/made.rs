//! Values made of a schema and its examples, so that each thing that the schema leaves open occurs: every value of an
//! enum, null and not, what may be left out, and both ends of every bound.

use serde_json::{Map, Value};

use crate::located_value::LocatedValue;

/// How the places of an example are filled.
#[derive(Clone, Copy)]
enum Filling {
    /// The least that the schema allows.
    Least,
    /// The greatest, with everything that may be left out.
    Greatest,
    /// As the example has it, with this value of each enum.
    Choice(usize),
}

/// So deep schemas are followed where no example leads.
const DEPTH: usize = 4;

/// The values of a JSON body: its examples first.
pub(crate) fn values(media: &LocatedValue) -> Vec<Value> {
    let examples = media.examples().into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    let Some(schema) = media.get("schema") else { return examples };
    let fillings = (0..choices(&schema, DEPTH)).map(Filling::Choice).chain([Filling::Least, Filling::Greatest]);
    let made = fillings.map(|filling| filled(&schema, &examples.iter().collect::<Vec<_>>(), filling, DEPTH));
    let made = made.collect::<Vec<_>>();
    examples.into_iter().chain(made).collect()
}

/// The value of a header.
pub(crate) fn header(header: &LocatedValue) -> Value {
    let example = header.examples().into_iter().next().map(|(_, value)| value);
    let made = || header.get("schema").map(|schema| filled(&schema, &[], Filling::Choice(0), DEPTH));
    example.or_else(made).unwrap_or_default()
}

/// The length of the longest enum.
fn choices(schema: &LocatedValue, depth: usize) -> usize {
    let own = schema.value.get("enum").and_then(Value::as_array).map_or(0, Vec::len);
    if depth == 0 {
        return own;
    }
    let below = schema.entries("properties").into_iter().map(|(_, property)| property).chain(schema.get("items"));
    below.map(|schema| choices(&schema, depth - 1)).max().unwrap_or_default().max(own)
}

/// A value in the place of these, which are the examples that are known of it.
fn filled(schema: &LocatedValue, examples: &[&Value], filling: Filling, depth: usize) -> Value {
    if let Filling::Least = filling
        && schema.is_true("nullable")
    {
        return Value::Null;
    }
    let example = examples.iter().find(|value| !value.is_null()).or(examples.first());
    if let (Filling::Choice(_), Some(Value::Null)) = (filling, example) {
        return Value::Null;
    }
    if let Some(values) = schema.value.get("enum").and_then(Value::as_array) {
        let place = match filling {
            Filling::Least => 0,
            Filling::Greatest => values.len().saturating_sub(1),
            Filling::Choice(choice) => choice % values.len().max(1),
        };
        return values.get(place).cloned().unwrap_or_default();
    }
    match schema.text("type") {
        Some("object") => object(schema, examples, filling, depth),
        Some("array") => list(schema, examples, filling, depth),
        Some("integer" | "number") => number(schema, example.copied(), filling),
        Some("string") => text(schema, example.copied(), filling),
        Some("boolean") => example.map_or(Value::Bool(true), |value| (*value).clone()),
        _ => example.map(|value| (*value).clone()).unwrap_or_default(),
    }
}

fn object(schema: &LocatedValue, examples: &[&Value], filling: Filling, depth: usize) -> Value {
    let required = schema.value.get("required").and_then(Value::as_array);
    let mut object = Map::new();
    for (name, property) in schema.entries("properties") {
        let known = examples.iter().filter_map(|example| example.get(name)).collect::<Vec<_>>();
        let wanted = match filling {
            Filling::Least => required.is_some_and(|required| required.iter().any(|required| required == name)),
            Filling::Greatest => depth > 0,
            Filling::Choice(_) => !known.is_empty() || required.is_some_and(|it| it.iter().any(|it| it == name)),
        };
        if wanted {
            object.insert(name.to_owned(), filled(&property, &known, filling, depth.saturating_sub(1)));
        }
    }
    object.into()
}

fn list(schema: &LocatedValue, examples: &[&Value], filling: Filling, depth: usize) -> Value {
    let known = examples.iter().filter_map(|example| example.as_array()).flatten().collect::<Vec<_>>();
    let length = |bound| schema.integer(bound).and_then(|length| usize::try_from(length).ok());
    let length = match filling {
        Filling::Least => length("minItems").unwrap_or_default(),
        Filling::Greatest => length("maxItems").unwrap_or(known.len().max(1)),
        Filling::Choice(_) => length("minItems").unwrap_or_default().max(1),
    };
    let item = schema.get("items").filter(|_| depth > 0);
    let item = item.map(|items| filled(&items, &known, filling, depth - 1));
    item.map(|item| vec![item; length]).unwrap_or_default().into()
}

fn number(schema: &LocatedValue, example: Option<&Value>, filling: Filling) -> Value {
    let (least, greatest) = match schema.text("format") {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let exclusive = |flag| i64::from(schema.is_true(flag));
    let least = schema.integer("minimum").map_or(least, |bound| bound + exclusive("exclusiveMinimum"));
    let greatest = schema.integer("maximum").map_or(greatest, |bound| bound - exclusive("exclusiveMaximum"));
    match filling {
        Filling::Least => least.into(),
        Filling::Greatest => greatest.into(),
        Filling::Choice(_) => example.cloned().unwrap_or_else(|| 1.clamp(least, greatest).into()),
    }
}

fn text(schema: &LocatedValue, example: Option<&Value>, filling: Filling) -> Value {
    let free = schema.value.get("pattern").is_none() && schema.value.get("format").is_none();
    let length = |bound| schema.integer(bound).and_then(|length| usize::try_from(length).ok()).filter(|_| free);
    let example = || example.filter(|value| value.is_string()).cloned();
    let made = || match schema.text("format") {
        Some("uri") => "https://example.com/".into(),
        Some("date-time") => "2021-09-01T12:00:00.000Z".into(),
        Some("uuid") => "6f4c3b1e-7a52-4a4e-9d1c-0e2f5b8a9c3d".into(),
        _ => "x".repeat(length("minLength").unwrap_or(1)).into(),
    };
    match (filling, schema.text("format")) {
        // A time before the beginning of all times, as some count them.
        (Filling::Least, Some("date-time")) => "1969-12-31T23:59:59.999Z".into(),
        (Filling::Least, _) => {
            length("minLength").map(|length| "x".repeat(length).into()).or_else(example).unwrap_or_else(made)
        }
        (Filling::Greatest, _) => {
            length("maxLength").map(|length| "ä".repeat(length).into()).or_else(example).unwrap_or_else(made)
        }
        (Filling::Choice(_), _) => example().unwrap_or_else(made),
    }
}
