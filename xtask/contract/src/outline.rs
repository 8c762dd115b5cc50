//! An exchange without what no two servers have in common: identifiers, times, addresses, entity tags.

use serde_json::Value;
use specbound_document::Found;

use crate::DOCUMENT;
use crate::checking_proxy::RecordedExchange;
use crate::target::Target;

/// What an image's identifier begins with, and how many characters follow.
const ID: (&str, usize) = ("image_", 24);

/// Headers that are compared beside those that the document has for an answer.
const COMPARED: [&str; 3] = ["content-type", "allow", "retry-after"];

/// What two servers must have in common of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The operation; nothing where the path or the method has none.
    pub operation: Option<String>,
    /// Method and target.
    pub request: String,
    /// Status, headers and body of the answer.
    pub answer: String,
}

/// The exchanges of a case in outline. Names are given in the order in which they are met, so that what is the same in
/// two answers stays the same.
pub(crate) fn outlines(target: &Target, exchanges: &[RecordedExchange]) -> Vec<Outline> {
    let mut names = Names { target, known: Vec::new() };
    exchanges.iter().map(|exchange| names.outline(exchange)).collect()
}

struct Names<'t> {
    target: &'t Target,
    known: Vec<(String, String)>,
}

impl Names<'_> {
    fn outline(&mut self, exchange: &RecordedExchange) -> Outline {
        let path = exchange.target.split('?').next().unwrap_or_default();
        let operation = match DOCUMENT.find(&exchange.method, path) {
            Found::Operation { operation, .. } => Some(operation),
            _ => None,
        };
        let request = format!("{} {}", exchange.method, self.text(&exchange.target));
        let answer = match &exchange.answer {
            Err(_) => "none".to_owned(),
            Ok(reply) => {
                let mut text = reply.status.to_string();
                let response = operation.and_then(|operation| operation.response(reply.status));
                let mut headers: Vec<(String, String)> = Vec::new();
                for (name, value) in &reply.headers {
                    let documented = response.is_some_and(|response| response.header(name).is_some());
                    if documented || COMPARED.contains(&name.as_str()) {
                        headers.push((name.clone(), self.header(name, value)));
                    }
                }
                headers.sort();
                headers.iter().for_each(|(name, value)| text += &format!("\n{name}: {value}"));
                match (operation, reply.status) {
                    // A path that is in no document is answered by whatever routes.
                    (None, 404) => "404".to_owned(),
                    _ => text + "\n" + &self.body(&reply.body),
                }
            }
        };
        Outline { operation: operation.map(|operation| operation.id().to_owned()), request, answer }
    }

    fn header(&mut self, name: &str, value: &str) -> String {
        match name {
            "x-request-id" => "#".to_owned(),
            "etag" => self.name("etag", value),
            "last-modified" => "#".to_owned(),
            _ => self.text(value),
        }
    }

    fn body(&mut self, body: &[u8]) -> String {
        match serde_json::from_slice::<Value>(body) {
            Ok(mut value) => {
                self.value("", &mut value);
                value.to_string()
            }
            Err(_) if body.is_empty() => String::new(),
            // Bytes are what was sent, or the same sum of them.
            Err(_) => format!("{} bytes, {:016x}", body.len(), sum(body)),
        }
    }

    fn value(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) => {
                *text = match key {
                    "request_id" | "created_at" => "#".to_owned(),
                    // Published images are on an address of their own.
                    "url" => match text.find("/images/") {
                        Some(at) => format!("{{public}}{}", self.text(&text[at..])),
                        None => self.text(text),
                    },
                    _ => self.text(text),
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(key, item)),
            Value::Object(object) => object.iter_mut().for_each(|(key, value)| self.value(key, value)),
            _ => {}
        }
    }

    /// A text with names for identifiers and addresses.
    fn text(&mut self, text: &str) -> String {
        // A mock says more about paths that it does not have.
        let text = text.split(" The nearest operations are").next().unwrap_or(text);
        let text = text.replace(&self.target.links_url, "{api}").replace(&self.target.api_url, "{api}");
        let (mut out, mut rest) = (String::new(), text.as_str());
        while let Some(at) = rest.find(ID.0) {
            let end = at + ID.0.len() + ID.1;
            let id = rest.get(at..end).filter(|id| id[ID.0.len()..].bytes().all(|byte| byte.is_ascii_alphanumeric()));
            match id {
                Some(id) => {
                    out += &rest[..at];
                    out += &self.name("image", id);
                    rest = &rest[end..];
                }
                None => {
                    out += &rest[..at + ID.0.len()];
                    rest = &rest[at + ID.0.len()..];
                }
            }
        }
        out + rest
    }

    fn name(&mut self, kind: &str, value: &str) -> String {
        if let Some((_, name)) = self.known.iter().find(|(known, _)| known == value) {
            return name.clone();
        }
        let name = format!("{kind}#{}", self.known.len());
        self.known.push((value.to_owned(), name.clone()));
        name
    }
}

/// FNV-1a of the bytes.
pub(crate) fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3))
}
