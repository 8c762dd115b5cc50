//! What a document says of null and of variants arrives over HTTP.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::sync::Mutex;

use dropshot::HttpServer;
use serde_json::{Value, json};
use specbound_runtime::{Call, Service};

#[path = "accepted/output/shop/mod.rs"]
mod api;
mod over_http;

use api::errors::{DrawError, PatchBookError, PayError};
use api::*;

/// It answers what it was given, and keeps how it read it.
#[derive(Default)]
struct Shop {
    read: Mutex<String>,
}

impl Service for Shop {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://shop.example"
    }
}

impl UntaggedOperations for Shop {
    async fn patch_book(&self, _: Call<()>, body: BookPatch) -> Result<PatchBookOk, PatchBookError> {
        *self.read.lock().unwrap() = format!("{:?} {:?} {:?}", body.title, body.subtitle, body.stock);
        Ok(PatchBookOk { body })
    }

    async fn pay(&self, _: Call<()>, body: Payment) -> Result<PayOk, PayError> {
        let (which, body) = match body {
            Payment::Card(card) => ("card", Payment::Card(card)),
            // What the service writes there is put right.
            Payment::Voucher(voucher) => {
                ("voucher", Payment::Voucher(Voucher { r#type: "card".to_owned(), ..voucher }))
            }
        };
        *self.read.lock().unwrap() = which.to_owned();
        Ok(PayOk { body })
    }

    async fn draw(&self, _: Call<()>, body: Shape) -> Result<DrawOk, DrawError> {
        *self.read.lock().unwrap() = if matches!(body, Shape::Circle(_)) { "circle" } else { "square" }.to_owned();
        Ok(DrawOk { body })
    }
}

/// Status and body of the answer, and how the service read the request.
async fn send(server: &HttpServer<Shop>, line: &str, media_type: &str, body: &Value) -> (u16, Value, String) {
    let media_type = format!("content-type: {media_type}");
    let reply = over_http::send(server, line, &[&media_type], body.to_string().as_bytes()).await;
    let read = std::mem::take(&mut *server.app_private().read.lock().unwrap());
    (reply.status, reply.json_or_null(), read)
}

fn served() -> HttpServer<Shop> {
    over_http::serve(api_description().unwrap(), Shop::default())
}

#[tokio::test]
async fn absent_and_null_are_two_and_nothing_absent_is_written() {
    let server = served();
    let patch = async |body: Value| {
        let (status, answer, read) = send(&server, "PATCH /book", "application/merge-patch+json", &body).await;
        assert_eq!((status, &answer), (200, &body), "what came back is not what was sent");
        read
    };
    assert_eq!(patch(json!({})).await, "None None None");
    assert_eq!(patch(json!({"subtitle": null})).await, "None Some(None) None");
    assert_eq!(patch(json!({"title": "T", "stock": null})).await, r#"Some("T") None Some(None)"#);
    assert_eq!(patch(json!({"subtitle": "S", "stock": 3})).await, r#"None Some(Some("S")) Some(Some(3))"#);
    patch(json!({"maker": null})).await;
    patch(json!({"maker": {}})).await;
    patch(json!({"maker": {"name": null}})).await;
    let (status, ..) = send(&server, "PATCH /book", "application/merge-patch+json", &json!({"title": null})).await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn a_discriminator_chooses_the_variant() {
    let server = served();
    let pay = async |body: Value| send(&server, "POST /payment", "application/json", &body).await;
    let (status, answer, read) = pay(json!({"type": "card", "token": "t"})).await;
    assert_eq!((status, answer, read.as_str()), (200, json!({"type": "card", "token": "t"}), "card"));
    // It fits the first variant, too.
    let (status, answer, read) = pay(json!({"type": "gift", "code": "c"})).await;
    assert_eq!((status, answer, read.as_str()), (200, json!({"type": "gift", "code": "c"}), "voucher"));
    let (status, answer, _) = pay(json!({"type": "cash"})).await;
    assert_eq!(status, 422);
    let detail = answer["detail"].as_str().unwrap();
    assert!(detail.contains("/type"), "{detail}");
    assert_eq!(pay(json!({"token": "t"})).await.0, 422);
    // Of a variant that was chosen, its own faults are told.
    let (status, answer, _) = pay(json!({"type": "voucher", "code": 7})).await;
    assert_eq!(status, 422);
    let detail = answer["detail"].as_str().unwrap();
    assert!(detail.contains("/code") && !detail.contains("token"), "{detail}");
}

#[tokio::test]
async fn without_a_mapping_the_names_of_the_schemas_choose() {
    let server = served();
    for (kind, read) in [("Circle", "circle"), ("Square", "square")] {
        let body = json!({"kind": kind, "size": 1});
        assert_eq!(send(&server, "POST /shape", "application/json", &body).await, (200, body.clone(), read.to_owned()));
    }
    assert_eq!(send(&server, "POST /shape", "application/json", &json!({"kind": "circle"})).await.0, 422);
}
