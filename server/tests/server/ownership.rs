use crate::in_process::{ANN, ANN_TEST, BOB, Server};
use crate::pictures::png;

#[tokio::test]
async fn other_owners_and_other_stages_do_not_learn_of_an_image() {
    let server = Server::start().await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    let path = format!("/v1/images/{id}");
    let unknown = "image_000000000000000000000000";
    for key in [BOB, ANN_TEST] {
        assert_eq!(server.get(key, "/v1/images").await.expect(200).json()["data"].as_array().unwrap().len(), 0);
        let answers = [
            server.get(key, &path).await,
            server.get(key, &format!("{path}/download")).await,
            server.post(key, &format!("{path}/publish")).await,
            server.post(key, &format!("{path}/unpublish")).await,
            server.delete(key, &path).await,
            server.get(key, &format!("/v1/images?from={id}")).await,
        ];
        for answer in answers {
            let message = answer.expect(404).json()["message"].as_str().unwrap().to_owned();
            assert_eq!(message, format!("Image with id {id} not found."));
        }
        let head = server.http.head(server.api(&format!("{path}/download"))).header("x-api-key", key);
        server.send(head).await.expect(404);
        // Nothing tells it from an image that never was.
        let mut foreign = server.get(key, &path).await.json();
        let mut nobodys = server.get(key, &format!("/v1/images/{unknown}")).await.json();
        for answer in [&mut foreign, &mut nobodys] {
            answer["request_id"] = "".into();
            answer["message"] = "".into();
        }
        assert_eq!(foreign, nobodys);
    }
    // The owner still has it, private.
    assert_eq!(server.get(ANN, &path).await.expect(200).json()["url"], serde_json::Value::Null);
}

#[tokio::test]
async fn only_known_keys_are_let_in() {
    let server = Server::start().await;
    let other = BOB.replace("live_bob", "live_bib");
    for key in ["", "live_", &ANN[..ANN.len() - 1], &ANN.to_uppercase(), &other] {
        server.get(key, "/v1/images").await.expect(401);
    }
    server.send(server.http.get(server.api("/v1/images"))).await.expect(401);
    server.send(server.http.post(server.api("/v1/images/upload")).body(vec![0; 1 << 20])).await.expect(401);
}
