//! What the cases of downloads, of their heads and of deletions share: pictures with their entity tags, and the conditions
//! of RFC 9110, 13.1 and 13.2.2.

use anyhow::{Context, Result, ensure};
use images_client::types::Image;

use crate::call::Call;
use crate::case_context::CaseContext;
use crate::pictures;
use crate::received_response::ReceivedResponse;

/// What is sent beside the range, the tag of the picture in place of `T`, and the status.
pub(crate) const OF_GET: [(&[(&str, &str)], u16); 26] = [
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

pub(crate) fn path(image: &Image) -> String {
    format!("/v1/images/{}/download", *image.id)
}

/// A new image and its whole download.
pub(crate) async fn downloaded(context: &CaseContext) -> Result<(ReceivedResponse, Image)> {
    let image = context.upload(pictures::picture("png", 50, 40, 11)).await?;
    let whole = context.send(Call::get(path(&image))).await?;
    whole.expect(200)?;
    Ok((whole, image))
}

/// A new image's download, and its entity tag.
pub(crate) async fn tagged(context: &CaseContext) -> Result<(String, String)> {
    let image = context.image().await?;
    let path = format!("/v1/images/{}", *image.id);
    let whole = context.send(Call::get(format!("{path}/download"))).await?;
    Ok((path, whole.expect(200)?.header("etag").context("there is no entity tag")?.to_owned()))
}

pub(crate) fn with(call: Call, headers: &[(&str, &str)], etag: &str) -> Call {
    let value = |value: &str| value.replace('T', etag);
    headers.iter().fold(call, |call, (name, text)| match name.starts_with("if-") && !text.contains("GMT") {
        true => call.header(name, value(text)),
        false => call.header(name, *text),
    })
}

pub(crate) fn strong_etag(answer: &ReceivedResponse) -> Result<String> {
    let etag = answer.header("etag").context("the header etag is missing")?;
    ensure!(
        etag.len() > 2 && etag.starts_with('"') && etag.ends_with('"'),
        "etag: expected a strong entity tag, got {etag}"
    );
    Ok(etag.to_owned())
}
