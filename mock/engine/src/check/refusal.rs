//! Why a mock refused a request, in words.

use serde_json::Value;

use crate::error_body::VIOLATIONS;
use crate::outgoing_response::OutgoingResponse;

/// What is quoted of an answer, in characters.
const QUOTED: usize = 300;

/// The status of an answer, and why it is what it is: the violations that the mock lists, else its body.
pub(super) fn told(reply: &OutgoingResponse) -> String {
    let status = reply.status.as_u16();
    let list = reply.header(VIOLATIONS).and_then(|list| serde_json::from_str::<Vec<Value>>(list).ok());
    let text = match list {
        Some(list) => list.iter().map(line).collect::<Vec<_>>().join("; "),
        None => String::from_utf8_lossy(reply.body.as_slice()).into_owned(),
    };
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{status}: {}…", text.get(..end).unwrap_or_default()),
        None if text.is_empty() => status.to_string(),
        None => format!("{status}: {text}"),
    }
}

/// A violation on a line: `/name: is required (images.yaml:37:13)`.
fn line(violation: &Value) -> String {
    let text = |name: &str| violation.get(name).and_then(Value::as_str);
    let place = text("at").map(|place| format!(" ({place})")).unwrap_or_default();
    format!("{}: {}{place}", text("pointer").unwrap_or("/"), text("message").unwrap_or_default())
}
