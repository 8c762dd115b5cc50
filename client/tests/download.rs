//! Bytes that arrive whole, in part, not at all, or half-way.

// A panic in what tests share says where it stopped, too.
#![allow(clippy::unwrap_used)]

mod scripted;

use std::path::Path;
use std::time::Duration;

use images_client::{Client, Conditional, DownloadError, Error, RetryPolicy};
use scripted::{ID, KEY, Scripted, Step, Within, error};

fn client(server: &Scripted) -> Client {
    Client::builder(&server.url, KEY).retry(RetryPolicy::never()).connect().unwrap()
}

fn picture(status: &str, headers: &str, body: &str) -> Step {
    Step::Answer(
        format!("HTTP/1.1 {status}\r\ncontent-type: image/png\r\n{headers}connection: close\r\n\r\n{body}")
            .into_bytes(),
    )
}

fn names(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn a_file_has_the_bytes_and_replaces_the_one_before() {
    let server = Scripted::start(vec![picture("200 OK", "content-length: 11\r\netag: \"e\"\r\n", "the picture")]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cat.png");
    std::fs::write(&path, "an older and longer one").unwrap();
    let length = client(&server).download_image().image_id(ID).to_file(&path).within("the file").await.unwrap();
    assert_eq!(*length, 11);
    assert_eq!(length.headers()["etag"], "\"e\"");
    assert_eq!(std::fs::read(&path).unwrap(), b"the picture");
    assert_eq!(names(folder.path()), ["cat.png"]);
    assert_eq!(server.received()[0].line, format!("GET /v1/images/{ID}/download"));
}

#[tokio::test]
async fn a_connection_that_is_cut_leaves_no_file_and_an_old_one_untouched() {
    let cut = || picture("200 OK", "content-length: 1000\r\n", "the first half");
    let cut_chunks = picture("200 OK", "transfer-encoding: chunked\r\n", "e\r\nthe first half\r\n");
    let server = Scripted::start(vec![cut(), cut(), cut_chunks]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cat.png");
    for _ in 0..3 {
        let failed = client(&server).download_image().image_id(ID).to_file(&path).within("the file").await.unwrap_err();
        assert!(matches!(failed, DownloadError::Interrupted { received: 14, .. }), "{failed:?}");
        // The second and third time one is there.
        assert_eq!(names(folder.path()), if server.received().len() == 1 { vec![] } else { vec!["cat.png"] });
        std::fs::write(&path, "old").unwrap();
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
}

#[tokio::test]
async fn a_download_that_is_given_up_leaves_no_file() {
    let mut bytes = b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 1000\r\n\r\n".to_vec();
    bytes.extend_from_slice(b"the first half");
    let server = Scripted::start(vec![Step::Stall(bytes)]).await;
    let client = client(&server);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cat.png");
    let download = client.download_image().image_id(ID).to_file(&path);
    let begun = async {
        while names(folder.path()).is_empty() {
            tokio::task::yield_now().await;
        }
    };
    let begun = async {
        tokio::select! {
            done = download => panic!("{done:?}"),
            () = begun => {}
        }
    };
    begun.within("a part file").await;
    let gone = async {
        while !names(folder.path()).is_empty() {
            tokio::task::yield_now().await;
        }
    };
    gone.within("the removal of the part file").await;
}

#[tokio::test]
async fn silence_ends_a_download_after_the_idle_timeout() {
    let bytes = b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 1000\r\n\r\nhalf".to_vec();
    let server = Scripted::start(vec![Step::Stall(bytes)]).await;
    let client = Client::builder(&server.url, KEY).idle_timeout(Duration::from_millis(100)).connect().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let failed = client
        .download_image()
        .image_id(ID)
        .to_file(folder.path().join("cat.png"))
        .within("the file")
        .await
        .unwrap_err();
    let DownloadError::Interrupted { received: 4, expected: Some(1000), source } = failed else { panic!("{failed:?}") };
    assert!(source.is_timeout());
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[tokio::test]
async fn bytes_in_memory_are_whole_or_an_error() {
    let server = Scripted::start(vec![
        picture("200 OK", "content-length: 11\r\n", "the picture"),
        picture("200 OK", "content-length: 12\r\n", "the picture"),
    ])
    .await;
    let client = client(&server);
    assert_eq!(**client.download_image().image_id(ID).bytes().within("the bytes").await.unwrap(), *b"the picture");
    let failed = client.download_image().image_id(ID).bytes().within("the bytes").await.unwrap_err();
    let Error::Custom(failed) = failed else { panic!("{failed:?}") };
    assert_eq!(failed, "the download broke off after 11 bytes of 12");
}

#[tokio::test]
async fn a_part_is_asked_for_and_given() {
    let server = Scripted::start(vec![
        picture("206 Partial Content", "content-length: 3\r\ncontent-range: bytes 4-6/11\r\n", "pic"),
        Step::Answer(error("416 Range Not Satisfiable", &["content-range: bytes */11"])),
    ])
    .await;
    let client = client(&server);
    let part = client.download_image().image_id(ID).range("bytes=4-6").bytes().within("the bytes").await.unwrap();
    assert_eq!(part.status(), 206);
    assert_eq!(part.headers()["content-range"], "bytes 4-6/11");
    assert_eq!(server.received()[0].header("range"), Some("bytes=4-6"));
    let failed = client.download_image().image_id(ID).range("bytes=99-").bytes().within("the bytes").await.unwrap_err();
    let Error::ErrorResponse(answer) = failed else { panic!("{failed:?}") };
    assert_eq!(answer.status, 416);
}

#[tokio::test]
async fn what_the_caller_has_is_not_sent_again() {
    let unchanged = || Step::Answer(b"HTTP/1.1 304 Not Modified\r\netag: \"e\"\r\nconnection: close\r\n\r\n".to_vec());
    let server = Scripted::start(vec![
        unchanged(),
        unchanged(),
        unchanged(),
        picture("200 OK", "content-length: 3\r\netag: \"f\"\r\n", "new"),
        Step::Answer(error("404 Not Found", &[])),
    ])
    .await;
    let client = client(&server);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cat.png");
    let same = Some("\"e\"".to_owned());

    let head =
        client.head_download_image().image_id(ID).if_none_match("\"e\"").send().within("an answer").await.unwrap();
    assert!(matches!(head, Conditional::NotModified { etag } if etag == same));
    let bytes = client.download_image().image_id(ID).if_none_match("\"e\"").bytes().within("the bytes").await.unwrap();
    assert!(matches!(bytes, Conditional::NotModified { etag } if etag == same));
    let file =
        client.download_image().image_id(ID).if_none_match("\"e\"").to_file(&path).within("the file").await.unwrap();
    assert!(file.modified().is_none());
    assert!(!path.exists());
    let file =
        client.download_image().image_id(ID).if_none_match("\"e\"").to_file(&path).within("the file").await.unwrap();
    assert_eq!(*file.modified().unwrap(), 3);
    assert_eq!(std::fs::read(&path).unwrap(), b"new");
    let failed =
        client.download_image().image_id(ID).if_none_match("\"e\"").bytes().within("the bytes").await.unwrap_err();
    assert_eq!(failed.status().unwrap(), 404);
    assert!(server.received().iter().all(|request| request.header("if-none-match") == Some("\"e\"")));
}

#[tokio::test]
async fn a_head_gives_headers_and_a_refused_one_its_status() {
    let server = Scripted::start(vec![
        picture("200 OK", "content-length: 282000\r\netag: \"e\"\r\n", ""),
        Step::Answer(
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 150\r\nx-request-id: r\r\nconnection: close\r\n\r\n".to_vec(),
        ),
    ])
    .await;
    let client = client(&server);
    let head = client.head_download_image().image_id(ID).send().within("an answer").await.unwrap();
    assert_eq!((head.content_length(), head.headers()["etag"].as_bytes()), (Some(282_000), &b"\"e\""[..]));
    let failed = client.head_download_image().image_id(ID).send().within("an answer").await.unwrap_err();
    assert_eq!(failed.status().unwrap(), 404);
    assert_eq!(server.received()[0].line, format!("HEAD /v1/images/{ID}/download"));
}

#[tokio::test]
async fn a_malformed_id_is_said_with_its_cause() {
    let server = Scripted::start(vec![]).await;
    let failed = client(&server).download_image().image_id("cat").bytes().within("the bytes").await.unwrap_err();
    assert!(failed.to_string().contains("doesn't match pattern"), "{failed}");
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named() {
    let server = Scripted::start(vec![picture("200 OK", "content-length: 3\r\n", "new")]).await;
    let failed =
        client(&server).download_image().image_id(ID).to_file("/nowhere/cat.png").within("the file").await.unwrap_err();
    assert_eq!(failed.to_string(), "the file /nowhere/cat.png cannot be written");
}
