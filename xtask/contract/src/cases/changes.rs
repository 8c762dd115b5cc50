//! What a change answers is what is said of the resource afterwards: looked up, in the list, and after a restart.
//!
//! A case is made for every operation of the document that can be followed by its shape (see `resource.rs`); none is named
//! here. For one that cannot, a test demands a case by hand that says `shows "change"`.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use specbound_document::Operation;

use crate::DOCUMENT;
use crate::call::Call;
use crate::capability::Capability;
use crate::case::Case;
use crate::case_context::CaseContext;
use crate::inputs::CHANGE;
use crate::plan::{PLAN, identifier};
use crate::request::{Wanted, has_url, request};
use crate::resource::{self, Change, Effect, Resource};

/// No list is walked further: its owner may have had things before.
const PAGES: usize = 200;

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for change in &PLAN.0 {
        let operation = change.operation;
        let mut needs = vec![Capability::State];
        needs.extend(has_url(&DOCUMENT, operation).then_some(Capability::Fetch));
        let case = |what: &str, needs: &[Capability], restart: bool| {
            let name = format!("changes::{}_is_what_is_said_{what}", operation.id());
            let case =
                Case::new(name, operation.id(), needs, move |context| Box::pin(followed(context, change, restart)));
            let own = operation.path().contains('{').then(|| format!("path.{}", change.resource.variable));
            case.shows(&own.into_iter().chain([CHANGE.to_owned()]).collect::<Vec<_>>().join(" "))
        };
        all.push(case("afterwards", &needs, false));
        needs.push(Capability::Restart);
        all.push(case("after_a_restart", &needs, true).alone());
    }
    all
}

async fn followed(context: &CaseContext, change: &Change<'static>, restart: bool) -> Result<()> {
    let resource = &change.resource;
    let neighbour = make(context, resource, None).await?;
    let (id, said) = match &change.effect {
        Effect::Makes { at } => {
            let made = answered(context, change.operation, at, None, Some(&neighbour)).await?;
            (identifier(resource, &made)?, Some(made))
        }
        Effect::Changes { at } => {
            let (id, changed) = changed(context, change, at).await?;
            (id, Some(changed))
        }
        Effect::Deletes => {
            let id = identifier(resource, &make(context, resource, None).await?)?;
            let wanted = Wanted { variable: Some((resource.variable, &id)), ..Wanted::default() };
            let reply = context.send(request(&DOCUMENT, change.operation, wanted)?).await?;
            ensure!(reply.status < 300, "expected a success, got {}", reply.status);
            (id, None)
        }
    };
    let neighbours_id = identifier(resource, &neighbour)?;
    for again in [false, true] {
        if again && !restart {
            break;
        }
        if again {
            context.restart().await?;
        }
        let when = if again { "after a restart" } else { "afterwards" };
        said_of(context, resource, &id, said.as_ref()).await.with_context(|| when.to_owned())?;
        let beside = said_of(context, resource, &neighbours_id, Some(&neighbour)).await;
        beside.with_context(|| format!("{when}, of the other one, which nobody changed"))?;
    }
    Ok(())
}

/// A change that is seen in its answer: if need be, another change that takes nothing comes before it, since who
/// takes back what was never done changes nothing.
async fn changed(context: &CaseContext, change: &Change<'static>, at: &str) -> Result<(String, Value)> {
    let resource = &change.resource;
    let path = resource.lookup.path();
    let others = PLAN.0.iter().filter(|other| {
        let beside = other.resource.lookup.path() == path && other.operation.id() != change.operation.id();
        beside && matches!(other.effect, Effect::Changes { .. }) && other.operation.request_content_type().is_none()
    });
    for first in std::iter::once(None).chain(others.map(Some)) {
        let mut before = make(context, resource, None).await?;
        let id = identifier(resource, &before)?;
        if let Some(Change { operation, effect: Effect::Changes { at }, .. }) = first {
            before = answered(context, operation, at, Some((resource.variable, &id)), Some(&before)).await?;
        }
        let after = answered(context, change.operation, at, Some((resource.variable, &id)), Some(&before)).await?;
        ensure!(identifier(resource, &after)? == id, "the answer is about another one: {after}");
        if after != before {
            return Ok((id, after));
        }
    }
    bail!("the answer is what was said before, whatever was sent and came before: nothing is changed")
}

async fn make(context: &CaseContext, resource: &Resource<'static>, unlike: Option<&Value>) -> Result<Value> {
    let mut makers: Vec<_> = resource::makers(&PLAN.0, resource).collect();
    // A fetch is slower, and may not be possible.
    makers.sort_by_key(|maker| has_url(&DOCUMENT, maker.operation));
    let maker = makers.first().context("nothing makes one")?;
    let Effect::Makes { at } = &maker.effect else { bail!("{} makes nothing", maker.operation.id()) };
    answered(context, maker.operation, at, None, unlike).await
}

/// What an operation answers of the resource.
async fn answered(
    context: &CaseContext,
    operation: &'static Operation,
    at: &str,
    variable: Option<(&str, &str)>,
    unlike: Option<&Value>,
) -> Result<Value> {
    let url = match has_url(&DOCUMENT, operation) {
        true => Some(format!("{}/picture", context.origin_url()?)),
        false => None,
    };
    let wanted = Wanted { variable, unlike, url: url.as_deref() };
    let reply = context.send(request(&DOCUMENT, operation, wanted)?).await?;
    ensure!((200..300).contains(&reply.status), "{}: expected a success, got {}", operation.id(), reply.status);
    let json = reply.json()?;
    Ok(json.pointer(at).with_context(|| format!("{}: the answer has nothing at {at:?}", operation.id()))?.clone())
}

/// Looks it up, and walks the list to its end.
async fn said_of(context: &CaseContext, resource: &Resource<'static>, id: &str, wanted: Option<&Value>) -> Result<()> {
    let lookup = resource.lookup;
    let asked = Wanted { variable: Some((resource.variable, id)), ..Wanted::default() };
    let reply = context.send(request(&DOCUMENT, lookup, asked)?).await?;
    match wanted {
        None => ensure!(reply.status == 404, "{}: expected 404, got {}", lookup.id(), reply.status),
        Some(wanted) => {
            let said = reply.expect(200).with_context(|| lookup.id().to_owned())?.json()?;
            ensure!(said == *wanted, "{}: the change answered\n{wanted}\nbut it says\n{said}", lookup.id());
        }
    }
    let Some((list, at)) = &resource.list else { return Ok(()) };
    let listed = listed(context, resource, list, at, id).await?;
    let wanted: Vec<&Value> = wanted.into_iter().collect();
    ensure!(
        listed.iter().eq(wanted.iter().copied()),
        "{}: of {id} expected\n{wanted:?}\nbut it lists\n{listed:?}",
        list.id()
    );
    Ok(())
}

/// Every entry of this identifier in the whole list. A page is as long as its query lets it be, and the next one is where
/// the answer's `next` leads.
async fn listed(
    context: &CaseContext,
    resource: &Resource<'static>,
    list: &'static Operation,
    at: &str,
    id: &str,
) -> Result<Vec<Value>> {
    let mut call = request(&DOCUMENT, list, Wanted::default())?;
    for parameter in list.parameters().filter(|parameter| parameter.location() == "query" && !parameter.required()) {
        if let Some(Ok(schema)) = parameter.schema()
            && let Some(most) = schema.get("maximum").and_then(Value::as_u64)
        {
            let mark = if call.path.contains('?') { '&' } else { '?' };
            call.path = format!("{}{mark}{}={most}", call.path, parameter.name());
        }
    }
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    while seen.insert(call.path.clone()) && seen.len() <= PAGES {
        let page = context.send(call.clone()).await?.expect(200).with_context(|| list.id().to_owned())?.json()?;
        let entries = page.pointer(at).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        found.extend(entries.iter().filter(|entry| identifier(resource, entry).is_ok_and(|own| own == id)).cloned());
        match next(&page).and_then(|link| target(context, link)) {
            Some(path) => call = Call::get(path),
            None => break,
        }
    }
    Ok(found)
}

fn next(page: &Value) -> Option<&str> {
    let object = page.as_object()?;
    object.get("next").and_then(Value::as_str).or_else(|| object.values().find_map(next))
}

/// The path and query of an absolute URL, less the base's.
fn target(context: &CaseContext, link: &str) -> Option<String> {
    let bases = [context.links_url(), context.api_url()];
    bases.into_iter().find_map(|base| link.strip_prefix(base)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing((operation, cause): &(&Operation, &str)) -> String {
        format!(
            "{}: whether it stores what it answers is shown by no case, and none can be made of the document: {cause}. Let \
             it answer what the look-up answers, or write a case in its tag's file in xtask/contract/src/cases that reads \
             the change back, and say there: shows \"change\"",
            operation.id()
        )
    }

    #[test]
    fn every_change_is_followed() {
        let cases = crate::cases::all();
        let by_hand = |operation: &Operation| {
            cases.iter().any(|case| case.operation() == operation.id() && case.shown().any(|shown| shown == CHANGE))
        };
        let missing: Vec<String> = PLAN.1.iter().filter(|(operation, _)| !by_hand(operation)).map(missing).collect();
        assert!(missing.is_empty(), "{}", missing.join("\n"));
        assert!(PLAN.0.iter().all(|change| by_hand(change.operation)), "each that is followed has a case");
    }
}
