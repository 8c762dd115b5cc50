//! Requests that try an operation's parameters and body, each with one thing that differs from what the examples make up.

use bytes::Bytes;
use serde_json::{Value, json};
use specbound_document::Operation;

use crate::draft::{Body, Draft, MultipartForm, Part};
use crate::located_value::{self, LocatedValue, Parameter, is_json};
use crate::sample_values::{self, Meant};
use crate::service::UNKNOWN_KEY;

/// A text of a form may be as long as the form: no limit that the document does not have comes between.
const LONGEST_PART: usize = 100_000;

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Probe {
    /// What differs, in words.
    pub(crate) what: String,
    pub(crate) draft: Draft,
    pub(crate) meant: Meant,
    /// The field that `errors` must name where the request is not valid.
    pub(crate) field: Option<String>,
}

/// Everything that is tried on one operation.
pub(crate) fn probes(operation: &'static Operation) -> Vec<Probe> {
    let whole = Draft::whole(operation);
    let mut all = vec![
        probe("the document's examples", whole.clone(), Meant::Valid),
        probe("only what is required", Draft::least(operation), Meant::Valid),
    ];
    let mut stranger = whole.clone();
    stranger.add("query", "unheard-of", "1".to_owned());
    all.push(probe("a query parameter that the document does not have", stranger, Meant::Valid));
    if operation.security_header().is_some() {
        for (what, credential) in [("no credential", None), ("a credential that nobody has", Some(UNKNOWN_KEY))] {
            all.push(probe(what, Draft { credential: credential.map(str::to_owned), ..whole.clone() }, Meant::Invalid));
        }
    }
    for parameter in located_value::parameters(operation.method(), operation.path()) {
        of_parameter(&whole, &parameter, &mut all);
    }
    match &whole.body {
        Body::Json(value) => of_json(&whole, value, &mut all),
        Body::Form(form) => of_form(&whole, form, &mut all),
        Body::Absent | Body::Bytes(_) => {}
    }
    if !matches!(whole.body, Body::Absent) {
        of_content_type(&whole, &mut all);
    }
    all
}

fn probe(what: impl Into<String>, draft: Draft, meant: Meant) -> Probe {
    Probe { what: what.into(), draft, meant, field: None }
}

fn of_parameter(whole: &Draft, parameter: &Parameter, all: &mut Vec<Probe>) {
    let Parameter { name, location, required, place } = parameter;
    let mut add = |what: String, draft: Draft, meant: Meant| {
        // What a malformed path names does not exist: there is no list of errors.
        let field = (location != "path").then(|| name.clone());
        all.push(Probe { what: format!("{location} parameter {name} {what}"), draft, meant, field });
    };
    if let Some(schema) = place.get("schema") {
        let example = whole.operation.parameter_example(name);
        for (text, meant) in sample_values::texts(&schema, example) {
            if can_be_sent(location, &text) {
                let mut draft = whole.clone();
                draft.set(location, name, &text);
                add(format!("as {text:?}"), draft, meant);
            }
        }
        if location == "query" && schema.text("type") != Some("array") {
            let mut draft = whole.clone();
            let text = draft.query.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
            draft.add(location, name, text.unwrap_or_default());
            add("given twice".to_owned(), draft, Meant::Invalid);
        }
    }
    if location != "path" {
        let mut draft = whole.clone();
        draft.remove(location, name);
        add("left out".to_owned(), draft, if *required { Meant::Invalid } else { Meant::Valid });
    }
}

/// HTTP itself takes some texts away: dots and nothing from a path, spaces around a header.
fn can_be_sent(location: &str, text: &str) -> bool {
    match location {
        "path" => !matches!(text, "" | "." | ".."),
        "header" => text.trim() == text && text.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic()),
        _ => true,
    }
}

fn of_json(whole: &Draft, value: &Value, all: &mut Vec<Probe>) {
    let operation = whole.operation;
    let with = |body: Body| Draft { body, ..whole.clone() };
    let mut add = |what: String, body: Body, meant: Meant, field: Option<String>| {
        all.push(Probe { what, draft: with(body), meant, field });
    };
    for (what, bytes) in [
        ("half a JSON text", &b"{\"name\": \"x\""[..]),
        ("JSON with something after it", b"{} {}"),
        ("text that is not UTF-8", b"{\"name\": \"\xff\"}"),
        ("no bytes", b""),
    ] {
        add(format!("as body {what}"), Body::Bytes(Bytes::from_static(bytes)), Meant::Invalid, None);
    }
    for value in [json!([]), json!("text"), json!(5), Value::Null] {
        add(format!("as body {value}"), Body::Json(value), Meant::Invalid, None);
    }
    let media_type = operation.request_content_type().unwrap_or_default();
    if let Some(schema) = body_schema(operation, media_type) {
        of_properties(&schema, value, "", &mut |what, changed, meant, field| {
            add(what, Body::Json(changed), meant, Some(field));
        });
    }
    let Some(limit) = operation.max_body_bytes().map(|limit| limit as usize) else { return };
    for (what, length, meant) in
        [("of the most bytes", limit, Meant::Valid), ("one byte too long", limit + 1, Meant::Invalid)]
    {
        let mut text = value.to_string().into_bytes();
        text.resize(length, b' ');
        let draft = with(Body::Bytes(Bytes::from(text)));
        let chunked = Draft { length_is_said: false, ..draft.clone() };
        all.push(probe(format!("a body {what}"), draft, meant));
        all.push(probe(format!("a body {what}, in chunks"), chunked, meant));
    }
}

/// Changes of every property of an object, `pointer` being the object's own.
fn of_properties(
    schema: &LocatedValue,
    whole: &Value,
    pointer: &str,
    add: &mut dyn FnMut(String, Value, Meant, String),
) {
    let changed = |name: &str, value: Option<Value>| {
        let mut changed = whole.clone();
        if let Some(object) = changed.pointer_mut(pointer).and_then(Value::as_object_mut) {
            match value {
                Some(value) => object.insert(name.to_owned(), value),
                None => object.remove(name),
            };
        }
        changed
    };
    let required = schema.value.get("required").and_then(Value::as_array);
    for (name, property) in schema.entries("properties") {
        let at = format!("{pointer}/{name}");
        let required = required.is_some_and(|required| required.iter().any(|required| required == name));
        let meant = if required { Meant::Invalid } else { Meant::Valid };
        add(format!("{at} left out"), changed(name, None), meant, at.clone());
        let example = whole.pointer(&at);
        for sample in sample_values::values(&property, example) {
            let what = format!("{at} as {}", shortened(&sample.value.to_string()));
            add(what, changed(name, Some(sample.value)), sample.meant, at.clone());
        }
        if property.text("type") == Some("object") {
            of_properties(&property, whole, &at, add);
        }
    }
    let name = "unheard_of";
    let closed = schema.value.get("additionalProperties") == Some(&Value::Bool(false));
    let meant = if closed { Meant::Invalid } else { Meant::Open };
    add(
        format!("{pointer}/{name}, which the schema does not have"),
        changed(name, Some(json!(1))),
        meant,
        format!("{pointer}/{name}"),
    );
}

fn of_form(whole: &Draft, form: &MultipartForm, all: &mut Vec<Probe>) {
    let operation = whole.operation;
    let with = |form: MultipartForm| Draft { body: Body::Form(form), ..whole.clone() };
    let mut add = |what: String, form: MultipartForm, meant: Meant, field: Option<&str>| {
        all.push(Probe { what, draft: with(form), meant, field: field.map(str::to_owned) });
    };
    let Some(schema) = body_schema(operation, "multipart/form-data") else { return };
    let required = schema.value.get("required").and_then(Value::as_array);
    for (name, property) in schema.entries("properties") {
        let required = required.is_some_and(|required| required.iter().any(|required| required == name));
        let mut without = form.clone();
        without.parts.retain(|part| part.name != name);
        let meant = if required { Meant::Invalid } else { Meant::Valid };
        add(format!("the part {name} left out"), without, meant, Some(name));
        let Some(part) = form.parts.iter().find(|part| part.name == name) else { continue };
        let mut twice = form.clone();
        twice.parts.push(part.clone());
        add(format!("the part {name} given twice"), twice, Meant::Invalid, Some(name));
        if part.is_file {
            continue;
        }
        let example = Value::from(String::from_utf8_lossy(&part.bytes).into_owned());
        let longest = ("a".repeat(LONGEST_PART), Meant::Open);
        for (text, meant) in sample_values::texts(&property, Some(&example)).into_iter().chain([longest]) {
            let mut other = form.clone();
            other.part(name).expect("it is there").bytes = Bytes::from(text.clone());
            add(format!("the part {name} as {:?}", shortened(&text)), other, meant, Some(name));
        }
    }
    let mut backwards = form.clone();
    backwards.parts.reverse();
    add("the parts in another order".to_owned(), backwards, Meant::Valid, None);
    let mut nameless = form.clone();
    nameless.parts.iter_mut().for_each(|part| part.is_file = false);
    add("a file without a name".to_owned(), nameless, Meant::Valid, None);
    let closed = schema.value.get("additionalProperties") == Some(&Value::Bool(false));
    let mut stranger = form.clone();
    stranger.parts.push(Part { name: "unheard_of".to_owned(), bytes: Bytes::from_static(b"1"), is_file: false });
    let meant = if closed { Meant::Invalid } else { Meant::Open };
    add("a part that the schema does not have".to_owned(), stranger, meant, Some("unheard_of"));
    let limit = operation.max_body_bytes().map_or(usize::MAX, |limit| limit as usize);
    if limit < usize::MAX {
        add("a body one byte too long".to_owned(), form.clone().padded_to(limit + 1), Meant::Invalid, None);
    }
    for file in operation.file_fields() {
        let Some(most) = file.max_bytes.map(|most| most as usize) else { continue };
        let of = |length: usize| {
            let mut form = form.clone();
            if let Some(part) = form.part(&file.name) {
                part.bytes = Bytes::from(vec![b'f'; length]);
            }
            form
        };
        // The longest file in the longest body: both bounds are reached, none is passed.
        let longest = if limit < usize::MAX { of(most).padded_to(limit) } else { of(most) };
        add(format!("the file {} and the body of the most bytes", file.name), longest, Meant::Valid, None);
        add(format!("the file {} one byte too long", file.name), of(most + 1), Meant::Invalid, None);
    }
    let mut broken = form.clone();
    let name = form.parts.first().map(|part| part.name.clone()).unwrap_or_default();
    broken.parts.retain(|part| part.name == name);
    let bytes = Draft { body: Body::Form(broken), ..whole.clone() }.body_bytes();
    let half = Draft { body: Body::Bytes(bytes.slice(..bytes.len() / 2)), ..whole.clone() };
    let boundary =
        whole.to_sent().headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.clone());
    all.push(probe("half a form", Draft { content_type: boundary, ..half }, Meant::Invalid));
    let unbounded = Draft { content_type: Some("multipart/form-data; charset=utf-8".to_owned()), ..whole.clone() };
    all.push(probe("a form whose content type names no boundary", unbounded, Meant::Invalid));
}

fn of_content_type(whole: &Draft, all: &mut Vec<Probe>) {
    for content_type in [None, Some("text/plain"), Some("application/xml"), Some("application/octet-stream")] {
        let what = content_type.map_or("no content type".to_owned(), |name| format!("the content type {name}"));
        let content_type = content_type.map(str::to_owned);
        all.push(probe(what, Draft { content_type, ..whole.clone() }, Meant::Invalid));
    }
    let absent = Draft { content_type: None, body: Body::Bytes(Bytes::new()), ..whole.clone() };
    let meant = if whole.operation.body_required() { Meant::Invalid } else { Meant::Valid };
    all.push(probe("no body at all", absent, meant));
    if let Some(name) = whole.content_type.as_deref().filter(|name| is_json(name)) {
        for content_type in [format!("{name}; charset=utf-8"), name.to_uppercase()] {
            let what = format!("the content type {content_type}");
            all.push(probe(what, Draft { content_type: Some(content_type), ..whole.clone() }, Meant::Valid));
        }
    }
}

fn body_schema(operation: &Operation, media_type: &str) -> Option<LocatedValue> {
    let body = located_value::operation(operation.method(), operation.path())?.get("requestBody")?;
    body.get("content")?.get(media_type)?.get("schema")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], text.len()),
        None => text.to_owned(),
    }
}
