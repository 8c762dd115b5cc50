use bytes::BytesMut;
use http::{Method, StatusCode};
use percent_encoding::percent_decode_str;
use serde_json::json;
use specbound_document::pipeline::{BodyReader, RequestHead};

use super::call::{Answer, Answered, Call, Refused};
use super::{faults, requests, state, stubs, verify};
use crate::address::Address;
use crate::engine::Engine;
use crate::outgoing_response::OutgoingResponse;
use crate::session::SESSION_HEADER;

/// Where it is.
const PREFIX: &str = "/__mock";

/// The longest body of a snapshot, in bytes: it has files in it.
const LONGEST_SNAPSHOT: usize = 384 << 20;

/// The longest body of anything else: a stub may have a file in it.
const LONGEST: usize = 64 << 20;

/// The methods that are used.
const METHODS: [&str; 5] = ["GET", "HEAD", "POST", "PUT", "DELETE"];

/// What there is, for who asks.
const ENDPOINTS: [&str; 24] = [
    "GET /__mock/health",
    "GET /__mock/requests?operation=&method=&path=&status=",
    "DELETE /__mock/requests",
    "POST /__mock/verify",
    "GET /__mock/stubs",
    "POST /__mock/stubs",
    "DELETE /__mock/stubs",
    "GET /__mock/stubs/{id}",
    "DELETE /__mock/stubs/{id}",
    "GET /__mock/faults",
    "POST /__mock/faults",
    "DELETE /__mock/faults",
    "GET /__mock/faults/{id}",
    "DELETE /__mock/faults/{id}",
    "GET /__mock/state",
    "PUT /__mock/state",
    "DELETE /__mock/state",
    "GET /__mock/clock",
    "PUT /__mock/clock",
    "POST /__mock/reset",
    "GET /__mock/sessions",
    "DELETE /__mock/sessions/{name}",
    "GET /__mock/report?format=text|json|junit|markdown",
    "GET /__mock/metrics",
];

/// Whether a path is one of this interface.
pub(crate) fn is_admin(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers a call.
pub(crate) async fn answer<B: BodyReader>(engine: &Engine, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
    let cors = &engine.settings().cors;
    if let Some(headers) = cors.options_of(&head, &METHODS) {
        return OutgoingResponse { status: StatusCode::NO_CONTENT, headers, ..OutgoingResponse::default() };
    }
    let mut reply = match answered(engine, head, body).await {
        Ok(answer) => answer.reply(),
        Err(refused) => refused.reply(),
    };
    cors.expose(&head, None, &mut reply.headers);
    reply
}

async fn answered<B: BodyReader>(engine: &Engine, head: RequestHead<'_>, body: &mut B) -> Answered {
    let is_snapshot = head.method == Method::PUT && head.path.trim_end_matches('/') == "/__mock/state";
    let longest = if is_snapshot { LONGEST_SNAPSHOT } else { LONGEST };
    let mut whole = BytesMut::new();
    loop {
        match body.next().await {
            Ok(Some(part)) if whole.len() + part.len() <= longest => whole.extend_from_slice(&part),
            Ok(Some(_)) => return Err(Refused::too_large(format!("A body has {longest} bytes at most."))),
            Ok(None) => break,
            Err(failure) => return Err(Refused::bad(failure.message())),
        }
    }
    let of_query = form_urlencoded::parse(head.query.as_bytes()).find(|(name, _)| name == "session");
    let name = head.header(SESSION_HEADER).map(|name| name.into_owned());
    let name = name.or_else(|| of_query.map(|(_, name)| name.into_owned()));
    let session = engine.session_of(name.as_deref()).map_err(Refused::bad)?;
    let call = Call { engine, session, name, query: head.query, body: whole.freeze() };
    let rest = head.path.strip_prefix(PREFIX).unwrap_or_default();
    let segments: Vec<String> = rest
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned())
        .collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    // HEAD is told what GET would be; the transport sends no body.
    let method = if *head.method == Method::HEAD { "GET" } else { head.method.as_str() };
    match (segments.as_slice(), method) {
        ([], "GET") => index(&call, Address::new(engine.settings(), head).as_str()),
        (["health"], "GET") => Answer::ok(json!({ "status": "ok" })),
        (["requests"], "GET") => requests::list(&call),
        (["requests"], "DELETE") => requests::clear(&call),
        (["verify"], "POST") => verify::verify(&call),
        (["stubs"], "GET") => stubs::list(&call),
        (["stubs"], "POST") => stubs::add(&call),
        (["stubs"], "DELETE") => stubs::clear(&call),
        (["stubs", id], "GET") => stubs::get(&call, id),
        (["stubs", id], "DELETE") => stubs::remove(&call, id),
        (["faults"], "GET") => faults::list(&call),
        (["faults"], "POST") => faults::add(&call),
        (["faults"], "DELETE") => faults::clear(&call),
        (["faults", id], "GET") => faults::get(&call, id),
        (["faults", id], "DELETE") => faults::remove(&call, id),
        (["state"], "GET") => state::snapshot(&call),
        (["state"], "PUT") => state::restore(&call),
        (["state"], "DELETE") => state::clear(&call),
        (["clock"], "GET") => state::clock(&call),
        (["clock"], "PUT") => state::set_clock(&call),
        (["reset"], "POST") => state::reset(&call),
        (["sessions"], "GET") => state::sessions(&call),
        (["sessions", name], "DELETE") => state::end(&call, name),
        (["report"], "GET") => report(&call),
        (["metrics"], "GET") => Ok(Answer::Text("text/plain; version=0.0.4; charset=utf-8", engine.metrics())),
        _ => Err(unknown(&segments, method)),
    }
}

fn index(call: &Call<'_>, url: &str) -> Answered {
    let api = call.engine.api();
    let info = api.document().json().get("info");
    Answer::ok(json!({
        "title": info.and_then(|info| info.get("title")),
        "version": info.and_then(|info| info.get("version")),
        "url": url,
        "operations": api.document().operations().len(),
        "collections": api.collections(),
        "session": call.name,
        "seed": call.session.seed(),
        "endpoints": ENDPOINTS,
    }))
}

fn report(call: &Call<'_>) -> Answered {
    let format = call.parameter("format");
    let format = format.as_deref().unwrap_or("text");
    match call.engine.report().in_format(format) {
        Some((media_type, text)) => Ok(Answer::Text(media_type, text)),
        None => {
            let message = format!("{format} is not a format of a report; formats are text, json, junit, markdown.");
            Err(Refused::bad(message))
        }
    }
}

fn unknown(segments: &[&str], method: &str) -> Refused {
    let path = format!("{PREFIX}/{}", segments.join("/"));
    let first = |endpoint: &str| endpoint.split(['/', '?']).nth(2).unwrap_or_default().to_owned();
    let asked = segments.first().copied().unwrap_or_default();
    let same: Vec<String> =
        ENDPOINTS.iter().filter(|endpoint| first(endpoint) == asked).map(|endpoint| (*endpoint).to_owned()).collect();
    match same.is_empty() {
        true => Refused::not_found(format!("There is no {path}; GET {PREFIX}/ says what there is.")),
        false => Refused::not_allowed(format!("{method} {path} is nothing; these are there.")).with_errors(same),
    }
}
