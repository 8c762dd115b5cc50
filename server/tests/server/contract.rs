use std::time::Duration;

use images_contract::{Capability, DOCUMENT, Exceptions, Origin, Selection, StatusCoverage, Target, run};
use reqwest::Method;
use serde_json::json;
use specbound_document::Answer;

use crate::faults::Faults;
use crate::in_process::{ANN, ANN_TEST, BOB, Seen, Server, form};
use crate::pictures::png;
use crate::restartable::Restartable;
use crate::waits::{within, within_time};

/// The suite ends by itself, since each of its cases does; but nobody wants to wait for all of them.
const SUITE: Duration = Duration::from_secs(600);

/// The behaviour suite, and what only a test inside the server can provoke: together every documented answer of every
/// operation, with no exception.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_documented_answer_is_given() {
    let origin = Origin::start().await.unwrap();
    let allowed = origin.url().parse().unwrap();
    let server = Restartable::start(|config| config.fetch_origins = vec![allowed]).await;
    let target = Target::server(&server.api_url, ANN).test_key(ANN_TEST).other_key(BOB).origin(origin);
    let target = target.restart(server.restart());
    let report = within_time(SUITE, "the end of the suite", run(target, &Selection::default())).await;
    println!("{report}");
    assert!(report.is_success(), "{report}");
    // Answers on request are a mock's.
    assert!(report.skipped().iter().all(|(_, need)| *need == Capability::Prefer), "{report}");
    let mut coverage = report.coverage().clone();
    assert_eq!(coverage.complaints(&Exceptions::of_the_server().unwrap()), Vec::<String>::new());
    assert_eq!(report.inputs().complaints(), Vec::<String>::new());

    provoke_from_inside(&mut coverage).await;
    assert_eq!(coverage.complaints(&Exceptions::default()), Vec::<String>::new());
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
