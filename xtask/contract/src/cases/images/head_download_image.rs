//! `headDownloadImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result, ensure};

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::cases::downloads::{OF_GET, downloaded, path, strong_etag, tagged, with};
use crate::received_response::same;

cases! {
    "headDownloadImage": head_answers_headers [], head_is_the_download_without_its_bytes [] shows "path.imageId",
        head_knows_what_the_caller_has [Parts],
        the_conditions_of_a_head_are_those_of_the_download [Parts] shows "header.If-Match header.If-None-Match";
}

async fn head_answers_headers(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let answer = context.client().head_download_image().image_id(image.id).send().await?;
    same("status", answer.status().as_u16(), 200)
}

async fn head_is_the_download_without_its_bytes(context: &CaseContext) -> Result<()> {
    let (download, image) = downloaded(context).await?;
    // The one that is asked for, not the newest.
    context.image().await?;
    let head = context.send(Call::new("HEAD", path(&image))).await?;
    head.expect(200)?;
    for name in ["content-type", "content-length", "etag", "content-disposition", "accept-ranges", "cache-control"] {
        same(name, head.header(name), download.header(name))?;
    }
    Ok(())
}

async fn head_knows_what_the_caller_has(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let etag = strong_etag(&context.send(Call::new("HEAD", path(&image))).await?)?;
    let same_head = context.send(Call::new("HEAD", path(&image)).header("if-none-match", etag.clone())).await?;
    same_head.expect(304)?.expect_header("etag", &etag)?;
    let other = context.send(Call::new("HEAD", path(&image)).header("if-none-match", "\"other\"")).await?;
    other.expect(200)?;
    let conditional = context.client().head_download_image().image_id(image.id).if_none_match(etag).send().await?;
    ensure!(conditional.modified().is_none(), "the client expected 304 and got 200");
    Ok(())
}

async fn the_conditions_of_a_head_are_those_of_the_download(context: &CaseContext) -> Result<()> {
    let (path, etag) = tagged(context).await?;
    for (headers, status) in OF_GET {
        // A range applies to GET only.
        let status = if matches!(status, 206 | 416) { 200 } else { status };
        let reply = context.send(with(Call::new("HEAD", format!("{path}/download")), headers, &etag)).await?;
        reply.expect(status).with_context(|| format!("{headers:?}"))?;
    }
    Ok(())
}
