//! Pages of other origins (Fetch, "CORS protocol"): which may call the API, and what they are told.

use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderValue, Method};

use super::head::RequestHead;
use crate::{Document, Operation};

/// How long a browser may keep the answer to a preflight, in seconds.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

/// The origins whose pages may call the API. None by default: then nothing of this is answered.
#[derive(Clone, Debug, Default)]
pub struct Cors {
    origins: Vec<String>,
    request_headers: Vec<&'static str>,
    response_headers: Vec<&'static str>,
}

impl Cors {
    /// Pages of these origins, each as a browser sends it: `https://app.example.com`. `*` is every origin.
    pub fn new(origins: impl IntoIterator<Item = String>) -> Cors {
        Cors { origins: origins.into_iter().collect(), ..Cors::default() }
    }

    /// Besides the document's headers a page may send these, and read those of every answer; names in lower case.
    #[must_use]
    pub fn with_headers(self, sent: &[&'static str], read: &[&'static str]) -> Cors {
        Cors { request_headers: sent.to_vec(), response_headers: read.to_vec(), ..self }
    }

    /// Whether any origin is named.
    pub fn is_on(&self) -> bool {
        !self.origins.is_empty()
    }

    /// The headers of a 204 to OPTIONS, preflight or not; nothing where no origin is named, or the path has no
    /// operation, or has one for OPTIONS and this is not a preflight.
    ///
    /// A preflight is told the methods of the path and the headers that its operations take.
    pub fn options(&self, document: &Document, head: &RequestHead<'_>) -> Option<HeaderMap> {
        if !self.is_on() || *head.method != Method::OPTIONS {
            return None;
        }
        let operations = document.operations_at(head.path);
        if operations.is_empty() {
            return None;
        }
        // A preflight is the browser's; any other OPTIONS is the document's, where it has one.
        let is_preflight = head.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        if !is_preflight && operations.iter().any(|operation| operation.method() == "OPTIONS") {
            return None;
        }
        let methods = operations.iter().map(|operation| operation.method());
        let names = operations.iter().flat_map(|operation| operation.request_headers());
        self.preflight(head, methods, names)
    }

    /// The headers of a 204 to OPTIONS on a path that no document has: these methods and OPTIONS, and `content-type` with
    /// the headers of [`Cors::with_headers`]. Nothing where no origin is named, or this is not OPTIONS.
    pub fn options_of(&self, head: &RequestHead<'_>, methods: &[&str]) -> Option<HeaderMap> {
        let is_asked = self.is_on() && *head.method == Method::OPTIONS;
        is_asked.then(|| self.preflight(head, methods.iter().copied(), ["content-type"].into_iter()))?
    }

    fn preflight<'n>(
        &self,
        head: &RequestHead<'_>,
        all: impl Iterator<Item = &'n str>,
        names: impl Iterator<Item = &'n str>,
    ) -> Option<HeaderMap> {
        let mut methods: Vec<&str> = Vec::new();
        for method in all.chain(["OPTIONS"]) {
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        let methods = value(&methods.join(", "))?;
        let mut headers = HeaderMap::new();
        headers.insert(ALLOW, methods.clone());
        let is_preflight = head.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        if self.allow_origin(head, &mut headers) && is_preflight {
            headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
            headers.insert(ACCESS_CONTROL_MAX_AGE, MAX_AGE);
            let mut names: Vec<&str> = names.chain(self.request_headers.iter().copied()).collect();
            names.sort_unstable();
            names.dedup();
            if let Some(names) = value(&names.join(", ")).filter(|names| !names.is_empty()) {
                headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, names);
            }
        }
        Some(headers)
    }

    /// Adds to an answer what lets a page of an allowed origin read it, the documented headers of the operation included.
    pub fn expose(&self, head: &RequestHead<'_>, operation: Option<&Operation>, headers: &mut HeaderMap) {
        if !self.is_on() || !self.allow_origin(head, headers) {
            return;
        }
        let mut names: Vec<String> = Vec::new();
        let documented = operation.into_iter().flat_map(Operation::response_headers);
        for name in documented.chain(self.response_headers.iter().copied()) {
            let name = name.to_ascii_lowercase();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if let Some(names) = value(&names.join(", ")).filter(|names| !names.is_empty()) {
            headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, names);
        }
    }

    /// Says that the answer is for this origin, where it is allowed; in any case that another one may get another.
    fn allow_origin(&self, head: &RequestHead<'_>, headers: &mut HeaderMap) -> bool {
        if !headers.get_all(VARY).iter().any(|value| value == "origin") {
            headers.append(VARY, HeaderValue::from_static("origin"));
        }
        let Some(origin) = head.headers.get(ORIGIN) else { return false };
        let allowed = self.origins.iter().any(|own| own == "*" || own.as_bytes() == origin.as_bytes());
        if allowed {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        }
        allowed
    }
}

impl Operation {
    /// The headers that a request may have by the document, in lower case.
    fn request_headers(&self) -> impl Iterator<Item = &str> {
        let content_type = self.request_content_type().map(|_| "content-type");
        let parameters = self.header_parameters.iter().map(|parameter| parameter.lower_name.as_str());
        self.security_header().into_iter().chain(content_type).chain(parameters)
    }

    /// The headers that its answers may have.
    fn response_headers(&self) -> impl Iterator<Item = &str> {
        let ranges = self.response_ranges.values().chain(&self.default_response);
        self.responses.values().chain(ranges).flat_map(|response| response.headers()).map(|header| header.name())
    }
}

fn value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok()
}
