//! What holds for every operation, and so is tried on each that the document has.

mod bodies;
mod forms;
mod hostile;

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use futures::future::BoxFuture;
use specbound_document::Operation;

use crate::DOCUMENT;
use crate::call::{Call, Key};
use crate::capability::Capability;
use crate::case::{Case, cases, name_of};
use crate::case_context::CaseContext;
use crate::module::module_of;
use crate::received_response::same;

/// Fits the pattern and names nothing.
const NOBODY: &str = "image_000000000000000000000000";

cases! {
    "": request_ids_differ [Checks], a_path_that_is_not_there_is_404 [Router], a_method_that_is_not_there_is_405 [Router],
        upload_is_not_an_image_id [Router, Checks], an_empty_segment_makes_another_path [Router], who_asks_is_asked_first [Checks];
}

/// The table above, the other files' tables, and a case for each operation where the case is about any of them.
pub(super) fn cases_of_all() -> Vec<Case> {
    let mut all = cases();
    all.extend(bodies::all());
    all.extend(forms::cases());
    all.extend(hostile::cases());
    for operation in DOCUMENT.operations() {
        let mut each =
            |name: &str,
             needs: &[Capability],
             work: for<'t> fn(&'t CaseContext, &'static Operation) -> BoxFuture<'t, Result<()>>| {
                let name = name_of(&module_of(operation), name);
                all.push(Case::new(name, operation.id(), needs, move |context| work(context, operation)));
            };
        use Capability::{Checks, Keys, OtherOwner, OtherStage, Prefer, State};
        if operation.security_header().is_some() {
            each("no_key_is_401", &[Checks], |context, operation| Box::pin(no_key_is_401(context, operation)));
            each("no_such_stage_is_401", &[Checks], |context, operation| {
                Box::pin(no_such_stage_is_401(context, operation))
            });
            each("unknown_key_is_401", &[Keys], |context, operation| Box::pin(unknown_key_is_401(context, operation)));
        }
        if operation.path().contains("{imageId}") {
            each("malformed_id_is_404", &[Checks], |context, operation| {
                Box::pin(malformed_id_is_404(context, operation))
            });
            each("unknown_image_is_404", &[State], |context, operation| {
                Box::pin(unknown_image_is_404(context, operation))
            });
            each("foreign_key_is_404", &[State, OtherOwner], |context, operation| {
                Box::pin(foreign_key_is_404(context, operation))
            });
            each("other_stage_is_404", &[State, OtherStage], |context, operation| {
                Box::pin(other_stage_is_404(context, operation))
            });
        }
        each("every_answer_on_request", &[Prefer], |context, operation| {
            Box::pin(every_answer_on_request(context, operation))
        });
    }
    all
}

fn refusal(
    operation: &Operation,
    status: u16,
    message: &str,
    reply: &crate::received_response::ReceivedResponse,
) -> Result<()> {
    reply.expect(status)?;
    if operation.method() != "HEAD" {
        let error = reply.expect_error(status)?;
        ensure!(error.message == message, "message: expected {message:?}, got {:?}", error.message);
    }
    Ok(())
}

async fn no_key_is_401(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let reply = context.send(Call::plausible(operation, NOBODY).key(Key::None)).await?;
    refusal(operation, 401, &format!("The header {} is missing.", crate::key_header()), &reply)
}

async fn no_such_stage_is_401(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    for key in
        ["", "prod_0123456789abcdef0123456789abcdef", "live", "LIVE_0123456789abcdef0123456789abcdef", "Bearer x"]
    {
        let reply = context.send(Call::plausible(operation, NOBODY).key(Key::Text(key.to_owned()))).await?;
        reply.expect(401).with_context(|| format!("with the key {key:?}"))?;
    }
    Ok(())
}

async fn unknown_key_is_401(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let known = context.key_text(&Key::Live)?.unwrap_or_default();
    let last = if known.ends_with('0') { '1' } else { '0' };
    let almost = format!("{}{last}", &known[..known.len() - 1]);
    let other_stage = known.replacen("live_", "test_", 1);
    let mut keys =
        vec!["live_0123456789abcdef0123456789abcdef".to_owned(), almost, format!("{known}0"), known.to_uppercase()];
    if context.key_text(&Key::Test).ok().flatten() != Some(&other_stage) {
        keys.push(other_stage);
    }
    for key in keys {
        let reply = context.send(Call::plausible(operation, NOBODY).key(Key::Text(key))).await?;
        refusal(operation, 401, "The API key is not known.", &reply)?;
    }
    Ok(())
}

async fn malformed_id_is_404(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    // What is said of it is no longer than a line.
    let long = format!("image_{}", "a".repeat(2000));
    let shown = |id: &str| match id.len() > 100 {
        true => format!("{}…", &id[..100]),
        false => id.to_owned(),
    };
    for id in [
        "x",
        "image_",
        "image_short",
        "IMAGE_000000000000000000000000",
        "image_00000000000000000000000A",
        "image_0000000000000000000000000",
        &long,
    ] {
        let reply = context.send(Call::plausible(operation, id)).await?;
        refusal(operation, 404, &format!("Image with id {} not found.", shown(id)), &reply)?;
    }
    // What stands for other characters in a path is taken as these.
    for (sent, meant) in
        [("image%20x", "image x"), ("%2e%2e%2fx", "../x"), ("image_%C3%A4", "image_ä"), ("%27%22", "'\"")]
    {
        let reply = context.send(Call::plausible(operation, sent)).await?;
        refusal(operation, 404, &format!("Image with id {meant} not found."), &reply)?;
    }
    Ok(())
}

async fn unknown_image_is_404(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let reply = context.send(Call::plausible(operation, NOBODY)).await?;
    refusal(operation, 404, &format!("Image with id {NOBODY} not found."), &reply)
}

async fn foreign_key_is_404(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    hidden_from(context, operation, Key::Other).await
}

async fn other_stage_is_404(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    hidden_from(context, operation, Key::Test).await
}

/// Another caller is answered as if there were no such image, and changes nothing.
async fn hidden_from(context: &CaseContext, operation: &'static Operation, key: Key) -> Result<()> {
    let image = context.image().await?;
    let reply = context.send(Call::plausible(operation, &image.id).key(key)).await?;
    refusal(operation, 404, &format!("Image with id {} not found.", *image.id), &reply)?;
    let after = context.get(&image.id).await?;
    same("url after another's request", after.url, None)
}

async fn every_answer_on_request(context: &CaseContext, operation: &'static Operation) -> Result<()> {
    let image = context.image().await?;
    for status in operation.statuses() {
        let call = Call::plausible(operation, &image.id).header("prefer", format!("code={status}"));
        context.send(call).await?.expect(status)?;
    }
    Ok(())
}

async fn request_ids_differ(context: &CaseContext) -> Result<()> {
    let mut ids = BTreeSet::new();
    for _ in 0..5 {
        let reply = context.send(Call::get("/v1/images").key(Key::None)).await?;
        ids.insert(reply.header("x-request-id").unwrap_or_default().to_owned());
        let reply = context.send(Call::get("/v1/images?take=1")).await?;
        ids.insert(reply.header("x-request-id").unwrap_or_default().to_owned());
    }
    same("different request ids in ten requests", ids.len(), 10)
}

async fn a_path_that_is_not_there_is_404(context: &CaseContext) -> Result<()> {
    let under = format!("/v1/images/{NOBODY}/enlarge");
    for path in ["/", "/v1", "/v2/images", "/v1/image", &under, "/v1/images/upload/x"] {
        let reply = context.send(Call::get(path)).await?;
        reply.expect(404).with_context(|| path.to_owned())?;
        ensure!(!reply.text("/message")?.is_empty(), "{path}: the message is empty");
        same("request_id and x-request-id", Some(reply.text("/request_id")?.as_str()), reply.header("x-request-id"))?;
    }
    Ok(())
}

async fn a_method_that_is_not_there_is_405(context: &CaseContext) -> Result<()> {
    let paths: BTreeSet<&str> = DOCUMENT.operations().iter().map(Operation::path).collect();
    for template in paths {
        let own = DOCUMENT.operations().iter().filter(|operation| operation.path() == template);
        let allowed: BTreeSet<&str> = own.map(Operation::method).collect();
        let path = template.replace("{imageId}", NOBODY);
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            if allowed.contains(method) {
                continue;
            }
            let reply = context.send(Call::new(method, &path)).await?;
            let error = reply.expect_error(405).with_context(|| format!("{method} {path}"))?;
            same("errors", error.errors.len(), 0)?;
            let allow: BTreeSet<&str> = reply.header("allow").unwrap_or_default().split(',').map(str::trim).collect();
            same(&format!("{method} {path}: Allow"), &allow, &allowed)?;
        }
    }
    Ok(())
}

async fn an_empty_segment_makes_another_path(context: &CaseContext) -> Result<()> {
    let image = format!("/v1/images/{NOBODY}");
    for path in ["//v1/images", "/v1//images", "/v1/images/", &format!("{image}/"), &format!("{image}//download")] {
        let reply = context.send(Call::get(path)).await?;
        let error = reply.expect_error(404).with_context(|| path.to_owned())?;
        // A mock goes on to say what may have been meant.
        let wanted = format!("There is no {path}.");
        ensure!(error.message.starts_with(&wanted), "message: expected {wanted:?} first, got {:?}", error.message);
    }
    Ok(())
}

/// The literal segment beside the variable: neither may be taken for the other.
async fn upload_is_not_an_image_id(context: &CaseContext) -> Result<()> {
    // POST with any other segment is not an operation.
    let reply = context
        .send(
            Call::post(format!("/v1/images/{NOBODY}"))
                .form(crate::call::MultipartForm::upload("x", &crate::pictures::small())),
        )
        .await?;
    reply.expect(405)?;
    // There is no image of that name, and no way to read or delete "upload".
    for method in ["GET", "DELETE"] {
        context.send(Call::new(method, "/v1/images/upload")).await?.expect(405)?;
    }
    Ok(())
}

/// Nothing is said about a request to someone who has no key.
async fn who_asks_is_asked_first(context: &CaseContext) -> Result<()> {
    let wrong = [
        Call::get("/v1/images/x"),
        Call::get("/v1/images?take=0"),
        Call::post("/v1/images").json("{"),
        Call::post("/v1/images").header("content-type", "text/plain").body("x"),
        Call::post("/v1/images/upload").json("{}"),
    ];
    for call in wrong {
        context.send(call.key(Key::None)).await?.expect_error(401)?;
    }
    Ok(())
}
