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

pub(super) fn verify(call: &Call<'_>) -> Answered {
    let input: VerifyInput = call.json()?;
    let api = call.engine.api();
    let journal = call.session.journal();
    let calls: Vec<&RecordedCall> = journal.calls().collect();
    let outcome = match input.order.is_empty() {
        true => count(&input, &calls, &api)?,
        false => order(&input, &calls, &api)?,
    };
    let mut body = json!({
        "verified": outcome.message.is_none(),
        "count": outcome.count,
        "forgotten": journal.forgotten(),
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

fn count(input: &VerifyInput, calls: &[&RecordedCall], api: &Api) -> Result<Outcome, Refused> {
    let asks = [input.count.is_some(), input.at_least.is_some() || input.at_most.is_some(), input.never];
    if asks.iter().filter(|asks| **asks).count() > 1 {
        return Err(Refused::bad(
            "One of count, at_least with at_most, and never says how many requests are expected.",
        ));
    }
    let (least, most) = match (input.never, input.count) {
        (true, _) => (0, Some(0)),
        (false, Some(count)) => (count, Some(count)),
        (false, None) => (input.at_least.unwrap_or(if input.at_most.is_some() { 0 } else { 1 }), input.at_most),
    };
    let matcher = matcher(input, api)?;
    let count = calls.iter().filter(|call| is(input, &matcher, call, api)).count();
    let came = count as u64;
    if least <= came && most.is_none_or(|most| came <= most) {
        return Ok(Outcome { count, message: None, nearest: Vec::new() });
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
    let others: Vec<&RecordedCall> = match came < least {
        true => calls.iter().filter(|call| !is(input, &matcher, call, api)).copied().collect(),
        false => Vec::new(),
    };
    let nearest = if came < least { nearest(&matcher, &others, api, ANOTHER_STATUS) } else { Vec::new() };
    Ok(Outcome { count, message: Some(message), nearest })
}

/// Whether the requests came in this order; others may lie between them.
fn order(input: &VerifyInput, calls: &[&RecordedCall], api: &Api) -> Result<Outcome, Refused> {
    let mut left = calls;
    for (found, step) in input.order.iter().enumerate() {
        if !step.order.is_empty() {
            return Err(Refused::bad("An order cannot contain another order."));
        }
        let matcher = matcher(step, api)?;
        match left.iter().position(|call| is(step, &matcher, call, api)) {
            Some(place) => left = &left[place + 1..],
            None => {
                let step = found + 1;
                let anywhere = calls.iter().any(|call| is(&input.order[found], &matcher, call, api));
                let message = match anywhere {
                    true => format!("{matcher}, number {step} of the order, came, but not after those before it."),
                    false => format!("{matcher}, number {step} of the order, did not come."),
                };
                return Ok(Outcome {
                    count: found,
                    message: Some(message),
                    nearest: nearest(&matcher, left, api, ANOTHER_STATUS),
                });
            }
        }
    }
    Ok(Outcome { count: input.order.len(), message: None, nearest: Vec::new() })
}
