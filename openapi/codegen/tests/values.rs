//! Nothing that a document says of values is lost between request and answer.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use dropshot::HttpServer;
use serde_json::{Value, json};
use specbound_runtime::{Call, Service};

#[path = "accepted/output/values/mod.rs"]
mod api;
mod over_http;

use api::errors::{PutContactError, PutGarageError, PutPetError, PutThingError};
use api::*;
use over_http::{send, serve};

/// It answers what it was given.
struct Echo;

impl Service for Echo {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://values.example"
    }
}

impl UntaggedOperations for Echo {
    async fn put_thing(
        &self,
        _: Call<()>,
        path: PutThingPath,
        query: PutThingQuery,
        body: Thing,
    ) -> Result<PutThingOk, PutThingError> {
        assert_eq!((path.id.as_str(), query.id, query.on.to_string().as_str()), ("a", Some(7), "2024-02-29"));
        Ok(PutThingOk { body })
    }

    async fn put_contact(&self, _: Call<()>, body: Contact) -> Result<PutContactOk, PutContactError> {
        Ok(PutContactOk { body })
    }

    async fn put_pet(&self, _: Call<()>, body: Pet) -> Result<PutPetOk, PutPetError> {
        Ok(PutPetOk { body })
    }

    async fn put_garage(&self, _: Call<()>, body: Garage) -> Result<PutGarageOk, PutGarageError> {
        Ok(PutGarageOk { body })
    }
}

fn served() -> HttpServer<Echo> {
    serve(api_description().unwrap(), Echo)
}

/// Status and body of the answer.
async fn put(server: &HttpServer<Echo>, path: &str, body: &str) -> (u16, String) {
    let line = format!("PUT {path}");
    let reply = send(server, &line, &["content-type: application/json"], body.as_bytes()).await;
    (reply.status, reply.text().to_owned())
}

/// Every answer is also checked against the document.
async fn echoed(server: &HttpServer<Echo>, path: &str, id: &str, body: &Value) -> Value {
    let (status, answer) = put(server, path, &body.to_string()).await;
    assert_eq!(status, 200, "{body}: {answer}");
    let answer = serde_json::from_str(&answer).unwrap();
    let response = document().operation(id).unwrap().response(200).unwrap();
    assert!(response.fits("application/json", &answer), "{answer}");
    answer
}

async fn refused(server: &HttpServer<Echo>, path: &str, body: &str) -> String {
    let (status, answer) = put(server, path, body).await;
    assert_eq!(status, 422, "{body}: {answer}");
    serde_json::from_str::<Value>(&answer).unwrap()["detail"].as_str().unwrap().to_owned()
}

const THING: &str = "/things/a?id=7";

/// Members that a thing has by default.
fn with_defaults(mut thing: Value) -> Value {
    let members = thing.as_object_mut().unwrap();
    members.entry("since").or_insert(json!("2022-07-26T15:32:23.894772272Z"));
    members.entry("from").or_insert(json!("2022-07-26"));
    thing
}

#[tokio::test]
async fn open_objects_keep_their_members() {
    let server = served();
    for thing in [
        json!({"free": {"a": 1, "b": {"c": [null, 1.0]}}}),
        json!({"marked": {"a": 1}}),
        json!({"numbers": {"a": 1}}),
        json!({"open": {"name": "n", "others": "o", "more": {"x": [1]}}}),
        json!({"counted": {"name": "n", "a": 1, "b": 2}}),
        json!({"merged": {"a": "a", "b": "b", "c": 3}}),
        json!({"tagged": {"kind": "open", "size": 1, "more": true}}),
    ] {
        assert_eq!(echoed(&server, THING, "putThing", &thing).await, with_defaults(thing));
    }
    // What an object neither names nor says to be open for is taken, and not passed on.
    let plain = json!({"plain": {"known": "k", "other": 1}});
    let answer = echoed(&server, THING, "putThing", &plain).await;
    assert_eq!(answer, with_defaults(json!({"plain": {"known": "k"}})));
    let text = refused(&server, THING, r#"{"counted": {"a": -1}}"#).await;
    assert!(text.contains("/counted/a: -1 is less than the minimum of 0"), "{text}");
}

#[tokio::test]
async fn any_of_keeps_what_every_alternative_names() {
    let server = served();
    for contact in [
        json!({"number": "1"}),
        json!({"street": "S", "place": {"town": "T"}}),
        json!({"street": "S", "place": {"town": "T"}, "rate": 0.1}),
    ] {
        assert_eq!(echoed(&server, "/contact", "putContact", &contact).await, contact);
    }
    // A closed alternative does not fit what has more.
    let (status, _) = put(&server, "/contact", r#"{"number": "1", "town": "T"}"#).await;
    assert_eq!(status, 422);
    let contact = json!({"street": "S", "number": "1"});
    assert_eq!(echoed(&server, "/contact", "putContact", &contact).await, json!({"street": "S"}));
}

#[tokio::test]
async fn one_of_keeps_what_the_alternative_that_fits_names() {
    let server = served();
    for size in [json!({"size": 9}), json!({"size": 10, "unit": "m"})] {
        let thing = json!({"wide_or_long": size});
        assert_eq!(echoed(&server, THING, "putThing", &thing).await, with_defaults(thing));
    }
    let text = refused(&server, THING, r#"{"either": true}"#).await;
    assert!(text.contains("/either: "), "{text}");
}

#[tokio::test]
async fn a_number_is_what_its_type_holds() {
    let server = served();
    for (sent, written) in [
        (r#"{"small": 1.0}"#, json!({"small": 1})),
        (r#"{"either": 2.0}"#, json!({"either": 2})),
        (r#"{"numbers": {"a": 1e0}}"#, json!({"numbers": {"a": 1}})),
        (r#"{"large": -9223372036854775808}"#, json!({"large": i64::MIN})),
        (r#"{"large": 9223372036854775807}"#, json!({"large": i64::MAX})),
        (r#"{"float": 0.1}"#, json!({"float": 0.1})),
    ] {
        let (status, answer) = put(&server, THING, sent).await;
        assert_eq!(status, 200, "{sent}: {answer}");
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap(), with_defaults(written), "{sent}");
    }
    for (sent, place) in [
        (r#"{"float": 1e39}"#, "/float: "),
        (r#"{"float": -1e39}"#, "/float: "),
        (r#"{"small": 2147483648}"#, "/small: "),
        (r#"{"small": 1.5}"#, "/small: "),
        (r#"{"wide": 4294967296}"#, "/wide: "),
        (r#"{"large": 1180591620717411303424}"#, "/large: "),
        (r#"{"large": 9223372036854775808}"#, "/large: "),
        (r#"{"whole": 1180591620717411303424}"#, "/whole: "),
    ] {
        let text = refused(&server, THING, sent).await;
        assert!(text.contains(place), "{sent}: {text}");
    }
}

#[tokio::test]
async fn times_are_written_as_they_were_read() {
    let server = served();
    for moment in ["2022-07-26T15:32:23.894772272Z", "2022-07-26T17:32:23.5+02:00", "2022-07-26T15:32:23Z"] {
        let thing = json!({"moment": moment, "since": moment, "day": "2024-02-29", "from": "0001-01-01"});
        assert_eq!(echoed(&server, THING, "putThing", &thing).await, thing);
    }
    assert_eq!(echoed(&server, THING, "putThing", &json!({})).await, with_defaults(json!({})));
    for (sent, place) in [
        (r#"{"day": "2023-02-29"}"#, "/day: "),
        (r#"{"moment": "2023-02-28"}"#, "/moment: "),
        (r#"{"moment": "2022-07-26T15:32:23.0000000001Z"}"#, "/moment: "),
    ] {
        let text = refused(&server, THING, sent).await;
        assert!(text.contains(place), "{sent}: {text}");
    }
}

#[tokio::test]
async fn a_base_is_one_of_its_children() {
    let server = served();
    for pet in [
        json!({"kind": "cat", "name": "C", "lives": 9}),
        json!({"kind": "tom", "name": "T", "lives": 9, "friend": {"kind": "dog", "name": "D", "bark": "w"}}),
        json!({"kind": "dog", "name": "D", "bark": "w"}),
        json!({"kind": "Puppy", "name": "P", "bark": "w", "weeks": 3}),
        json!({"kind": "Fish", "name": "F"}),
        json!({"kind": "thing", "name": "itself"}),
    ] {
        assert_eq!(echoed(&server, "/pet", "putPet", &pet).await, pet);
    }
    for (sent, told) in [
        (r#"{"kind": "Cat", "name": "C", "lives": 9}"#, "/kind: \"Cat\" is not one of "),
        (r#"{"name": "C"}"#, "/kind: is required"),
        (r#"{"kind": "cat", "name": "C"}"#, "/lives: is required"),
        (r#"{"kind": "cat", "name": "0123456789", "lives": 10}"#, "/lives: 10 is greater than the maximum of 9"),
        (r#"{"kind": "dog", "name": "0123456789"}"#, "/name: "),
        (r#"{"kind": "cat", "name": "C", "lives": 1, "friend": {"kind": "dog"}}"#, "/friend/name: is required"),
    ] {
        let text = refused(&server, "/pet", sent).await;
        assert!(text.contains(told), "{sent}: {text}");
    }
}

#[tokio::test]
async fn without_a_mapping_the_names_of_the_children_choose() {
    let server = served();
    let garage = json!({
        "vehicles": [{"type": "Car", "wheels": 4, "seats": 5}, {"type": "Bike", "bell": true}],
        "best": {"type": "Bike", "wheels": 2, "bell": false},
    });
    assert_eq!(echoed(&server, "/garage", "putGarage", &garage).await, garage);
    let text =
        refused(&server, "/garage", r#"{"vehicles": [{"type": "car"}], "best": {"type": "Bike", "bell": 1}}"#).await;
    assert!(text.contains("/vehicles/0/type: \"car\" is not one of \"Car\", \"Bike\""), "{text}");
    assert!(text.contains("/best/bell: 1 is not true or false"), "{text}");
}
