//! The changes of this API's document that can be followed, and what each makes.

use std::sync::LazyLock;

use anyhow::{Context, Result};
use serde_json::Value;
use specbound_document::Operation;

use crate::DOCUMENT;
use crate::resource::{self, Change, Effect, Resource};

/// What cannot be followed, and why.
type Others = Vec<(&'static Operation, &'static str)>;

/// The changes, and what cannot be followed.
pub(crate) static PLAN: LazyLock<(Vec<Change<'static>>, Others)> = LazyLock::new(|| resource::changes(&DOCUMENT));

/// The path of what an operation made by its answer; nothing where it makes nothing.
pub(crate) fn made(operation: &Operation, answer: &Value) -> Option<String> {
    let change = PLAN.0.iter().find(|change| change.operation.id() == operation.id())?;
    let Effect::Makes { at } = &change.effect else { return None };
    let resource = &change.resource;
    let id = identifier(resource, answer.pointer(at)?).ok()?;
    Some(resource.lookup.path().replace(&format!("{{{}}}", resource.variable), &id))
}

/// What a resource is looked up by.
pub(crate) fn identifier(resource: &Resource<'_>, value: &Value) -> Result<String> {
    let id = value.pointer(&resource.id).with_context(|| format!("{value} has no {}", resource.id))?;
    Ok(id.as_str().map_or_else(|| id.to_string(), str::to_owned))
}
