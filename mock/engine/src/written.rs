//! A request as it is written down: its texts in one piece, until somebody looks at it.

use std::sync::OnceLock;
use std::time::SystemTime;

use bytes::Bytes;
use specbound_document::pipeline::RequestHead;

use crate::fault::ConnectionFault;
use crate::request::{RecordedCall, Request};

/// What an exchange was, besides its request.
#[derive(Debug)]
pub(crate) struct Outcome<'a> {
    pub(crate) operation_id: Option<&'a str>,
    pub(crate) status: u16,
    pub(crate) violations: Vec<String>,
    pub(crate) fault: Option<ConnectionFault>,
}

/// A request, and what it was answered with.
///
/// Most are forgotten before anybody looks at them: a text of its own for each name and value would be made for nothing.
#[derive(Debug)]
pub(crate) struct Written {
    /// Method, path, query, operation, and the headers' names and values in turn; each has its length before it.
    texts: Box<[u8]>,
    has_operation: bool,
    pub(crate) body: Bytes,
    pub(crate) number: u64,
    status: u16,
    time: SystemTime,
    violations: Vec<String>,
    fault: Option<ConnectionFault>,
    call: OnceLock<Box<RecordedCall>>,
}

/// The bytes of a text's length.
const LENGTH: usize = size_of::<u32>();

impl Written {
    /// The body is all that a journal keeps of it.
    pub(crate) fn new(head: &RequestHead<'_>, body: Bytes, outcome: Outcome<'_>) -> Written {
        let Outcome { operation_id, status, violations, fault } = outcome;
        let line = [head.method.as_str(), head.path, head.query, operation_id.unwrap_or_default()];
        let line = || line.into_iter().map(str::as_bytes);
        let headers = || head.headers.iter().flat_map(|(name, value)| [name.as_str().as_bytes(), value.as_bytes()]);
        let mut texts = Vec::with_capacity(line().chain(headers()).map(|text| LENGTH + text.len()).sum());
        for text in line().chain(headers()) {
            // No head of a request is that long.
            let text = &text[..text.len().min(u32::MAX as usize)];
            texts.extend_from_slice(&(text.len() as u32).to_le_bytes());
            texts.extend_from_slice(text);
        }
        Written {
            texts: texts.into_boxed_slice(),
            has_operation: operation_id.is_some(),
            body,
            number: 0,
            status,
            time: SystemTime::now(),
            violations,
            fault,
            call: OnceLock::new(),
        }
    }

    /// The same as others see it.
    pub(crate) fn call(&self) -> &RecordedCall {
        self.call.get_or_init(|| {
            let mut texts = texts(&self.texts);
            let mut next = || texts.next().unwrap_or_default();
            let (method, path, query, operation) = (next(), next(), next(), next());
            let mut headers = Vec::new();
            while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
                headers.push((name, value));
            }
            Box::new(RecordedCall {
                request: Request { method, path, query, headers, body: self.body.clone() },
                operation_id: self.has_operation.then_some(operation),
                status: self.status,
                number: self.number,
                time: self.time,
                violations: self.violations.clone(),
                fault: self.fault,
            })
        })
    }
}

fn texts(mut bytes: &[u8]) -> impl Iterator<Item = String> {
    std::iter::from_fn(move || {
        let (length, rest) = bytes.split_first_chunk::<LENGTH>()?;
        let (text, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        bytes = rest;
        Some(String::from_utf8_lossy(text).into_owned())
    })
}
