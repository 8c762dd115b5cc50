//! How a client comes about, and what it keeps to itself.

mod scripted;

use images_client::{Client, ConnectError};
use scripted::{ID, IMAGE, KEY, Scripted, Step, Within, error, json};

#[tokio::test]
async fn the_key_is_sent_and_never_shown() {
    let server = Scripted::start(vec![
        Step::Answer(json("200 OK", &[], IMAGE)),
        Step::Answer(error("404 Not Found", &[])),
        Step::HangUp,
    ])
    .await;
    let builder = Client::builder(&server.url, KEY).retry(images_client::RetryPolicy::never());
    let mut shown = vec![format!("{builder:?} {builder:#?}")];
    let client = builder.connect().unwrap();
    shown.push(format!("{client:?} {client:#?}"));
    shown.push(format!("{:?} {:?}", client.list_images(), client.get_image()));
    shown.push(format!("{:?} {:?}", client.upload_image().name("Cat").bytes("p"), client.download_image()));
    shown.push(format!("{:?}", client.get_image().image_id(ID).send().within("an answer").await.unwrap()));
    for _ in 0..2 {
        let failed = client.get_image().image_id(ID).send().within("an answer").await.unwrap_err();
        shown.push(format!("{failed} {failed:#} {failed:?} {failed:#?}"));
    }
    for text in shown {
        assert!(!text.contains(KEY) && !text.contains("0123456789"), "{text}");
    }
    assert!(server.received().iter().all(|request| request.header("x-api-key") == Some(KEY)));
}

#[tokio::test]
async fn the_key_does_not_follow_a_redirect() {
    let elsewhere = Scripted::start(vec![Step::Answer(json("200 OK", &[], IMAGE))]).await;
    let redirect = json("307 Temporary Redirect", &[&format!("location: {}/", elsewhere.url)], "{}");
    let server = Scripted::start(vec![Step::Answer(redirect.clone()), Step::Answer(redirect)]).await;
    let client = Client::connect(&server.url, KEY).unwrap();
    assert_eq!(client.get_image().image_id(ID).send().within("an answer").await.unwrap_err().status().unwrap(), 307);
    assert_eq!(
        client.upload_image().name("Cat").bytes("p").send().within("an answer").await.unwrap_err().status().unwrap(),
        307
    );
    assert_eq!(elsewhere.received().len(), 0);
}

#[test]
fn a_base_url_may_end_in_a_slash_and_have_a_path() {
    for (given, kept) in [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("https://example.com/images/", "https://example.com/images"),
    ] {
        assert_eq!(Client::connect(given, KEY).unwrap().base_url(), kept);
    }
}

#[test]
fn what_is_no_base_url_or_key_is_refused_with_its_cause() {
    for (url, cause) in [
        ("127.0.0.1:8080", "relative URL without a base"),
        ("ftp://example.com", "must start with http"),
        ("http://example.com/?a=b", "no query"),
        ("http://user:secret@example.com", "no user or password"),
    ] {
        let refused = Client::connect(url, KEY).unwrap_err();
        assert!(refused.to_string().contains(cause), "{refused}");
        assert!(!format!("{refused} {refused:?}").contains("secret"));
    }
    for key in ["", "live_\n", "live_\u{7f}"] {
        let refused = Client::connect("http://127.0.0.1", key).unwrap_err();
        assert!(matches!(refused, ConnectError::Key), "{refused:?}");
    }
}
