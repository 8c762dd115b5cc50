use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::faults::Faults;
use crate::in_process::{ANN, BOB, Server, form};
use crate::pictures::png;
use crate::waits::within;

const LIMIT: usize = 20 * 1024 * 1024;

#[tokio::test]
async fn twenty_mebibytes_are_taken_and_come_back() {
    let server = Server::start().await;
    let largest = png(LIMIT, 1);
    let image = server.upload(ANN, largest.clone()).await.expect(201).json();
    assert_eq!(image["size"], LIMIT);
    let id = image["id"].as_str().unwrap();
    assert!(server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200).body == largest);
}

/// The client sends everything before it reads, so that a connection which is closed early would cost it the answer.
#[tokio::test]
async fn one_byte_more_is_a_413_that_the_client_receives() {
    let server = Server::start().await;
    let address = server.running.api_addr;
    let mut body = b"--b\r\ncontent-disposition: form-data; name=\"image\"\r\n\r\n".to_vec();
    body.extend(png(LIMIT + 1, 1));
    body.extend(b"\r\n--b\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b--\r\n");
    for attempt in 0..5 {
        let head = format!(
            "POST /v1/images/upload HTTP/1.1\r\nhost: x\r\nx-api-key: {ANN}\r\nconnection: close\r\n\
             content-type: multipart/form-data; boundary=b\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let answer = async {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(head.as_bytes()).await.unwrap();
            stream.write_all(&body).await.unwrap_or_else(|error| panic!("attempt {attempt}: sending: {error}"));
            let mut answer = String::new();
            let read = stream.read_to_string(&mut answer).await;
            read.unwrap_or_else(|error| panic!("attempt {attempt}: reading: {error}"));
            answer
        };
        let answer = within("an answer and its end", answer).await;
        assert!(answer.starts_with("HTTP/1.1 413 "), "attempt {attempt}: {answer}");
    }
    assert_eq!(server.get(ANN, "/v1/images").await.json()["data"].as_array().unwrap().len(), 0);
}

/// Whoever sends too large a picture learns how large it may be, also where already the whole body is too large.
#[tokio::test]
async fn a_413_names_the_limit_of_the_picture() {
    let server = Server::start().await;
    for (length, message) in [
        (LIMIT + 1, "The part image is larger than 20971520 bytes."),
        (LIMIT + (1 << 20), "The body is larger than 21037056 bytes; the part image may have 20971520 bytes at most."),
    ] {
        let error = server.upload(ANN, vec![0; length]).await.expect(413).json();
        assert_eq!(error["message"], message);
    }
    // Where no file is to blame there is the one limit.
    let fetch = server.http.post(server.api("/v1/images")).header("x-api-key", ANN);
    let fetch = fetch.header("content-type", "application/json").body(vec![b' '; 20_000]);
    let error = server.send(fetch).await.expect(413).json();
    assert_eq!(error["message"], "The body is larger than 16384 bytes.");
}

#[tokio::test]
async fn past_the_limit_of_requests_there_is_a_429() {
    let faults = Faults::new();
    let server = Server::start_with(|config| config.max_in_flight = 4, faults.layers()).await;
    let held = faults.hold_puts().await;
    let uploads: Vec<_> = (0..2)
        .map(|seed| {
            let upload = server.http.post(server.api("/v1/images/upload")).header("x-api-key", ANN);
            tokio::spawn(server.send(upload.multipart(form(png(100, seed)))))
        })
        .collect();
    faults.puts_have_begun(2).await;
    // Half of the room is one owner's; another still has the rest.
    server.get(BOB, "/v1/images").await.expect(200);
    let refused = server.get(ANN, "/v1/images").await.expect(429);
    assert_eq!(refused.header("retry-after"), Some("1"));
    // An upload is refused as well, and its client hears of it.
    server.upload(ANN, png(1_000_000, 9)).await.expect(429);
    drop(held);
    for upload in uploads {
        within("the answer to an upload", upload).await.unwrap().expect(201);
    }
    assert_eq!(server.get(ANN, "/v1/images").await.expect(200).json()["data"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    let server = Server::start().await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
    for bytes in [svg, vec![], b"GIF89a".to_vec(), png(100, 1)[..20].to_vec(), vec![0; 100_000]] {
        let errors = server.upload(ANN, bytes).await.expect(422).json()["errors"].clone();
        let errors = errors.as_array().unwrap();
        assert!(errors.len() == 1 && errors[0].as_str().unwrap().starts_with("/image: "), "{errors:?}");
    }
}
