//! New items, and changed ones.

use serde_json::{Map, Value};
use specbound_document::{BodyContent, Response};

use super::addressed_item::name_parents;
use super::id::IdForm;
use super::resource::Resource;
use super::shape::success_status;
use crate::answering::Answering;
use crate::clock;
use crate::generate::{Options, generate_with};
use crate::media::mixed;
use crate::names::is_time;
use crate::schema::{Members, members, rooted};

/// An item that a request makes, without the identifier that another has.
pub(crate) fn made(
    answering: &Answering<'_>,
    resource: &Resource,
    is_taken: &dyn Fn(&Value) -> bool,
) -> Map<String, Value> {
    let number = answering.session.next_made();
    let seed = mixed(answering.session.seed() ^ mixed(number));
    let schema = resource.shape.schema(answering.api.document());
    let known = members(schema, schema);
    let sent = sent(answering, resource);
    let id = |exactly: bool| match sent.get(&resource.id).filter(|id| id.is_string() || id.is_number()) {
        Some(id) => Some(id.clone()),
        None => new_id(schema, &known, resource, seed, is_taken, exactly),
    };
    let generated = || generate_with(schema, "", seed, Options { use_examples: true }).ok();
    let mut body = Map::new();
    for attempt in 0..3 {
        let base = if attempt < 2 { example(answering, resource) } else { generated() };
        let Some(Value::Object(base)) = base else { continue };
        body = filled(answering, resource, &known, base, &sent, id(attempt > 0).as_ref(), number);
        if fits(answering, resource, &mut body) {
            return body;
        }
    }
    // Where the request may say what the answer may not have, the rest of the request is taken.
    let base = generated().or_else(|| example(answering, resource));
    let Some(Value::Object(base)) = base else { return body };
    let mut bare = filled(answering, resource, &known, base, &Map::new(), id(true).as_ref(), number);
    match fits(answering, resource, &mut bare) {
        true => fitting(answering, resource, bare, &sent, &|body, sent| {
            sent.iter().for_each(|(name, value)| put(body, &known, name, value.clone()));
        }),
        false => body,
    }
}

/// Whether an item is what reading it may answer with.
fn fits(answering: &Answering<'_>, resource: &Resource, body: &mut Map<String, Value>) -> bool {
    let told = answering.api.document().operation(&resource.told_by);
    let response = told.and_then(|told| told.response(success_status(told)?));
    // The check wants a value: the body is one meanwhile.
    let whole = Value::Object(std::mem::take(body));
    let fits = response.is_none_or(|response: &Response| response.fits(&resource.shape.media_type, &whole));
    if let Value::Object(whole) = whole {
        *body = whole;
    }
    fits
}

/// Puts properties into an item.
type Change<'c> = dyn Fn(&mut Map<String, Value>, &Map<String, Value>) + 'c;

/// An item after a change: all of `sent`, else of its properties those with which the item still has its shape.
pub(crate) fn fitting(
    answering: &Answering<'_>,
    resource: &Resource,
    body: Map<String, Value>,
    sent: &Map<String, Value>,
    change: &Change<'_>,
) -> Map<String, Value> {
    let mut whole = body.clone();
    change(&mut whole, sent);
    if fits(answering, resource, &mut whole) {
        return whole;
    }
    let mut kept = body;
    for (name, value) in sent {
        let mut changed = kept.clone();
        change(&mut changed, &Map::from_iter([(name.clone(), value.clone())]));
        if fits(answering, resource, &mut changed) {
            kept = changed;
        }
    }
    kept
}

/// What the request says of the item.
pub(crate) fn sent(answering: &Answering<'_>, resource: &Resource) -> Map<String, Value> {
    let ignored = answering.api.behaviour().operation(answering.operation.id());
    let mut sent = Map::new();
    for (name, value) in answering.valid.body.as_object().into_iter().flatten() {
        let is_file = answering.valid.files.iter().any(|(file, _)| file == name);
        let is_ignored = ignored.is_some_and(|known| known.ignore.contains(name));
        if resource.names.contains(name) && !resource.read_only.contains(name) && !is_file && !is_ignored {
            sent.insert(name.clone(), value.clone());
        }
    }
    sent
}

fn example(answering: &Answering<'_>, resource: &Resource) -> Option<Value> {
    let response = answering.operation.response(answering.success_status())?;
    let example = response.examples().iter().find(|example| response.fits(&example.media_type, &example.value))?;
    example.value.get(&resource.id).is_some().then(|| answering.echoed(example.value.clone(), false))
}

fn filled(
    answering: &Answering<'_>,
    resource: &Resource,
    known: &Members<'_>,
    mut body: Map<String, Value>,
    sent: &Map<String, Value>,
    id: Option<&Value>,
    number: u64,
) -> Map<String, Value> {
    // What the request could have said and did not is not there.
    for name in settable(answering, resource) {
        let default = known.get(&name).and_then(|schema| schema.get("default"));
        match (sent.contains_key(&name), default, known.requires(&name)) {
            (true, ..) => {}
            (false, Some(default), _) => drop(body.insert(name, default.clone())),
            (false, None, false) => drop(body.shift_remove(&name)),
            (false, None, true) => {}
        }
    }
    let shown = answering.valid.shown.iter().flatten().filter(|(name, _)| resource.names.contains(name));
    for (name, value) in sent.iter().chain(shown) {
        put(&mut body, known, name, value.clone());
    }
    name_parents(answering, resource, &mut body);
    touch(&mut body, answering.session.seconds(number), false);
    if let Some(id) = id {
        put(&mut body, known, &resource.id, id.clone());
    }
    body
}

/// Sets a property, in the place that the schema's order gives it.
fn put(body: &mut Map<String, Value>, known: &Members<'_>, name: &str, value: Value) {
    if let Some(own) = body.get_mut(name) {
        *own = value;
        return;
    }
    let mut old = std::mem::take(body);
    old.insert(name.to_owned(), value);
    for (name, _) in &known.properties {
        if let Some(value) = old.shift_remove(*name) {
            body.insert((*name).clone(), value);
        }
    }
    body.extend(old);
}

/// The names that a request may set.
pub(crate) fn settable(answering: &Answering<'_>, resource: &Resource) -> Vec<String> {
    let content = answering.operation.request_content();
    let Some(Ok(schema)) = content.and_then(BodyContent::schema) else { return Vec::new() };
    let names = members(schema, schema).properties.into_iter().map(|(name, _)| name);
    names.filter(|name| !resource.read_only.contains(name)).cloned().collect()
}

/// Sets the times at which the item was made or changed last: in seconds after 1970.
pub(crate) fn touch(body: &mut Map<String, Value>, seconds: u64, changed: bool) {
    for (name, value) in body.iter_mut().filter(|(name, _)| is_time(name, changed)) {
        let _ = name;
        match value {
            Value::String(text) if text.contains('T') && text.len() >= 20 => *value = clock::date_time(seconds).into(),
            Value::Number(_) => *value = seconds.into(),
            _ => {}
        }
    }
}

fn new_id(
    root: &Value,
    known: &Members<'_>,
    resource: &Resource,
    seed: u64,
    is_taken: &dyn Fn(&Value) -> bool,
    exactly: bool,
) -> Option<Value> {
    let schema = || known.get(&resource.id).map(|schema| rooted(root, schema));
    let form = resource.id_form.get_or_init(|| schema().and_then(|schema| IdForm::of(&schema, &resource.id)));
    // Where a schema says more than the form, the item does not fit, and is made without it.
    if let Some(form) = form.as_ref().filter(|_| !exactly) {
        return (0..16).map(|attempt| Value::from(form.make(seed ^ attempt))).find(|id| !is_taken(id));
    }
    let schema = schema()?;
    let mut made = (0..16).filter_map(|attempt| {
        let options = Options { use_examples: false };
        generate_with(&schema, &resource.id, mixed(seed ^ attempt), options).ok()
    });
    let made = made.find(|id| !is_taken(id));
    made.map(|id| match id.as_f64() {
        // Whole numbers stay whole.
        Some(number) if number.fract() == 0.0 && number.abs() < 9e15 => Value::from(number as i64),
        _ => id,
    })
}
