//! `unpublishImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::Result;

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::cases::published::{but_for_the_url, public_url, publish, unpublish};
use crate::received_response::{same, same_bytes};

cases! {
    "unpublishImage": unpublish_answers_an_image [], unpublish_takes_the_url_away [State],
        unpublish_of_a_private_image_is_the_same [State], an_unpublished_image_is_gone [State, Delivery];
}

async fn unpublish_answers_an_image(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    unpublish(context, &image).await.map(drop)
}

async fn unpublish_takes_the_url_away(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    publish(context, &image).await?;
    let path = format!("/v1/images/{}/unpublish", *image.id);
    let first = context.send(Call::post(&path)).await?;
    let second = context.send(Call::post(&path)).await?;
    first.expect(201)?;
    second.expect(201)?;
    same_bytes("the second answer", &second.body, &first.body)?;
    same("url", first.json()?["url"].clone(), serde_json::Value::Null)?;
    let after = context.get(&image.id).await?;
    same("url of getImage", after.url.clone(), None)?;
    same("the other fields", but_for_the_url(&after)?, but_for_the_url(&image)?)
}

async fn unpublish_of_a_private_image_is_the_same(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let private = unpublish(context, &image).await?;
    same("url", private.url.clone(), None)?;
    same("the other fields", but_for_the_url(&private)?, but_for_the_url(&image)?)
}

async fn an_unpublished_image_is_gone(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let url = public_url(&publish(context, &image).await?)?;
    context.fetch(&url).await?.expect(200)?;
    unpublish(context, &image).await?;
    context.fetch(&url).await?.expect(404)?;
    Ok(())
}
