//! Faults of a mock in a test.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod caller;

use std::error::Error;
use std::io::ErrorKind;

use caller::{ID, request, send, valid};
use images_api::{Image, ImageFormat, ImageId};
use images_mock::{ImagesMock, KEY};

/// What the system says of a connection, wherever it stands among the causes.
fn kind(error: &reqwest::Error) -> Option<ErrorKind> {
    let mut cause: Option<&dyn Error> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<std::io::Error>() {
            return Some(error.kind());
        }
        cause = error.source();
    }
    None
}

async fn get(mock: &ImagesMock) -> reqwest::Result<bytes::Bytes> {
    let client = reqwest::Client::new();
    client.get(format!("{}/v1/images/{ID}", mock.url())).header("x-api-key", KEY).send().await?.bytes().await
}

#[tokio::test]
async fn a_stub_breaks_the_connection_on_a_listener_of_its_own() {
    let mock = ImagesMock::builder().listener().start().await;
    mock.on_get_image().ok_private().fault("reset").times(1);
    mock.on_get_image().ok_private().fault("cut at=5").times(1);
    assert_eq!(kind(&get(&mock).await.unwrap_err()), Some(ErrorKind::ConnectionReset));
    let cut = get(&mock).await.unwrap_err();
    assert!(cut.is_body() || cut.is_decode(), "{cut:?}");
    assert!(!get(&mock).await.unwrap().is_empty());
    let statuses: Vec<u16> = mock.requests().iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 200, 200]);
}

#[tokio::test]
async fn wiremock_says_what_it_cannot_do() {
    let mock = ImagesMock::start().await;
    mock.on_get_image().ok_private().fault("reset");
    let told = get(&mock).await.unwrap();
    assert!(String::from_utf8_lossy(&told).contains("ImagesMock::builder().listener().start()"), "{told:?}");
}

/// The rules of the admin interface hold in a mock in process, too.
#[tokio::test]
async fn a_sequence_is_set_over_http() {
    let mock = ImagesMock::start().await;
    let rule = r#"{ "operation": "getImage", "sequence": ["503 retry-after=1", "ok"] }"#;
    let set = reqwest::Client::new().post(format!("{}/__mock/faults", mock.url())).body(rule).send().await.unwrap();
    assert_eq!(set.status(), 201);
    let busy = send(valid(&mock, "getImage")).await;
    assert_eq!((busy.status, busy.header("retry-after")), (503, Some("1")));
    assert_eq!(send(valid(&mock, "getImage")).await.status, 200);
}

/// A stub that breaks the document is a 500, and a lie where it is said to be one.
#[tokio::test]
async fn a_lie_is_told_only_on_purpose() {
    let mock = ImagesMock::start().await;
    let image = Image {
        id: ImageId("no id at all".to_owned()),
        name: "Lie".to_owned(),
        url: None,
        width: 3,
        height: 2,
        format: ImageFormat::Webp,
        size: 70,
        created_at: serde_json::from_str("\"2026-01-02T03:04:05.678Z\"").unwrap(),
    };
    mock.on_get_image().ok(image.clone()).times(1);
    mock.on_get_image().ok(image).unchecked();
    assert_eq!(send(valid(&mock, "getImage")).await.status, 500);
    let client = reqwest::Client::new();
    let url = format!("{}/v1/images/{ID}", mock.url());
    let told = client.get(url).header("x-api-key", KEY).send().await.unwrap();
    assert_eq!(told.status(), 200);
    assert!(told.text().await.unwrap().contains("no id at all"));
}

#[tokio::test]
#[should_panic(expected = "explode: explode is not a fault; words are ok")]
async fn what_is_no_fault_is_told_where_it_is_written() {
    let mock = ImagesMock::start().await;
    mock.on_get_image().ok_private().fault("explode");
}

/// A request by `Prefer` alone.
#[tokio::test]
async fn a_caller_may_prefer_a_delay() {
    let mock = ImagesMock::start().await;
    let before = std::time::Instant::now();
    let answered = send(request(&mock, "GET", &format!("/v1/images/{ID}")).header("prefer", "delay=120ms")).await;
    assert_eq!(answered.status, 200);
    assert!(before.elapsed() >= std::time::Duration::from_millis(120));
}
