//! The check of a document, operation by operation.

use std::collections::HashSet;
use std::sync::Arc;

use specbound_document::{Operation, is_json};

use super::finding::{CheckReport, Finding};
use super::reach::{Reach, Taken};
use super::sampler::Sampler;
use super::subject::{Subject, Way, subjects};
use super::valid::broken;
use crate::api::Api;
use crate::media::Media;

/// Checks a document: its schemas can be compiled, every example is valid against its schema, and every example of an
/// answer is what a mock that keeps nothing answers when it is asked for it. It takes about as long as so many requests.
///
/// Errors are a schema that cannot be compiled, an operationId that two operations have, an example that is not valid, one that cannot be asked for (two of one
/// name in a media type included), an operation that no valid request was found for, and one whose usual answer breaks
/// the document. Notes are an operation whose answers have no example, one that refuses its own examples though each is
/// valid, and an example that is hidden by one of another media type.
pub fn check(api: Arc<Api>, media: Arc<dyn Media>) -> CheckReport {
    let document = api.document();
    let operations = document.operations();
    let all: Vec<Vec<Subject<'_>>> = operations.iter().map(|operation| subjects(document.json(), operation)).collect();
    let mut findings = schemas(&api);
    let repeated = api.repeated_ids().into_iter();
    findings.extend(repeated.map(|(place, message)| Finding {
        operation_id: String::new(),
        place,
        message,
        is_error: true,
    }));
    let mut own: Vec<Vec<Finding>> = operations.iter().map(|_| Vec::new()).collect();
    let mut invalid = HashSet::new();
    for line in broken(document, &all) {
        let found = line.subject.and_then(|(index, number)| {
            Some((operations.get(index)?, own.get_mut(index)?, all.get(index)?.get(number)?))
        });
        let message = format!("{}; correct the example or its schema", line.message);
        match found {
            Some((operation, own, subject)) => {
                let place = api.locate(&format!("{}{}", subject.pointer, line.within));
                own.push(Finding { operation_id: operation.id().to_owned(), place, message, is_error: true });
            }
            None => {
                findings.push(Finding { operation_id: String::new(), place: api.locate(""), message, is_error: true })
            }
        }
        invalid.extend(line.subject);
    }
    let reach = Reach::new(Arc::clone(&api), Arc::clone(&media));
    let sampler = Sampler::new(&api, &*media);
    for (index, ((operation, subjects), mut found)) in operations.iter().zip(&all).zip(own).enumerate() {
        let is_valid = |number: usize| !invalid.contains(&(index, number));
        let one = One { api: &api, operation, subjects };
        one.names(&mut found);
        one.without_examples(&mut found);
        one.reach(&reach, &sampler, is_valid, &mut found);
        findings.append(&mut found);
    }
    let examples = all.iter().flatten().map(|subject| subject.count).sum();
    CheckReport { findings, operations: operations.len(), examples }
}

/// Schemas that cannot be compiled.
fn schemas(api: &Api) -> Vec<Finding> {
    let errors = api.document().check_schemas();
    let finding = |error: &specbound_document::DocumentError| {
        let pointer = error.pointer();
        let mut operations = api.document().operations().iter();
        let is_above = |operation: &&Operation| {
            pointer.strip_prefix(operation.pointer()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let operation_id = operations.find(is_above).map(|operation| operation.id().to_owned()).unwrap_or_default();
        let message = format!("{error}; correct the schema, until then nothing is checked against this part of it");
        Finding { operation_id, place: api.locate(pointer), message, is_error: true }
    };
    errors.iter().map(finding).collect()
}

/// One operation that is checked.
struct One<'a> {
    api: &'a Api,
    operation: &'a Operation,
    subjects: &'a [Subject<'a>],
}

impl One<'_> {
    fn finding(&self, pointer: &str, is_error: bool, message: String) -> Finding {
        Finding { operation_id: self.operation.id().to_owned(), place: self.api.locate(pointer), message, is_error }
    }

    /// Examples that another one of the same name stands before.
    fn names(&self, found: &mut Vec<Finding>) {
        for subject in self.subjects {
            let (is_error, other) = match subject.answer.map(|answer| answer.way) {
                Some(Way::Second) => (true, "another example of this media type"),
                Some(Way::Hidden) => (false, "an example of another media type"),
                Some(Way::Name | Way::MediaType) | None => continue,
            };
            let message = format!(
                "{}: {other} has the name too, and only the first can be asked for; give it another name",
                subject.name
            );
            found.push(self.finding(&subject.pointer, is_error, message));
        }
    }

    /// Answers of JSON, and no example of any.
    fn without_examples(&self, found: &mut Vec<Finding>) {
        let operation = self.operation;
        let ranges = operation.status_ranges().map(|range| range * 100);
        let mut responses = operation.statuses().chain(ranges).filter_map(|status| operation.response(status));
        let has_json = responses.any(|response| response.media_types().any(is_json));
        if has_json && self.subjects.iter().all(|subject| subject.answer.is_none()) {
            let message =
                "no answer has an example, so that every one is made from its schema; add examples".to_owned();
            found.push(self.finding(operation.pointer(), false, message));
        }
    }

    fn reach(&self, reach: &Reach, sampler: &Sampler<'_>, is_valid: impl Fn(usize) -> bool, found: &mut Vec<Finding>) {
        let operation = self.operation;
        let Taken { request, refused, broken } = match reach.taken(sampler, operation) {
            Ok(taken) => taken,
            Err(why) => {
                let message = format!(
                    "no valid request was found, so that no example of an answer was asked for: {why}; give its parameters \
                     and its body examples that are valid together"
                );
                return found.push(self.finding(operation.pointer(), true, message));
            }
        };
        // An example that is not valid by itself was told already; what was made from schemas is nobody's example.
        let has_own = self.subjects.iter().any(|subject| subject.is_request && subject.count > 0);
        if let Some(why) = refused.filter(|_| has_own && (0..self.subjects.len()).all(&is_valid)) {
            let message =
                format!("a request of its examples is refused: {why}; correct them so that they fit together");
            found.push(self.finding(operation.pointer(), false, message));
        }
        let before = found.len();
        for (number, subject) in self.subjects.iter().enumerate() {
            let asked =
                subject.answer.filter(|answer| matches!(answer.way, Way::Name | Way::MediaType) && is_valid(number));
            let Some(answer) = asked else { continue };
            if let Err(why) = reach.ask(operation, &request, &answer) {
                found.push(self.finding(&subject.pointer, true, format!("{}: {why}", subject.name)));
            }
        }
        // An example whose answer is broken says it already.
        if !broken.is_empty() && found.len() == before {
            let message = format!(
                "its usual answer breaks the document: {}; give it an example that is valid, or correct the schema",
                broken.join("; ")
            );
            found.push(self.finding(operation.pointer(), true, message));
        }
    }
}
