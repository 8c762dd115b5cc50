//! `downloadImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use images_client::Conditional;
use images_client::types::Image;

use crate::call::Call;
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::cases::downloads::{OF_GET, downloaded, path, strong_etag, tagged, with};
use crate::pictures;
use crate::received_response::{ReceivedResponse, same, same_bytes};

cases! {
    "downloadImage": download_answers_a_picture [], a_download_is_the_upload [State], a_download_stays_the_same_when_published [State],
        headers_say_what_it_is [], a_part_is_a_part [Parts], what_is_no_single_range_is_ignored [Parts],
        a_range_outside_is_416 [Parts], what_the_caller_has_is_not_sent [Parts],
        etags_tell_pictures_apart [State] shows "path.imageId",
        the_conditions_of_a_download_decide_in_their_order [Parts]
            shows "header.Range header.If-Range header.If-Match header.If-None-Match",
        conditions_come_in_any_number_of_lines [Parts, Sockets];
}

async fn get(context: &CaseContext, image: &Image, header: &str, value: &str) -> Result<ReceivedResponse> {
    context.send(Call::get(path(image)).header(header, value)).await
}

async fn download_answers_a_picture(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let answer = context.client().download_image().image_id(image.id).bytes().await?;
    same("status", answer.status().as_u16(), 200)?;
    let any = images_pixels::Limits { width: u32::MAX, height: u32::MAX, pixels: u64::MAX };
    let probe = images_pixels::probe(&answer, &any);
    ensure!(probe.is_ok(), "the download is not a picture: {:?}", probe.err());
    Ok(())
}

async fn a_download_is_the_upload(context: &CaseContext) -> Result<()> {
    let mut all: Vec<(Bytes, &str)> = Vec::new();
    for (seed, (format, media_type)) in pictures::FORMATS.into_iter().enumerate() {
        all.push((pictures::picture(format, 61, 47, seed as u64), media_type));
    }
    // Byte for byte: metadata and what no decoder looks at included.
    all.push((pictures::jpeg_on_its_side(40, 24), "image/jpeg"));
    all.push((pictures::jpeg_of_length(100_000), "image/jpeg"));
    for (picture, media_type) in all {
        let image = context.upload(picture.clone()).await?;
        let answer = context.send(Call::get(path(&image)).header("accept", "image/*")).await?;
        answer.expect(200)?.expect_header("content-type", media_type)?;
        same_bytes("the download", &answer.body, &picture)?;
    }
    Ok(())
}

async fn a_download_stays_the_same_when_published(context: &CaseContext) -> Result<()> {
    let picture = pictures::picture("png", 50, 40, 11);
    let image = context.upload(picture.clone()).await?;
    for _ in 0..2 {
        context.client().publish_image().image_id(image.id.clone()).send().await?;
        same_bytes("the download of a published image", &context.send(Call::get(path(&image))).await?.body, &picture)?;
        context.client().unpublish_image().image_id(image.id.clone()).send().await?;
        same_bytes(
            "the download of an unpublished image",
            &context.send(Call::get(path(&image))).await?.body,
            &picture,
        )?;
    }
    Ok(())
}

async fn headers_say_what_it_is(context: &CaseContext) -> Result<()> {
    let (answer, image) = downloaded(context).await?;
    let media_type = answer.header("content-type").unwrap_or_default();
    let (format, _) = pictures::FORMATS.into_iter().find(|(_, known)| *known == media_type).unwrap_or_default();
    answer
        .expect_header("content-length", &answer.body.len().to_string())?
        .expect_header("accept-ranges", "bytes")?
        .expect_header("cache-control", "private, no-cache")?
        .expect_header("content-disposition", &format!("inline; filename=\"{}.{format}\"", *image.id))?;
    strong_etag(&answer).map(drop)
}

async fn a_part_is_a_part(context: &CaseContext) -> Result<()> {
    let (whole, image) = downloaded(context).await?;
    let length = whole.body.len();
    for (range, start, end) in [
        ("bytes=0-0".to_owned(), 0, 1),
        ("bytes=5-9".to_owned(), 5, 10),
        ("bytes=7-".to_owned(), 7, length),
        ("bytes=-4".to_owned(), length - 4, length),
        (format!("bytes=3-{}", length * 2), 3, length),
        (format!("bytes=-{}", length * 2), 0, length),
        (format!("bytes={}-", length - 1), length - 1, length),
        ("bytes=2-99999999999999999999999".to_owned(), 2, length),
    ] {
        let answer = get(context, &image, "range", &range).await?;
        answer
            .expect(206)
            .with_context(|| range.clone())?
            .expect_header("content-range", &format!("bytes {start}-{}/{length}", end - 1))?
            .expect_header("content-length", &(end - start).to_string())?
            .expect_header("content-type", whole.header("content-type").unwrap_or_default())?
            .expect_header("etag", whole.header("etag").unwrap_or_default())?;
        same_bytes(&range, &answer.body, &whole.body[start..end])?;
    }
    Ok(())
}

async fn what_is_no_single_range_is_ignored(context: &CaseContext) -> Result<()> {
    let (whole, image) = downloaded(context).await?;
    for range in ["bytes", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=0-1,5-6", "lines=0-1", "0-1"] {
        let answer = get(context, &image, "range", range).await?;
        same_bytes(range, &answer.expect(200).with_context(|| range.to_owned())?.body, &whole.body)?;
    }
    Ok(())
}

async fn a_range_outside_is_416(context: &CaseContext) -> Result<()> {
    let (whole, image) = downloaded(context).await?;
    let length = whole.body.len();
    for range in [format!("bytes={length}-"), format!("bytes={}-{}", length + 5, length + 9), "bytes=-0".to_owned()] {
        let answer = get(context, &image, "range", &range).await?;
        answer.expect_error(416).with_context(|| range.clone())?;
        answer.expect_header("content-range", &format!("bytes */{length}"))?;
    }
    Ok(())
}

async fn what_the_caller_has_is_not_sent(context: &CaseContext) -> Result<()> {
    let (whole, image) = downloaded(context).await?;
    let etag = strong_etag(&whole)?;
    for tags in
        [etag.clone(), format!("W/{etag}"), "*".to_owned(), format!("\"other\", {etag}"), format!("\"a,b\" ,{etag}")]
    {
        let answer = get(context, &image, "if-none-match", &tags).await?;
        answer.expect(304).with_context(|| tags.clone())?.expect_header("etag", &etag)?;
    }
    for tags in ["\"other\"".to_owned(), etag.trim_matches('"').to_owned(), "W/\"other\"".to_owned()] {
        let answer = get(context, &image, "if-none-match", &tags).await?;
        same_bytes(&tags, &answer.expect(200).with_context(|| tags.clone())?.body, &whole.body)?;
    }
    // What the caller has, he need not have a part of.
    let both = context
        .send(Call::get(path(&image)).header("if-none-match", etag.clone()).header("range", "bytes=0-1"))
        .await?;
    both.expect(304)?;
    let part =
        context.send(Call::get(path(&image)).header("if-none-match", "\"other\"").header("range", "bytes=0-1")).await?;
    part.expect(206)?;
    match context.client().download_image().image_id(image.id).if_none_match(etag.clone()).bytes().await? {
        Conditional::NotModified { etag: same_etag } => same("etag", same_etag, Some(etag)),
        Conditional::Modified(answer) => {
            bail!("the client expected 304 and got {} bytes", answer.len())
        }
    }
}

async fn etags_tell_pictures_apart(context: &CaseContext) -> Result<()> {
    let first = context.upload(pictures::picture("png", 8, 8, 12)).await?;
    let second = context.upload(pictures::picture("png", 8, 8, 13)).await?;
    let first = strong_etag(&context.send(Call::get(path(&first))).await?)?;
    let second = strong_etag(&context.send(Call::get(path(&second))).await?)?;
    ensure!(first != second, "two pictures have the one entity tag {first}");
    Ok(())
}

async fn the_conditions_of_a_download_decide_in_their_order(context: &CaseContext) -> Result<()> {
    let (path, etag) = tagged(context).await?;
    for (headers, status) in OF_GET {
        let reply = context.send(with(Call::get(format!("{path}/download")), headers, &etag)).await?;
        reply.expect(status).with_context(|| format!("{headers:?}"))?;
        if status < 400 {
            same("etag", reply.header("etag"), Some(etag.as_str()))?;
        }
        ensure!(status != 304 || reply.body.is_empty(), "a 304 has a body");
    }
    Ok(())
}

async fn conditions_come_in_any_number_of_lines(context: &CaseContext) -> Result<()> {
    let (path, etag) = tagged(context).await?;
    let key = context.key_text(&crate::call::Key::Live)?.unwrap_or_default();
    let cases: [(&str, &[&str], u16); 4] = [
        ("if-none-match", &["\"zz\"", &etag], 304),
        ("if-match", &["\"zz\"", &etag], 200),
        ("if-match", &["\"zz\"", "\"yy\""], 412),
        ("range", &["bytes=0-1", "bytes=2-3"], 200),
    ];
    for (name, lines, status) in cases {
        let mut request =
            crate::raw::RawRequest::new("GET", &format!("{path}/download")).header(crate::key_header(), key);
        for line in lines {
            request = request.header(name, line);
        }
        let reply = context.send_raw(&request, b"").await?;
        reply.expect(status).with_context(|| format!("{name}: {lines:?}"))?;
    }
    Ok(())
}
