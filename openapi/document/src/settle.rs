//! What an operation answers instead of a status that its document does not give it.

use serde_json::Value;

use crate::{Operation, Parameter};

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

    /// The status, before it is [settled](Operation::settled), of a path value that its schema does not allow: 422 as for other
    /// parameters where the operation says that such requests are refused, by 422, 400, or a range where it has no 404;
    /// else 404, since such a value names nothing.
    pub fn malformed_path_status(&self) -> u16 {
        let lists = |wanted: u16| self.statuses().any(|status| status == wanted);
        match lists(422) || lists(400) || (!lists(404) && self.response(422).is_some()) {
            true => 422,
            false => 404,
        }
    }

    /// The statuses that the pipeline may end a request to this operation with, in order: those of every operation, and
    /// those that its credential, parameters and body bring with them.
    pub fn pipeline_statuses(&self) -> Vec<u16> {
        let mut statuses = Vec::new();
        let has_body = !self.request_contents().is_empty();
        if has_body {
            statuses.push(400);
        }
        if !self.security().is_empty() {
            statuses.push(401);
        }
        let malformed = match self.parameters().any(|parameter| parameter.location() == "path") {
            true => self.malformed_path_status(),
            false => 0,
        };
        if malformed == 404 {
            statuses.push(404);
        }
        if has_body {
            statuses.extend([413, 415]);
        }
        if has_body || malformed == 422 || self.parameters().any(may_be_wrong) {
            statuses.push(422);
        }
        statuses.extend([429, 500, 503]);
        statuses
    }
}

/// Whether some value of a parameter is wrong, or some request for want of it. Any text is right for an optional header
/// of which nothing but `type: string` is said.
fn may_be_wrong(parameter: &Parameter) -> bool {
    const WORDS: [&str; 6] = ["type", "description", "title", "example", "examples", "deprecated"];
    let says_nothing = |schema: &Value| {
        let says = |(key, value): (&String, &Value)| match key.as_str() {
            "type" => value != "string",
            key => !WORDS.contains(&key) && !key.starts_with("x-"),
        };
        schema.as_object().is_some_and(|schema| !schema.iter().any(says))
    };
    match parameter.location() {
        "path" => false,
        "header" | "cookie" => {
            parameter.required() || !parameter.schema().is_some_and(|schema| schema.is_ok_and(says_nothing))
        }
        _ => true,
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
