//! `deleteImage`

use anyhow::{Context, Result, ensure};
use images_client::Error;

use crate::DOCUMENT;
use crate::call::{Call, Key};
use crate::case::cases;
use crate::cases::downloads::tagged;
use crate::reply::same;
use crate::trial::Trial;

cases! {
    "deleteImage": delete_answers_nothing [], a_deleted_image_is_nowhere [State], a_typed_404_reaches_the_client [State],
        other_bytes_are_not_deleted [State, Parts] shows "header.If-Match",
        a_condition_that_holds_lets_a_deletion_through [Parts], a_deleted_image_is_gone_from_the_cdn [State, Delivery];
}

async fn delete_answers_nothing(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    let answer = trial.client().delete_image().image_id(image.id).send().await?;
    same("status", answer.status().as_u16(), 204)
}

async fn a_deleted_image_is_nowhere(trial: &Trial) -> Result<()> {
    let (kept, image) = (trial.image().await?, trial.image().await?);
    trial.client().delete_image().image_id(image.id.clone()).send().await?;
    for operation in DOCUMENT.operations().iter().filter(|operation| operation.path().contains("{imageId}")) {
        trial
            .send(Call::plausible(operation, &image.id))
            .await?
            .expect(404)
            .with_context(|| operation.id().to_owned())?;
    }
    let page = trial.client().list_images().take(100).send().await?.into_inner();
    ensure!(page.data.iter().all(|listed| listed.id != image.id), "the list still has the deleted image");
    trial.get(&kept.id).await.map(drop)
}

async fn a_typed_404_reaches_the_client(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    trial.client().delete_image().image_id(image.id.clone()).send().await?;
    match trial.client().get_image().image_id(image.id.clone()).send().await {
        Err(Error::ErrorResponse(answer)) => {
            same("status", answer.status, 404)?;
            same("message", answer.message.clone(), format!("Image with id {} not found.", *image.id))?;
            same("errors", answer.errors.len(), 0)
        }
        other => anyhow::bail!("expected a typed 404, got {other:?}"),
    }
}

async fn other_bytes_are_not_deleted(trial: &Trial) -> Result<()> {
    let (path, etag) = tagged(trial).await?;
    for tag in ["\"zz\"", &format!("W/{etag}"), "no tag"] {
        let reply = trial.send(Call::new("DELETE", path.clone()).header("if-match", tag)).await?;
        reply.expect_error(412).with_context(|| tag.to_owned())?;
    }
    trial.send(Call::get(path.clone())).await?.expect(200)?;
    // Whose image it is comes first.
    let nobody = "/v1/images/image_000000000000000000000000";
    trial.send(Call::new("DELETE", nobody).header("if-match", "\"zz\"")).await?.expect(404)?;
    trial.send(Call::new("DELETE", path).header("if-match", etag)).await?.expect(204)?;
    Ok(())
}

async fn a_condition_that_holds_lets_a_deletion_through(trial: &Trial) -> Result<()> {
    let (path, _) = tagged(trial).await?;
    trial.send(Call::new("DELETE", path).header("if-match", "*")).await?.expect(204)?;
    Ok(())
}

async fn a_deleted_image_is_gone_from_the_cdn(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    let published = trial.client().publish_image().image_id(image.id.clone()).send().await?.into_inner();
    let url = published.url.context("url: expected a public URL, got null")?;
    trial.fetch(&url).await?.expect(200)?;
    trial.client().delete_image().image_id(image.id.clone()).send().await?;
    trial.fetch(&url).await?.expect(404)?;
    let reply = trial.send(Call::post(format!("/v1/images/{}/publish", *image.id)).key(Key::Live)).await?;
    reply.expect_error(404)?;
    trial.fetch(&url).await?.expect(404)?;
    Ok(())
}
