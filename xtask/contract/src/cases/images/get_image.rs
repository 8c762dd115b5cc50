//! `getImage`

use anyhow::{Context, Result};

use crate::call::Call;
use crate::case::cases;
use crate::reply::same_bytes;
use crate::trial::Trial;

cases! {
    "getImage": get_answers_an_image [], get_gives_what_the_upload_gave [State] shows "path.imageId";
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
