//! One layout for documents that say the same: references to anything but schemas are followed, what stands for the
//! default is left out, lists whose order means nothing are sorted. Both sides of the comparison go through it; nothing
//! that is said gets lost in it.

mod difference;
mod simplified;
mod text;
mod walk;
mod written_out;

use serde_json::{Map, Value};

use simplified::simplify;
use text::{one_line_paragraphs, text};
use written_out::{follow, push_down_path_parameters};

pub use difference::{Difference, differences};
pub(crate) use text::one_line;
pub(crate) use walk::{each_schema, operations_mut, within};

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

fn sort_by_key(list: Option<&mut Value>, key: impl Fn(&Value) -> String) {
    if let Some(list) = list.and_then(Value::as_array_mut) {
        list.sort_by_key(key);
    }
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
