//! Which statuses are a success.

use specbound_document::Operation;

/// Whether the document says anything of an operation's answers.
pub fn has_answers(operation: &Operation) -> bool {
    operation.statuses().next().is_some()
        || operation.status_ranges().next().is_some()
        || operation.has_default_response()
}

/// Whether a status is one that the operation has for its success.
pub fn is_success(operation: &Operation, status: u16) -> bool {
    let good = |status: u16| (200..400).contains(&status);
    let has_good = operation.statuses().any(good)
        || operation.status_ranges().any(|range| good(range * 100))
        || operation.has_default_response();
    // Where there is nothing but errors, what is documented is as good as any.
    good(status) || (!has_good && has_answers(operation) && operation.response(status).is_some())
}
