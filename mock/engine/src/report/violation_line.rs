use super::violations::Violation;

/// A violation on a line: `images.yaml:37:13: uploadImage: /name: is too long (2 times; first POST /v1/images/upload)`.
pub(super) fn violation_line(violation: &Violation) -> String {
    let Violation { operation_id, status, text, place, count, method, path } = violation;
    let status = status.map(|status| format!(" {status}")).unwrap_or_default();
    let operation = operation_id.as_deref().unwrap_or("no operation");
    let place = place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
    match count {
        1 => format!("{place}{operation}{status}: {text} ({method} {path})"),
        count => format!("{place}{operation}{status}: {text} ({count} times; first {method} {path})"),
    }
}
