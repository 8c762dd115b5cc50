//! A failure in the members that an error's schema has, whatever they are called.

use images_document::Failure;
use serde_json::{Map, Value, json};

use crate::schema::{Members, kinds, members};

/// What there is to tell.
pub(crate) struct Told<'a> {
    pub(crate) failure: &'a Failure,
    /// As it is sent: another than the failure's where the document lacks that.
    pub(crate) status: u16,
    pub(crate) url: &'a str,
    pub(crate) request_id: &'a str,
    pub(crate) path: &'a str,
}

/// Deeper than errors are.
const DEEPEST: usize = 4;

/// The failure as `schema` has it; `made` makes what is required and means nothing here. Nothing where the schema is no
/// object's.
pub(crate) fn told(schema: &Value, facts: &Told<'_>, made: &dyn Fn(&Value, &str) -> Option<Value>) -> Option<Value> {
    object(schema, schema, facts, made, 0)
}

fn object(
    root: &Value,
    schema: &Value,
    facts: &Told<'_>,
    made: &dyn Fn(&Value, &str) -> Option<Value>,
    depth: usize,
) -> Option<Value> {
    let Members { properties, required } = members(root, schema);
    if properties.is_empty() || depth > DEEPEST {
        return None;
    }
    let mut body = Map::new();
    for (name, property) in &properties {
        let is_required = required.iter().any(|required| required == name);
        let value = member(root, name, property, facts, made, depth).or_else(|| match is_required {
            true => made(&crate::schema::rooted(root, property), name),
            false => None,
        });
        if let Some(value) = value {
            body.insert((*name).clone(), value);
        }
    }
    Some(Value::Object(body))
}

fn member(
    root: &Value,
    name: &str,
    schema: &Value,
    facts: &Told<'_>,
    made: &dyn Fn(&Value, &str) -> Option<Value>,
    depth: usize,
) -> Option<Value> {
    let kinds = kinds(root, schema);
    let is = |kind: &str| kinds.is_empty() || kinds.contains(&kind);
    let (failure, key) = (facts.failure, plain(name));
    match key.as_str() {
        "type" if is("string") => Some(format!("{}/errors/{}", facts.url, failure.slug()).into()),
        "status" | "statuscode" | "httpstatus" | "code" | "errorcode"
            if !kinds.is_empty() && kinds.contains(&"integer") =>
        {
            Some(facts.status.into())
        }
        "status" | "statuscode" | "code" if kinds.contains(&"number") => Some(facts.status.into()),
        "status" | "statuscode" if is("string") => Some(facts.status.to_string().into()),
        "code" | "errorcode" | "reason" | "slug" if is("string") => Some(failure.slug().into()),
        "title" | "name" if is("string") => Some(failure.title().into()),
        "error" if is("string") => Some(failure.title().into()),
        "message" | "detail" | "description" | "errordescription" | "msg" | "errormessage" if is("string") => {
            Some(failure.message().into())
        }
        "requestid" | "traceid" | "correlationid" if is("string") => Some(facts.request_id.into()),
        "instance" | "path" if is("string") && depth == 0 => Some(facts.path.into()),
        "errors" | "violations" | "details" | "issues" | "detail" | "invalidparams" | "fields" if is("array") => {
            lines(root, schema, facts)
        }
        "error" | "data" | "errors" if is("object") => object(root, schema, facts, made, depth + 1),
        _ => None,
    }
}

/// The wrong fields, where there are any.
fn lines(root: &Value, schema: &Value, facts: &Told<'_>) -> Option<Value> {
    let errors = facts.failure.errors();
    if errors.is_empty() {
        return None;
    }
    let items = crate::schema::items(root, schema);
    let of_text = items.is_none_or(|items| kinds(root, items).is_empty() || kinds(root, items).contains(&"string"));
    if of_text {
        return Some(errors.into());
    }
    let Members { properties, .. } = members(root, items?);
    let rules = facts.failure.rules();
    let line = |(index, line): (usize, &String)| {
        let (pointer, message) = line.split_once(": ").unwrap_or(("/", line));
        let keyword = rules.get(index).and_then(Option::as_ref).map_or("invalid", |rule| rule.keyword.as_str());
        let mut object = Map::new();
        for (name, property) in &properties {
            let value = match plain(name).as_str() {
                "loc" | "location" if kinds(root, property).contains(&"array") => {
                    json!(pointer.split('/').skip(1).collect::<Vec<_>>())
                }
                "pointer" | "jsonpointer" | "source" | "location" | "loc" => pointer.into(),
                "path" | "field" | "property" | "name" | "parameter" | "param" => {
                    pointer.trim_start_matches('/').replace('/', ".").into()
                }
                "message" | "detail" | "reason" | "description" | "msg" | "title" | "error" => message.into(),
                "keyword" | "code" | "rule" | "type" | "constraint" => keyword.into(),
                _ => continue,
            };
            object.insert((*name).clone(), value);
        }
        Value::Object(object)
    };
    Some(errors.iter().enumerate().map(line).collect())
}

/// A name without case and separators.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
