//! Errors of several schemas, served over HTTP: each status has the schema that the document gives it, whoever answers it.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use dropshot::{ConfigDropshot, HttpServer, ServerBuilder};
use serde_json::{Value, json};
use specbound_runtime::{Answered, Call, Failure, Permit, Problem, Service, StatusIn};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[path = "accepted/output/several-errors/mod.rs"]
mod api;

use api::errors::{
    BrokenGone, BrokenOtherError, BrokenServerError, DeleteOrderError, GetOrderConflict, GetOrderError, Missing, Slow,
};
use api::*;

struct Orders;

impl Service for Orders {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://orders.example"
    }

    fn admit(&self) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn readmit(&self, _: Option<&()>) -> Result<Permit, Failure> {
        self.admit()
    }

    async fn reserve(&self, _: Option<&()>, _: u64) -> Result<Permit, Failure> {
        self.admit()
    }

    fn answered(&self, _: &Answered<'_, ()>) {}
}

impl CaseErrors for Orders {
    fn conflict_balance(&self, _: &Failure) -> i64 {
        0
    }

    fn conflict_by(&self, _: &Failure) -> ConflictBy {
        ConflictBy::Card
    }
}

/// What both operations begin with: each is made from what it lists.
fn find(order: i64) -> Result<i64, Missing> {
    match order {
        404 => Err(Missing { problem: Problem::new("There is no order 404.") }),
        order => Ok(order),
    }
}

/// One function for whatever lists the response.
fn hurry<E: From<Slow>>(order: i64) -> Result<(), E> {
    let header = |text: &str| Some(text.to_owned());
    let slow = |x_why| Slow { problem: Problem::new("Too fast."), retry_after: 7, x_why };
    match order {
        429 => Err(slow(header("haste")).into()),
        // No header may have such a value.
        430 => Err(slow(header("a\nb")).into()),
        _ => Ok(()),
    }
}

impl UntaggedOperations for Orders {
    async fn get_order(&self, _: Call<()>, path: GetOrderPath) -> Result<GetOrderOk, GetOrderError> {
        let order = find(path.order)?;
        hurry::<GetOrderError>(order)?;
        match order {
            409 => {
                let problem = Problem::new("Not paid.").amend(|body: &mut Conflict| {
                    body.balance = -12;
                    body.by = ConflictBy::Voucher;
                });
                Err(GetOrderConflict { problem, x_balance: -12 }.into())
            }
            502 => {
                let problem = Problem::new("The shop is closed.").because("dns");
                Err(BrokenServerError { status: StatusIn::of::<502>(), problem }.into())
            }
            order => {
                assert!(order != 500, "this order breaks the service");
                Ok(GetOrderOk {})
            }
        }
    }

    async fn delete_order(&self, _: Call<()>, path: DeleteOrderPath) -> Result<DeleteOrderNoContent, DeleteOrderError> {
        let order = find(path.order)?;
        hurry::<DeleteOrderError>(order)?;
        match order {
            410 => Err(BrokenGone { problem: Problem::new("It was deleted.") }.into()),
            order => match u16::try_from(order).ok().and_then(StatusIn::new) {
                Some(status) => Err(BrokenOtherError { status, problem: Problem::new("Something.") }.into()),
                None => Ok(DeleteOrderNoContent {}),
            },
        }
    }
}

async fn send(server: &HttpServer<Orders>, request: &str) -> (String, String, Value) {
    let mut stream = TcpStream::connect(server.local_addr()).await.unwrap();
    let request = format!("{request} HTTP/1.1\r\nhost: orders\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().to_owned();
    (status, head.to_lowercase(), serde_json::from_str(body).unwrap_or_default())
}

#[tokio::test]
async fn every_status_has_its_own_schema() {
    let config = ConfigDropshot { bind_address: ([127, 0, 0, 1], 0).into(), ..ConfigDropshot::default() };
    let log = slog::Logger::root(slog::Discard, slog::o!());
    let server = ServerBuilder::new(api_description().unwrap(), Orders, log).config(config).start().unwrap();
    let server_error = Failure::INTERNAL_MESSAGE;
    let cases = [
        ("GET /orders/1", "200", Value::Null),
        ("GET /orders/404", "404", json!({"message": "There is no order 404."})),
        ("DELETE /orders/404", "404", json!({"message": "There is no order 404."})),
        ("GET /orders/409", "409", json!({"detail": "Not paid.", "balance": -12, "by": "voucher"})),
        // Without a body in the document.
        ("GET /orders/429", "429", Value::Null),
        ("DELETE /orders/429", "429", Value::Null),
        // An answer that HTTP cannot carry is the server's fault.
        ("GET /orders/430", "500", json!({"message": server_error})),
        ("GET /orders/502", "502", json!({"error": "The shop is closed.", "status": 502})),
        ("DELETE /orders/410", "410", json!({"error": "It was deleted.", "status": 410})),
        ("DELETE /orders/418", "418", json!({"error": "Something.", "status": 418})),
        ("DELETE /orders/7", "204", Value::Null),
        // What the pipeline answers has the schema of its status, too.
        ("GET /orders/500", "500", json!({"error": server_error, "status": 500})),
        ("GET /orders/none", "404", json!({"message": "There is nothing at this path."})),
    ];
    for (request, status, body) in cases {
        let answer = send(&server, request).await;
        let message = |body: &Value| body["message"].as_str().map(str::len);
        match request {
            "GET /orders/none" => assert!(answer.0 == status && message(&answer.2) > Some(0), "{request}: {answer:?}"),
            _ => assert_eq!((answer.0.as_str(), &answer.2), (status, &body), "{request}"),
        }
    }
    let (_, head, _) = send(&server, "GET /orders/409").await;
    assert!(head.contains("x-balance: -12"), "{head}");
    let (_, head, _) = send(&server, "GET /orders/429").await;
    assert!(head.contains("retry-after: 7") && head.contains("x-why: haste"), "{head}");
    assert!(head.contains("content-length: 0") && !head.contains("content-type"), "{head}");
    server.close().await.unwrap();
}
