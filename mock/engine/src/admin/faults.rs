use serde_json::{Value, json};

use super::call::{Answer, Answered, Call, Refused};
use super::input::FaultInput;
use crate::fault::rules::Rule;

pub(super) fn list(call: &Call<'_>) -> Answered {
    Answer::ok(json!({ "faults": call.session.faults.each(shown) }))
}

pub(super) fn add(call: &Call<'_>) -> Answered {
    let input: FaultInput = call.json()?;
    let rule = input.rule(&call.engine.api());
    let rule = rule.map_err(|errors| Refused::bad("The fault is refused.").with_errors(errors))?;
    let number = call.session.faults.add(rule);
    one(call, &number.to_string()).and_then(Answer::created)
}

pub(super) fn get(call: &Call<'_>, id: &str) -> Answered {
    one(call, id).and_then(Answer::ok)
}

pub(super) fn remove(call: &Call<'_>, id: &str) -> Answered {
    match id.parse().is_ok_and(|number| call.session.faults.remove(number)) {
        true => Ok(Answer::Nothing),
        false => Err(missing(id)),
    }
}

pub(super) fn clear(call: &Call<'_>) -> Answered {
    call.session.faults.clear();
    Ok(Answer::Nothing)
}

fn missing(id: &str) -> Refused {
    Refused::not_found(format!("There is no fault {id}."))
}

fn one(call: &Call<'_>, id: &str) -> Result<Value, Refused> {
    let number = id.parse().map_err(|_| missing(id))?;
    call.session.faults.look(number, shown).ok_or_else(|| missing(id))
}

fn shown(number: u64, rule: &Rule) -> Value {
    json!({
        "id": number.to_string(),
        "about": rule.matcher.to_string(),
        "sequence": rule.steps.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "repeat": rule.repeat,
        "probability": rule.probability,
        "left": rule.left,
        "met": rule.met,
        "applied": rule.applied,
        "over": rule.is_over(),
    })
}
