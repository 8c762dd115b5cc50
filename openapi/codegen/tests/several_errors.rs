//! Errors of several schemas, served over HTTP: each status has the schema that the document gives it, whoever answers it.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use serde_json::{Value, json};
use specbound_runtime::{Call, Failure, Problem, Service, StatusIn};

#[path = "accepted/output/several-errors/mod.rs"]
mod api;
mod over_http;

use api::errors::{
    BrokenGone, BrokenOtherError, BrokenServerError, DeleteOrderError, GetOrderConflict, GetOrderError, Missing, Slow,
};
use api::*;
use over_http::{send, serve};

struct Orders;

impl Service for Orders {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://orders.example"
    }
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

#[tokio::test]
async fn every_status_has_its_own_schema() {
    let server = serve(api_description().unwrap(), Orders);
    let server_error = Failure::INTERNAL_MESSAGE;
    let cases = [
        ("GET /orders/1", 200, Value::Null),
        ("GET /orders/404", 404, json!({"message": "There is no order 404."})),
        ("DELETE /orders/404", 404, json!({"message": "There is no order 404."})),
        ("GET /orders/409", 409, json!({"detail": "Not paid.", "balance": -12, "by": "voucher"})),
        // Without a body in the document.
        ("GET /orders/429", 429, Value::Null),
        ("DELETE /orders/429", 429, Value::Null),
        // An answer that HTTP cannot carry is the server's fault.
        ("GET /orders/430", 500, json!({"message": server_error})),
        ("GET /orders/502", 502, json!({"error": "The shop is closed.", "status": 502})),
        ("DELETE /orders/410", 410, json!({"error": "It was deleted.", "status": 410})),
        ("DELETE /orders/418", 418, json!({"error": "Something.", "status": 418})),
        ("DELETE /orders/7", 204, Value::Null),
        // What the pipeline answers has the schema of its status, too.
        ("GET /orders/500", 500, json!({"error": server_error, "status": 500})),
        ("GET /orders/none", 404, json!({"message": "There is nothing at this path."})),
    ];
    for (request, status, body) in cases {
        let answer = send(&server, request, &[], b"").await;
        let given = answer.json_or_null();
        let message = |body: &Value| body["message"].as_str().map(str::len);
        match request {
            "GET /orders/none" => {
                assert!(answer.status == status && message(&given) > Some(0), "{request}: {answer:?}");
            }
            _ => assert_eq!((answer.status, given), (status, body), "{request}"),
        }
    }
    let conflict = send(&server, "GET /orders/409", &[], b"").await;
    assert_eq!(conflict.header("x-balance"), Some("-12"), "{conflict:?}");
    let slow = send(&server, "GET /orders/429", &[], b"").await;
    assert_eq!((slow.header("retry-after"), slow.header("x-why")), (Some("7"), Some("haste")), "{slow:?}");
    assert_eq!((slow.header("content-length"), slow.header("content-type")), (Some("0"), None), "{slow:?}");
    server.close().await.unwrap();
}
