//! What is sent about stubs, faults and requests.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{HeaderName, HeaderValue};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use specbound_document::Operation;

use super::meant::{Meant, listed, text, unknown};
use super::meetable::{unmeetable, unmeetable_fault};
use crate::api::Api;
use crate::fault::Fault;
use crate::fault::rules::Rule;
use crate::matching::{Condition, Matcher};
use crate::media::seed_of;
use crate::stubs::{Content, Stubbed};

/// A stub as it is sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StubInput {
    operation: String,
    #[serde(default)]
    path: BTreeMap<String, Value>,
    #[serde(default)]
    query: BTreeMap<String, Value>,
    #[serde(default)]
    headers: BTreeMap<String, Value>,
    #[serde(default, deserialize_with = "present")]
    body: Option<Value>,
    #[serde(default)]
    answer: AnswerInput,
    pub(super) times: Option<u64>,
    pub(super) expect: Option<u64>,
    #[serde(default)]
    unchecked: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerInput {
    status: Option<u16>,
    example: Option<String>,
    #[serde(default, deserialize_with = "present")]
    json: Option<Value>,
    text: Option<String>,
    base64: Option<String>,
    media_type: Option<String>,
    #[serde(default)]
    headers: BTreeMap<String, Value>,
    message: Option<String>,
    errors: Option<Vec<String>>,
    fault: Option<String>,
}

/// A rule of faults as it is sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FaultInput {
    operation: Option<String>,
    method: Option<String>,
    #[serde(default)]
    path: BTreeMap<String, Value>,
    #[serde(default)]
    query: BTreeMap<String, Value>,
    #[serde(default)]
    headers: BTreeMap<String, Value>,
    fault: Option<String>,
    sequence: Option<Vec<String>>,
    #[serde(default)]
    repeat: bool,
    probability: Option<f64>,
    times: Option<u64>,
}

/// What is verified, as it is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VerifyInput {
    operation: Option<String>,
    method: Option<String>,
    #[serde(default)]
    path: BTreeMap<String, Value>,
    #[serde(default)]
    query: BTreeMap<String, Value>,
    #[serde(default)]
    headers: BTreeMap<String, Value>,
    #[serde(default, deserialize_with = "present")]
    body: Option<Value>,
    pub(super) status: Option<u16>,
    pub(super) count: Option<u64>,
    pub(super) at_least: Option<u64>,
    pub(super) at_most: Option<u64>,
    #[serde(default)]
    pub(super) never: bool,
    pub(super) order: Option<Vec<VerifyInput>>,
}

/// Null is a value as well.
fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(from).map(Some)
}

/// A seed: a number as it is, a text as that of `--seed`.
pub(super) fn seed<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    let value = Value::deserialize(from)?;
    match &value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(seed_of(text))),
        other => {
            let wrong = || D::Error::custom(format!("a seed is a whole number from 0 or a text, not {other}"));
            other.as_u64().map(Some).ok_or_else(wrong)
        }
    }
}

impl StubInput {
    /// The stub: its operation, conditions and answer.
    ///
    /// # Errors
    /// What the document does not have, a line each.
    pub(super) fn stub(self, api: &Api) -> Result<(String, Vec<Condition>, Stubbed), Vec<String>> {
        let StubInput { operation: id, path, query, headers, body, answer, times, unchecked, .. } = self;
        let known = api.document().operation(&id).ok_or_else(|| vec![unknown(&id, api)])?;
        let meant = Meant { operation: Some(id.clone()), method: None, path, query, headers, body };
        let mut lines = unmeetable(&meant, known);
        lines.extend((times == Some(0)).then(|| format!("{id}: times is 1 or more: a stub with 0 answers nothing")));
        let matcher = meant.matcher(api)?;
        if !lines.is_empty() {
            return Err(lines);
        }
        let stubbed = answer.stubbed(known, unchecked).map_err(|line| vec![line])?;
        Ok((id, matcher.conditions, stubbed))
    }
}

impl AnswerInput {
    fn stubbed(self, operation: &Operation, unchecked: bool) -> Result<Stubbed, String> {
        let id = operation.id();
        let success = || operation.statuses().find(|status| (200..400).contains(status)).unwrap_or(200);
        let status = self.status.unwrap_or_else(success);
        if !(200..600).contains(&status) {
            return Err(format!("{id}: the status of an answer is from 200 to 599, not {status}"));
        }
        if operation.response(status).is_none() && !unchecked {
            let has: Vec<String> = operation.statuses().map(|status| status.to_string()).collect();
            return Err(format!(
                "{id} has no {status}; it has {}; to answer it all the same, set \"unchecked\": true",
                has.join(", ")
            ));
        }
        let mut contents = Vec::new();
        let own = || operation.response(status).and_then(|response| response.media_types().next()).map(str::to_owned);
        if let Some(name) = self.example {
            let known = operation.response(status).is_some_and(|response| response.example(&name).is_some());
            if !known {
                let examples = operation.response(status).map(|response| response.examples()).unwrap_or_default();
                let names: Vec<&str> = examples.iter().map(|example| example.name.as_str()).collect();
                return Err(format!("{id} {status} has no example {name}; it has {}", listed(&names)));
            }
            contents.push(Content::Example(name));
        }
        let media_type = self.media_type;
        match (self.json, &media_type) {
            (Some(json), None) => contents.push(Content::Json(json)),
            (Some(json), Some(media_type)) => {
                contents.push(Content::Bytes { media_type: media_type.clone(), bytes: json.to_string().into() });
            }
            (None, _) => {}
        }
        if let Some(text) = self.text {
            let media_type = media_type.clone().or_else(own).unwrap_or_else(|| "text/plain".to_owned());
            contents.push(Content::Bytes { media_type, bytes: text.into() });
        }
        if let Some(encoded) = self.base64 {
            let bytes = STANDARD.decode(encoded.trim()).map_err(|error| format!("{id}: base64: {error}"))?;
            let media_type = media_type.or_else(own).unwrap_or_else(|| "application/octet-stream".to_owned());
            contents.push(Content::Bytes { media_type, bytes: bytes.into() });
        }
        if contents.len() > 1 {
            return Err(format!("{id}: an answer has one of example, json, text and base64"));
        }
        let fault = fault(id, self.fault.as_deref().unwrap_or("ok"))?;
        if fault.status.is_some() {
            return Err(format!("{id}: the status of a stub is its answer's status, not its fault's"));
        }
        let headers = headers(id, self.headers)?;
        let content = contents.pop().unwrap_or(Content::Documented);
        let (message, errors) = (self.message, self.errors);
        Ok(Stubbed { headers, message, errors, fault, unchecked, ..Stubbed::new(status, content) })
    }
}

impl FaultInput {
    /// The rule.
    ///
    /// # Errors
    /// What is wrong with it, a line each.
    pub(super) fn rule(self, api: &Api) -> Result<Rule, Vec<String>> {
        let FaultInput { operation, method, path, query, headers, .. } = self;
        let meant = Meant { operation, method, path, query, headers, body: None };
        let never = unmeetable_fault(&meant, api);
        let matcher = meant.matcher(api)?;
        if !never.is_empty() {
            return Err(never);
        }
        let texts = match (self.fault, self.sequence) {
            (Some(fault), None) => vec![fault],
            (None, Some(sequence)) if !sequence.is_empty() => sequence,
            _ => return Err(vec!["a rule has either \"fault\" or a \"sequence\" of one fault or more".to_owned()]),
        };
        let whose = matcher.to_string();
        let steps: Result<Vec<Fault>, String> = texts.iter().map(|text| fault(&whose, text)).collect();
        if self.probability.is_some_and(|probability| !(probability > 0.0 && probability <= 1.0)) {
            return Err(vec![format!("{whose}: a probability is above 0 and 1 at most")]);
        }
        if self.times == Some(0) {
            return Err(vec![format!("{whose}: times is 1 or more: with 0 nothing goes wrong")]);
        }
        let rule = Rule::new(matcher, steps.map_err(|line| vec![line])?);
        Ok(Rule { repeat: self.repeat, probability: self.probability, left: self.times, ..rule })
    }
}

impl VerifyInput {
    /// Which requests are meant.
    ///
    /// # Errors
    /// What the document does not have, a line each.
    pub(super) fn matcher(&self, api: &Api) -> Result<Matcher, Vec<String>> {
        let VerifyInput { operation, method, path, query, headers, body, .. } = self.clone();
        Meant { operation, method, path, query, headers, body }.matcher(api)
    }

    /// Whether it says which requests are meant.
    pub(super) fn means_any(&self) -> bool {
        let VerifyInput { operation, method, path, query, headers, body, status, .. } = self;
        let named = [path, query, headers].iter().any(|values| !values.is_empty());
        named || operation.is_some() || method.is_some() || body.is_some() || status.is_some()
    }

    /// Whether it says how many.
    pub(super) fn counts(&self) -> bool {
        self.never || [self.count, self.at_least, self.at_most].iter().any(Option::is_some)
    }
}

fn fault(whose: &str, text: &str) -> Result<Fault, String> {
    text.parse().map_err(|error| format!("{whose}: {error}"))
}

fn headers(id: &str, headers: BTreeMap<String, Value>) -> Result<Vec<(String, String)>, String> {
    let checked = headers.into_iter().map(|(name, value)| {
        let value = text(&value);
        let known = HeaderName::try_from(name.as_str()).is_ok() && HeaderValue::try_from(value.as_str()).is_ok();
        match known {
            true => Ok((name, value)),
            false => Err(format!("{id}: {name}: {value:?} is not a header that HTTP allows")),
        }
    });
    checked.collect()
}
