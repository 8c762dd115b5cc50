use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::call::{Answer, Answered, Call, Refused};
use super::input::seed;
use crate::clock;
use crate::fault::text::duration;
use crate::session::Counters;
use crate::state::{LARGEST, Store};

/// Files of a snapshot together, in bytes: they stand in its JSON as base64.
const MOST_BYTES: usize = 256 << 20;

pub(super) fn snapshot(call: &Call<'_>) -> Answered {
    let store = call.session.store();
    if store.length() > MOST_BYTES {
        let message =
            format!("The files of this session have {} bytes; a snapshot has {MOST_BYTES} at most.", store.length());
        return Err(Refused::too_large(message));
    }
    let collections = store.snapshot().map_err(|error| Refused::bad(format!("A file cannot be read: {error}.")))?;
    let Counters { seed, requests, made, clock } = call.session.counters();
    Answer::ok(json!({
        "seed": seed,
        "requests": requests,
        "made": made,
        "clock": clock,
        "collections": collections,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Snapshot {
    seed: u64,
    requests: u64,
    made: u64,
    clock: i64,
    collections: Value,
}

pub(super) fn restore(call: &Call<'_>) -> Answered {
    let Snapshot { seed, requests, made, clock, collections } = call.json()?;
    if let Some(number) = [requests, made].into_iter().find(|number| *number > LARGEST) {
        let line = format!("requests and made are {LARGEST} at most, not {number}");
        return Err(Refused::bad("The snapshot cannot be restored.").with_errors(vec![line]));
    }
    let api = call.engine.api();
    let known = api.collections();
    let store = Store::restore(collections, &|path| known.contains(&path))
        .map_err(|errors| Refused::bad("The snapshot cannot be restored.").with_errors(errors))?;
    *call.session.store() = store;
    call.session.set_counters(Counters { seed, requests, made, clock });
    Ok(Answer::Nothing)
}

pub(super) fn clear(call: &Call<'_>) -> Answered {
    *call.session.store() = Store::default();
    Ok(Answer::Nothing)
}

pub(super) fn clock(call: &Call<'_>) -> Answered {
    Answer::ok(json!({ "now": clock::date_time(call.session.now()) }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockInput {
    now: Option<String>,
    advance: Option<String>,
}

pub(super) fn set_clock(call: &Call<'_>) -> Answered {
    let seconds = match call.json()? {
        ClockInput { now: Some(now), advance: None } => clock::parse(&now).map_err(Refused::bad)?,
        ClockInput { now: None, advance: Some(advance) } => {
            let by = duration(&advance).map_err(Refused::bad)?;
            let by = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
            i64::try_from(call.session.now()).unwrap_or(i64::MAX).saturating_add(by)
        }
        _ => return Err(Refused::bad("A clock is set by \"now\" or by \"advance\".")),
    };
    call.session.set_now(seconds);
    clock(call)
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ResetInput {
    #[serde(default, deserialize_with = "seed")]
    seed: Option<u64>,
}

pub(super) fn reset(call: &Call<'_>) -> Answered {
    let ResetInput { seed } = if call.body.is_empty() { ResetInput::default() } else { call.json()? };
    call.engine.sessions().reset(&call.session, seed);
    Ok(Answer::Json(StatusCode::OK, json!({ "session": call.name, "seed": call.session.seed() })))
}

pub(super) fn sessions(call: &Call<'_>) -> Answered {
    Answer::ok(json!({ "sessions": call.engine.sessions().names() }))
}

pub(super) fn end(call: &Call<'_>, name: &str) -> Answered {
    match call.engine.sessions().end(name) {
        true => Ok(Answer::Nothing),
        false => Err(Refused::not_found(format!("There is no session {name}."))),
    }
}
