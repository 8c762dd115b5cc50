use serde_json::{Value, json};

use super::call::{Answer, Answered, Call, Refused};
use super::meant::unknown;
use crate::request::RecordedCall;

/// What narrows the list, besides the session.
const FILTERS: [&str; 4] = ["operation", "method", "path", "status"];

pub(super) fn list(call: &Call<'_>) -> Answered {
    check(call)?;
    let wanted = |name: &str| call.parameter(name);
    let (operation, method) = (wanted("operation"), wanted("method"));
    let (path, status) = (wanted("path"), wanted("status"));
    let is = |recorded: &&RecordedCall| {
        operation.as_deref().is_none_or(|wanted| recorded.operation_id.as_deref() == Some(wanted))
            && method.as_deref().is_none_or(|wanted| recorded.request.method.eq_ignore_ascii_case(wanted))
            && path.as_deref().is_none_or(|wanted| recorded.request.path == wanted)
            && status.as_deref().is_none_or(|wanted| recorded.status.to_string() == wanted)
    };
    let journal = call.session.journal();
    let requests: Vec<Value> = journal.calls().filter(is).map(shown).collect();
    Answer::ok(json!({ "requests": requests, "forgotten": journal.forgotten() }))
}

/// A filter that is wrong would be met by nothing, as if nothing had come.
fn check(call: &Call<'_>) -> Result<(), Refused> {
    let mut lines = Vec::new();
    for (name, value) in form_urlencoded::parse(call.query.as_bytes()) {
        match &*name {
            "operation" if call.engine.api().document().operation(&value).is_none() => {
                lines.push(unknown(&value, &call.engine.api()));
            }
            "status" if !value.parse().is_ok_and(|status: u16| (100..600).contains(&status)) => {
                lines.push(format!("{value:?} is not a status: a number from 100 to 599"));
            }
            "session" => {}
            name if !FILTERS.contains(&name) => {
                lines.push(format!("there is no filter {name}; filters are {}", FILTERS.join(", ")));
            }
            _ => {}
        }
    }
    match lines.is_empty() {
        true => Ok(()),
        false => Err(Refused::bad("No request can be as it is wanted.").with_errors(lines)),
    }
}

pub(super) fn clear(call: &Call<'_>) -> Answered {
    call.session.journal().clear();
    Ok(Answer::Nothing)
}

/// A request as it is told. Bytes of the body that are no UTF-8 are replaced.
fn shown(recorded: &RecordedCall) -> Value {
    let RecordedCall { request, operation_id, status, number, time, violations, fault } = recorded;
    let time = time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let time = chrono::DateTime::from_timestamp(time.as_secs().try_into().unwrap_or_default(), time.subsec_nanos());
    let headers: Vec<Value> =
        request.headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    json!({
        "number": number,
        "time": time.unwrap_or_default().to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        "operation": operation_id,
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "headers": headers,
        "body": String::from_utf8_lossy(&request.body),
        "status": (*status > 0).then_some(status),
        "fault": fault.map(|connection| crate::fault::Fault { connection: Some(connection), ..Default::default() }.to_string()),
        "violations": violations,
    })
}
