//! What a document says of media types arrives over HTTP: texts, bytes, and errors that are texts or have no body.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::sync::Mutex;

use bytes::Bytes;
use dropshot::HttpServer;
use specbound_runtime::{Call, Media, Problem, Service};

#[path = "accepted/output/media/mod.rs"]
mod api;
mod over_http;

use api::errors::*;
use api::*;

/// It keeps a motto.
#[derive(Default)]
struct Wall {
    motto: Mutex<String>,
}

impl Service for Wall {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://wall.example"
    }
}

impl UntaggedOperations for Wall {
    async fn read_motto(&self, _: Call<()>) -> Result<ReadMottoOk, ReadMottoError> {
        let body = self.motto.lock().unwrap().clone();
        match body.as_str() {
            "" => Err(ReadMottoNotFound { problem: Problem::new("There is <none>.") }.into()),
            "gone" => Err(ReadMottoGone { problem: Problem::new("It is gone.") }.into()),
            "wait" => Err(ReadMottoUnavailable { problem: Problem::new("Wait.") }.into()),
            _ => Ok(ReadMottoOk { body }),
        }
    }

    async fn write_motto(&self, _: Call<()>, body: String) -> Result<WriteMottoOk, WriteMottoError> {
        let page = format!("<p>{body}");
        *self.motto.lock().unwrap() = body;
        Ok(WriteMottoOk { body: page })
    }

    async fn read_report(&self, _: Call<()>, query: ReadReportQuery) -> Result<ReadReportOk, ReadReportError> {
        let media_type = if query.page { ReadReportMediaType::Html } else { ReadReportMediaType::Csv };
        Ok(ReadReportOk { media_type, body: "ä,b".to_owned() })
    }

    async fn read_picture(&self, _: Call<()>, path: ReadPicturePath) -> Result<ReadPictureOk, ReadPictureError> {
        let media_type = match path.name.as_str() {
            "png" => ReadPictureMediaType::Png,
            "pdf" => ReadPictureMediaType::Pdf,
            other => ReadPictureMediaType::Image(other.to_owned().into()),
        };
        Ok(ReadPictureOk { media_type, body: Media::full(Bytes::from_static(b"\x00\xff")) })
    }

    async fn head_picture(&self, _: Call<()>, path: HeadPicturePath) -> Result<HeadPictureOk, HeadPictureError> {
        // The type of the answer to GET.
        let media_type = ReadPictureMediaType::of(&format!("image/{}", path.name)).unwrap();
        Ok(HeadPictureOk { media_type, body: Media::none(2) })
    }

    async fn write_avatar(&self, _: Call<()>, body: Avatar) -> Result<WriteAvatarNoContent, WriteAvatarError> {
        *self.motto.lock().unwrap() = body.picture.content_type.unwrap_or_default();
        Ok(WriteAvatarNoContent {})
    }

    async fn replace_avatar(&self, _: Call<()>, _: Avatar) -> Result<ReplaceAvatarNoContent, ReplaceAvatarError> {
        Ok(ReplaceAvatarNoContent {})
    }

    async fn read_logo(&self, _: Call<()>) -> Result<ReadLogoOk, ReadLogoError> {
        Ok(ReadLogoOk { body: Media::full(Bytes::from_static(b"<svg/>")) })
    }
}

/// An answer: its status, its `content-type` and its body.
type Reply = (u16, Option<String>, Vec<u8>);

async fn send(server: &HttpServer<Wall>, line: &str, media_type: &[&str], body: &[u8]) -> Reply {
    let reply = over_http::send(server, line, media_type, body).await;
    (reply.status, reply.header("content-type").map(str::to_owned), reply.body)
}

async fn get(server: &HttpServer<Wall>, path: &str) -> Reply {
    send(server, &format!("GET {path}"), &[], b"").await
}

async fn put(server: &HttpServer<Wall>, media_type: &str, body: &[u8]) -> Reply {
    send(server, "PUT /motto", &[&format!("content-type: {media_type}")], body).await
}

fn served() -> HttpServer<Wall> {
    over_http::serve(api_description().unwrap(), Wall::default())
}

fn reply(status: u16, media_type: &str, body: impl AsRef<[u8]>) -> Reply {
    (status, Some(media_type.to_owned()), body.as_ref().to_vec())
}

#[tokio::test]
async fn texts_are_strings_in_and_out() {
    let server = served();
    let written = put(&server, "text/plain", "grün".as_bytes()).await;
    assert_eq!(written, reply(200, "text/html; charset=utf-8", "<p>grün"));
    assert_eq!(get(&server, "/motto").await, reply(200, "text/plain; charset=utf-8", "grün"));
    // The charset of the request counts.
    assert_eq!(put(&server, "text/plain; charset=ISO-8859-1", b"r\xf6t").await.0, 200);
    assert_eq!(get(&server, "/motto").await.2, "röt".as_bytes());
    assert_eq!(get(&server, "/report").await, reply(200, "text/csv; charset=utf-8", "ä,b"));
    assert_eq!(get(&server, "/report?page=true").await, reply(200, "text/html; charset=utf-8", "ä,b"));
}

#[tokio::test]
async fn a_text_is_checked_by_its_schema_and_refused_as_the_document_says() {
    let server = served();
    let (status, media_type, body) = put(&server, "text/plain", b"123456789").await;
    assert_eq!((status, media_type.as_deref()), (422, Some("text/plain; charset=utf-8")));
    let text = String::from_utf8(body).unwrap();
    assert!(text.starts_with("The request is not valid. /: ") && text.contains('8'), "{text}");
    let (status, media_type, body) = put(&server, "text/plain", b"\xff").await;
    assert_eq!((status, media_type.as_deref()), (400, Some("text/plain; charset=utf-8")));
    assert_eq!(body, b"The body cannot be read: the text is not valid UTF-8.");
    // 415 has no body in the document.
    for foreign in ["application/json", "text/plain; charset=klingon", "text/html"] {
        assert_eq!(put(&server, foreign, b"a").await, (415, None, Vec::new()), "{foreign}");
    }
}

#[tokio::test]
async fn an_error_is_a_text_or_json_or_nothing_as_its_response_says() {
    let server = served();
    assert_eq!(get(&server, "/motto").await, reply(404, "text/plain; charset=utf-8", "There is <none>."));
    put(&server, "text/plain", b"gone").await;
    assert_eq!(get(&server, "/motto").await, (410, None, Vec::new()));
    put(&server, "text/plain", b"wait").await;
    assert_eq!(get(&server, "/motto").await, reply(503, "application/json", r#"{"message":"Wait."}"#));
}

#[tokio::test]
async fn bytes_have_one_of_the_documented_media_types() {
    let server = served();
    for (name, media_type) in [("png", "image/png"), ("pdf", "application/pdf"), ("avif", "image/avif")] {
        let path = format!("/pictures/{name}");
        assert_eq!(get(&server, &path).await, reply(200, media_type, b"\x00\xff"));
    }
    let head = send(&server, "HEAD /pictures/webp", &[], b"").await;
    assert_eq!(head, reply(200, "image/webp", b""));
    assert_eq!(get(&server, "/logo").await, reply(200, "image/svg+xml", "<svg/>"));
    // What is not a media type behind the slash is a defect of the service.
    assert_eq!(get(&server, "/pictures/a%20b").await.0, 500);
}

/// Sends an avatar whose parts have these `content-type` lines.
async fn avatar(server: &HttpServer<Wall>, method: &str, picture: &str, note: &str) -> (u16, String) {
    let part = |name: &str, media_type: &str| {
        format!("--b\r\ncontent-disposition: form-data; name={name}; filename=a\r\n{media_type}\r\nx\r\n")
    };
    let form = part("picture", picture) + &part("note", note) + "--b--\r\n";
    let head = "content-type: multipart/form-data; boundary=b";
    let (status, _, body) = send(server, &format!("{method} /avatar"), &[head], form.as_bytes()).await;
    (status, String::from_utf8(body).unwrap())
}

#[tokio::test]
async fn the_parts_of_a_form_have_the_media_types_of_their_encoding() {
    let server = served();
    let stored = (204, String::new());
    for (picture, note) in [
        ("content-type: image/png\r\n", "content-type: text/plain; charset=utf-8\r\n"),
        ("content-type: IMAGE/JPEG\r\n", "content-type: text/markdown\r\n"),
        ("", ""),
    ] {
        assert_eq!(avatar(&server, "POST", picture, note).await, stored, "{picture} {note}");
    }
    let gif = "/picture: has the content type image/gif; send image/png or image/jpeg";
    let json = "/note: has the content type application/json; send text/*";
    let (picture, note) = ("content-type: image/gif\r\n", "content-type: application/json\r\n");
    let foreign = "A part of the form has a content type that is not supported.";
    assert_eq!(avatar(&server, "POST", picture, "").await, (415, format!("{foreign} {gif}")));
    assert_eq!(avatar(&server, "POST", picture, note).await, (415, format!("{foreign} {gif}; {json}")));
    // Without 415 in the document, they are fields that are not valid.
    let invalid = format!("The request is not valid. {gif}; {json}");
    assert_eq!(avatar(&server, "PUT", picture, note).await, (422, invalid));
}

#[test]
fn a_name_is_one_of_the_media_types_or_none() {
    assert_eq!(ReadPictureMediaType::of("image/png"), Some(ReadPictureMediaType::Png));
    assert_eq!(ReadPictureMediaType::of("image/gif"), Some(ReadPictureMediaType::Image("gif".into())));
    assert_eq!(ReadPictureMediaType::of("text/plain"), None);
    assert_eq!(ReadReportMediaType::of("text/html"), Some(ReadReportMediaType::Html));
}
