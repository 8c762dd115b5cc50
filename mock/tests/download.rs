//! Downloads are real pictures, and know what HTTP knows of parts.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod caller;

use std::io::Cursor;

use caller::{Answered, ID, OTHER_ID, request, send};
use images_mock::ImagesMock;
use images_pixels::{Format, Limits, probe};

async fn download(mock: &ImagesMock, headers: &[(&str, &str)]) -> Answered {
    let path = format!("/v1/images/{ID}/download");
    send(headers.iter().fold(request(mock, "GET", &path), |request, (name, value)| request.header(*name, *value))).await
}

/// The size of a picture that another decoder could decode.
fn decoded(format: Format, bytes: &[u8]) -> (u32, u32) {
    match format {
        Format::Jpeg => {
            let mut decoder = jpeg_decoder::Decoder::new(bytes);
            decoder.decode().unwrap();
            let info = decoder.info().unwrap();
            (info.width.into(), info.height.into())
        }
        Format::Png => {
            let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let info = reader.next_frame(&mut pixels).unwrap();
            (info.width, info.height)
        }
        Format::Webp => {
            let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).unwrap();
            let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
            decoder.read_image(&mut pixels).unwrap();
            decoder.dimensions()
        }
    }
}

#[tokio::test]
async fn the_picture_is_what_the_image_says() {
    let mock = ImagesMock::builder().stateless().start().await;
    let image = send(request(&mock, "GET", &format!("/v1/images/{ID}"))).await.json();
    let whole = download(&mock, &[]).await;
    assert_eq!(whole.status, 200);
    let found = probe(&whole.body, &Limits { width: 16_383, height: 16_383, pixels: 50_000_000 }).unwrap();
    assert_eq!(image["format"], found.format.name());
    assert_eq!((&image["width"], &image["height"]), (&found.width.into(), &found.height.into()));
    assert_eq!(image["size"], whole.body.len());
    assert_eq!(decoded(Format::Jpeg, &whole.body), (460, 460));
}

#[tokio::test]
async fn accept_chooses_the_format() {
    let mock = ImagesMock::builder().stateless().start().await;
    let cases = [
        ("image/png", Format::Png),
        ("image/webp", Format::Webp),
        ("image/jpeg", Format::Jpeg),
        ("*/*", Format::Jpeg),
        ("image/*", Format::Jpeg),
        ("application/json", Format::Jpeg),
        ("image/png;q=0.5, image/webp", Format::Webp),
        ("image/png;q=0, image/avif", Format::Jpeg),
    ];
    for (accept, format) in cases {
        let whole = download(&mock, &[("accept", accept)]).await;
        assert_eq!(whole.header("content-type"), Some(format.media_type()), "{accept}");
        assert_eq!(decoded(format, &whole.body), (460, 460), "{accept}");
        let name = format!("inline; filename=\"{ID}.{}\"", format.name());
        assert_eq!(whole.header("content-disposition"), Some(name.as_str()), "{accept}");
    }
}

#[tokio::test]
async fn parts_make_up_the_whole() {
    let mock = ImagesMock::builder().stateless().start().await;
    let whole = download(&mock, &[]).await.body;
    let length = whole.len();
    let cases = [
        ("bytes=0-1023".to_owned(), 0..1024),
        ("bytes=1024-".to_owned(), 1024..length),
        ("bytes=-100".to_owned(), length - 100..length),
        (format!("bytes=5-{}", length * 2), 5..length),
        ("bytes=-999999999999999999999".to_owned(), 0..length),
    ];
    for (range, wanted) in cases {
        let part = download(&mock, &[("range", &range)]).await;
        assert_eq!(part.status, 206, "{range}");
        let content_range = format!("bytes {}-{}/{length}", wanted.start, wanted.end - 1);
        assert_eq!(part.header("content-range"), Some(content_range.as_str()), "{range}");
        assert_eq!(part.body, whole[wanted], "{range}");
    }
}

#[tokio::test]
async fn parts_that_lie_outside_are_416_and_strange_ones_are_ignored() {
    let mock = ImagesMock::builder().stateless().start().await;
    for range in ["bytes=282000-", "bytes=999999-1000000", "bytes=-0"] {
        let outside = download(&mock, &[("range", range)]).await;
        assert_eq!(outside.status, 416, "{range}");
        assert_eq!(outside.header("content-range"), Some("bytes */282000"));
        assert_eq!(outside.message(), format!("The range {range} lies outside the 282000 bytes that there are."));
    }
    for range in ["bytes=5-1", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=-", "", "bytes=+1-2"] {
        assert_eq!(download(&mock, &[("range", range)]).await.status, 200, "{range}");
    }
}

#[tokio::test]
async fn a_tag_saves_the_transfer() {
    let mock = ImagesMock::builder().stateless().start().await;
    let whole = download(&mock, &[]).await;
    let tag = whole.header("etag").unwrap();
    assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 2, "{tag}");
    for tags in [tag.to_owned(), format!("\"x\", {tag}"), "*".to_owned(), format!("W/{tag}")] {
        let same = download(&mock, &[("if-none-match", &tags), ("range", "bytes=0-1")]).await;
        assert_eq!((same.status, same.header("etag"), same.body.len()), (304, Some(tag), 0), "{tags}");
    }
    assert_eq!(download(&mock, &[("if-none-match", "\"x\"")]).await.status, 200);
    let png = download(&mock, &[("accept", "image/png")]).await;
    assert_ne!(png.header("etag"), Some(tag));
}

#[tokio::test]
async fn head_tells_what_get_would_send() {
    let mock = ImagesMock::builder().stateless().start().await;
    let path = format!("/v1/images/{OTHER_ID}/download");
    let get = send(request(&mock, "GET", &path)).await;
    let head = send(request(&mock, "HEAD", &path)).await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["content-type", "content-length", "etag", "content-disposition", "accept-ranges", "cache-control"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    assert_eq!(head.header("content-length"), Some("282000"));
    let tag = get.header("etag").unwrap();
    assert_eq!(send(request(&mock, "HEAD", &path).header("if-none-match", tag)).await.status, 304);
    let part = send(request(&mock, "HEAD", &path).header("range", "bytes=0-1")).await;
    assert_eq!(part.status, 200);
}

#[tokio::test]
async fn preferred_statuses_are_true_of_the_picture() {
    let mock = ImagesMock::builder().stateless().start().await;
    let part = download(&mock, &[("prefer", "code=206")]).await;
    assert_eq!((part.status, part.header("content-range")), (206, Some("bytes 0-1023/282000")));
    let part = download(&mock, &[("prefer", "code=206"), ("range", "bytes=10-19")]).await;
    assert_eq!((part.header("content-range"), part.body.len()), (Some("bytes 10-19/282000"), 10));
    let outside = download(&mock, &[("prefer", "code=416")]).await;
    assert_eq!((outside.status, outside.header("content-range")), (416, Some("bytes */282000")));
    assert_eq!(download(&mock, &[("prefer", "code=200"), ("range", "bytes=0-1")]).await.body.len(), 282_000);
}

#[tokio::test]
async fn conditions_come_in_any_number_of_lines() {
    let mock = ImagesMock::builder().stateless().start().await;
    let tag = download(&mock, &[]).await.header("etag").unwrap().to_owned();
    let cases: [(&[(&str, &str)], u16); 5] = [
        (&[("if-none-match", "\"zz\""), ("if-none-match", &tag)], 304),
        (&[("if-match", "\"zz\""), ("if-match", &tag)], 200),
        (&[("if-match", "\"zz\""), ("if-none-match", &tag)], 412),
        (&[("if-range", "\"zz\""), ("range", "bytes=0-1")], 200),
        (&[("if-range", &tag), ("range", "bytes=0-1")], 206),
    ];
    for (headers, status) in cases {
        assert_eq!(download(&mock, headers).await.status, status, "{headers:?}");
    }
}

#[tokio::test]
async fn of_a_preference_that_is_given_twice_the_first_counts() {
    let mock = ImagesMock::builder().stateless().start().await;
    assert_eq!(download(&mock, &[("prefer", "code=404, code=500")]).await.status, 404);
    assert_eq!(download(&mock, &[("prefer", "code=404"), ("prefer", "code=500")]).await.status, 404);
}
