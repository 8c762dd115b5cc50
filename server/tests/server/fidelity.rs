use std::sync::Arc;
use std::time::Duration;

use images_contract::{Capability, Fidelity, Outline, Selection, Target, run};
use specbound_document::pipeline::Cors;
use specbound_mock::{Listener, Options, Settings};

use crate::in_process::{ANN, ANN_TEST, BOB, Server};
use crate::waits::within_time;

/// The suite ends by itself, since each of its cases does; but nobody wants to wait for all of them.
const SUITE: Duration = Duration::from_secs(600);

/// What no mock can know: which keys there are, and which origins may be fetched from.
const UNKNOWN: [Capability; 2] = [Capability::Keys, Capability::Origins];

/// The behaviour suite on the server and on the mock, one case after the other: status, headers, body and state of every
/// exchange agree.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_mock_answers_as_the_server_does() {
    let server = Server::start().await;
    let listener = Listener::bind(([127, 0, 0, 1], 0).into(), Options::default()).unwrap();
    let mock_url = format!("http://{}", listener.local_addr());
    let settings = Settings { empty: true, url: Some(mock_url.clone()), cors: Cors::default(), ..Settings::default() };
    let serving = tokio::spawn(listener.serve(Arc::new(images_mock::engine(settings)), std::future::pending()));
    let target = |url: &str| {
        let target = Target::server(url, ANN).test_key(ANN_TEST).other_key(BOB);
        UNKNOWN.into_iter().fold(target, Target::without)
    };
    let selection = Selection { at_a_time: 1, ..Selection::default() };
    let of_server = within_time(SUITE, "the server's suite", run(target(&server.running.api_url), &selection)).await;
    let of_mock = within_time(SUITE, "the mock's suite", run(target(&mock_url), &selection)).await;
    serving.abort();
    assert!(of_server.is_success(), "{of_server}");
    assert!(of_mock.is_success(), "{of_mock}");
    // Which origins may be fetched from is for the server's operator to say; the mock fetches nothing.
    let of_an_origin = |server: &Outline, mock: &Outline| {
        server.operation.as_deref() == Some("createImageFromUrl")
            && server.answer.contains("is not allowed")
            && mock.answer.starts_with("201")
    };
    let fidelity = Fidelity::of(&of_server, &of_mock, of_an_origin);
    println!("{fidelity}");
    let operations = images_api::document().operations();
    let agreeing = operations.iter().filter(|operation| {
        fidelity.operations.get(operation.id()).is_some_and(|(agreeing, differing)| *agreeing > 0 && *differing == 0)
    });
    assert_eq!((agreeing.count(), fidelity.differences.len()), (operations.len(), 0), "{fidelity}");
    assert_eq!(fidelity.excused, 3, "{fidelity}");
}
