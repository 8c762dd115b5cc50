//! What a test expects, and what came instead.

use specbound_document::Found;

use crate::api::Api;
use crate::engine::Engine;
use crate::matching::{Matcher, Query, Subject};
use crate::request::RecordedCall;
use crate::session::Session;

/// So many requests are told that came instead.
const TOLD: usize = 3;

/// Why a request that a stub is about was not answered by it.
const UNSTUBBED: &str = "it came before the stub was there, or another stub answered it";

impl Engine {
    /// What the stubs of a session expect and did not get: a text for each, with the requests that came nearest and why
    /// they did not meet it.
    pub fn unmet(&self, session: &Session) -> Vec<String> {
        let unmet = session.stubs.unmet();
        if unmet.is_empty() {
            return Vec::new();
        }
        let api = self.api();
        let journal = session.journal();
        let calls: Vec<&RecordedCall> = journal.calls().collect();
        let told = |index: usize, matcher: &Matcher| {
            unmet.iter().find(|unmet| unmet.index == index).map(|unmet| {
                let mut text = unmet.line.clone();
                if unmet.answered < unmet.expected {
                    // Those that it answered are not what is missing.
                    let is_answered = |call: &&&RecordedCall| {
                        unmet.answered > 0
                            && call.violations.is_empty()
                            && compared(&api, call, |subject| matcher.meets(subject))
                    };
                    let others: Vec<&RecordedCall> = calls.iter().filter(|call| !is_answered(call)).copied().collect();
                    for line in nearest(matcher, &others, &api, UNSTUBBED)
                        .iter()
                        .filter(|_| unmet.answered == 0 || !others.is_empty())
                    {
                        text += &format!("\n  {line}");
                    }
                }
                if journal.forgotten() > 0 {
                    text += &format!("\n  {} earlier requests are forgotten", journal.forgotten());
                }
                text
            })
        };
        session.stubs.each(|index, entry| told(index, entry.matcher())).into_iter().flatten().collect()
    }

    /// The same of all sessions, with their names, those that ended for want of room or use included. Where requests name their sessions, nothing is expected of the one
    /// without a name: a setup's stubs are in it too.
    pub fn unmet_anywhere(&self) -> Vec<String> {
        let mut all = self.given_up.all();
        let sessions = self.sessions().all();
        let is_unused = |session: &Session| sessions.len() > 1 && session.counters().requests == 0;
        for (name, session) in &sessions {
            if name.is_none() && is_unused(session) {
                continue;
            }
            all.extend(self.unmet(session).into_iter().map(|line| match name {
                Some(name) => format!("session {name}: {line}"),
                None => line,
            }));
        }
        all
    }
}

/// Does something with a request that was written down as it is compared.
pub(crate) fn compared<T>(api: &Api, call: &RecordedCall, with: impl FnOnce(&Subject<'_>) -> T) -> T {
    let found = api.document().find(&call.request.method, &call.request.path);
    let variables = match found {
        Found::Operation { variables, .. } => variables,
        Found::MethodNotAllowed { .. } | Found::Nothing => Vec::new(),
    };
    with(&Subject {
        operation_id: call.operation_id.as_deref(),
        path: &variables,
        query: Query::Sent,
        request: &call.request,
    })
}

/// The requests that come nearest to what is meant, a line each: those that miss least, the last first.
///
/// `otherwise` is said of one that is as it is meant, and is not meant all the same.
pub(crate) fn nearest(matcher: &Matcher, calls: &[&RecordedCall], api: &Api, otherwise: &str) -> Vec<String> {
    if calls.is_empty() {
        return vec!["no request came at all".to_owned()];
    }
    let mut missed: Vec<(Vec<String>, &RecordedCall)> =
        calls.iter().map(|call| (compared(api, call, |subject| matcher.missed(subject)), *call)).collect();
    missed.sort_by_key(|(missed, call)| (missed.len(), u64::MAX - call.number));
    let line = |(missed, call): &(Vec<String>, &RecordedCall)| {
        let RecordedCall { request, number, status, violations, .. } = call;
        let why = match (missed.is_empty(), violations.is_empty()) {
            (false, _) => missed.join("; "),
            (true, false) => format!("it was refused: {}", violations.join("; ")),
            (true, true) => otherwise.to_owned(),
        };
        format!("request {number}, {} {} -> {status}: {why}", request.method, request.path)
    };
    missed.iter().take(TOLD).map(line).collect()
}
