use serde_json::{Value, json};

use super::call::{Answer, Answered, Call, Refused};
use super::input::StubInput;
use crate::engine::Engine;
use crate::session::Session;
use crate::stubs::{Content, Entry};

pub(super) fn list(call: &Call<'_>) -> Answered {
    let stubs = call.session.stubs.each(|index, entry| (!entry.is_removed()).then(|| shown(index, entry)));
    Answer::ok(json!({ "stubs": stubs.into_iter().flatten().collect::<Vec<Value>>() }))
}

pub(super) fn add(call: &Call<'_>) -> Answered {
    let index = put(call.engine, &call.session, call.json()?)
        .map_err(|errors| Refused::bad("The stub is refused.").with_errors(errors))?;
    one(call, index).and_then(Answer::created)
}

pub(super) fn get(call: &Call<'_>, id: &str) -> Answered {
    one(call, place(id)?).and_then(Answer::ok)
}

pub(super) fn remove(call: &Call<'_>, id: &str) -> Answered {
    let index = place(id)?;
    one(call, index)?;
    call.session.stubs.remove(index);
    Ok(Answer::Nothing)
}

pub(super) fn clear(call: &Call<'_>) -> Answered {
    call.session.stubs.clear();
    Ok(Answer::Nothing)
}

/// Adds a stub to a session, and tells its place.
///
/// # Errors
/// What the document does not allow of it, a line each.
pub(super) fn put(engine: &Engine, session: &Session, input: StubInput) -> Result<usize, Vec<String>> {
    let api = engine.api();
    let (times, expect) = (input.times, input.expect);
    let (id, conditions, answer) = input.stub(&api)?;
    if !answer.unchecked {
        let broken = engine.stub_violations(session, &id, &answer);
        if !broken.is_empty() {
            return Err(broken);
        }
    }
    let index = session.stubs.add(&id, conditions, answer);
    session.stubs.change(index, |entry| {
        entry.left = times;
        entry.expected = expect;
    });
    Ok(index)
}

fn place(id: &str) -> Result<usize, Refused> {
    let number: Option<usize> = id.parse().ok();
    number.and_then(|number| number.checked_sub(1)).ok_or_else(|| missing(id))
}

fn missing(id: &str) -> Refused {
    Refused::not_found(format!("There is no stub {id}."))
}

fn one(call: &Call<'_>, index: usize) -> Result<Value, Refused> {
    let found = call.session.stubs.look(index, |entry| (!entry.is_removed()).then(|| shown(index, entry)));
    found.flatten().ok_or_else(|| missing(&index.saturating_add(1).to_string()))
}

fn shown(index: usize, entry: &Entry) -> Value {
    let answer = &entry.answer;
    let content = match &answer.content {
        Content::Documented => json!({}),
        Content::Example(name) => json!({ "example": name }),
        Content::Json(json) => json!({ "json": json }),
        Content::Bytes { media_type, bytes } => json!({ "media_type": media_type, "bytes": bytes.len() }),
        Content::Length { media_type, length } => json!({ "media_type": media_type, "bytes": length }),
        Content::Nothing => json!({ "bytes": 0 }),
    };
    let mut shown = json!({
        "id": (index + 1).to_string(),
        "about": entry.matcher().to_string(),
        "status": answer.status,
        "answer": content,
        "answered": entry.answered(),
        "left": entry.left,
        "expect": entry.expected,
        "unchecked": answer.unchecked,
    });
    if !answer.fault.is_none() {
        shown["fault"] = answer.fault.to_string().into();
    }
    shown
}
