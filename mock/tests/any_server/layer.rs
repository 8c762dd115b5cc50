use std::sync::LazyLock;

use specbound_document::Checker;

static NOTES: LazyLock<Checker> = LazyLock::new(|| {
    Checker::parse("notes.yaml", include_str!("notes.yaml")).unwrap_or_else(|errors| panic!("{errors:#?}"))
});

/// Sends a request of a test. Panics where the request or its answer breaks the document.
pub fn send(request: http::Request<String>) -> http::Response<Vec<u8>> {
    let sent = reqwest::blocking::Request::try_from(request.clone()).unwrap();
    let answered = reqwest::blocking::Client::new().execute(sent).unwrap();
    let mut answer = http::Response::new(Vec::new());
    *answer.status_mut() = answered.status();
    *answer.headers_mut() = answered.headers().clone();
    *answer.body_mut() = answered.bytes().unwrap().to_vec();
    let wrong = NOTES.exchange(&request, &answer);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    answer
}
