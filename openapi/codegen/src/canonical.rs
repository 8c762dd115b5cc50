//! One layout for documents that say the same: references to anything but schemas are followed, what stands for the
//! default is left out, lists whose order means nothing are sorted. Both sides of the comparison go through it; nothing
//! that is said gets lost in it.

use serde_json::{Map, Value};

/// The document in its one layout.
pub fn canonical(document: &Value) -> Value {
    let mut root = document.clone();
    push_down_path_parameters(&mut root, document);
    // What is referred to is written out where it is used.
    if let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) {
        components.retain(|kind, _| kind == "schemas" || kind == "securitySchemes");
        components.retain(|_, all| all.as_object().is_none_or(|all| !all.is_empty()));
    }
    let mut root = follow(&root, document, &mut Vec::new());
    sort_by_key(root.get_mut("tags"), |tag| text(tag, "name"));
    for operation in operations_mut(&mut root) {
        tidy_operation(operation);
    }
    tidy_members(&mut root, "components");
    tidy_members(&mut root, "info");
    each_schema(&mut root, &mut simplify);
    root
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn sort_by_key(list: Option<&mut Value>, key: impl Fn(&Value) -> String) {
    if let Some(list) = list.and_then(Value::as_array_mut) {
        list.sort_by_key(key);
    }
}

/// Every operation of a document.
pub(crate) fn operations_mut(root: &mut Value) -> impl Iterator<Item = &mut Map<String, Value>> {
    const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let paths = root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    let items = paths.filter_map(|(_, item)| item.as_object_mut());
    items.flatten().filter(|(method, _)| METHODS.contains(&method.as_str())).filter_map(|(_, op)| op.as_object_mut())
}

fn push_down_path_parameters(root: &mut Value, document: &Value) {
    let Some(paths) = root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (_, item) in paths.iter_mut() {
        let Some(item) = item.as_object_mut() else { continue };
        let Some(Value::Array(shared)) = item.remove("parameters") else { continue };
        for (_, operation) in item.iter_mut() {
            let Some(operation) = operation.as_object_mut() else { continue };
            let own = operation.entry("parameters").or_insert_with(|| Value::Array(Vec::new()));
            let Some(own) = own.as_array_mut() else { continue };
            let key = |parameter: &Value| {
                let parameter = follow(parameter, document, &mut Vec::new());
                (text(&parameter, "in"), text(&parameter, "name"))
            };
            let new = shared.iter().filter(|parameter| !own.iter().any(|other| key(other) == key(parameter)));
            let new = new.cloned().collect::<Vec<_>>();
            own.extend(new);
        }
    }
}

/// Writes out every reference but those to schemas. `within` are the references that lead here: what is in a circle
/// stays as it is.
fn follow<'d>(value: &'d Value, document: &'d Value, within: &mut Vec<&'d str>) -> Value {
    match value {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            let pointer = target.and_then(|target| target.strip_prefix('#')).filter(|pointer| is_followed(pointer));
            if let Some(pointer) = pointer.filter(|pointer| !within.contains(pointer))
                && let Some(found) = document.pointer(pointer)
            {
                within.push(pointer);
                let found = follow(found, document, within);
                within.pop();
                return found;
            }
            // Data may look like a reference without being one.
            let is_data = |key: &str| {
                key.starts_with("x-")
                    || matches!(key, "example" | "examples" | "default" | "enum" | "links" | "callbacks")
            };
            let mut written = Map::new();
            for (key, value) in object {
                let value = if is_data(key) { value.clone() } else { follow(value, document, within) };
                written.insert(key.clone(), value);
            }
            Value::Object(written)
        }
        Value::Array(list) => list.iter().map(|value| follow(value, document, within)).collect(),
        other => other.clone(),
    }
}

/// Whether a pointer names a component that is not a schema.
fn is_followed(pointer: &str) -> bool {
    let Some((kind, name)) = pointer.strip_prefix("/components/").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    kind != "schemas" && !name.contains('/')
}

fn tidy_operation(operation: &mut Map<String, Value>) {
    sort_by_key(operation.get_mut("tags"), |tag| tag.as_str().unwrap_or_default().to_owned());
    sort_by_key(operation.get_mut("parameters"), |parameter| text(parameter, "in") + "/" + &text(parameter, "name"));
    for key in ["parameters", "tags"] {
        if operation.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
            operation.remove(key);
        }
    }
    if operation.get("deprecated") == Some(&Value::Bool(false)) {
        operation.remove("deprecated");
    }
    for key in ["summary", "description"] {
        if let Some(Value::String(text)) = operation.get_mut(key) {
            *text = one_line_paragraphs(text);
        }
    }
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten().filter_map(Value::as_object_mut) {
        let style = if matches!(text_of(parameter, "in"), "query" | "cookie") { "form" } else { "simple" };
        tidy_parameter(parameter, style);
    }
    let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
    for response in responses.into_iter().flatten().filter_map(|(_, response)| response.as_object_mut()) {
        let headers = response.get_mut("headers").and_then(Value::as_object_mut);
        for header in headers.into_iter().flatten().filter_map(|(_, header)| header.as_object_mut()) {
            tidy_parameter(header, "simple");
        }
        for key in ["headers", "content"] {
            if response.get(key).and_then(Value::as_object).is_some_and(Map::is_empty) {
                response.remove(key);
            }
        }
    }
}

/// Line breaks within a paragraph mean nothing, and the macro joins lines.
fn one_line_paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn text_of<'m>(map: &'m Map<String, Value>, key: &str) -> &'m str {
    map.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn tidy_parameter(parameter: &mut Map<String, Value>, default_style: &str) {
    parameter.retain(|key, value| match key.as_str() {
        "required" | "deprecated" | "allowReserved" | "allowEmptyValue" => value != &Value::Bool(false),
        "style" => value.as_str() != Some(default_style),
        "explode" => value.as_bool() != Some(default_style == "form"),
        _ => true,
    });
}

/// Leaves out what is empty.
fn tidy_members(root: &mut Value, key: &str) {
    if let Some(map) = root.as_object_mut()
        && map.get(key).and_then(Value::as_object).is_some_and(Map::is_empty)
    {
        map.remove(key);
    }
}

/// Calls `each` for every schema of a document in which references to anything but schemas were followed; what is in a
/// schema comes before it.
pub(crate) fn each_schema(root: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    for operation in operations_mut(root) {
        members(operation.get_mut("parameters")).for_each(|parameter| held(parameter, each));
        let content = operation.get_mut("requestBody").and_then(|body| body.get_mut("content"));
        members(content).for_each(|media| held(media, each));
        for response in members(operation.get_mut("responses")) {
            members(response.get_mut("headers")).for_each(|header| held(header, each));
            members(response.get_mut("content")).for_each(|media| held(media, each));
        }
    }
    let named = root.get_mut("components").and_then(|components| components.get_mut("schemas"));
    members(named).for_each(|schema| within(schema, each));
}

/// What is in a list or an object.
fn members(value: Option<&mut Value>) -> Box<dyn Iterator<Item = &mut Value> + '_> {
    match value {
        Some(Value::Array(list)) => Box::new(list.iter_mut()),
        Some(Value::Object(object)) => Box::new(object.iter_mut().map(|(_, value)| value)),
        _ => Box::new(std::iter::empty()),
    }
}

fn held(holder: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    if let Some(schema) = holder.get_mut("schema") {
        within(schema, each);
    }
}

/// Calls `each` for a schema, after all that are in it.
pub(crate) fn within(schema: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    let Some(object) = schema.as_object_mut() else { return };
    for (key, inner) in object.iter_mut() {
        match key.as_str() {
            "items" | "additionalProperties" => within(inner, each),
            "properties" | "allOf" | "oneOf" | "anyOf" => members(Some(inner)).for_each(|inner| within(inner, each)),
            _ => {}
        }
    }
    each(object);
}

/// Brings a schema into one form.
fn simplify(object: &mut Map<String, Value>) {
    if object.get("$ref").is_some_and(Value::is_string) {
        // Keywords beside it have no effect.
        object.retain(|key, _| key == "$ref");
        return;
    }
    unwrap_all_of(object);
    object.retain(|key, inner| match key.as_str() {
        "nullable" | "exclusiveMinimum" | "exclusiveMaximum" | "uniqueItems" | "deprecated" | "readOnly"
        | "writeOnly" => inner != &Value::Bool(false),
        "required" => inner.as_array().is_none_or(|list| !list.is_empty()),
        // An object is open unless it says otherwise.
        "additionalProperties" => !is_anything(inner),
        _ => true,
    });
    // `nullable` says it, and the list need not say it again.
    if object.contains_key("nullable")
        && let Some(Value::Array(values)) = object.get_mut("enum")
        && values.iter().any(|value| !value.is_null())
    {
        values.retain(|value| !value.is_null());
    }
    if let Some(Value::Array(variants)) = object.get_mut("oneOf") {
        one_text_each(variants);
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        required.sort_by_key(|name| name.as_str().unwrap_or_default().to_owned());
        required.dedup();
    }
    for key in ["minimum", "maximum", "multipleOf", "default"] {
        if let Some(number) = object.get_mut(key) {
            whole_number(number);
        }
    }
}

/// Texts among the variants stand first, each alone, in the order of the alphabet: how they are grouped means nothing.
fn one_text_each(variants: &mut Vec<Value>) {
    let texts = |variant: &Value| {
        let all = variant.get("enum").and_then(Value::as_array).filter(|all| !all.is_empty())?;
        let is_text = variant.get("type").and_then(Value::as_str) == Some("string");
        (is_text && all.iter().all(Value::is_string)).then(|| all.clone())
    };
    let mut alone = Vec::new();
    variants.retain(|variant| {
        let Some(texts) = texts(variant) else { return true };
        for text in texts {
            let mut one = variant.clone();
            one["enum"] = Value::Array(vec![text]);
            alone.push(one);
        }
        false
    });
    alone.sort_by_key(|variant| variant["enum"][0].as_str().unwrap_or_default().to_owned());
    variants.splice(..0, alone);
}

fn is_anything(schema: &Value) -> bool {
    schema == &Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty)
}

/// Keys of which the outer one counts where a wrapper and its member both have them.
const SAID_AGAIN: &[&str] = &["title", "description", "default", "example"];

/// `allOf` of one member is that member with something beside it; a reference keeps the wrapper when there is.
fn unwrap_all_of(object: &mut Map<String, Value>) {
    let Some(Value::Array(members)) = object.get("allOf") else { return };
    let [Value::Object(member)] = members.as_slice() else { return };
    let member = member.clone();
    if object.len() == 1 {
        *object = member;
        return;
    }
    let agrees = |(key, value): (&String, &Value)| {
        // A member may itself be a wrapper.
        key == "allOf" || SAID_AGAIN.contains(&key.as_str()) || object.get(key).is_none_or(|outer| outer == value)
    };
    if !member.contains_key("$ref") && member.iter().all(agrees) {
        object.remove("allOf");
        for (key, value) in member {
            object.entry(key).or_insert(value);
        }
        unwrap_all_of(object);
    }
}

fn whole_number(value: &mut Value) {
    let whole = value.as_f64().filter(|number| value.is_f64() && number.fract() == 0.0 && number.abs() < 1e15);
    if let Some(number) = whole {
        *value = Value::from(number as i64);
    }
}

/// One thing that two documents say differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// JSON pointer of the place.
    pub pointer: String,
    /// What was expected there, if anything.
    pub expected: Option<Value>,
    /// What is there, if anything.
    pub found: Option<Value>,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shown = |value: &Option<Value>| value.as_ref().map_or("nothing".to_owned(), Value::to_string);
        write!(f, "{}: expected {}, found {}", self.pointer, shown(&self.expected), shown(&self.found))
    }
}

/// Everything that two documents in their one layout say differently.
pub fn differences(expected: &Value, found: &Value) -> Vec<Difference> {
    let mut all = Vec::new();
    compare("", Some(expected), Some(found), &mut all);
    all
}

fn compare(pointer: &str, expected: Option<&Value>, found: Option<&Value>, all: &mut Vec<Difference>) {
    match (expected, found) {
        (Some(Value::Object(left)), Some(Value::Object(right))) => {
            let mut keys = left.keys().chain(right.keys()).collect::<Vec<_>>();
            keys.sort();
            keys.dedup();
            for key in keys {
                let token = key.replace('~', "~0").replace('/', "~1");
                compare(&format!("{pointer}/{token}"), left.get(key), right.get(key), all);
            }
        }
        (Some(Value::Array(left)), Some(Value::Array(right))) => {
            for index in 0..left.len().max(right.len()) {
                compare(&format!("{pointer}/{index}"), left.get(index), right.get(index), all);
            }
        }
        (left, right) if left == right => {}
        (left, right) => {
            all.push(Difference { pointer: pointer.to_owned(), expected: left.cloned(), found: right.cloned() })
        }
    }
}

/// A text without line breaks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
