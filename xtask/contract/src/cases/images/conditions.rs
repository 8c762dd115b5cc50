//! Conditions of downloads and of a deletion: RFC 9110, 13.1 and 13.2.2.

use anyhow::{Context, Result, ensure};

use crate::call::Call;
use crate::case::cases;
use crate::reply::same;
use crate::trial::Trial;

cases! { "images";
    "downloadImage": the_conditions_of_a_download_decide_in_their_order [Parts] shows "header.Range header.If-Range header.If-Match header.If-None-Match", conditions_come_in_any_number_of_lines [Parts, Sockets];
    "headDownloadImage": the_conditions_of_a_head_are_those_of_the_download [Parts] shows "header.If-Match header.If-None-Match";
    "deleteImage": other_bytes_are_not_deleted [State, Parts] shows "header.If-Match", a_condition_that_holds_lets_a_deletion_through [Parts];
}

/// What is sent beside the range, the tag of the picture in place of `T`, and the status.
const OF_GET: [(&[(&str, &str)], u16); 26] = [
    (&[("range", "bytes=0-9"), ("if-range", "T")], 206),
    (&[("range", "bytes=0-9"), ("if-range", "\"zz\"")], 200),
    (&[("range", "bytes=0-9"), ("if-range", "W/T")], 200),
    (&[("range", "bytes=0-9"), ("if-range", "Wed, 21 Oct 2015 07:28:00 GMT")], 200),
    (&[("range", "bytes=99999999-"), ("if-range", "\"zz\"")], 200),
    (&[("range", "bytes=99999999-"), ("if-range", "T")], 416),
    (&[("if-range", "\"zz\"")], 200),
    (&[("if-match", "T")], 200),
    (&[("if-match", "*")], 200),
    (&[("if-match", "\"zz\", T")], 200),
    (&[("if-match", "T"), ("range", "bytes=0-9")], 206),
    (&[("if-match", "\"zz\"")], 412),
    (&[("if-match", "\"zz\""), ("range", "bytes=0-9")], 412),
    (&[("if-match", "\"zz\""), ("range", "bytes=99999999-")], 412),
    (&[("if-match", "\"zz\""), ("if-none-match", "T")], 412),
    (&[("if-match", "W/T")], 412),
    (&[("if-match", "no tag")], 412),
    (&[("if-match", "T"), ("if-none-match", "T")], 304),
    (&[("if-none-match", "T"), ("range", "bytes=0-9")], 304),
    (&[("if-none-match", "T"), ("range", "bytes=99999999-")], 304),
    (&[("if-none-match", "\"zz\"")], 200),
    (&[("if-none-match", "\"a,b\" , W/T")], 304),
    (&[("if-none-match", "\"\u{fc}\", T")], 304),
    (&[("if-match", "\"\u{fc}\"")], 412),
    (&[("range", "bytes=\u{fc}")], 200),
    (&[("if-modified-since", "Wed, 21 Oct 2115 07:28:00 GMT")], 200),
];

/// A new image's download, and its entity tag.
async fn tagged(trial: &Trial) -> Result<(String, String)> {
    let image = trial.image().await?;
    let path = format!("/v1/images/{}", *image.id);
    let whole = trial.send(Call::get(format!("{path}/download"))).await?;
    Ok((path, whole.expect(200)?.header("etag").context("there is no entity tag")?.to_owned()))
}

fn with(call: Call, headers: &[(&str, &str)], etag: &str) -> Call {
    let value = |value: &str| value.replace('T', etag);
    headers.iter().fold(call, |call, (name, text)| match name.starts_with("if-") && !text.contains("GMT") {
        true => call.header(name, value(text)),
        false => call.header(name, *text),
    })
}

async fn the_conditions_of_a_download_decide_in_their_order(trial: &Trial) -> Result<()> {
    let (path, etag) = tagged(trial).await?;
    for (headers, status) in OF_GET {
        let reply = trial.send(with(Call::get(format!("{path}/download")), headers, &etag)).await?;
        reply.expect(status).with_context(|| format!("{headers:?}"))?;
        if status < 400 {
            same("etag", reply.header("etag"), Some(etag.as_str()))?;
        }
        ensure!(status != 304 || reply.body.is_empty(), "a 304 has a body");
    }
    Ok(())
}

async fn the_conditions_of_a_head_are_those_of_the_download(trial: &Trial) -> Result<()> {
    let (path, etag) = tagged(trial).await?;
    for (headers, status) in OF_GET {
        // A range counts for GET only.
        let status = if matches!(status, 206 | 416) { 200 } else { status };
        let reply = trial.send(with(Call::new("HEAD", format!("{path}/download")), headers, &etag)).await?;
        reply.expect(status).with_context(|| format!("{headers:?}"))?;
    }
    Ok(())
}

async fn conditions_come_in_any_number_of_lines(trial: &Trial) -> Result<()> {
    let (path, etag) = tagged(trial).await?;
    let key = trial.key_text(&crate::call::Key::Live)?.unwrap_or_default();
    let cases: [(&str, &[&str], u16); 4] = [
        ("if-none-match", &["\"zz\"", &etag], 304),
        ("if-match", &["\"zz\"", &etag], 200),
        ("if-match", &["\"zz\"", "\"yy\""], 412),
        ("range", &["bytes=0-1", "bytes=2-3"], 200),
    ];
    for (name, lines, status) in cases {
        let mut request = crate::raw::RawRequest::new("GET", &format!("{path}/download")).header("x-api-key", key);
        for line in lines {
            request = request.header(name, line);
        }
        let reply = trial.send_raw(&request, b"").await?;
        reply.expect(status).with_context(|| format!("{name}: {lines:?}"))?;
    }
    Ok(())
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
