//! What is published is at its URL for anyone, as the server delivers it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod caller;

use std::time::Duration;

use caller::{Answered, OTHER_ID, request, send};
use images_mock::ImagesMock;
use images_pixels::probe;
use reqwest::{Client, Method};

/// No answer is waited for longer.
const LIMIT: Duration = Duration::from_secs(60);

/// Without a key, and of no operation of the document.
async fn fetch(method: Method, url: &str, headers: &[(&str, &str)]) -> Answered {
    let client = Client::builder().timeout(LIMIT).build().unwrap();
    let request = client.request(method, url);
    let answer =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).send().await.unwrap();
    let text = |value: &reqwest::header::HeaderValue| value.to_str().unwrap().to_owned();
    Answered {
        status: answer.status().as_u16(),
        headers: answer.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
        body: answer.bytes().await.unwrap().to_vec(),
    }
}

/// The identifier of a new image that is published, its URL and its entity tag.
async fn published(mock: &ImagesMock) -> (String, String, String) {
    let uploaded = send(caller::valid(mock, "uploadImage")).await.json();
    let id = uploaded["id"].as_str().unwrap().to_owned();
    let image = send(request(mock, "POST", &format!("/v1/images/{id}/publish"))).await.json();
    let own = send(request(mock, "GET", &format!("/v1/images/{id}/download"))).await;
    (id, image["url"].as_str().unwrap().to_owned(), own.header("etag").unwrap().to_owned())
}

#[tokio::test]
async fn what_is_published_is_at_its_url_for_anyone_until_it_is_not() {
    let mock = ImagesMock::start().await;
    let bare = |url: String| async move { fetch(Method::GET, &url, &[]).await };
    let uploaded = send(caller::valid(&mock, "uploadImage")).await.json();
    let path = format!("/v1/images/{}", uploaded["id"].as_str().unwrap());
    let public = format!("{}/images/{}", mock.url(), uploaded["id"].as_str().unwrap());
    assert_eq!(bare(public.clone()).await.status, 404);
    let published = send(request(&mock, "POST", &format!("{path}/publish"))).await.json();
    assert_eq!(published["url"], public);
    let seen = bare(public.clone()).await;
    assert_eq!((seen.status, seen.header("content-type")), (200, Some("image/png")));
    let own = send(request(&mock, "GET", &format!("{path}/download"))).await;
    assert_eq!((&seen.body, seen.header("etag")), (&own.body, own.header("etag")));
    send(request(&mock, "POST", &format!("{path}/unpublish"))).await;
    assert_eq!(bare(public).await.status, 404);
    // An example that nobody sent has a picture too.
    let published = send(request(&mock, "POST", &format!("/v1/images/{OTHER_ID}/publish"))).await.json();
    let seen = bare(published["url"].as_str().unwrap().to_owned()).await;
    assert_eq!((seen.status, size(&seen.body)), (200, (64, 48)));
    send(request(&mock, "DELETE", &format!("/v1/images/{OTHER_ID}"))).await;
    assert_eq!(bare(published["url"].as_str().unwrap().to_owned()).await.status, 404);
}

fn size(picture: &[u8]) -> (u32, u32) {
    let limits = images_pixels::Limits { width: 16_383, height: 16_383, pixels: 50_000_000 };
    let found = probe(picture, &limits).unwrap();
    (found.width, found.height)
}

#[tokio::test]
async fn an_answer_has_what_a_cdn_needs() {
    for builder in [ImagesMock::builder(), ImagesMock::builder().listener()] {
        let mock = builder.start().await;
        let (id, url, etag) = published(&mock).await;
        let whole = fetch(Method::GET, &url, &[]).await;
        assert_eq!(whole.body, caller::picture());
        let length = whole.body.len().to_string();
        let expected = [
            ("content-type", "image/png"),
            ("content-length", &length),
            ("etag", &etag),
            ("cache-control", "public, max-age=60, s-maxage=31536000"),
            ("surrogate-key", &id),
            ("x-content-type-options", "nosniff"),
            ("access-control-allow-origin", "*"),
            ("accept-ranges", "bytes"),
        ];
        let head = fetch(Method::HEAD, &url, &[]).await;
        assert_eq!((whole.status, head.status, head.body.len()), (200, 200, 0));
        for (name, value) in expected {
            assert_eq!((whole.header(name), head.header(name)), (Some(value), Some(value)), "{name}");
        }
        assert!(whole.header("x-request-id").is_some());
    }
}

#[tokio::test]
async fn conditions_and_ranges_are_kept() {
    let mock = ImagesMock::start().await;
    let (_, url, etag) = published(&mock).await;
    let picture = caller::picture();
    let length = picture.len();
    let get = async |headers: &[(&str, &str)]| fetch(Method::GET, &url, headers).await;
    let weak = format!("W/{etag}");
    for (headers, status) in [
        (&[("if-match", "\"zz\"")] as &[(&str, &str)], 412),
        (&[("if-match", "\"zz\""), ("range", "bytes=99999999-")], 412),
        (&[("if-match", &weak)], 412),
        (&[("if-match", &etag)], 200),
        (&[("if-none-match", &weak)], 304),
        (&[("if-none-match", "\"zz\"")], 200),
        (&[("range", "bytes=0-1,3-4")], 200),
        (&[("range", "bytes=0-1"), ("if-range", &weak)], 200),
        (&[("range", "bytes=0-1"), ("if-range", &etag)], 206),
        (&[("range", "bytes=99999999-")], 416),
    ] {
        let seen = get(headers).await;
        assert_eq!(seen.status, status, "{headers:?}");
        assert_eq!(seen.body == picture, status == 200, "{headers:?}");
        let kept = if status < 400 { "public, max-age=60, s-maxage=31536000" } else { "no-store" };
        assert_eq!(seen.header("cache-control"), Some(kept), "{headers:?}");
        // Who asked for another range is told how long it is, everyone else which bytes there are.
        assert_eq!(seen.header("etag"), (status != 416).then_some(etag.as_str()), "{headers:?}");
    }
    for (range, part) in [("bytes=0-0", 0..1), ("bytes=5-", 5..length), ("bytes=-7", length - 7..length)] {
        let seen = get(&[("range", range)]).await;
        let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        assert_eq!((seen.status, seen.header("content-range")), (206, Some(place.as_str())), "{range}");
        assert_eq!(seen.body, picture[part], "{range}");
    }
    let past = get(&[("range", "bytes=99999999-")]).await;
    assert_eq!(past.header("content-range"), Some(format!("bytes */{length}").as_str()));
    let head = fetch(Method::HEAD, &url, &[("range", "bytes=0-1")]).await;
    assert_eq!((head.status, head.header("content-length")), (200, Some(length.to_string().as_str())));
    let head = fetch(Method::HEAD, &url, &[("if-match", "\"zz\"")]).await;
    assert_eq!((head.status, head.body.len()), (412, 0));
}

#[tokio::test]
async fn what_nobody_may_fetch_is_not_there_and_nothing_else_may_be_done() {
    let mock = ImagesMock::start().await;
    let (_, url, _) = published(&mock).await;
    let seen = fetch(Method::GET, &format!("{}/images/{OTHER_ID}", mock.url()), &[]).await;
    assert_eq!((seen.status, seen.body.as_slice()), (404, b"There is nothing here.\n".as_slice()));
    assert_eq!(seen.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(seen.header("cache-control"), Some("public, max-age=60"));
    assert_eq!(fetch(Method::GET, &format!("{}/images/x", mock.url()), &[]).await.status, 404);
    for method in [Method::POST, Method::DELETE] {
        let seen = fetch(method, &url, &[]).await;
        assert_eq!((seen.status, seen.header("allow")), (405, Some("GET,HEAD")));
    }
    let seen = fetch(Method::OPTIONS, &url, &[("origin", "https://a.example")]).await;
    assert_eq!((seen.status, seen.header("access-control-allow-methods")), (200, Some("GET,HEAD")));
    assert_eq!(seen.header("access-control-allow-headers"), Some("range,if-match,if-none-match,if-range"));
    // Without state nothing is published: the path is none of the mock's.
    let stateless = ImagesMock::builder().stateless().start().await;
    let seen = fetch(Method::GET, &format!("{}/images/{OTHER_ID}", stateless.url()), &[]).await;
    assert_eq!((seen.status, seen.header("content-type")), (404, Some("application/json")));
}
