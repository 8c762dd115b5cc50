//! What the generated code calls: nothing here is generated, so that `drift` sees none of it.

use crate::mutations::mutation::{Edit, Mutation, after, once};

const EXCHANGE: &str = "openapi/runtime/src/exchange.rs";
const ANSWER: &str = "openapi/runtime/src/answer.rs";
const FAILURE: &str = "openapi/runtime/src/failure.rs";
const SCHEMA: &str = "openapi/runtime/src/schema.rs";
const BODY: &str = "openapi/runtime/src/body.rs";
const FORM: &str = "openapi/runtime/src/form.rs";

const fn exchange(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: EXCHANGE, edits }
}

const fn of(file: &'static str, name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file, edits }
}

pub(super) const ALL: &[Mutation] = &[
    exchange(
        "permit-not-taken",
        "a request is let in without a permit",
        &[after(
            "let accepted = async {",
            "let permit = self.service().admit()?;",
            "let permit: Permit = Box::new(());",
        )],
    ),
    exchange(
        "answer-not-logged",
        "the service is not told of failures",
        &[once(
            "        self.service().answered(&Answered {",
            "        if failure.is_none() { self.service() } else { return Reply::new(response) }.answered(&Answered {",
        )],
    ),
    exchange(
        "malformed-path-422",
        "a malformed path variable is a 422",
        &[once(
            "Err(Failure::not_found(not_found(&name, &value)).because(violation))",
            "Err(Failure::invalid(not_found(&name, &value), vec![violation]))",
        )],
    ),
    exchange(
        "panic-not-caught",
        "a panic goes through",
        &[once(
            "Err(panic) => Err(Failure::internal(format!(\"panic: {}\", panic_message(panic.as_ref())))),",
            "Err(panic) => std::panic::resume_unwind(panic),",
        )],
    ),
    exchange(
        "body-not-checked",
        "a body is not checked against the document",
        &[once(
            "errors.extend(self.operation.check_body(body));",
            "errors.extend(self.operation.check_body(body).into_iter().take(0));",
        )],
    ),
    exchange(
        "one-error-only",
        "only the first wrong field is named",
        &[once(
            "errors.extend(self.operation.check_body(body));",
            "errors.extend(self.operation.check_body(body).into_iter().take(1));",
        )],
    ),
    exchange(
        "content-type-not-checked",
        "every content type will do",
        &[once(
            "Some(essence) if essence.eq_ignore_ascii_case(wanted) => Ok(()),",
            "Some(essence) if essence.len() + wanted.len() > 0 => Ok(()),",
        )],
    ),
    exchange(
        "content-type-parameters-count",
        "a content type may have no parameters",
        &[once("sent.split(';').next().unwrap_or_default().trim()", "sent.trim()")],
    ),
    exchange(
        "body-limit-off-by-one",
        "the body may be one byte longer",
        &[once(
            "self.operation.max_body_bytes().unwrap_or(1 << 20)",
            "self.operation.max_body_bytes().unwrap_or(1 << 20) + 1",
        )],
    ),
    exchange(
        "failure-headers-lost",
        "failures without their headers",
        &[once("        headers.extend(failure.headers().iter().cloned());\n", "")],
    ),
    exchange(
        "error-request-id-lost",
        "errors without the request's identifier",
        &[once(
            "E::from_failure(failure, &self.context.request_id, self.service().api_url())",
            "E::from_failure(failure, \"\", self.service().api_url())",
        )],
    ),
    exchange(
        "query-not-read",
        "query parameters are always the defaults",
        &[once(
            "self.operation.check_query(info.uri().query().unwrap_or_default())",
            "self.operation.check_query(\"\")",
        )],
    ),
    of(
        ANSWER,
        "json-content-type-changed",
        "JSON answers are text/json",
        &[after("pub fn json(", "from_static(\"application/json\")", "from_static(\"text/json\")")],
    ),
    of(
        ANSWER,
        "media-content-type-lost",
        "bytes without their media type",
        &[once(
            "        payload.headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(media.content_type));\n",
            "",
        )],
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
        FAILURE,
        "error-kind-renamed",
        "validation-error -> unprocessable-entity",
        &[after("pub fn slug(", "\"validation-error\"", "\"unprocessable-entity\"")],
    ),
    of(
        FAILURE,
        "failure-status-changed",
        "413 is 400",
        &[after("pub fn payload_too_large(", "StatusCode::PAYLOAD_TOO_LARGE", "StatusCode::BAD_REQUEST")],
    ),
    of(
        SCHEMA,
        "schema-lengths-swapped",
        "minLength and maxLength swapped in schemas",
        &[once(
            "(string.min_length, string.max_length) = (minimum, maximum);",
            "(string.max_length, string.min_length) = (minimum, maximum);",
        )],
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
        &[once("declared > limit", "declared >= limit")],
    ),
    of(
        BODY,
        "chunked-length-off-by-one",
        "a body in chunks may have one byte more",
        &[once("if self.received > limit {", "if self.received > limit + 1 {")],
    ),
    of(
        FORM,
        "text-limit-undocumented",
        "a text part of a form may have 64 KiB",
        &[after(
            "async fn read_text(",
            "        bytes.extend_from_slice(&chunk);\n",
            "        bytes.extend_from_slice(&chunk);\n        if bytes.len() > 64 << 10 {\n            \
         return Err(Failure::payload_too_large(\"the part is too large\"));\n        }\n",
        )],
    ),
    of(
        FORM,
        "file-limit-off-by-one",
        "a file may not have the most bytes",
        &[after("async fn read_file(", "as u64 > limit", "as u64 >= limit")],
    ),
    of(
        FORM,
        "repeated-parts-let-in",
        "a part may be given twice",
        &[once("if form.has(&name) {", "if form.has(&name) && name.is_empty() {")],
    ),
    of(
        "openapi/runtime/src/timestamp.rs",
        "milliseconds-lost",
        "times are written in whole seconds",
        &[after("impl std::fmt::Display for Timestamp", "SecondsFormat::Millis", "SecondsFormat::Secs")],
    ),
    of(
        "openapi/document/src/schema.rs",
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
