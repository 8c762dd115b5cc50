use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use specbound_document::source::Source;

/// What another tool says of a change.
#[derive(Clone, Copy)]
pub enum Said {
    Breaking,
    Warning,
    Compatible,
    Unseen,
}

impl Said {
    fn of(value: &Value) -> Said {
        match value.as_str().unwrap() {
            "breaking" => Said::Breaking,
            "warning" => Said::Warning,
            "compatible" => Said::Compatible,
            "unseen" => Said::Unseen,
            other => panic!("no such word: {other}"),
        }
    }

    /// Whether it is what the class says; who does not see a compatible change is right too.
    pub fn is_right(self, class: &str) -> bool {
        match self {
            Said::Breaking => class == "breaking",
            Said::Warning => class == "unknown",
            Said::Compatible | Said::Unseen => class == "compatible",
        }
    }

    pub fn cell(self, class: &str) -> String {
        let word = match self {
            Said::Breaking => "breaking",
            Said::Warning => "warning",
            Said::Compatible => "compatible",
            Said::Unseen => "no rule",
        };
        if self.is_right(class) { word.to_owned() } else { format!("**{word}**") }
    }
}

/// Two documents, and what is right.
pub struct Case {
    pub what: String,
    /// Where the change is: in a request, a response, or neither.
    pub place: &'static str,
    pub old: Source,
    pub new: Source,
    pub kind: String,
    pub class: String,
    pub oasdiff: Said,
    pub openapi_diff: Said,
}

/// Every case, in the order of the files.
pub fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = ["operations", "security", "responses", "schemas", "bounds", "objects", "variants"];
    let count = fs::read_dir(&folder).unwrap().count();
    assert_eq!(count, files.len(), "a file of cases that is not listed");
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(folder.join(format!("{file}.yaml"))).unwrap();
        let listed: Vec<Value> = serde_yaml_ng::from_str(&text).unwrap();
        listed.iter().for_each(|entry| take(entry, &mut cases));
    }
    cases
}

fn take(entry: &Value, cases: &mut Vec<Case>) {
    let form =
        ["schema", "operation", "responses", "paths", "document"].into_iter().find(|form| entry.get(form).is_some());
    let form = form.unwrap_or_else(|| panic!("no pair in {entry}"));
    for (key, place) in [("request", "request"), ("response", "response"), ("change", form)] {
        let Some(right) = entry.get(key) else { continue };
        let document = |index: usize| {
            let name = if index == 0 { "old.yaml" } else { "new.yaml" };
            Source::parse(name, &whole(&entry[form][index], form, key).to_string()).unwrap()
        };
        cases.push(Case {
            what: entry["what"].as_str().unwrap().to_owned(),
            place,
            old: document(0),
            new: document(1),
            kind: right[0].as_str().unwrap().to_owned(),
            class: right[1].as_str().unwrap().to_owned(),
            oasdiff: Said::of(&right[2]),
            openapi_diff: Said::of(&right[3]),
        });
    }
}

/// The document around a fragment.
fn whole(fragment: &Value, form: &str, direction: &str) -> Value {
    let content = json!({ "application/json": { "schema": fragment } });
    let mut operation = json!({ "responses": { "200": { "description": "" } } });
    let mut document = json!({
        "openapi": "3.0.3",
        "info": { "title": "", "version": "1" },
        "paths": {},
        "components": {
            "schemas": {
                "Cat": { "type": "object", "properties": { "meow": { "type": "string" } } },
                "Dog": { "type": "object", "properties": { "bark": { "type": "string" } } },
            },
            "securitySchemes": {
                "key": { "type": "apiKey", "in": "header", "name": "x-key" },
                "token": { "type": "http", "scheme": "bearer" },
                "oauth": {
                    "type": "oauth2",
                    "flows": { "clientCredentials": { "tokenUrl": "https://a.example/token", "scopes": {} } },
                },
            },
        },
    });
    match (form, direction) {
        ("schema", "request") => operation["requestBody"] = json!({ "content": content }),
        ("schema", _) => operation["responses"]["200"]["content"] = content,
        ("operation", _) => merge(&mut operation, fragment),
        ("responses", _) => operation["responses"] = fragment.clone(),
        ("paths", _) => document["paths"] = fragment.clone(),
        _ => {
            let mut fragment = fragment.clone();
            if let Some(part) = fragment.as_object_mut().unwrap().remove("operation") {
                merge(&mut operation, &part);
            }
            merge(&mut document, &fragment);
        }
    }
    if form != "paths" {
        document["paths"]["/a"] = json!({ "post": operation });
    }
    document
}

/// Puts the members of one value into another, down to what is not an object; a scheme is replaced whole.
fn merge(into: &mut Value, from: &Value) {
    for (key, value) in from.as_object().unwrap() {
        match into.get_mut(key) {
            Some(known) if known.is_object() && value.get("type").is_none() => merge(known, value),
            _ => into[key] = value.clone(),
        }
    }
}
