//! What wiremock-rs and httpmock can do wrong on purpose: a server each, with one path for each fault that their own API
//! offers. `xtask/bench/faults.py --peers` asks them. A path that is missing is a fault that the library does not have.
//!
//! Listens on free ports and prints a name and a URL a line.

use std::io::{Error, ErrorKind};
use std::time::Duration;

use httpmock::Mock as HttpMock;
use httpmock::prelude::{GET, MockServer as HttpMockServer};
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

const BODY: &str = "0123456789";
const DELAY: Duration = Duration::from_millis(400);
/// Longer than anybody asks: nothing is sent, and the connection is open.
const FOR_EVER: Duration = Duration::from_secs(300);

#[tokio::main]
async fn main() {
    let wiremock = wiremock_rs().await;
    let httpmock = HttpMockServer::start_async().await;
    with_httpmock(&httpmock).await;
    println!("wiremock-rs={}", wiremock.uri());
    println!("httpmock={}", httpmock.base_url());
    std::future::pending::<()>().await;
}

async fn wiremock_rs() -> MockServer {
    let server = MockServer::start().await;
    let ok = || ResponseTemplate::new(200).set_body_string(BODY);
    let unavailable = || ResponseTemplate::new(503).insert_header("retry-after", "1");
    let answers = [
        ("/delay", ok().set_delay(DELAY)),
        ("/stall", ok().set_delay(FOR_EVER)),
        ("/503", unavailable()),
        // Ten bytes, where the head says a thousand.
        ("/short-body", ok().insert_header("content-length", "1000")),
    ];
    for (at, answer) in answers {
        Mock::given(path(at)).respond_with(answer).mount(&server).await;
    }
    // The document of `respond_with_err` names this kind.
    let reset = |_: &wiremock::Request| Error::from(ErrorKind::ConnectionReset);
    Mock::given(path("/error")).respond_with_err(reset).mount(&server).await;
    Mock::given(path("/sequence")).respond_with(unavailable()).up_to_n_times(2).mount(&server).await;
    Mock::given(path("/sequence")).respond_with(ok()).mount(&server).await;
    server
}

async fn with_httpmock(server: &HttpMockServer) {
    let mock = async |at: &'static str, status: u16, fields: &[(&str, &str)], delay: Duration| -> HttpMock<'_> {
        let answer = |when: httpmock::When, then: httpmock::Then| {
            when.method(GET).path(at);
            let mut then = then.status(status).body(BODY).delay(delay);
            for (name, value) in fields {
                then = then.header(*name, *value);
            }
        };
        server.mock_async(answer).await
    };
    let (now, retry) = (Duration::ZERO, [("retry-after", "1")]);
    mock("/delay", 200, &[], DELAY).await;
    mock("/stall", 200, &[], FOR_EVER).await;
    mock("/503", 503, &retry, now).await;
    mock("/short-body", 200, &[("content-length", "1000")], now).await;
    mock("/sequence", 503, &retry, now).await.up_to_n_times_async(2).await;
    mock("/sequence", 200, &[], now).await;
}
