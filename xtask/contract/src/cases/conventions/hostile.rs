//! What no client library sends: everything before reading, promises that are not kept, requests inside bodies.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::io::AsyncWriteExt;

use crate::call::{Call, Key, MultipartForm};
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::key_header;
use crate::pictures;
use crate::raw::RawRequest;
use crate::received_response::same;

/// A server that drains has stopped by then.
const SOON: Duration = Duration::from_secs(15);

cases! {
    "uploadImage": a_413_reaches_who_sends_everything_first [Checks, Sockets], a_401_reaches_who_sends_everything_first [Checks, Sockets],
        a_huge_promise_gets_its_413_soon [Checks, Sockets], permission_to_send_too_much_is_refused [Checks, Sockets],
        chunks_over_the_limit_are_413 [Checks, Sockets];
    "createImageFromUrl": a_json_body_may_come_in_chunks [Checks, Sockets];
    "publishImage": no_body_at_all_is_no_body [State, Sockets];
    "": a_body_is_no_request [Checks, Sockets], odd_headers_do_no_harm [Checks, Sockets], what_is_no_request_ends_its_connection_only [Checks, Sockets];
}

fn upload(context: &CaseContext, key: Key, length: &str) -> Result<RawRequest> {
    let request = RawRequest::new("POST", "/v1/images/upload")
        .header("content-type", "multipart/form-data; boundary=x")
        .header(if length == "chunked" { "transfer-encoding" } else { "content-length" }, length);
    Ok(match context.key_text(&key)? {
        Some(key) => request.header(key_header(), key),
        None => request,
    })
}

async fn a_413_reaches_who_sends_everything_first(context: &CaseContext) -> Result<()> {
    let limit = usize::try_from(context.operation("uploadImage")?.max_body_bytes().context("uploads have a limit")?)?;
    // A little over, and well over.
    for length in [limit + 1, limit + (8 << 20)] {
        let request = upload(context, Key::Live, &length.to_string())?;
        context.send_raw(&request, &vec![b'.'; length]).await?.expect_error(413)?;
    }
    Ok(())
}

async fn a_401_reaches_who_sends_everything_first(context: &CaseContext) -> Result<()> {
    let body = vec![b'.'; 20 << 20];
    let request = upload(context, Key::None, &body.len().to_string())?;
    context.send_raw(&request, &body).await?.expect_error(401)?;
    Ok(())
}

async fn a_huge_promise_gets_its_413_soon(context: &CaseContext) -> Result<()> {
    let started = Instant::now();
    let request = upload(context, Key::Live, "10000000000")?;
    context.send_raw(&request, b"--x\r\n").await?.expect_error(413)?;
    ensure!(started.elapsed() < SOON, "the answer took {:?}, expected less than {SOON:?}", started.elapsed());
    Ok(())
}

async fn permission_to_send_too_much_is_refused(context: &CaseContext) -> Result<()> {
    let started = Instant::now();
    let request = upload(context, Key::Live, "30000000")?.header("expect", "100-continue");
    context.send_raw(&request, b"").await?.expect_error(413)?;
    ensure!(started.elapsed() < SOON, "the answer took {:?}, expected less than {SOON:?}", started.elapsed());
    Ok(())
}

async fn chunks_over_the_limit_are_413(context: &CaseContext) -> Result<()> {
    let limit = usize::try_from(context.operation("uploadImage")?.max_body_bytes().context("uploads have a limit")?)?;
    let mut body = Vec::with_capacity(limit + (2 << 20));
    while body.len() <= limit {
        body.extend_from_slice(b"100000\r\n");
        body.resize(body.len() + 0x10_0000, b'.');
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"100000\r\n");
    body.resize(body.len() + 0x10_0000, b'.');
    body.extend_from_slice(b"\r\n0\r\n\r\n");
    let request = upload(context, Key::Live, "chunked")?;
    context.send_raw(&request, &body).await?.expect_error(413)?;
    Ok(())
}

async fn a_json_body_may_come_in_chunks(context: &CaseContext) -> Result<()> {
    let key = context.key_text(&Key::Live)?.unwrap_or_default();
    let request = RawRequest::new("POST", "/v1/images")
        .header("content-type", "application/json")
        .header("transfer-encoding", "chunked")
        .header(key_header(), key);
    // An empty object in two pieces: read whole, and found wanting.
    context.send_raw(&request, b"1\r\n{\r\n1\r\n}\r\n0\r\n\r\n").await?.expect_invalid(&["/name", "/url"])
}

async fn no_body_at_all_is_no_body(context: &CaseContext) -> Result<()> {
    let image = context.image().await?;
    let key = context.key_text(&Key::Live)?.unwrap_or_default();
    for operation in ["publish", "unpublish"] {
        let path = format!("/v1/images/{}/{operation}", *image.id);
        // Neither length nor type.
        let bare = RawRequest::new("POST", &path).header(key_header(), key);
        context.send_raw(&bare, b"").await?.expect(201)?;
        let empty = RawRequest::new("POST", &path).header(key_header(), key).header("content-length", "0");
        context.send_raw(&empty, b"").await?.expect(201)?;
    }
    Ok(())
}

/// A refused body that looks like a request must not be answered as one.
async fn a_body_is_no_request(context: &CaseContext) -> Result<()> {
    let key = context.key_text(&Key::Live)?.unwrap_or_default();
    let inner = RawRequest::new("GET", "/v1/images?take=1").header(key_header(), key);
    let after = RawRequest::new("GET", "/v1/images?take=2").header(key_header(), key);
    for (path, status) in [("/v1/images/upload", 401), ("/v1/nothing", 404)] {
        let replies = context
            .send_bytes(|host| {
                let body = inner.head(host).replace("connection: close", "connection: keep-alive");
                let length = body.len().to_string();
                let outer = RawRequest::new("POST", path)
                    .header("connection", "keep-alive")
                    .header("content-type", "text/plain")
                    .header("content-length", &length);
                [outer.head(host), body, after.head(host)].concat().into_bytes()
            })
            .await?;
        let statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        // Either the connection goes on with the next request, or it ends.
        ensure!(
            statuses == [status, 200] || statuses == [status],
            "expected [{status}, 200] or [{status}], got {statuses:?}"
        );
    }
    Ok(())
}

/// Headers that are no text, repeated, or long.
async fn odd_headers_do_no_harm(context: &CaseContext) -> Result<()> {
    let key = context.key_text(&Key::Live)?.unwrap_or_default();
    let statuses = |replies: Vec<crate::received_response::ReceivedResponse>| {
        replies.iter().map(|reply| reply.status).collect::<Vec<_>>()
    };
    let send = |headers: Vec<u8>| {
        context.send_bytes(move |host| {
            [
                format!("GET /v1/images?take=1 HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n").into_bytes(),
                headers,
                b"\r\n".to_vec(),
            ]
            .concat()
        })
    };
    let with_key = |more: &[u8]| [format!("{}: {key}\r\n", key_header()).as_bytes(), more].concat();
    same("a header that is not ASCII", statuses(send(with_key(b"x-note: \xc3\xa4\xff\r\n")).await?), vec![200])?;
    same(
        "a key that is not ASCII",
        statuses(send(format!("{}: live_\u{e4}\r\n", key_header()).into_bytes()).await?),
        vec![401],
    )?;
    same("an empty key", statuses(send(format!("{}:\r\n", key_header()).into_bytes()).await?), vec![401])?;
    let long = format!("x-note: {}\r\n", "n".repeat(4000));
    same("a long header", statuses(send(with_key(long.as_bytes())).await?), vec![200])
}

async fn what_is_no_request_ends_its_connection_only(context: &CaseContext) -> Result<()> {
    // Whatever is answered to these, and when: the connections stay open beside what follows.
    let mut odd = Vec::new();
    for bytes in
        [&b"\r\n\r\nHELLO\r\n\r\n"[..], b"GET /v1/images HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", b"GET"]
    {
        let (_, mut socket) = context.socket().await?;
        socket.write_all(bytes).await?;
        odd.push(socket);
    }
    context.send(Call::get("/v1/images?take=1")).await?.expect(200)?;
    let form = MultipartForm::upload("After", &pictures::small());
    context.send(Call::post("/v1/images/upload").form(form)).await?.expect(201)?;
    Ok(())
}
