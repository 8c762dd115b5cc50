//! JSON bodies: every operation that takes one takes it in the same way.

use anyhow::{Result, ensure};
use futures::future::BoxFuture;
use serde_json::Value;
use specbound_document::Operation;

use crate::DOCUMENT;
use crate::call::Call;
use crate::capability::Capability;
use crate::case::{Case, name_of};
use crate::case_context::CaseContext;
use crate::module::module_of;
use crate::pictures;

type Work = for<'t> fn(&'t CaseContext, &'static Operation) -> BoxFuture<'t, Result<()>>;

/// A case for each operation that takes a body.
pub(super) fn all() -> Vec<Case> {
    let for_json: [(&str, Work); 6] = [
        ("malformed_json_is_400", |context, operation| Box::pin(malformed_json_is_400(context, operation))),
        ("an_empty_body_is_400", |context, operation| Box::pin(an_empty_body_is_400(context, operation))),
        ("more_than_json_is_400", |context, operation| Box::pin(more_than_json_is_400(context, operation))),
        ("an_unknown_field_is_422", |context, operation| Box::pin(an_unknown_field_is_422(context, operation))),
        ("what_is_no_object_is_422", |context, operation| Box::pin(what_is_no_object_is_422(context, operation))),
        ("every_missing_field_is_named", |context, operation| {
            Box::pin(every_missing_field_is_named(context, operation))
        }),
    ];
    let for_any: [(&str, Work); 2] = [
        ("another_content_type_is_415", |context, operation| Box::pin(another_content_type_is_415(context, operation))),
        ("a_body_over_the_limit_is_413", |context, operation| {
            Box::pin(a_body_over_the_limit_is_413(context, operation))
        }),
    ];
    let mut cases = Vec::new();
    for operation in DOCUMENT.operations() {
        let json = operation.request_content_type() == Some("application/json");
        let any = operation.request_content_type().is_some();
        let taken = for_json.iter().filter(|_| json).chain(for_any.iter().filter(|_| any));
        for (name, work) in taken {
            let (name, work) = (name_of(&module_of(operation), name), *work);
            cases.push(Case::new(name, operation.id(), &[Capability::Checks], move |context| work(context, operation)));
        }
    }
    cases
}

/// Any image of the caller's where the path wants one.
async fn plausible(context: &CaseContext, operation: &'static Operation) -> Result<Call> {
    let id = if operation.path().contains("{imageId}") { context.image().await?.id.to_string() } else { String::new() };
    Ok(Call::plausible(operation, &id))
}

async fn malformed_json_is_400(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    let deep = "[".repeat(10_000);
    for text in ["{", "{\"name\":", "{name: 1}", "{'name': 1}", "nul", "{\"name\": \"\u{1}\"}", "[1,]", &deep] {
        let error = context.send(call.clone().body(text.to_owned())).await?.expect_error(400)?;
        ensure!(error.errors.is_empty(), "errors: a body that cannot be read has no fields, got {:?}", error.errors);
    }
    // Not UTF-8.
    context.send(call.body(&b"{\"name\": \"\xff\"}"[..])).await?.expect_error(400)?;
    Ok(())
}

async fn an_empty_body_is_400(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?.header("content-type", "application/json").body("");
    context.send(call).await?.expect_error(400)?;
    Ok(())
}

async fn more_than_json_is_400(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    let right = String::from_utf8_lossy(&call.body).into_owned();
    for more in [" xyz", "{}", "}", ",", "\0"] {
        context.send(call.clone().body(format!("{right}{more}"))).await?.expect_error(400)?;
    }
    Ok(())
}

async fn an_unknown_field_is_422(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    let mut body: Value = serde_json::from_slice(&call.body)?;
    body["surplus"] = 1.into();
    body["a/b~c"] = 1.into();
    // Slash and tilde are escaped in a pointer.
    context.send(call.body(body.to_string())).await?.expect_invalid(&["/surplus", "/a~1b~0c"])
}

async fn what_is_no_object_is_422(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    for text in ["[]", "null", "\"name\"", "12", "true", "[{}]"] {
        let error = context.send(call.clone().body(text)).await?.expect_error(422)?;
        ensure!(!error.errors.is_empty(), "errors: must say what is wrong with {text}");
    }
    Ok(())
}

async fn every_missing_field_is_named(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    let required = required_fields(operation);
    if required.is_empty() {
        return Ok(());
    }
    let pointers: Vec<String> = required.iter().map(|name| format!("/{name}")).collect();
    let pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
    context.send(call.body("{}")).await?.expect_invalid(&pointers)
}

fn required_fields(operation: &Operation) -> Vec<String> {
    let document = DOCUMENT.json();
    let content = &document["paths"][operation.path()][operation.method().to_lowercase()]["requestBody"]["content"];
    let mut schema = &content["application/json"]["schema"];
    if let Some(reference) = schema["$ref"].as_str() {
        schema = document.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null);
    }
    schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn another_content_type_is_415(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let call = plausible(context, operation).await?;
    let form = operation.request_content_type() == Some("multipart/form-data");
    let other = if form { "application/json" } else { "multipart/form-data; boundary=x" };
    for content_type in [other, "text/plain", "application/x-www-form-urlencoded", "application/jsonx", "*/*"] {
        context.send(call.clone().header("content-type", content_type)).await?.expect_error(415)?;
    }
    context.send(call.clone().without_header("content-type")).await?.expect_error(415)?;
    if !form {
        // A parameter and another spelling do not make it another type.
        for content_type in ["application/json; charset=utf-8", "Application/JSON"] {
            let reply = context.send(call.clone().header("content-type", content_type)).await?;
            ensure!(reply.status != 415, "{content_type} is JSON too, got 415");
        }
    }
    Ok(())
}

async fn a_body_over_the_limit_is_413(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let Some(limit) = operation.max_body_bytes() else {
        return Ok(());
    };
    let call = plausible(context, operation).await?;
    let limit = usize::try_from(limit)?;
    let over = match operation.request_content_type() {
        Some("application/json") => {
            // White space: nothing but its length is wrong with it.
            let mut body = call.body.to_vec();
            let at_the_limit = {
                let mut body = body.clone();
                body.resize(limit, b' ');
                body
            };
            let reply = context.send(call.clone().body(at_the_limit)).await?;
            ensure!(reply.status != 413, "a body of {limit} bytes is at the limit, and got 413");
            body.resize(limit + 1, b' ');
            body.into()
        }
        _ => pictures::jpeg_of_length(limit + 1),
    };
    let error = context.send(call.body(over)).await?.expect_error(413)?;
    ensure!(
        error.message.contains(&limit.to_string()),
        "message: must say the limit of {limit}, got {:?}",
        error.message
    );
    Ok(())
}
