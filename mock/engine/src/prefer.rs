//! The `Prefer` header: which documented answer the caller asks for, and what goes wrong with it.

use std::borrow::Cow;

use specbound_document::Operation;
use specbound_document::pipeline::RequestHead;

use crate::fault::Fault;
use crate::fault::text::Reading;
use crate::media::seed_of;

/// What a caller asks for. Other preferences are ignored, as RFC 7240 wants it.
#[derive(Debug, Default, Eq, PartialEq)]
pub(crate) struct Preference {
    pub(crate) status: Option<u16>,
    pub(crate) example: Option<String>,
    /// The body is made from the schema, whatever examples there are.
    pub(crate) dynamic: bool,
    /// What generated values follow from.
    pub(crate) seed: Option<u64>,
    /// What goes wrong with the answer.
    pub(crate) fault: Fault,
    /// The `Retry-After` of the answer, in seconds.
    pub(crate) retry_after: Option<u64>,
}

const KNOWN: [&str; 9] = ["code", "example", "dynamic", "seed", "fault", "delay", "slow", "at", "retry-after"];

/// What the names begin with in a query.
const QUERY_PREFIX: &str = "__";

impl Preference {
    /// Whether the caller asks for a certain answer.
    pub(crate) fn decides(&self) -> bool {
        self.status.is_some() || self.example.is_some() || self.dynamic
    }

    /// Reads `Prefer: code=404, example=unknown`; a semicolon separates as well, and a value may be quoted. Where a header
    /// cannot be set, the query says the same: `?__code=404&__example=unknown`; the header counts first.
    ///
    /// # Errors
    /// What the operation does not have, with what it has, a line each.
    pub(crate) fn of(head: &RequestHead<'_>, operation: &Operation) -> Result<Preference, Vec<String>> {
        let mut preference = Preference::default();
        let header = head.header("prefer");
        if header.is_none() && !head.query.contains(QUERY_PREFIX) {
            return Ok(preference);
        }
        let mut lines = Vec::new();
        let mut seen = [false; KNOWN.len()];
        let mut fault = Reading::default();
        let of_header = header.iter().flat_map(|header| header.split([',', ';'])).map(|token| {
            let (name, value) = token.split_once('=').unwrap_or((token, "true"));
            (Cow::Borrowed(name), Cow::Borrowed(value.trim().trim_matches('"')))
        });
        // What the operation itself has is the operation's.
        let is_own =
            |name: &str| operation.parameters().any(|known| known.location() == "query" && known.name() == name);
        let of_query = form_urlencoded::parse(head.query.as_bytes()).filter(|(name, _)| !is_own(name));
        let of_query =
            of_query.filter_map(|(name, value)| Some((name.strip_prefix(QUERY_PREFIX)?.to_owned().into(), value)));
        for (name, value) in of_header.chain(of_query) {
            let value = &*value;
            // Of a preference that is given more than once the first counts (RFC 7240, 2).
            let place = KNOWN.into_iter().position(|known| name.trim().eq_ignore_ascii_case(known));
            let Some(place) = place.filter(|place| !std::mem::replace(&mut seen[*place], true)) else { continue };
            match place {
                0 => match value.parse().ok().filter(|status| has_status(operation, *status)) {
                    Some(status) => preference.status = Some(status),
                    None => lines.push(unknown("code", value, operation, statuses(operation))),
                },
                1 => preference.example = Some(value.to_owned()),
                2 => preference.dynamic = value.eq_ignore_ascii_case("true"),
                3 => preference.seed = Some(seed_of(value)),
                4 => {
                    // A text of several words is one as of a rule: `503 retry-after=2`.
                    let words = value.split_whitespace().map(|word| word.split_once('=').unwrap_or((word, "")));
                    let words = words.chain(value.trim().is_empty().then_some(("", "")));
                    let wrong = words.filter_map(|(name, value)| fault.word(name, value).err());
                    lines.extend(wrong.map(|error| format!("/Prefer: {error}")));
                }
                8 => match value.parse() {
                    Ok(seconds) => preference.retry_after = Some(seconds),
                    Err(_) => lines.push(format!("/Prefer: retry-after={value} is not a whole number of seconds")),
                },
                known => lines.extend(fault.word(KNOWN[known], value).err().map(|error| format!("/Prefer: {error}"))),
            }
        }
        match fault.finish() {
            Ok(fault) => {
                let retry_after = fault.retry_after.or(fault.status.and(preference.retry_after));
                preference.fault = Fault { retry_after, ..fault };
            }
            Err(error) => lines.push(format!("/Prefer: {error}")),
        }
        lines.extend(preference.find_example(operation));
        if lines.is_empty() { Ok(preference) } else { Err(lines) }
    }

    /// Without a status the example is looked for among those of all statuses, the lowest first: `example=private` is
    /// enough for a success.
    fn find_example(&mut self, operation: &Operation) -> Option<String> {
        let name = self.example.as_deref()?;
        let has = |status: &u16| operation.response(*status).is_some_and(|response| response.example(name).is_some());
        match self.status {
            Some(status) if has(&status) => None,
            Some(status) => Some(unknown("example", name, operation, examples(operation, Some(status)))),
            None => {
                self.status = operation.statuses().find(has);
                let unknown = || unknown("example", name, operation, examples(operation, None));
                self.status.is_none().then(unknown)
            }
        }
    }
}

/// Whether the document has an answer of that status: by number, by range or by default.
fn has_status(operation: &Operation, status: u16) -> bool {
    (200..600).contains(&status) && operation.response(status).is_some()
}

fn unknown(what: &str, value: &str, operation: &Operation, has: Vec<String>) -> String {
    let id = operation.id();
    match has.is_empty() {
        true => format!("/Prefer: {id} has no {what} {value}, and no other"),
        false => format!("/Prefer: {id} has no {what} {value}; it has {}", has.join(", ")),
    }
}

fn statuses(operation: &Operation) -> Vec<String> {
    let ranges = operation.status_ranges().map(|hundreds| format!("{hundreds}XX"));
    let default = operation.has_default_response().then(|| "default".to_owned());
    operation.statuses().map(|status| status.to_string()).chain(ranges).chain(default).collect()
}

/// The names of the examples of one status, or of all with their status.
fn examples(operation: &Operation, status: Option<u16>) -> Vec<String> {
    let mut names = Vec::new();
    for has in operation.statuses().filter(|has| status.is_none_or(|status| status == *has)) {
        for example in operation.response(has).into_iter().flat_map(|response| response.examples()) {
            names.push(match status {
                Some(_) => example.name.clone(),
                None => format!("{} ({has})", example.name),
            });
        }
    }
    names
}
