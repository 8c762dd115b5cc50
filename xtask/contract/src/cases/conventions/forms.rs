//! Forms as real clients write them: RFC 9110, 5.6.6, RFC 7578, RFC 2046, 5.1.

use anyhow::{Context, Result};

use crate::call::{Call, MultipartForm};
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::pictures;
use crate::received_response::same;

cases! {
    "uploadImage": a_content_type_is_read_as_http_writes_it [Checks], the_head_of_a_part_is_read_as_http_writes_it [Checks],
        a_name_is_read_in_its_charset [Checks, Echo], what_is_wrong_with_a_form_is_named_together [Checks],
        a_content_coding_is_415 [Checks];
}

/// Head and content of a part.
type Part<'p> = (&'p str, &'p [u8]);

const BOUNDARY: &str = "XbX";

/// An upload whose parts' heads are written out.
fn body(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (head, content) in parts {
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").as_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

fn upload(content_type: &str, parts: &[Part<'_>]) -> Call {
    Call::post("/v1/images/upload").header("content-type", content_type).body(body(parts))
}

const NAME: &str = "Content-Disposition: form-data; name=\"name\"";
const IMAGE: &str = "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"";

async fn a_content_type_is_read_as_http_writes_it(context: &CaseContext) -> Result<()> {
    let picture = pictures::small();
    for content_type in [
        "multipart/form-data; boundary=XbX",
        "multipart/form-data;boundary=\"XbX\"",
        "multipart/form-data ; boundary=XbX",
        "multipart/form-data; boundary=XbX ; charset=utf-8",
        "multipart/form-data;; boundary=XbX;",
        "Multipart/Form-Data; Charset=\"a;b\"; BOUNDARY=XbX",
    ] {
        let reply = context.send(upload(content_type, &[(NAME, b"n"), (IMAGE, &picture)])).await?;
        reply.expect(201).with_context(|| content_type.to_owned())?;
    }
    let reply = context.send(upload("multipart/form-data", &[(NAME, b"n"), (IMAGE, &picture)])).await?;
    reply.expect_error(400)?;
    Ok(())
}

async fn the_head_of_a_part_is_read_as_http_writes_it(context: &CaseContext) -> Result<()> {
    let picture = pictures::small();
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    for (name, image) in [
        ("content-disposition: Form-Data; NAME=name", IMAGE),
        (NAME, "Content-Disposition: form-data; filename=\"my name.png\"; name=\"image\""),
        (NAME, "Content-Disposition: form-data; filename=\"a; name=name; b.png\"; name=\"image\""),
        (NAME, "Content-Disposition: form-data; name=\"image\"; filename=\"a\\\"b.png\""),
        (NAME, "Content-Disposition: form-data; name=\"image\"; filename*=UTF-8''%e2%82%ac.png"),
        (NAME, "Content-Disposition: form-data; name=\"image\";\r\n filename=\"a.png\""),
        (NAME, "Content-Disposition: form-data; name=\"image\""),
        (NAME, "Content-Type: image/png\r\nContent-Disposition: form-data; name=\"image\""),
    ] {
        let reply = context.send(upload(&content_type, &[(name, b"n"), (image, &picture)])).await?;
        reply.expect(201).with_context(|| format!("{name:?}, {image:?}"))?;
    }
    Ok(())
}

async fn a_name_is_read_in_its_charset(context: &CaseContext) -> Result<()> {
    let picture = pictures::small();
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let cases: [(&str, &[u8], Option<&str>); 7] = [
        ("Content-Type: text/plain; charset=ISO-8859-1", b"M\xfcnze", Some("M\u{fc}nze")),
        ("Content-Type: text/plain; charset=GBK", b"\xc3\xa8", Some("\u{732b}")),
        ("Content-Type: text/plain; charset=ISO-2022-JP", b"\x1b$BG-\x1b(B", Some("\u{732b}")),
        ("Content-Transfer-Encoding: quoted-printable", b"Gr=C3=B6=C3=9Fe", Some("Gr\u{f6}\u{df}e")),
        ("Content-Transfer-Encoding: base64", b"Q2F0", Some("Cat")),
        ("Content-Type: text/plain; charset=x-nobody", b"Cat", None),
        ("Content-Transfer-Encoding: x-nobody", b"Cat", None),
    ];
    for (header, bytes, meant) in cases {
        let head = format!("{NAME}\r\n{header}");
        let reply = context.send(upload(&content_type, &[(&head, bytes), (IMAGE, &picture)])).await?;
        match meant {
            Some(meant) => {
                let reply = reply.expect(201).with_context(|| header.to_owned())?;
                same("name", reply.text("/name")?.as_str(), meant)?;
            }
            None => {
                let error = reply.expect_error(422).with_context(|| header.to_owned())?;
                let names_it = error.errors.len() == 1 && error.errors[0].contains("x-nobody");
                anyhow::ensure!(names_it, "the error must name x-nobody: {:?}", error.errors);
            }
        }
    }
    Ok(())
}

async fn what_is_wrong_with_a_form_is_named_together(context: &CaseContext) -> Result<()> {
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"";
    let unread = format!("{NAME}\r\nContent-Type: text/plain; charset=x-nobody");
    let long = "x".repeat(31);
    let cases: [(&[Part<'_>], &[&str]); 5] = [
        (&[(NAME, b"n"), (file, b"\xff\xd8")], &["/file", "/image"]),
        (&[(NAME, b"")], &["/image", "/name"]),
        (&[(NAME, long.as_bytes()), (NAME, b"n"), (file, b"x")], &["/file", "/image", "/name"]),
        (&[(&unread, b"n")], &["/image", "/name"]),
        (&[], &["/image", "/name"]),
    ];
    for (parts, pointers) in cases {
        context
            .send(upload(&content_type, parts))
            .await?
            .expect_invalid(pointers)
            .with_context(|| format!("{pointers:?}"))?;
    }
    Ok(())
}

async fn a_content_coding_is_415(context: &CaseContext) -> Result<()> {
    let form = || MultipartForm::upload("Coded", &pictures::small());
    for coding in ["gzip", "br", "identity, gzip"] {
        let call = Call::post("/v1/images/upload").form(form()).header("content-encoding", coding);
        let error = context.send(call).await?.expect_error(415)?;
        same(
            "message",
            error.message,
            format!("The Content-Encoding {coding} is not supported; send the body as it is."),
        )?;
    }
    let call = Call::post("/v1/images/upload").form(form()).header("content-encoding", "identity");
    context.send(call).await?.expect(201)?;
    Ok(())
}
