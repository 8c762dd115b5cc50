//! `deleteImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result, ensure};
use images_client::Error;

use crate::DOCUMENT;
use crate::call::{Call, Key};
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::cases::downloads::tagged;
use crate::received_response::same;

cases! {
    "deleteImage": delete_answers_nothing [], a_deleted_image_is_nowhere [State], a_typed_404_reaches_the_client [State],
        other_bytes_are_not_deleted [State, Parts] shows "header.If-Match",
        a_condition_that_holds_lets_a_deletion_through [Parts], a_deleted_image_is_gone_from_the_cdn [State, Delivery];
}

async fn delete_answers_nothing(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let answer = context.client().delete_image().image_id(image.id).send().await?;
    same("status", answer.status().as_u16(), 204)
}

async fn a_deleted_image_is_nowhere(context: &CaseContext) -> Result<()> {
    let (kept, image) = (context.image().await?, context.image().await?);
    context.client().delete_image().image_id(image.id.clone()).send().await?;
    for operation in DOCUMENT.operations().iter().filter(|operation| operation.path().contains("{imageId}")) {
        context
            .send(Call::plausible(operation, &image.id))
            .await?
            .expect(404)
            .with_context(|| operation.id().to_owned())?;
    }
    let page = context.client().list_images().take(100).send().await?.into_inner();
    ensure!(page.data.iter().all(|listed| listed.id != image.id), "the list still has the deleted image");
    context.get(&kept.id).await.map(drop)
}

async fn a_typed_404_reaches_the_client(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    context.client().delete_image().image_id(image.id.clone()).send().await?;
    match context.client().get_image().image_id(image.id.clone()).send().await {
        Err(Error::ErrorResponse(answer)) => {
            same("status", answer.status, 404)?;
            same("message", answer.message.clone(), format!("Image with id {} not found.", *image.id))?;
            same("errors", answer.errors.len(), 0)
        }
        other => anyhow::bail!("expected a typed 404, got {other:?}"),
    }
}

async fn other_bytes_are_not_deleted(context: &CaseContext) -> Result<()> {
    let (path, etag) = tagged(context).await?;
    for tag in ["\"zz\"", &format!("W/{etag}"), "no tag"] {
        let reply = context.send(Call::new("DELETE", path.clone()).header("if-match", tag)).await?;
        reply.expect_error(412).with_context(|| tag.to_owned())?;
    }
    context.send(Call::get(path.clone())).await?.expect(200)?;
    // Whose image it is comes first.
    let nobody = "/v1/images/image_000000000000000000000000";
    context.send(Call::new("DELETE", nobody).header("if-match", "\"zz\"")).await?.expect(404)?;
    context.send(Call::new("DELETE", path).header("if-match", etag)).await?.expect(204)?;
    Ok(())
}

async fn a_condition_that_holds_lets_a_deletion_through(context: &CaseContext) -> Result<()> {
    let (path, _) = tagged(context).await?;
    context.send(Call::new("DELETE", path).header("if-match", "*")).await?.expect(204)?;
    Ok(())
}

async fn a_deleted_image_is_gone_from_the_cdn(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let published = context.client().publish_image().image_id(image.id.clone()).send().await?.into_inner();
    let url = published.url.context("url: expected a public URL, got null")?;
    context.fetch(&url).await?.expect(200)?;
    context.client().delete_image().image_id(image.id.clone()).send().await?;
    context.fetch(&url).await?.expect(404)?;
    let reply = context.send(Call::post(format!("/v1/images/{}/publish", *image.id)).key(Key::Live)).await?;
    reply.expect_error(404)?;
    context.fetch(&url).await?.expect(404)?;
    Ok(())
}
