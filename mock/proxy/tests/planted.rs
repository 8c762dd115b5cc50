//! A server with planted faults: all of them are found, and nothing else is.

mod proxying;

use proxying::{ITEM, Proxying, reply};
use specbound_mock::OutgoingResponse;

const JSON: (&str, &str) = ("content-type", "application/json");
const PROBLEM: (&str, &str) = ("content-type", "application/problem+json");
const ETAG: (&str, &str) = ("etag", "\"1f\"");
const TOTAL: (&str, &str) = ("x-total", "1");
const PLACE: (&str, &str) = ("location", "http://shop.test/items/1");

/// An answer of the server to a request, and what is to be found: a part of the one line; nothing where it is right.
struct Case {
    request: &'static str,
    status: u16,
    headers: Vec<(&'static str, &'static str)>,
    body: String,
    found: &'static str,
}

fn case(
    request: &'static str,
    status: u16,
    headers: &[(&'static str, &'static str)],
    body: impl Into<String>,
    found: &'static str,
) -> Case {
    Case { request, status, headers: headers.to_vec(), body: body.into(), found }
}

/// An item with a further or another member.
fn with(member: &str) -> String {
    let name = member.split(':').next().unwrap_or_default();
    let members = ITEM.trim_matches(['{', '}']).split(',').filter(|known| !known.starts_with(name));
    format!("{{{},{member}}}", members.collect::<Vec<_>>().join(","))
}

fn without(name: &str) -> String {
    let name = format!("\"{name}\"");
    let members = ITEM.trim_matches(['{', '}']).split(',').filter(|known| !known.starts_with(&name));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

fn planted() -> Vec<Case> {
    let get = "GET /items/1";
    let one = |body: String, found| case(get, 200, &[JSON, ETAG], body, found);
    let list = |body: &str, found| case("GET /items", 200, &[JSON, TOTAL], body, found);
    let pet = |body: &str, found| case("GET /pet", 200, &[JSON], body, found);
    let other = with(r#""name":"Mug""#);
    vec![
        one(with(r#""size":"3""#), "/size: \"3\" is not an integer (shop.yaml:"),
        one(with(r#""size":3.5"#), "/size: 3.5 is not an integer"),
        one(with(r#""size":101"#), "/size: 101 is greater than the maximum of 100"),
        one(with(r#""size":-1"#), "/size: -1 is less than the minimum of 0"),
        one(with(r#""size":null"#), "/size: null is not an integer"),
        one(without("size"), "/size: is required"),
        one(without("id"), "/id: is required"),
        one(with(r#""id":"7""#), "/id: \"7\" is not a valid uuid"),
        one(with(r#""name":"cup""#), "/name: \"cup\" does not match the pattern"),
        one(with(r#""name":"C""#), "/name: \"C\" is shorter than 2 characters"),
        one(with(r#""name":"Cupcupcupcup""#), "/name: \"Cupcupcupcup\" is longer than 10 characters"),
        one(with(r#""kind":"old""#), "/kind: \"old\" is not one of"),
        one(with(r#""created":"yesterday""#), "/created: \"yesterday\" is not a valid date-time"),
        one(with(r#""price":0"#), "/price: 0 is not greater than 0"),
        one(with(r#""price":0.7"#), "/price: 0.7 is not a multiple of 0.5"),
        one(with(r#""note":7"#), "/note: 7 is not"),
        one(with(r#""sold":"no""#), "/sold: \"no\" is not true or false"),
        one(with(r#""tags":[]"#), "/tags: the list has fewer than 1 item"),
        one(with(r#""tags":["a","b","c"]"#), "/tags: the list has more than 2 items"),
        one(with(r#""tags":["a","a"]"#), "/tags: the list has the same item more than once"),
        one(with(r#""tags":[1]"#), "/tags/0: 1 is not a"),
        one(with(r#""extra":{}"#), "/extra: the object has fewer than 1 field"),
        one(with(r#""extra":{"a":1,"b":2,"c":3}"#), "/extra: the object has more than 2 fields"),
        one(with(r#""extra":{"a":"x"}"#), "/extra/a: \"x\" is not an integer"),
        one(with(r#""colour":"red""#), "/colour: is not a known field"),
        one(format!("[{ITEM}]"), "/: the list is not an object"),
        one(ITEM[..30].to_owned(), "/: the body is not JSON"),
        one(String::new(), "/: the body is not JSON: EOF"),
        case(get, 200, &[("content-type", "text/html"), ETAG], ITEM, "content-type: text/html is not in the document"),
        case(get, 200, &[ETAG], ITEM, "content-type: is missing"),
        case(get, 200, &[JSON], ITEM, "header ETag: is missing"),
        case(get, 200, &[JSON, ("etag", "1f")], ITEM, "header ETag: \"1f\" does not match the pattern"),
        case(get, 418, &[JSON], ITEM, "status: GET /items/{id} has no 418"),
        case(get, 500, &[JSON], "{}", "status: GET /items/{id} has no 500"),
        case(get, 404, &[PROBLEM], r#"{"title":"No"}"#, "/status: is required"),
        case(get, 404, &[JSON], r#"{"title":"No","status":404}"#, "content-type: application/json is not in the"),
        case("DELETE /items/1", 200, &[JSON], "{}", "status: DELETE /items/{id} has no 200"),
        case("DELETE /items/1", 503, &[PROBLEM], r#"{"title":1,"status":503}"#, "/title: 1 is not a"),
        case("HEAD /items/1", 404, &[], "", "status: HEAD /items/{id} has no 404"),
        list("[]", "/: the list has fewer than 1 item"),
        list(&format!("[{ITEM},{ITEM}]"), "/: the list has the same item more than once"),
        list(&format!("[{ITEM},{}]", with(r#""size":1000"#)), "/1/size: 1000 is greater"),
        case("GET /items", 200, &[JSON], format!("[{ITEM},{other}]"), "header X-Total: is missing"),
        case("GET /items", 200, &[JSON, ("x-total", "many")], format!("[{ITEM}]"), "header X-Total: \"many\" is not"),
        case("GET /items", 200, &[JSON, ("x-total", "-1")], format!("[{ITEM}]"), "header X-Total: -1 is less"),
        case("POST /items", 201, &[JSON], ITEM, "header Location: is missing"),
        case(
            "POST /items",
            201,
            &[JSON, ("location", "not a uri")],
            ITEM,
            "header Location: \"not a uri\" is not a valid",
        ),
        case("POST /items", 200, &[JSON, PLACE], ITEM, "status: POST /items has no 200"),
        pet(r#"{"kind":"cat","lives":"nine"}"#, "/lives: \"nine\" is not an integer (shop.yaml:141"),
        pet(r#"{"kind":"dog","lives":9}"#, "/bark: is required (shop.yaml:144"),
        // It has the shape of the other alternative: only the discriminator says what it must be.
        pet(r#"{"kind":"cat","bark":true}"#, "/lives: is required (shop.yaml:140"),
        pet(r#"{"kind":"cow","lives":9}"#, "/kind: \"cow\" is not one of \"cat\", \"dog\" (shop.yaml:67"),
        case("GET /picture", 200, &[("content-type", "image/gif")], "GIF", "content-type: image/gif is not in the"),
    ]
}

fn right() -> Vec<Case> {
    let get = "GET /items/1";
    let other = with(r#""name":"Mug""#);
    let full = with(
        r#""kind":"new","created":"2024-01-01T00:00:00Z","price":1.5,"note":null,"sold":true,"tags":["a","b"],"extra":{"a":1}"#,
    );
    vec![
        case(get, 200, &[JSON, ETAG], ITEM, ""),
        case(get, 200, &[("content-type", "application/json; charset=utf-8"), ETAG], full, ""),
        case(get, 200, &[("content-type", "text/plain"), ETAG], "no JSON", ""),
        case(get, 304, &[ETAG], "", ""),
        case(get, 206, &[JSON, ("content-range", "bytes 0-9/70")], &ITEM[..10], ""),
        case(get, 404, &[PROBLEM], r#"{"title":"No","status":404,"more":1}"#, ""),
        case("HEAD /items/1", 200, &[("content-length", "70")], "", ""),
        case("DELETE /items/1", 204, &[], "", ""),
        case("DELETE /items/1", 503, &[PROBLEM], r#"{"title":"No","status":503}"#, ""),
        case("GET /items", 200, &[JSON, TOTAL], format!("[{ITEM},{other}]"), ""),
        case("POST /items", 201, &[JSON, PLACE], ITEM, ""),
        case("GET /pet", 200, &[JSON], r#"{"kind":"cat","lives":9}"#, ""),
        case("GET /pet", 200, &[JSON], r#"{"kind":"dog","bark":true}"#, ""),
        case("GET /picture", 200, &[("content-type", "image/png")], "\u{1}PNG", ""),
        case("GET /nowhere", 500, &[], "whatever", ""),
    ]
}

fn answer(cases: &[Case], number: &str) -> OutgoingResponse {
    let case = &cases[number.parse::<usize>().expect("a number")];
    reply(case.status, &case.headers, case.body.clone())
}

/// Sends every request, and gives what was found in every answer.
async fn found(make: fn() -> Vec<Case>) -> Vec<(Case, Vec<String>)> {
    let served = make();
    let proxying = Proxying::start(move |got| answer(&served, got.headers["x-case"].to_str().expect("a number")));
    let mut all = Vec::new();
    for (number, case) in make().into_iter().enumerate() {
        let (body, length) = match case.request.starts_with("POST") {
            true => (r#"{"name":"Cup"}"#, "content-type: application/json\r\ncontent-length: 14\r\n"),
            false => ("", ""),
        };
        let head = format!("{} HTTP/1.1\r\nhost: h\r\nx-case: {number}\r\nconnection: close\r\n{length}", case.request);
        let answer = proxying.ask(&format!("{head}\r\n{body}")).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {}", case.status)), "{answer}");
        let seen = proxying.one().await;
        assert_eq!(seen.request_violations, [""; 0], "{}", case.request);
        all.push((case, seen.answer_violations));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_planted_fault_is_found_and_no_other() {
    let all = found(planted).await;
    let is_found = |case: &Case, lines: &[String]| lines.len() == 1 && lines[0].starts_with(case.found);
    let mut count = 0;
    for (number, (case, lines)) in all.iter().enumerate() {
        let is_found = is_found(case, lines);
        count += usize::from(is_found);
        let mark = if is_found { "found " } else { "MISSED" };
        println!("{number:2} {mark} {} {}: {lines:?}", case.request, case.status);
    }
    println!("found {count} of {} planted", all.len());
    assert!(all.len() >= 30);
    assert_eq!(count, all.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_found_in_right_answers() {
    for (case, lines) in found(right).await {
        assert_eq!(lines, [""; 0], "{} {} {}", case.request, case.status, case.body);
    }
}
