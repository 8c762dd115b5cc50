//! Every documented answer is provoked over HTTP and checked against the document; what the document says of answers and
//! none shows is reported, and so is what an answer shows and the document does not say.

use serde_json::Value;
use specbound_document::Operation;

use crate::answer_coverage::AnswerCoverage;
use crate::document::compiled;
use crate::recipes::{operations, recipes};
use crate::service::ProofService;
use crate::wire::{ReceivedResponse, Server};

/// Headers that HTTP itself asks for; every other one must be in the document.
const OF_HTTP: [&str; 5] = ["connection", "content-length", "content-type", "date", "transfer-encoding"];

pub(crate) async fn complaints() -> Vec<String> {
    let mut complaints = unknown_operations();
    let server = Server::start(ProofService::default());
    let mut coverage = AnswerCoverage::default();
    for recipe in recipes() {
        let Some(draft) = recipe.draft() else { continue };
        let sent = draft.to_sent();
        let mut found = Vec::new();
        match server.send(&sent).await {
            Ok(reply) => {
                if reply.status != recipe.status {
                    found.push(format!("status: {} was expected", recipe.status));
                }
                found.extend(of_reply(&server, draft.operation, &reply));
                coverage.record(draft.operation, &reply);
                let lines = found.iter().map(|line| format!("{line}; the answer: {}", reply.line()));
                found = lines.collect();
            }
            Err(error) => found.push(error),
        }
        let head = format!("{}, {}", recipe.operation, recipe.what);
        complaints.extend(found.into_iter().map(|line| format!("{head}: {line}; the request: {}", sent.line())));
    }
    server.stop().await;
    complaints.extend(coverage.unseen(compiled().operations()));
    complaints
}

/// What is wrong with an answer by itself.
pub(crate) fn of_reply(server: &Server, operation: &Operation, reply: &ReceivedResponse) -> Vec<String> {
    let mut complaints = operation.check_answer(&reply.answer());
    complaints.extend(unknown_headers(operation, reply));
    complaints.extend(kind_of_error(operation, reply));
    let request_id = reply.header("x-request-id").unwrap_or_default();
    if let Ok(body) = serde_json::from_slice::<Value>(&reply.body)
        && let Some(stated) = body.get("request_id")
        && stated != request_id
    {
        complaints.push(format!("/request_id: {stated} is not the header x-request-id, {request_id:?}"));
    }
    let exchanged = server.service.exchanged(request_id);
    let logged = Some((operation.id().to_owned(), reply.status));
    if exchanged.answered != logged {
        complaints.push(format!("the service was told that {:?} was answered, not {logged:?}", exchanged.answered));
    }
    if exchanged.received.is_some() && exchanged.permits != 1 {
        complaints.push(format!("{} permits were held while the operation ran, not 1", exchanged.permits));
    }
    if server.service.permits() != 0 {
        complaints.push(format!("{} permits are held after the answer", server.service.permits()));
    }
    complaints
}

fn unknown_headers(operation: &Operation, reply: &ReceivedResponse) -> Vec<String> {
    let Some(response) = operation.response(reply.status) else { return Vec::new() };
    let names = reply.headers.iter().map(|(name, _)| name);
    let unknown = names.filter(|name| !OF_HTTP.contains(&name.as_str()) && response.header(name).is_none());
    unknown.map(|name| format!("header {name}: is not in the document")).collect()
}

/// What names the kind of an error is the same each time: as the document's examples have it.
fn kind_of_error(operation: &Operation, reply: &ReceivedResponse) -> Vec<String> {
    let response = operation.response(reply.status).filter(|_| reply.status >= 400);
    let (Some(response), Ok(body)) = (response, serde_json::from_slice::<Value>(&reply.body)) else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    for field in ["type", "error"] {
        let documented = response.examples().iter().map(|example| &example.value[field]).collect::<Vec<_>>();
        if !documented.contains(&&body[field]) {
            complaints.push(format!("/{field}: {} is in none of the document's examples", body[field]));
        }
    }
    complaints
}

/// The compiled service has the operations of the document under proof and no others.
fn unknown_operations() -> Vec<String> {
    let known = operations().collect::<Vec<_>>();
    let documented = compiled().operations().iter().map(Operation::id).collect::<Vec<_>>();
    let missing = documented.iter().filter(|id| !known.contains(id));
    let missing = missing.map(|id| format!("{id}: is not served; run cargo xtask generate"));
    let gone = known.iter().filter(|id| !documented.contains(id));
    let gone = gone.map(|id| format!("{id}: is served and not in the document any more; run cargo xtask generate"));
    missing.chain(gone).collect()
}
