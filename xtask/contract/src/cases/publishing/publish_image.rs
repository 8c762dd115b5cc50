//! `publishImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Result, ensure};

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::cases::published::{but_for_the_url, public_url, publish, unpublish};
use crate::pictures;
use crate::received_response::{same, same_bytes};

cases! {
    "publishImage": publish_answers_an_image [], publish_sets_the_url_and_nothing_else [State], publish_again_is_the_same [],
        anyone_may_fetch_a_published_image [State, Delivery], publishing_again_brings_it_back [State, Delivery],
        a_body_is_not_asked_for [];
}

async fn publish_answers_an_image(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    publish(context, &image).await.map(drop)
}

async fn publish_sets_the_url_and_nothing_else(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let published = publish(context, &image).await?;
    let url = public_url(&published)?;
    ensure!(url.starts_with("http://") || url.starts_with("https://"), "url: expected an absolute URL, got {url}");
    same("the other fields", but_for_the_url(&published)?, but_for_the_url(&image)?)?;
    same("url of getImage", context.get(&image.id).await?.url, Some(url))
}

async fn publish_again_is_the_same(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let path = format!("/v1/images/{}/publish", *image.id);
    let first = context.send(Call::post(&path)).await?;
    let second = context.send(Call::post(&path)).await?;
    first.expect(201)?;
    second.expect(201)?;
    same_bytes("the second answer", &second.body, &first.body)
}

/// The vendor's clients send nothing; a body that nobody asked for is not read as anything.
async fn a_body_is_not_asked_for(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    context.send(Call::post(format!("/v1/images/{}/publish", *image.id)).json("{}")).await?.expect(201)?;
    context.send(Call::post(format!("/v1/images/{}/unpublish", *image.id)).json("{}")).await?.expect(201)?;
    Ok(())
}

async fn anyone_may_fetch_a_published_image(context: &CaseContext) -> Result<()> {
    for (seed, (format, media_type)) in pictures::FORMATS.into_iter().enumerate() {
        let picture = pictures::picture(format, 33, 21, seed as u64);
        let image = context.upload(picture.clone()).await?;
        let url = public_url(&publish(context, &image).await?)?;
        let answer = context.fetch(&url).await?;
        answer.expect(200)?.expect_header("content-type", media_type)?;
        same_bytes("the public bytes", &answer.body, &picture)?;
        let kept = answer.header("cache-control").unwrap_or_default();
        ensure!(kept.contains("public"), "cache-control: expected public, got {kept:?}");
        let etag = answer.header("etag").unwrap_or_default();
        ensure!(etag.starts_with('"') && etag.len() > 2, "etag: expected a strong entity tag, got {etag:?}");
    }
    Ok(())
}

async fn publishing_again_brings_it_back(context: &CaseContext) -> Result<()> {
    let picture = pictures::small();
    let image = context.upload(picture.clone()).await?;
    for _ in 0..3 {
        let url = public_url(&publish(context, &image).await?)?;
        let answer = context.fetch(&url).await?;
        same_bytes("the public bytes", &answer.expect(200)?.body, &picture)?;
        unpublish(context, &image).await?;
        context.fetch(&url).await?.expect(404)?;
    }
    Ok(())
}
