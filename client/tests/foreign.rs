//! Answers of something in between: they keep their status, and the beginning of their text is told.

// A panic in what tests share says where it stopped, too.
#![allow(clippy::unwrap_used)]

mod scripted;

use images_client::{Client, Error, RetryPolicy};
use scripted::{ID, KEY, Scripted, Step, Within, error};

fn page(status: &str, media_type: &str, body: &str) -> Step {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n");
    Step::Answer(format!("{head}x-proxy: yes\r\nconnection: close\r\n\r\n{body}").into_bytes())
}

fn client(server: &Scripted) -> Client {
    Client::builder(&server.url, KEY).retry(RetryPolicy::never()).connect().unwrap()
}

/// Status and message of a typed error.
fn told(failed: Error<images_client::types::Error>) -> (u16, String) {
    let shown = failed.to_string();
    let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!(i32::from(answer.status().as_u16()), answer.status);
    assert_eq!(answer.headers()["x-proxy"], "yes");
    assert!(shown.contains("The answer is not from this API"), "{shown}");
    (answer.status().as_u16(), answer.into_inner().message)
}

#[tokio::test]
async fn a_page_of_a_proxy_keeps_its_status_and_its_first_words() {
    let page = |status: &str| {
        page(status, "text/html", &format!("<html>\r\n<head><title>{status}</title>{}", "<br>\n".repeat(5000)))
    };
    let server = Scripted::start(vec![
        page("413 Request Entity Too Large"),
        page("401 Unauthorized"),
        page("404 Not Found"),
        page("404 Not Found"),
    ])
    .await;
    let client = client(&server);
    let upload = client.upload_image().name("Cat").bytes("picture").send().within("an answer").await.unwrap_err();
    let from_url = client.create_image_from_url().body_map(|body| body.url("http://127.0.0.1/cat.jpg").name("Cat"));
    let from_url = from_url.send().within("an answer").await.unwrap_err();
    let get = client.get_image().image_id(ID).send().within("an answer").await.unwrap_err();
    let download = client.download_image().image_id(ID).bytes().within("an answer").await.unwrap_err();
    for (failed, status, title) in [
        (upload, 413, "413 Request Entity Too Large"),
        (from_url, 401, "401 Unauthorized"),
        (get, 404, "404 Not Found"),
        (download, 404, "404 Not Found"),
    ] {
        let (told_status, message) = told(failed);
        assert_eq!(told_status, status);
        assert!(message.contains(&format!("text/html: <html> <head><title>{title}</title>")), "{message}");
        assert!(message.len() < 400, "{} bytes", message.len());
    }
}

#[tokio::test]
async fn json_of_another_shape_and_an_empty_body_are_foreign_too() {
    let server = Scripted::start(vec![
        page("429 Too Many Requests", "application/json", r#"{"message":"Limit Exceeded"}"#),
        page("503 Service Unavailable", "text/plain", ""),
        page("404 Not Found", "text/plain; charset=latin1", "\u{1}\u{fffd}"),
    ])
    .await;
    let client = client(&server);
    let mut answers = Vec::new();
    for _ in 0..3 {
        answers.push(told(client.get_image().image_id(ID).send().within("an answer").await.unwrap_err()));
    }
    assert_eq!(answers[0].0, 429);
    assert!(answers[0].1.ends_with(r#"{"message":"Limit Exceeded"}"#), "{}", answers[0].1);
    assert_eq!((answers[1].0, answers[1].1.contains("no body")), (503, true));
    assert_eq!(answers[2].0, 404);
}

#[tokio::test]
async fn an_undocumented_status_has_its_own_body_still() {
    let server = Scripted::start(vec![page("502 Bad Gateway", "text/html", "<h1>Bad Gateway</h1>")]).await;
    let failed = client(&server).get_image().image_id(ID).send().within("an answer").await.unwrap_err();
    let Error::UnexpectedResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (502, "<h1>Bad Gateway</h1>"));
}

#[tokio::test]
async fn an_error_of_the_api_is_as_it_came() {
    let server = Scripted::start(vec![Step::Answer(error("404 Not Found", &["X-Request-Id: r"]))]).await;
    let failed = client(&server).get_image().image_id(ID).send().within("an answer").await.unwrap_err();
    let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!((answer.message.as_str(), answer.headers()["x-request-id"].to_str().unwrap()), ("No.", "r"));
}
