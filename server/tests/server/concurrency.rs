use std::sync::Arc;

use crate::in_process::{ANN, Server};
use crate::pictures::png;
use crate::waits::within;

/// Publishing, unpublishing and a deletion at the same time: every answer is one that some order explains, and after the
/// deletion there is nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_ends_everything_whatever_else_goes_on() {
    let server = Arc::new(Server::start().await);
    for round in 0..10 {
        let id = server.uploaded(ANN, png(100, round)).await;
        let path = format!("/v1/images/{id}");
        let changes: Vec<_> = ["publish", "unpublish", "publish", "unpublish"]
            .into_iter()
            .map(|change| {
                let (server, path) = (server.clone(), path.clone());
                tokio::spawn(async move {
                    let mut gone = false;
                    for _ in 0..10 {
                        let seen = server.post(ANN, &format!("{path}/{change}")).await;
                        assert!(seen.status == 404 || (seen.status == 201 && !gone), "{} after 404", seen.status);
                        gone = seen.status == 404;
                        if seen.status == 201 {
                            assert_eq!(seen.json()["url"].is_null(), change == "unpublish");
                        }
                    }
                })
            })
            .collect();
        let deletions = [server.delete(ANN, &path), server.delete(ANN, &path)];
        let mut statuses: Vec<u16> =
            futures::future::join_all(deletions).await.iter().map(|seen| seen.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 404], "one of two deletions is the one");
        server.get(ANN, &path).await.expect(404);
        server.get(ANN, &format!("{path}/download")).await.expect(404);
        server.deliver(&id).await.expect(404);
        for change in changes {
            within("the end of the changes", change).await.unwrap();
        }
        server.deliver(&id).await.expect(404);
    }
}

/// An image is listed once, before those that came before it, however many come at a time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn uploads_at_the_same_time_are_all_there_in_the_order_of_their_times() {
    let server = Arc::new(Server::start().await);
    let uploads = (0..24).map(|seed| {
        let server = server.clone();
        tokio::spawn(async move { server.uploaded(ANN, png(2_000, seed)).await })
    });
    let mut ids: Vec<String> =
        within("the uploads", futures::future::join_all(uploads)).await.into_iter().map(Result::unwrap).collect();
    let list = server.get(ANN, "/v1/images?take=100").await.expect(200).json();
    let listed = list["data"].as_array().unwrap();
    let times: Vec<&str> = listed.iter().map(|image| image["created_at"].as_str().unwrap()).collect();
    assert!(times.is_sorted_by(|later, earlier| later >= earlier), "{times:?}");
    let mut listed: Vec<String> = listed.iter().map(|image| image["id"].as_str().unwrap().to_owned()).collect();
    listed.sort_unstable();
    ids.sort_unstable();
    assert_eq!(listed, ids);
}
