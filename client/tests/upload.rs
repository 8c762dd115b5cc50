//! What an upload sends, and what comes back.

// A panic in what tests share says where it stopped, too.
#![allow(clippy::unwrap_used)]

mod scripted;

use std::time::Duration;

use bytes::Bytes;
use images_client::{Client, Error, RetryPolicy};
use scripted::{IMAGE, KEY, Scripted, Step, Within, error, json};

fn client(server: &Scripted) -> Client {
    Client::builder(&server.url, KEY).retry(RetryPolicy::never()).connect().unwrap()
}

fn created() -> Vec<u8> {
    json("201 Created", &["x-request-id: r"], IMAGE)
}

/// The form of the one request that came, its boundary written `B`.
fn form(server: &Scripted) -> String {
    let [request] = &server.received()[..] else { panic!("one request") };
    assert_eq!(request.line, "POST /v1/images/upload");
    assert_eq!(request.header("x-api-key"), Some(KEY));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string().as_str()));
    let boundary = request.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    String::from_utf8(request.body.clone()).unwrap().replace(boundary, "B")
}

#[tokio::test]
async fn a_form_has_the_name_and_then_the_picture() {
    let server = Scripted::start(vec![Step::Answer(created())]).await;
    let image =
        client(&server).upload_image().name("Cat").bytes("the picture").send().within("an answer").await.unwrap();
    assert_eq!(image.headers()["x-request-id"], "r");
    assert_eq!(image.width.get(), 4);
    assert_eq!(
        form(&server),
        "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nCat\r\n\
         --B\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nthe picture\r\n--B--\r\n"
    );
}

#[tokio::test]
async fn a_file_goes_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cät.jpg");
    std::fs::write(&path, "the picture").unwrap();
    let server = Scripted::start(vec![Step::Answer(created())]).await;
    client(&server).upload_image().file(&path).name("Cat").send().within("an answer").await.unwrap();
    let form = form(&server);
    assert!(form.contains("name=\"image\"; filename=\"cät.jpg\"\r\n\r\nthe picture\r\n"), "{form}");
}

#[tokio::test]
async fn no_file_name_ends_its_line() {
    for (name, sent) in [("a\nb.png", "a%0Ab.png"), ("a\r\nb.png", "a%0D%0Ab.png"), ("a\"b.png", "a%22b.png")] {
        let server = Scripted::start(vec![Step::Answer(created())]).await;
        let client = client(&server);
        let upload = client.upload_image().name("Cat").bytes("the picture").file_name(name).send();
        upload.within("an answer").await.unwrap();
        let form = form(&server);
        assert!(form.contains(&format!("name=\"image\"; filename=\"{sent}\"\r\n\r\nthe picture")), "{form}");
    }
}

#[tokio::test]
async fn a_stream_goes_with_its_length_and_a_chosen_file_name() {
    let server = Scripted::start(vec![Step::Answer(created())]).await;
    let pieces = futures::stream::iter(["the ", "picture"].map(|piece| Ok(Bytes::from(piece))));
    client(&server)
        .upload_image()
        .name("Cat")
        .stream(pieces, 11)
        .file_name("c.png")
        .send()
        .within("an answer")
        .await
        .unwrap();
    assert!(form(&server).contains("filename=\"c.png\"\r\n\r\nthe picture\r\n"));
}

#[tokio::test]
async fn a_stream_that_ends_early_or_fails_is_an_error() {
    let short = || futures::stream::iter([Ok(Bytes::from("the picture"))]);
    let broken = futures::stream::iter([Ok(Bytes::from("the ")), Err(std::io::Error::other("the disk is gone"))]);
    let server = Scripted::start(vec![Step::Answer(created()), Step::Answer(created())]).await;
    let client = client(&server);
    let failed = client.upload_image().name("Cat").stream(short(), 12).send().within("an answer").await.unwrap_err();
    assert!(matches!(failed, Error::CommunicationError(_)), "{failed:?}");
    let failed = client.upload_image().name("Cat").stream(broken, 11).send().within("an answer").await.unwrap_err();
    assert!(format!("{failed:#}").contains("the disk is gone"), "{failed:#}");
}

#[tokio::test]
async fn a_refusal_is_typed() {
    let server = Scripted::start(vec![Step::Answer(error("422 Unprocessable Entity", &[]))]).await;
    let failed = client(&server).upload_image().name("Cat").bytes("text").send().within("an answer").await.unwrap_err();
    let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!((answer.status, answer.message.as_str()), (422, "No."));
}

#[tokio::test]
async fn a_big_upload_gets_its_413_whether_the_server_reads_first_or_answers_first() {
    let big = Bytes::from(vec![7; 24 << 20]);
    let refusal = error("413 Payload Too Large", &[]);
    for step in [Step::Answer(refusal.clone()), Step::AnswerEarly(refusal)] {
        let server = Scripted::start(vec![step]).await;
        let failed =
            client(&server).upload_image().name("Cat").bytes(big.clone()).send().within("an answer").await.unwrap_err();
        let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
        assert_eq!(answer.status(), 413);
    }
}

#[tokio::test]
async fn an_answer_that_is_not_in_the_document_is_unexpected() {
    for answer in [json("200 OK", &[], IMAGE), error("404 Not Found", &[]), error("502 Bad Gateway", &[])] {
        let server = Scripted::start(vec![Step::Answer(answer)]).await;
        let failed =
            client(&server).upload_image().name("Cat").bytes("p").send().within("an answer").await.unwrap_err();
        assert!(matches!(failed, Error::UnexpectedResponse(_)), "{failed:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_said_before_anything_is_sent() {
    let server = Scripted::start(vec![]).await;
    let client = client(&server);
    let long = "x".repeat(31);
    for (request, cause) in [
        (client.upload_image().bytes("p"), "name was not initialized"),
        (client.upload_image().name(long.as_str()).bytes("p"), "longer than 30 characters"),
        (client.upload_image().name("").bytes("p"), "shorter than 1 character"),
        (client.upload_image().name("Cat"), "image was not initialized"),
    ] {
        let failed = request.send().within("an answer").await.unwrap_err();
        assert!(matches!(&failed, Error::InvalidRequest(message) if message.contains(cause)), "{failed:?}");
    }
    let failed =
        client.upload_image().name("Cat").file("/nowhere/cat.jpg").send().within("an answer").await.unwrap_err();
    assert!(failed.to_string().contains("/nowhere/cat.jpg"), "{failed}");
    let failed =
        client.upload_image().name("Cat").file(std::env::temp_dir()).send().within("an answer").await.unwrap_err();
    assert!(failed.to_string().contains("not a regular file"), "{failed}");
    assert_eq!(server.received().len(), 0);
}

#[tokio::test]
async fn an_upload_that_nobody_takes_ends_after_the_idle_timeout() {
    // The sockets' buffers take a part; the rest waits for a reader that never comes. The other one never gets an answer.
    for (step, size) in [(Step::ReadNothing, 64 << 20), (Step::Stall(vec![]), 10)] {
        let server = Scripted::start(vec![step]).await;
        let client = Client::builder(&server.url, KEY).idle_timeout(Duration::from_millis(200)).connect().unwrap();
        let failed =
            client.upload_image().name("Cat").bytes(vec![7; size]).send().within("an answer").await.unwrap_err();
        assert!(matches!(&failed, Error::Custom(message) if message.contains("stood still")), "{failed:?}");
    }
}

#[test]
fn calls_can_move_between_threads() {
    fn can_move<T: Send>(_: T) {}
    let client = Client::connect("http://127.0.0.1:1", KEY).unwrap();
    can_move(client.upload_image().name("Cat").bytes("p").send());
    can_move(client.upload_image().name("Cat").file("p").send());
    can_move(client.download_image().to_file("p"));
    can_move(client.head_download_image().send());
    can_move(client.list_images().send());
}
