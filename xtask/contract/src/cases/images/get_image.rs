//! `getImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result};

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::received_response::same_bytes;

cases! {
    "getImage": get_answers_an_image [], get_gives_what_the_upload_gave [State] shows "path.imageId";
}

async fn get_answers_an_image(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    context.get(&image.id).await.map(drop)
}

async fn get_gives_what_the_upload_gave(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let uploaded = context.exchanges().pop().context("no exchange was recorded")?;
    let uploaded = uploaded.answer.map_err(anyhow::Error::msg)?;
    // The one that is asked for, not the newest.
    context.image().await?;
    let got = context.send(Call::get(format!("/v1/images/{}", *image.id))).await?;
    same_bytes("the image", &got.expect(200)?.body, &uploaded.body)
}
