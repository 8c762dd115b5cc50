use images_contract::{DOCUMENT, Exceptions, Origin, StatusCoverage};
use reqwest::Method;
use serde_json::json;
use specbound_document::Answer;

use crate::faults::Faults;
use crate::in_process::{ANN, Seen, Server, form};
use crate::pictures::png;
use crate::waits::within;

/// What only a test inside the server can provoke: every documented answer that the behaviour suite (`behaviour.rs`) is
/// excused from. Together they see every documented answer of every operation.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_that_is_not_provoked_from_outside_is_given() {
    let mut coverage = StatusCoverage::nothing_seen();
    provoke_from_inside(&mut coverage).await;
    let excused = Exceptions::of_the_server().unwrap();
    let missing = coverage.missing().filter(|pair| excused.cover(pair)).map(ToString::to_string);
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

/// A full server, a store that fails, and one that panics.
async fn provoke_from_inside(coverage: &mut StatusCoverage) {
    let faults = Faults::new();
    let origin = Origin::start().await.unwrap();
    let allowed = origin.url().parse().unwrap();
    let change = |config: &mut images_server::Config| {
        config.fetch_origins = vec![allowed];
        config.max_in_flight = 1;
    };
    let server = Server::start_with(change, faults.layers()).await;
    let id = server.uploaded(ANN, png(100, 1)).await;

    let held = faults.hold_puts().await;
    let upload =
        server.http.post(server.api("/v1/images/upload")).header("x-api-key", ANN).multipart(form(png(100, 2)));
    let upload = tokio::spawn(server.send(upload));
    // The first upload told of itself, too.
    faults.puts_have_begun(2).await;
    every_operation(&server, &origin, &id, 429, coverage).await;
    drop(held);
    within("the answer to the upload", upload).await.unwrap().expect(201);

    faults.records.fail();
    every_operation(&server, &origin, &id, 503, coverage).await;
    faults.records.panic();
    every_operation(&server, &origin, &id, 500, coverage).await;
}

/// Every operation that documents the status, as the document's examples have it.
async fn every_operation(server: &Server, origin: &Origin, id: &str, status: u16, coverage: &mut StatusCoverage) {
    for operation in DOCUMENT.operations().iter().filter(|operation| operation.response(status).is_some()) {
        let (method, path) = (operation.method(), operation.path().replace("{imageId}", id));
        let verb = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = server.http.request(verb, server.api(&path)).header("x-api-key", ANN);
        let example = operation.request_examples().first().map(|example| example.value.clone());
        request = match (operation.request_content_type(), example) {
            (Some("multipart/form-data"), _) => request.multipart(form(png(100, 3))),
            (Some(_), Some(mut body)) => {
                if let Some(url) = body.get_mut("url") {
                    *url = json!(format!("{}/picture", origin.url()));
                }
                request.json(&body)
            }
            _ => request,
        };
        let Seen { status: seen, headers, body } = server.send(request).await;
        assert_eq!(seen, status, "{method} {path}: {}", String::from_utf8_lossy(&body));
        let wrong = coverage.add_exchange(method, &path, &Answer { status, headers: &headers, body: &body });
        assert!(wrong.is_empty(), "{method} {path}: {wrong:?}");
    }
}
