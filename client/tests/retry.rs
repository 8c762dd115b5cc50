//! What is tried again, and when. The clock is tokio's and stands still but for waits, so that a wait of minutes takes none.

// A panic in what tests share says where it stopped, too.
#![allow(clippy::unwrap_used)]

mod scripted;

use std::time::Duration;

use images_client::{Client, Error, RetryPolicy};
use scripted::{ID, IMAGE, KEY, Scripted, Step, Within, error, json};

/// Without timeouts: a clock that jumps to the next timer would let them run out.
fn client(server: &Scripted) -> Client {
    Client::builder(&server.url, KEY).connect_timeout(None).idle_timeout(None).connect().unwrap()
}

fn ok() -> Step {
    Step::Answer(json("201 Created", &[], IMAGE))
}

fn refused(status: &str, headers: &[&str]) -> Step {
    Step::Answer(error(status, headers))
}

/// Time between the requests.
fn waits(server: &Scripted) -> Vec<Duration> {
    let received = server.received();
    received.windows(2).map(|pair| pair[1].at - pair[0].at).collect()
}

#[tokio::test(start_paused = true)]
async fn retry_after_in_seconds_is_waited_for() {
    let server = Scripted::start(vec![refused("429 Too Many Requests", &["Retry-After: 7"]), ok()]).await;
    client(&server).publish_image().image_id(ID).send().within("an answer").await.unwrap();
    let waits = waits(&server);
    assert_eq!(waits.len(), 1);
    assert!(waits[0] >= Duration::from_secs(7) && waits[0] < Duration::from_secs(8), "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn retry_after_as_a_date_is_waited_for() {
    let date = httpdate::fmt_http_date(std::time::SystemTime::now() + Duration::from_secs(40));
    let server =
        Scripted::start(vec![refused("503 Service Unavailable", &[&format!("Retry-After: {date}")]), ok()]).await;
    client(&server).publish_image().image_id(ID).send().within("an answer").await.unwrap();
    let waits = waits(&server);
    // The date has whole seconds, and the test has taken some time.
    assert!(waits[0] > Duration::from_secs(30) && waits[0] < Duration::from_secs(41), "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_too_long_is_the_callers() {
    let server = Scripted::start(vec![refused("429 Too Many Requests", &["Retry-After: 61"]), ok()]).await;
    let failed = client(&server).publish_image().image_id(ID).send().within("an answer").await.unwrap_err();
    let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!(answer.headers()["retry-after"], "61");
    assert_eq!(server.received().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn two_retries_and_then_the_last_answer() {
    let server = Scripted::start(vec![
        refused("500 Internal Server Error", &[]),
        refused("503 Service Unavailable", &["Retry-After: 1"]),
        refused("429 Too Many Requests", &["Retry-After: 1"]),
        ok(),
    ])
    .await;
    let failed = client(&server).publish_image().image_id(ID).send().within("an answer").await.unwrap_err();
    assert_eq!(failed.status().unwrap(), 429);
    assert_eq!(server.received().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn other_refusals_are_final() {
    for status in ["400 Bad Request", "401 Unauthorized", "404 Not Found", "408 Request Timeout", "409 Conflict"] {
        let server = Scripted::start(vec![refused(status, &["Retry-After: 0"]), ok()]).await;
        let failed = client(&server).publish_image().image_id(ID).send().within("an answer").await.unwrap_err();
        assert!(status.starts_with(failed.status().unwrap().as_str()));
        assert_eq!(server.received().len(), 1, "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_policy_of_never_sends_once() {
    let server = Scripted::start(vec![refused("503 Service Unavailable", &["Retry-After: 0"]), ok()]).await;
    let client = Client::builder(&server.url, KEY)
        .retry(RetryPolicy::never())
        .connect_timeout(None)
        .idle_timeout(None)
        .connect()
        .unwrap();
    assert_eq!(
        client.publish_image().image_id(ID).send().within("an answer").await.unwrap_err().status().unwrap(),
        503
    );
    assert_eq!(server.received().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_broken_connection_is_tried_again_where_that_does_no_harm() {
    let deleted = Step::Answer(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec());
    let server = Scripted::start(vec![Step::HangUp, deleted]).await;
    client(&server).delete_image().image_id(ID).send().within("an answer").await.unwrap();
    assert_eq!(server.received().len(), 2);

    let server = Scripted::start(vec![Step::HangUp, ok()]).await;
    client(&server).unpublish_image().image_id(ID).send().within("an answer").await.unwrap();
    assert_eq!(server.received().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_creation_that_may_have_happened_is_not_repeated() {
    let server = Scripted::start(vec![Step::HangUp, ok()]).await;
    let failed = client(&server)
        .create_image_from_url()
        .body_map(|body| body.url("http://127.0.0.1/cat.jpg").name("Cat"))
        .send()
        .within("an answer")
        .await
        .unwrap_err();
    assert!(matches!(failed, Error::CommunicationError(_)), "{failed:?}");
    assert_eq!(server.received().len(), 1);

    let server = Scripted::start(vec![Step::HangUp, ok()]).await;
    let failed =
        client(&server).upload_image().name("Cat").bytes("picture").send().within("an answer").await.unwrap_err();
    assert!(matches!(failed, Error::CommunicationError(_)), "{failed:?}");
    assert_eq!(server.received().len(), 1);
}

/// The requests that a creation of each kind needed, and whether it had a success at last.
async fn creations(client: &Client, server: &Scripted) -> Vec<(usize, bool)> {
    let mut made = Vec::new();
    let upload = client.upload_image().name("Cat").bytes("picture").send().within("an answer").await;
    made.push((server.received().len(), upload.is_ok()));
    let from_url = client.create_image_from_url().body_map(|body| body.url("http://127.0.0.1/cat.jpg").name("Cat"));
    let from_url = from_url.send().within("an answer").await;
    made.push((server.received().len() - made[0].0, from_url.is_ok()));
    made
}

#[tokio::test(start_paused = true)]
async fn a_creation_after_which_the_server_failed_is_sent_again_only_where_the_caller_allows_it() {
    for (status, headers) in [
        ("500 Internal Server Error", &[][..]),
        ("502 Bad Gateway", &[]),
        ("503 Service Unavailable", &[]),
        ("503 Service Unavailable", &["Retry-After: 1"]),
        ("504 Gateway Timeout", &[]),
    ] {
        let steps = || vec![refused(status, headers), refused(status, headers)];
        let server = Scripted::start(steps()).await;
        assert_eq!(creations(&client(&server), &server).await, [(1, false), (1, false)], "{status}");

        let steps = vec![refused(status, &[]), ok(), Step::HangUp, ok()];
        let server = Scripted::start(steps).await;
        let retry = RetryPolicy { creations: true, ..RetryPolicy::default() };
        let builder = Client::builder(&server.url, KEY).connect_timeout(None).idle_timeout(None).retry(retry);
        assert_eq!(creations(&builder.connect().unwrap(), &server).await, [(2, true), (2, true)], "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_creation_that_was_refused_is_repeated_with_its_body() {
    let server = Scripted::start(vec![refused("429 Too Many Requests", &["Retry-After: 1"]), ok()]).await;
    client(&server)
        .create_image_from_url()
        .body_map(|body| body.url("http://127.0.0.1/cat.jpg").name("Cat"))
        .send()
        .within("an answer")
        .await
        .unwrap();
    let received = server.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].body, received[1].body);
    assert_eq!(received[0].body, br#"{"name":"Cat","url":"http://127.0.0.1/cat.jpg"}"#);
}

/// The server cannot have stored what it was not sent.
#[tokio::test(start_paused = true)]
async fn an_upload_that_was_refused_before_it_was_sent_whole_is_repeated() {
    let busy = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n".to_vec();
    let server = Scripted::start(vec![Step::AnswerEarly(busy), ok()]).await;
    // More than the buffers of a connection hold.
    let picture = vec![7; 24 << 20];
    client(&server).upload_image().name("Cat").bytes(picture).send().within("an answer").await.unwrap();
    assert_eq!(server.received().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_upload_from_memory_and_from_a_file_is_repeated_and_one_from_a_stream_is_not() {
    let busy = || refused("429 Too Many Requests", &["Retry-After: 1"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cat.jpg");
    std::fs::write(&path, "the picture").unwrap();

    let server = Scripted::start(vec![busy(), ok(), busy(), ok(), busy(), ok()]).await;
    let client = client(&server);
    client.upload_image().name("Cat").bytes("the picture").send().within("an answer").await.unwrap();
    client.upload_image().name("Cat").file(&path).send().within("an answer").await.unwrap();
    let stream = futures::stream::iter([Ok("the picture".into())]);
    let failed = client.upload_image().name("Cat").stream(stream, 11).send().within("an answer").await.unwrap_err();
    assert_eq!(failed.status().unwrap(), 429);

    let received = server.received();
    assert_eq!(received.len(), 5);
    for request in received {
        assert!(String::from_utf8(request.body).unwrap().contains("\r\nthe picture\r\n"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_head_is_tried_again_too() {
    let answer =
        b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 5\r\netag: \"e\"\r\nconnection: close\r\n\r\n";
    let busy = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 2\r\nconnection: close\r\n\r\n";
    let server = Scripted::start(vec![Step::Answer(busy.to_vec()), Step::Answer(answer.to_vec())]).await;
    let head = client(&server).head_download_image().image_id(ID).send().within("an answer").await.unwrap();
    assert_eq!(head.content_length(), Some(5));
    assert_eq!(waits(&server).len(), 1);
}
