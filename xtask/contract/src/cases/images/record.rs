//! `getImage` and `deleteImage`

use anyhow::{Context, Result, ensure};
use images_client::Error;

use crate::DOCUMENT;
use crate::call::Call;
use crate::case::cases;
use crate::reply::{same, same_bytes};
use crate::trial::Trial;

cases! { "images";
    "getImage": get_answers_an_image [], get_gives_what_the_upload_gave [State] shows "path.imageId";
    "deleteImage": delete_answers_nothing [], a_deleted_image_is_nowhere [State], a_typed_404_reaches_the_client [State];
}

async fn get_answers_an_image(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    trial.get(&image.id).await.map(drop)
}

async fn get_gives_what_the_upload_gave(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    let uploaded = trial.exchanges().pop().context("no exchange was recorded")?;
    let uploaded = uploaded.answer.map_err(anyhow::Error::msg)?;
    // The one that is asked for, not the newest.
    trial.image().await?;
    let got = trial.send(Call::get(format!("/v1/images/{}", *image.id))).await?;
    same_bytes("the image", &got.expect(200)?.body, &uploaded.body)
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
