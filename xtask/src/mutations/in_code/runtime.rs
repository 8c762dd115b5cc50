//! What the generated code calls: nothing here is generated, so that `drift` sees none of it.

use crate::mutations::mutation::{Edit, Mutation, after, once};

const ORDER: &str = "openapi/document/src/pipeline/order.rs";
const VARIABLES: &str = "openapi/document/src/pipeline/variables.rs";
const CONTENT: &str = "openapi/document/src/pipeline/content.rs";
const CONDITIONS: &str = "openapi/document/src/pipeline/conditions.rs";
const ADAPTER: &str = "openapi/runtime/src/pipeline.rs";
const ANSWER: &str = "openapi/runtime/src/answer.rs";
const ERROR_KIND: &str = "openapi/document/src/error_kind.rs";
const FAILURE: &str = "openapi/document/src/failure.rs";
const SCHEMA: &str = "openapi/runtime/src/schema.rs";
const BODY: &str = "openapi/document/src/pipeline/body.rs";
const FORM: &str = "openapi/document/src/pipeline/form.rs";

const fn of(file: &'static str, name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file, edits }
}

pub(super) const ALL: &[Mutation] = &[
    of(
        ORDER,
        "permit-not-taken",
        "a request is let in without a permit",
        &[once("let mut room = self.gate.admit()?;", "let mut room: super::gate::Permit = Box::new(());")],
    ),
    of(
        ORDER,
        "room-held-while-waiting",
        "room is held while a body is waited for",
        &[once("        drop(room);\n", "        let _held = room;\n")],
    ),
    of(
        ADAPTER,
        "answer-not-logged",
        "the service is not told of failures",
        &[once(
            "        self.service().answered(&Answered {",
            "        if failure.is_none() { self.service() } else { return response }.answered(&Answered {",
        )],
    ),
    of(
        VARIABLES,
        "malformed-path-422",
        "a malformed path variable is a 422",
        &[once(
            "Failure::not_found(not_found(name, value)).because(lines.join(\"; \"))",
            "Failure::invalid(not_found(name, value), lines)",
        )],
    ),
    of(
        ADAPTER,
        "panic-not-caught",
        "a panic goes through",
        &[once(
            "Err(panic) => Err(self.rejected(Failure::internal(format!(\"panic: {}\", panic_message(panic.as_ref()))))),",
            "Err(panic) => std::panic::resume_unwind(panic),",
        )],
    ),
    of(
        CONTENT,
        "body-not-checked",
        "a body is not checked against the document",
        &[after(
            "form::url_encoded(",
            "errors.extend(wanted.check(&value));",
            "errors.extend(wanted.check(&value).into_iter().take(0));",
        )],
    ),
    of(
        CONTENT,
        "one-error-only",
        "only the first wrong field is named",
        &[after(
            "form::url_encoded(",
            "errors.extend(wanted.check(&value));",
            "errors.extend(wanted.check(&value).into_iter().take(1));",
        )],
    ),
    of(
        CONTENT,
        "content-type-not-checked",
        "every content type will do",
        &[once(
            "match known.content(media_type.essence()) {",
            "match known.content(media_type.essence()).or(Some(known.preferred())) {",
        )],
    ),
    of(
        CONTENT,
        "content-coding-not-checked",
        "a compressed body is read as if it were not compressed",
        &[once("        self.content_coding()?;\n", "        self.content_coding().ok();\n")],
    ),
    of(
        CONTENT,
        "body-limit-off-by-one",
        "the body may be one byte longer",
        &[once(
            "operation.max_body_bytes().unwrap_or(self.usual_limit)",
            "operation.max_body_bytes().unwrap_or(self.usual_limit) + 1",
        )],
    ),
    of(
        ADAPTER,
        "failure-headers-lost",
        "failures without their headers",
        &[once("        headers.extend(failure.headers().iter().cloned());\n", "")],
    ),
    of(
        ADAPTER,
        "error-request-id-lost",
        "errors without the request's identifier",
        &[once("request_id: &self.context.request_id,\n            api_url", "request_id: \"\",\n            api_url")],
    ),
    of(
        ORDER,
        "query-not-read",
        "query parameters are always the defaults",
        &[once("operation.query_values(self.head.query)", "operation.query_values(\"\")")],
    ),
    of(
        CONDITIONS,
        "if-match-ignored",
        "If-Match holds, whatever it names",
        &[once(
            "if self.lists(&IF_MATCH).is_some_and(|list| !list.matches_etag(etag, true)) {",
            "if self.lists(&IF_MATCH).is_some_and(|list| !list.matches_etag(etag, true) && etag.is_empty()) {",
        )],
    ),
    of(
        "openapi/runtime/src/pipeline.rs",
        "json-content-type-changed",
        "JSON answers are text/json",
        &[once(
            "headers.insert(CONTENT_TYPE, HeaderValue::from_static(name));",
            "headers.insert(CONTENT_TYPE, HeaderValue::from_static(\"text/json\"));",
        )],
    ),
    of(
        ANSWER,
        "media-content-type-lost",
        "bytes without their media type",
        &[once("        payload.headers.insert(CONTENT_TYPE, value);\n", "        let _ = value;\n")],
    ),
    of(
        ANSWER,
        "headers-lost",
        "successes without their headers",
        &[after(
            "pub fn empty(status: u16, headers: HeaderList)",
            "headers: headers.0",
            "headers: HeaderList::default().0",
        )],
    ),
    of(
        FAILURE,
        "retry-after-lost",
        "429 without Retry-After",
        &[once(
            "Failure::new(StatusCode::TOO_MANY_REQUESTS, message).header(RETRY_AFTER, &retry_after.to_string())",
            "Failure::new(StatusCode::TOO_MANY_REQUESTS, message).because(retry_after)",
        )],
    ),
    of(
        ERROR_KIND,
        "error-kind-renamed",
        "the type of an error ends as its status is called",
        &[once(
            "(title.unwrap_or(usual.title), uri.unwrap_or(usual.uri))",
            "(title.unwrap_or(usual.title), usual.uri)",
        )],
    ),
    of(
        FAILURE,
        "failure-status-changed",
        "413 is 400",
        &[after("pub fn payload_too_large(", "StatusCode::PAYLOAD_TOO_LARGE", "StatusCode::BAD_REQUEST")],
    ),
    of(
        "openapi/src/generated/images.rs",
        "schema-lengths-swapped",
        "minLength and maxLength of a name swapped",
        &[after("pub struct UploadImageForm", "length(min = 1, max = 30)", "length(min = 30, max = 1)")],
    ),
    of(
        SCHEMA,
        "schema-nullable-not-written",
        "nullable not written into schemas",
        &[once(
            "        shape.0.extensions.insert(\"nullable\".to_owned(), Value::Bool(true));\n",
            "        shape.0.extensions.remove(\"nullable\");\n",
        )],
    ),
    of(
        BODY,
        "declared-length-off-by-one",
        "a body may not say that it has the most bytes",
        &[once("declared > self.limit", "declared >= self.limit")],
    ),
    of(
        BODY,
        "chunked-length-off-by-one",
        "a body in chunks may have one byte more",
        &[once("if self.received > self.limit {", "if self.received > self.limit + 1 {")],
    ),
    of(
        FORM,
        "text-limit-undocumented",
        "a text part of a form may have 64 KiB",
        &[after(
            "fn extend(",
            "        match &mut self.content {",
            "        if self.file.is_none() && length > 64 << 10 {\n            \
         return Err(Failure::payload_too_large(\"the part is too large\"));\n        }\n        match &mut self.content {",
        )],
    ),
    of(
        FORM,
        "file-limit-off-by-one",
        "a file may not have the most bytes",
        &[once("&& length as u64 > limit", "&& length as u64 >= limit")],
    ),
    of(
        FORM,
        "repeated-parts-let-in",
        "a part may be given twice",
        &[once("if form.has(head.name()) &&", "if form.has(head.name()) && head.name().is_empty() &&")],
    ),
    of(
        "openapi/runtime/src/timestamp.rs",
        "milliseconds-lost",
        "times are written in whole seconds",
        &[once("if self.digits > 0 {", "if self.digits > 9 {")],
    ),
    of(
        "openapi/document/src/schema/translation.rs",
        "validators-without-lengths",
        "the document's validators know no maxLength",
        &[once("const SAME: [&str; 14]", "const SAME: [&str; 13]"), once("    \"maxLength\",\n", "")],
    ),
    of(
        "openapi/document/src/parameter.rs",
        "validators-without-defaults",
        "a parameter that is left out gets no default",
        &[once("([], Some(default)) => default.clone(),", "([], Some(_)) => return,")],
    ),
];
