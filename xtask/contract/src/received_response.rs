//! Answers, and what is expected of them.

use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use serde_json::Value;

/// An answer as it came.
#[derive(Clone, Debug)]
pub struct ReceivedResponse {
    /// The status code.
    pub status: u16,
    /// Names in lower case, in the order of arrival.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Bytes,
}

impl ReceivedResponse {
    /// The first header of this name, which is given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn expect_header(&self, name: &str, wanted: &str) -> Result<&Self> {
        match self.header(name) {
            Some(value) if value == wanted => Ok(self),
            other => bail!("header {name}: expected {wanted:?}, got {other:?}"),
        }
    }

    pub(crate) fn expect(&self, status: u16) -> Result<&Self> {
        ensure!(self.status == status, "expected status {status}, got {}", self.status);
        Ok(self)
    }

    pub(crate) fn json(&self) -> Result<Value> {
        serde_json::from_slice(&self.body).context("expected a JSON body")
    }

    /// A JSON string at a pointer.
    pub(crate) fn text(&self, pointer: &str) -> Result<String> {
        let json = self.json()?;
        let text = json.pointer(pointer).and_then(Value::as_str);
        Ok(text.with_context(|| format!("expected a string at {pointer} of the body"))?.to_owned())
    }

    /// An error of this status; its shape is checked with every answer.
    pub(crate) fn expect_error(&self, status: u16) -> Result<ApiError> {
        self.expect(status)?;
        let json = self.json()?;
        let errors = json["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(ApiError {
            message: json["message"].as_str().unwrap_or_default().to_owned(),
            errors: errors.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        })
    }

    /// A 422 that names these fields, each by its pointer, and no others.
    pub(crate) fn expect_invalid(&self, pointers: &[&str]) -> Result<()> {
        let error = self.expect_error(422)?;
        let mut named: Vec<&str> = error.errors.iter().map(|line| line.split(':').next().unwrap_or_default()).collect();
        named.sort_unstable();
        named.dedup();
        let mut wanted = pointers.to_vec();
        wanted.sort_unstable();
        ensure!(named == wanted, "expected errors at {wanted:?}, got {:?}", error.errors);
        Ok(())
    }
}

/// The parts of an error that differ from case to case.
#[derive(Clone, Debug)]
pub(crate) struct ApiError {
    pub(crate) message: String,
    pub(crate) errors: Vec<String>,
}

/// Fails with what was expected and what came.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(what: &str, got: T, wanted: T) -> Result<()> {
    ensure!(got == wanted, "{what}: expected {wanted:?}, got {got:?}");
    Ok(())
}

/// Like [`same`], for bytes that nobody wants to read.
pub(crate) fn same_bytes(what: &str, got: &[u8], wanted: &[u8]) -> Result<()> {
    let first = got.iter().zip(wanted).position(|(a, b)| a != b);
    ensure!(
        got == wanted,
        "{what}: expected {} bytes, got {}; they differ from byte {} on",
        wanted.len(),
        got.len(),
        first.unwrap_or(got.len().min(wanted.len()))
    );
    Ok(())
}
