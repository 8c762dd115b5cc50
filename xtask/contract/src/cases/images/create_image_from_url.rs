//! `createImageFromUrl`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result, bail};
use images_client::types::Image;
use serde_json::json;

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::origin::{self, Origin};
use crate::pictures;
use crate::received_response::{ReceivedResponse, same, same_bytes};

cases! {
    "createImageFromUrl": a_published_image_can_be_fetched [State, Delivery, OwnUrls, Origins], an_allowed_origins_picture_becomes_an_image [State, Fetch] shows "body/url body/name",
        create_answers_an_image [Prefer],
        what_an_allowed_origin_does_not_give_is_422 [Checks, Fetch], another_origin_is_not_asked [Checks, State, Origins], a_redirect_to_another_origin_is_not_followed [Checks, Fetch], what_is_no_web_url_is_422 [Checks, State, Origins],
        every_wrong_field_is_named [Checks];
}

async fn create(context: &CaseContext, url: &str, name: &str) -> Result<Image> {
    let answer = context.client().create_image_from_url().body_map(|body| body.url(url).name(name)).send().await?;
    same("status", answer.status().as_u16(), 201)?;
    Ok(answer.into_inner())
}

async fn post(context: &CaseContext, url: &str) -> Result<ReceivedResponse> {
    context.send(Call::post("/v1/images").json(json!({ "url": url, "name": "Fetched" }).to_string())).await
}

/// Where the caller answers with examples, any URL will do.
async fn create_answers_an_image(context: &CaseContext) -> Result<()> {
    create(context, "https://pictures.s3.amazonaws.com/cat.jpg", "Cat").await.map(drop)
}

/// Public URLs are allowed by default.
async fn a_published_image_can_be_fetched(context: &CaseContext) -> Result<()> {
    let picture = pictures::picture("jpeg", 31, 17, 9);
    let image = context.upload(picture.clone()).await?;
    let published = context.client().publish_image().image_id(image.id.clone()).send().await?.into_inner();
    let url = published.url.context("url: expected a public URL, got null")?;
    let copy = create(context, &url, "Copy").await?;
    same("width and height", (copy.width.get(), copy.height.get()), (31, 17))?;
    same("url of the new image", copy.url, None)?;
    let download = context.client().download_image().image_id(copy.id).bytes().await?;
    same_bytes("the download", &download, &picture)
}

async fn an_allowed_origins_picture_becomes_an_image(context: &CaseContext) -> Result<()> {
    let origin = context.origin_url()?;
    // Directly, another one, and after a redirect on the same origin.
    for (path, name, picture, format, size) in [
        ("/picture", "Fetched", origin::picture(), "webp", (40, 30)),
        ("/other", "Another", origin::other_picture(), "png", (24, 18)),
        ("/moved", "Moved", origin::picture(), "webp", (40, 30)),
    ] {
        let image = create(context, &format!("{origin}{path}"), name).await.with_context(|| path.to_owned())?;
        same("format", image.format.to_string(), format.to_owned())?;
        same("width and height", (image.width.get(), image.height.get()), size)?;
        same("name", image.name.to_string(), name.to_owned())?;
        let download = context.client().download_image().image_id(image.id).bytes().await?;
        same_bytes("the download", &download, &picture)?;
    }
    Ok(())
}

async fn what_an_allowed_origin_does_not_give_is_422(context: &CaseContext) -> Result<()> {
    let origin = context.origin_url()?;
    for path in ["/missing", "/text", "/round"] {
        post(context, &format!("{origin}{path}")).await?.expect_invalid(&["/url"]).with_context(|| path.to_owned())?;
    }
    let big = post(context, &format!("{origin}/big")).await?;
    match big.status {
        // The document has both, and both are true.
        413 => big.expect_error(413).map(drop),
        422 => big.expect_invalid(&["/url"]),
        other => bail!("a picture of more than 20 MiB: expected 413 or 422, got {other}"),
    }
}

/// An origin that has the picture, and that nobody told the target of.
async fn another_origin_is_not_asked(context: &CaseContext) -> Result<()> {
    let other = Origin::start().await?;
    let (_, port) = other.url().rsplit_once(':').context("the origin's URL has a port")?;
    for host in ["127.0.0.1", "localhost", "2130706433", "127.1", "[::ffff:127.0.0.1]"] {
        let url = format!("http://{host}:{port}/picture");
        post(context, &url).await?.expect_invalid(&["/url"]).with_context(|| url)?;
    }
    for url in ["http://169.254.169.254/latest/meta-data/", "http://[::1]:9/cat.jpg"] {
        post(context, url).await?.expect_invalid(&["/url"]).with_context(|| url.to_owned())?;
    }
    same("requests to the origin that is not allowed", other.requests(), 0)
}

async fn a_redirect_to_another_origin_is_not_followed(context: &CaseContext) -> Result<()> {
    let other = Origin::start().await?;
    let url = format!("{}/away?{}/picture", context.origin_url()?, other.url());
    post(context, &url).await?.expect_invalid(&["/url"])?;
    same("requests to the origin that is not allowed", other.requests(), 0)
}

async fn what_is_no_web_url_is_422(context: &CaseContext) -> Result<()> {
    let long = format!("http://127.0.0.1:9/{}", "a".repeat(2048));
    for url in [
        "",
        "cat.jpg",
        "/v1/images",
        "//127.0.0.1:9/cat.jpg",
        "file:///etc/passwd",
        "ftp://127.0.0.1/cat.jpg",
        "data:image/png;base64,AAAA",
        "http://",
        &long,
    ] {
        post(context, url).await?.expect_invalid(&["/url"]).with_context(|| format!("{url:?}"))?;
    }
    Ok(())
}

async fn every_wrong_field_is_named(context: &CaseContext) -> Result<()> {
    let send = |body: serde_json::Value| context.send(Call::post("/v1/images").json(body.to_string()));
    send(json!({ "url": 5, "name": "" })).await?.expect_invalid(&["/name", "/url"])?;
    send(json!({ "url": null, "name": "n".repeat(31), "more": 1 }))
        .await?
        .expect_invalid(&["/more", "/name", "/url"])?;
    send(json!({ "name": ["n"] })).await?.expect_invalid(&["/name", "/url"])
}
