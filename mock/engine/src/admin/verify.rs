use http::StatusCode;
use serde_json::json;

use super::call::{Answer, Answered, Call, Refused};
use super::input::VerifyInput;
use crate::api::Api;
use crate::expectations::{compared, nearest};
use crate::matching::Matcher;
use crate::request::RecordedCall;

/// Why a request that is as it is wanted does not count.
const ANOTHER_STATUS: &str = "it was answered with another status";

/// What is told instead of the nearest requests where all that came are meant.
const NO_OTHER: &str = "no other request came";

/// The same where nothing came behind those that were found in their order.
const NONE_AFTER: &str = "no request came after those before it";

pub(super) fn verify(call: &Call<'_>) -> Answered {
    let input: VerifyInput = call.json()?;
    let api = call.engine.api();
    let journal = call.session.journal();
    let calls: Vec<&RecordedCall> = journal.calls().collect();
    let forgotten = journal.forgotten();
    let outcome = match &input.order {
        None => count(&input, &calls, forgotten, &api)?,
        Some(steps) => order(&input, steps, &calls, &api)?,
    };
    let mut body = json!({
        "verified": outcome.message.is_none(),
        "count": outcome.count,
        "forgotten": forgotten,
    });
    match outcome.message {
        None => Answer::ok(body),
        Some(message) => {
            body["message"] = message.into();
            body["nearest"] = outcome.nearest.into();
            Ok(Answer::Json(StatusCode::CONFLICT, body))
        }
    }
}

struct Outcome {
    count: usize,
    /// Why it is not as expected.
    message: Option<String>,
    nearest: Vec<String>,
}

fn matcher(input: &VerifyInput, api: &Api) -> Result<Matcher, Refused> {
    input.matcher(api).map_err(|errors| Refused::bad("No request can be as it is wanted.").with_errors(errors))
}

fn is(input: &VerifyInput, matcher: &Matcher, call: &RecordedCall, api: &Api) -> bool {
    input.status.is_none_or(|status| status == call.status) && compared(api, call, |subject| matcher.meets(subject))
}

/// How many requests are expected: the least, and the most where there is one.
fn wanted(input: &VerifyInput) -> Result<(u64, Option<u64>), Refused> {
    let asks = [input.count.is_some(), input.at_least.is_some() || input.at_most.is_some(), input.never];
    if asks.iter().filter(|asks| **asks).count() > 1 {
        return Err(Refused::bad(
            "One of count, at_least with at_most, and never says how many requests are expected.",
        ));
    }
    match (input.never, input.count, input.at_least, input.at_most) {
        (true, ..) => Ok((0, Some(0))),
        (false, Some(count), ..) => Ok((count, Some(count))),
        (false, None, Some(least), Some(most)) if least > most => Err(Refused::bad(format!(
            "at_least is {least} and at_most {most}: no number of requests is both; at_least is the smaller one."
        ))),
        (false, None, None, None) => Ok((1, None)),
        (false, None, least, most) => Ok((least.unwrap_or_default(), most)),
    }
}

fn count(input: &VerifyInput, calls: &[&RecordedCall], forgotten: u64, api: &Api) -> Result<Outcome, Refused> {
    let (least, most) = wanted(input)?;
    let matcher = matcher(input, api)?;
    let count = calls.iter().filter(|call| is(input, &matcher, call, api)).count();
    let came = count as u64;
    if least <= came && most.is_none_or(|most| came <= most) {
        // Those that are forgotten may have been meant as well.
        let is_sure = most.is_none_or(|most| came.saturating_add(forgotten) <= most);
        let unsure = || {
            let requests = if forgotten == 1 { "request is" } else { "requests are" };
            format!("{forgotten} {requests} forgotten, so this cannot be said; DELETE /__mock/requests between steps.")
        };
        return Ok(Outcome { count, message: (!is_sure).then(unsure), nearest: Vec::new() });
    }
    let wanted = match most {
        Some(0) => "none".to_owned(),
        Some(most) if most == least => least.to_string(),
        Some(most) => format!("{least} to {most}"),
        None => format!("{least} or more"),
    };
    let status = input.status.map(|status| format!(" answered {status}")).unwrap_or_default();
    let message = format!("Of {matcher}{status}, {wanted} expected, {came} came.");
    // Those that came are not what is missing.
    let nearest = match came < least {
        true => {
            let others = calls.iter().filter(|call| !is(input, &matcher, call, api)).copied();
            told(&matcher, &others.collect::<Vec<_>>(), calls, NO_OTHER, api)
        }
        false => Vec::new(),
    };
    Ok(Outcome { count, message: Some(message), nearest })
}

/// Those of `among` that come nearest; `otherwise` where there is none among them, and some came.
fn told(matcher: &Matcher, among: &[&RecordedCall], all: &[&RecordedCall], otherwise: &str, api: &Api) -> Vec<String> {
    match among.is_empty() && !all.is_empty() {
        true => vec![otherwise.to_owned()],
        false => nearest(matcher, among, api, ANOTHER_STATUS),
    }
}

/// Whether the requests came in this order; others may lie between them.
fn order(input: &VerifyInput, steps: &[VerifyInput], calls: &[&RecordedCall], api: &Api) -> Result<Outcome, Refused> {
    if input.means_any() || input.counts() {
        return Err(Refused::bad("Nothing stands beside order: which requests are meant is said in its steps."));
    }
    if steps.is_empty() {
        return Err(Refused::bad("An order has one request or more."));
    }
    if steps.iter().any(|step| step.order.is_some()) {
        return Err(Refused::bad("An order cannot contain another order."));
    }
    if let Some(place) = steps.iter().position(VerifyInput::counts) {
        return Err(Refused::bad(format!(
            "A step of an order is one request: number {} cannot have count, at_least, at_most or never; write it as often \
             as it is expected.",
            place + 1
        )));
    }
    // What no request can be is told, whether or not the steps before came.
    let matchers = steps.iter().map(|step| matcher(step, api)).collect::<Result<Vec<Matcher>, Refused>>()?;
    let mut left = calls;
    for (found, (step, matcher)) in steps.iter().zip(&matchers).enumerate() {
        match left.iter().position(|call| is(step, matcher, call, api)) {
            Some(place) => left = &left[place + 1..],
            None => {
                let number = found + 1;
                let anywhere = calls.iter().any(|call| is(step, matcher, call, api));
                let message = match anywhere {
                    true => format!("{matcher}, number {number} of the order, came, but not after those before it."),
                    false => format!("{matcher}, number {number} of the order, did not come."),
                };
                let nearest = told(matcher, left, calls, NONE_AFTER, api);
                return Ok(Outcome { count: found, message: Some(message), nearest });
            }
        }
    }
    Ok(Outcome { count: steps.len(), message: None, nearest: Vec::new() })
}
