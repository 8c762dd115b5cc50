//! The document's verdict on a request is the server's: what the document lets pass reaches the operation as the document
//! reads it, and what it does not is refused with the right status and names the field.

use serde_json::Value;

use crate::answers::of_reply;
use crate::document::compiled;
use crate::probes::{Probe, probes};
use crate::sample_values::Meant;
use crate::service::ProofService;
use crate::verdict::{Verdict, verdict};
use crate::wire::{ReceivedResponse, Server};

pub(crate) async fn complaints() -> Vec<String> {
    let mut complaints = Vec::new();
    // Every well-formed identifier is known to the service: a 404 means a malformed one.
    let server = Server::start(ProofService::default());
    for operation in compiled().operations() {
        let mut accepted = 0;
        for probe in probes(operation) {
            let Some(documented) = verdict(&probe.draft) else { continue };
            accepted += usize::from(matches!(documented, Verdict::Accepted(_)));
            let sent = probe.draft.to_sent();
            let mut found = Vec::from_iter(of_validators(&probe, &documented));
            let answer = match server.send(&sent).await {
                Ok(reply) => {
                    found.extend(of_reply(&server, operation, &reply));
                    found.extend(of_verdicts(&server, &probe, &documented, &reply));
                    reply.line()
                }
                Err(error) => {
                    found.push(error);
                    "none".to_owned()
                }
            };
            let head = format!("{}, {}", operation.id(), probe.what);
            let lines =
                found.into_iter().map(|it| format!("{head}: {it}; the request: {}; the answer: {answer}", sent.line()));
            complaints.extend(lines);
        }
        if accepted == 0 {
            complaints.push(format!("{}: no request could be made that the document lets pass", operation.id()));
        }
    }
    server.stop().await;
    complaints
}

/// The document's validators must say what the keyword says that the probe was made for.
fn of_validators(probe: &Probe, documented: &Verdict) -> Option<String> {
    match (probe.meant, documented) {
        (Meant::Valid, Verdict::Refused { statuses, errors }) => {
            Some(format!("the document's own validators refuse it with {statuses:?} ({})", errors.join("; ")))
        }
        (Meant::Invalid, Verdict::Accepted(_)) => Some("the document's own validators let it pass".to_owned()),
        _ => None,
    }
}

fn of_verdicts(server: &Server, probe: &Probe, documented: &Verdict, reply: &ReceivedResponse) -> Vec<String> {
    let received = server.service.exchanged(reply.header("x-request-id").unwrap_or_default()).received;
    match documented {
        Verdict::Accepted(_) if !matches!(reply.status, 200..300 | 304 | 412) => {
            vec![format!("the document lets it pass, the server answers {}", reply.status)]
        }
        Verdict::Accepted(values) => match received {
            Some((operation, found)) if operation == probe.draft.operation.id() && found == *values => Vec::new(),
            Some((operation, found)) => {
                vec![format!("{operation} was called with {found}, the document reads {values}")]
            }
            None => vec!["it was answered without the operation".to_owned()],
        },
        Verdict::Refused { statuses, .. } if !statuses.contains(&reply.status) => {
            vec![format!("the document wants it refused with {statuses:?}, the server answers {}", reply.status)]
        }
        Verdict::Refused { errors, .. } => {
            let mut complaints = of_errors(probe, errors, reply);
            if let Some((operation, _)) = received {
                complaints.push(format!("{operation} was called all the same"));
            }
            complaints
        }
    }
}

/// The lines of a 422: those of the document, and the field among them. To HEAD there are none.
fn of_errors(probe: &Probe, documented: &[String], reply: &ReceivedResponse) -> Vec<String> {
    if reply.status != 422 || probe.draft.operation.method() == "HEAD" {
        return Vec::new();
    }
    let body = serde_json::from_slice::<Value>(&reply.body).unwrap_or_default();
    let named = body.get("errors").and_then(Value::as_array).into_iter().flatten();
    let named = named.filter_map(Value::as_str).collect::<Vec<_>>();
    let mut complaints = Vec::new();
    if named != documented {
        complaints.push(format!("errors: {named:?} is not what the document finds wrong, {documented:?}"));
    }
    if let Some(field) = &probe.field {
        let pointer = format!("/{}: ", field.trim_start_matches('/'));
        if !named.iter().any(|line| line.starts_with(&pointer)) {
            complaints.push(format!("errors: {named:?} does not name {pointer}"));
        }
    }
    complaints
}
