use serde_json::{Value, json};

use super::call::{Answer, Answered, Call};
use crate::request::RecordedCall;

pub(super) fn list(call: &Call<'_>) -> Answered {
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
