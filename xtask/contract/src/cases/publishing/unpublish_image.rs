//! `unpublishImage`

use anyhow::Result;

use crate::call::Call;
use crate::case::cases;
use crate::cases::published::{but_for_the_url, public_url, publish, unpublish};
use crate::reply::{same, same_bytes};
use crate::trial::Trial;

cases! {
    "unpublishImage": unpublish_answers_an_image [], unpublish_takes_the_url_away [State],
        unpublish_of_a_private_image_is_the_same [State], an_unpublished_image_is_gone [State, Delivery];
}

async fn unpublish_answers_an_image(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    unpublish(trial, &image).await.map(drop)
}

async fn unpublish_takes_the_url_away(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    publish(trial, &image).await?;
    let path = format!("/v1/images/{}/unpublish", *image.id);
    let first = trial.send(Call::post(&path)).await?;
    let second = trial.send(Call::post(&path)).await?;
    first.expect(201)?;
    second.expect(201)?;
    same_bytes("the second answer", &second.body, &first.body)?;
    same("url", first.json()?["url"].clone(), serde_json::Value::Null)?;
    let after = trial.get(&image.id).await?;
    same("url of getImage", after.url.clone(), None)?;
    same("the other fields", but_for_the_url(&after)?, but_for_the_url(&image)?)
}

async fn unpublish_of_a_private_image_is_the_same(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    let private = unpublish(trial, &image).await?;
    same("url", private.url.clone(), None)?;
    same("the other fields", but_for_the_url(&private)?, but_for_the_url(&image)?)
}

async fn an_unpublished_image_is_gone(trial: &Trial) -> Result<()> {
    let image = trial.image().await?;
    let url = public_url(&publish(trial, &image).await?)?;
    trial.fetch(&url).await?.expect(200)?;
    unpublish(trial, &image).await?;
    trial.fetch(&url).await?.expect(404)?;
    Ok(())
}
