//! What an operation answers instead of a status that its document does not give it.

use crate::Operation;

/// The status that an operation answers for a failure of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The document has it: by its number, by a range such as `4XX`, or by `default`.
    Documented,
    /// The document has another one that means nearly the same.
    Nearest(u16),
    /// The document has neither; it is answered all the same.
    Outside,
}

impl Operation {
    /// What is answered for a failure: its own status where the operation lists it, else the nearest that it lists, else
    /// its own outside the document. A client's fault is never answered as the server's.
    pub fn settled(&self, status: u16) -> Settled {
        if self.response(status).is_some() {
            return Settled::Documented;
        }
        let nearest = relatives(status).iter().find(|nearest| self.statuses().any(|known| known == **nearest));
        nearest.map_or(Settled::Outside, |nearest| Settled::Nearest(*nearest))
    }

    /// The statuses that the pipeline may end a request to this operation with, in order: those of every operation, and
    /// those that its credential, parameters and body bring with them.
    pub fn pipeline_statuses(&self) -> Vec<u16> {
        let mut statuses = vec![400];
        let has = |location: &str| self.parameters().any(|parameter| parameter.location() == location);
        let has_body = !self.request_contents().is_empty();
        if !self.security().is_empty() {
            statuses.push(401);
        }
        if has("path") {
            statuses.push(404);
        }
        if has_body {
            statuses.extend([413, 415]);
        }
        if has_body || has("query") || has("header") || has("cookie") {
            statuses.push(422);
        }
        statuses.extend([429, 500, 503]);
        statuses
    }
}

/// What a failure becomes where an operation does not have its status: those that mean nearly the same, the nearest
/// first.
fn relatives(status: u16) -> &'static [u16] {
    match status {
        400 => &[422],
        401 => &[403],
        403 => &[401],
        404 => &[410, 400, 422],
        406 | 413 | 415 | 416 => &[400, 422],
        409 => &[412, 400, 422],
        412 => &[409, 400],
        422 => &[400],
        _ => &[],
    }
}
