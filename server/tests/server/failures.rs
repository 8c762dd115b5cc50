use std::path::{Path, PathBuf};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::faults::Faults;
use crate::in_process::{ANN, Seen, Server, form};
use crate::pictures::png;
use crate::waits::{eventually, within};

/// The answers of every operation of one image, of the list and of an upload.
async fn all_operations(server: &Server, id: &str) -> Vec<Seen> {
    let path = format!("/v1/images/{id}");
    let head = server.http.head(server.api(&format!("{path}/download"))).header("x-api-key", ANN);
    vec![
        server.get(ANN, "/v1/images").await,
        server.get(ANN, &path).await,
        server.get(ANN, &format!("{path}/download")).await,
        server.send(head).await,
        server.post(ANN, &format!("{path}/publish")).await,
        server.post(ANN, &format!("{path}/unpublish")).await,
        server.upload(ANN, png(100, 2)).await,
        server.delete(ANN, &path).await,
    ]
}

#[tokio::test]
async fn a_store_that_is_out_of_reach_is_a_503_and_nothing_is_lost() {
    let faults = Faults::new();
    let server = Server::start_with(|_| {}, faults.layers()).await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201);

    faults.records.fail();
    for seen in all_operations(&server, &id).await {
        let seen = seen.expect(503);
        assert_eq!(seen.header("retry-after"), Some("1"));
        assert!(!String::from_utf8_lossy(&seen.body).contains("secret"), "the cause is for the log");
    }
    let delivered = server.deliver(&id).await.expect(503);
    assert_eq!((delivered.header("retry-after"), delivered.header("cache-control")), (Some("1"), Some("no-store")));
    server.send(server.http.get(server.api("/readyz"))).await.expect(503);
    server.send(server.http.get(server.api("/healthz"))).await.expect(200);

    faults.records.work();
    faults.blobs.fail();
    server.upload(ANN, png(100, 2)).await.expect(503);
    server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(503);
    server.send(server.http.get(server.api("/readyz"))).await.expect(503);

    faults.blobs.work();
    server.send(server.http.get(server.api("/readyz"))).await.expect(200);
    assert_eq!(server.deliver(&id).await.expect(200).body, png(100, 1));
    assert_eq!(server.get(ANN, "/v1/images").await.json()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_panic_is_a_500_and_the_server_lives_on() {
    let faults = Faults::new();
    let server = Server::start_with(|_| {}, faults.layers()).await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    faults.records.panic();
    for seen in all_operations(&server, &id).await {
        seen.expect(500);
    }
    faults.records.work();
    for (seen, status) in all_operations(&server, &id).await.into_iter().zip([200, 200, 200, 200, 201, 201, 201, 204]) {
        seen.expect(status);
    }
}

#[tokio::test]
async fn what_failed_uploads_and_deletions_leave_is_gone_after_a_restart() {
    let faults = Faults::new();
    let server = Server::start_with(|_| {}, faults.layers()).await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    let store = server.folder.path().join("data/pictures");
    assert_eq!(blobs(&store).len(), 1);
    faults.blobs.fail();
    server.delete(ANN, &format!("/v1/images/{id}")).await.expect(204);
    server.upload(ANN, png(100, 2)).await.expect(503);
    std::fs::write(store.join("00/half#1"), "half").unwrap();
    server.get(ANN, &format!("/v1/images/{id}")).await.expect(404);
    assert_eq!(blobs(&store).len(), 2);

    let server = server.restart().await;
    eventually("the sweep", async || blobs(&store).is_empty().then_some(())).await;
    server.get(ANN, &format!("/v1/images/{id}")).await.expect(404);
    assert_eq!(server.get(ANN, "/v1/images").await.json()["data"].as_array().unwrap().len(), 0);
}

/// A client that goes away while its picture is being stored leaves an image or nothing.
#[tokio::test]
async fn a_client_that_goes_away_leaves_a_whole_image() {
    let faults = Faults::new();
    let server = Server::start_with(|_| {}, faults.layers()).await;
    let held = faults.hold_puts().await;
    let upload =
        server.http.post(server.api("/v1/images/upload")).header("x-api-key", ANN).multipart(form(png(100, 1)));
    let client = tokio::spawn(upload.send());
    faults.puts_have_begun(1).await;
    client.abort();
    assert!(within("the end of the client", client).await.unwrap_err().is_cancelled());
    server.get(ANN, "/v1/images").await.expect(200);
    drop(held);
    let id = eventually("the image", async || {
        let list = server.get(ANN, "/v1/images").await.json();
        list["data"][0]["id"].as_str().map(str::to_owned)
    });
    let id = id.await;
    assert_eq!(server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200).body, png(100, 1));
}

#[tokio::test]
async fn changed_bytes_on_disk_are_noticed() {
    let server = Server::start().await;
    let store = server.folder.path().join("data/pictures");
    for length in [1_000, 1_000_000] {
        let id = server.uploaded(ANN, png(length, 1)).await;
        server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201);
        let [file] = <[PathBuf; 1]>::try_from(blobs(&store)).unwrap();
        let download = format!("/v1/images/{id}/download");

        // One bit, in the middle.
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[length / 2] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        for (url, key) in [(server.api(&download), true), (server.delivery(&format!("/images/{id}")), false)] {
            let (status, whole) = read_raw(&url, key).await;
            // A small picture is checked before the answer begins; a large one breaks off before its end.
            assert!(status == 500 || !whole, "{length} bytes: changed bytes were delivered whole with {status}");
            assert_eq!(status, if length < 100_000 { 500 } else { 200 });
        }

        // One byte less.
        std::fs::write(&file, &bytes[1..]).unwrap();
        server.get(ANN, &download).await.expect(500);
        server.deliver(&id).await.expect(500);
        // None at all.
        std::fs::remove_file(&file).unwrap();
        server.get(ANN, &download).await.expect(500);
        server.get(ANN, &format!("/v1/images/{id}")).await.expect(200);
        server.delete(ANN, &format!("/v1/images/{id}")).await.expect(204);
    }
}

/// The status of a GET, and whether as many bytes came as were promised.
async fn read_raw(url: &str, with_key: bool) -> (u16, bool) {
    let url = reqwest::Url::parse(url).unwrap();
    let key = if with_key { format!("x-api-key: {ANN}\r\n") } else { String::new() };
    let request = format!("GET {} HTTP/1.1\r\nhost: x\r\n{key}connection: close\r\n\r\n", url.path());
    let answer = async {
        let mut stream = TcpStream::connect((url.host_str().unwrap(), url.port().unwrap())).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        answer
    };
    let answer = within("the end of the answer", answer).await;
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap().to_lowercase();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    (status, length.parse::<usize>().unwrap() == answer.len() - end - 4)
}

/// Every file with bytes of images.
fn blobs(store: &Path) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(store).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders.flat_map(|folder| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())).collect()
}
