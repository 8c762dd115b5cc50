//! What a caller probably meant who asks for a path that is not there.

use specbound_document::Document;
use specbound_document::pipeline::RequestHead;

/// How many are told.
const TOLD: usize = 3;

/// A path of more characters is compared by its beginning: comparing costs the product of both lengths.
const COMPARED: usize = 200;

/// The operations whose paths are most like the asked one: `GET /v1/images, GET /v1/images/{imageId}`. Nothing where the
/// document has none.
pub(crate) fn nearest(document: &Document, head: &RequestHead<'_>) -> Option<String> {
    let asked: String = head.path.chars().take(COMPARED).collect();
    let wanted: Vec<&str> = asked.split('/').collect();
    let mut ranked: Vec<(usize, usize, String)> = Vec::new();
    for (index, operation) in document.operations().iter().enumerate() {
        let path: String = operation.path().chars().take(COMPARED).collect();
        let segments: Vec<&str> = path.split('/').collect();
        let mut distance = 4 * segments.len().abs_diff(wanted.len());
        for (own, asked) in segments.iter().zip(&wanted) {
            distance += match own.starts_with('{') {
                true => 1,
                false => 2 * strsim::levenshtein(own, asked),
            };
        }
        let other_method = usize::from(!operation.method().eq_ignore_ascii_case(head.method.as_str()));
        ranked.push((2 * distance + other_method, index, format!("{} {}", operation.method(), operation.path())));
    }
    ranked.sort();
    let told: Vec<String> = ranked.into_iter().take(TOLD).map(|(.., told)| told).collect();
    (!told.is_empty()).then(|| told.join(", "))
}
