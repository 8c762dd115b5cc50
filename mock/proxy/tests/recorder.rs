//! Examples from what a server answers.

mod proxying;

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use serde_json::{Value, json};
use specbound_proxy::{Observer, Recorder, Seen};

fn seen(operation: &str, status: u16, media_type: &str, body: impl Into<Bytes>) -> Seen {
    Seen {
        operation_id: Some(operation.to_owned()),
        method: "GET".to_owned(),
        status,
        media_type: Some(media_type.to_owned()),
        answer_body: Some(body.into()),
        ..Seen::default()
    }
}

fn item(name: &str) -> String {
    proxying::ITEM.replace("Cup", name)
}

fn yaml(recorder: &Recorder) -> (String, Value) {
    let text = recorder.to_yaml().expect("YAML");
    let value = serde_yaml_ng::from_str(&text).expect("YAML that can be read");
    (text, value)
}

#[test]
fn the_first_three_distinct_answers_are_kept_where_the_document_has_them() {
    let recorder = Recorder::new(proxying::shop());
    for name in ["Cup", "Cup", "Mug", "Pot", "Jug"] {
        recorder.exchange(&seen("getItem", 200, "application/json", item(name)));
    }
    recorder.exchange(&seen("getItem", 200, "text/plain", "a text"));
    let problem = r#"{"title":"No","status":503}"#;
    recorder.exchange(&seen("deleteItem", 503, "application/problem+json", problem));
    let (_, value) = yaml(&recorder);
    let content = &value["paths"]["/items/{id}"]["get"]["responses"]["200"]["content"];
    let examples = content["application/json"]["examples"].as_object().expect("examples");
    let names: Vec<&str> = examples.values().filter_map(|example| example["value"]["name"].as_str()).collect();
    assert_eq!(names, ["Cup", "Mug", "Pot"]);
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["recorded-1", "recorded-2", "recorded-3"]);
    assert_eq!(content["text/plain"]["examples"]["recorded-1"]["value"], "a text");
    // The document has the range, not the status.
    let range = &value["paths"]["/items/{id}"]["delete"]["responses"]["5XX"]["content"]["application/problem+json"];
    assert_eq!(range["examples"]["recorded-1"]["value"]["status"], 503);
}

#[test]
fn wrong_answers_parts_and_answers_of_the_proxy_are_no_examples() {
    let recorder = Recorder::new(proxying::shop());
    let right = || seen("getItem", 200, "application/json", item("Cup"));
    recorder.exchange(&Seen { answer_violations: vec!["/size: is required".to_owned()], ..right() });
    recorder.exchange(&Seen { from_proxy: true, ..right() });
    recorder.exchange(&Seen { operation_id: None, ..right() });
    recorder.exchange(&Seen { answer_body: None, ..right() });
    recorder.exchange(&seen("getItem", 206, "application/json", "7"));
    assert_eq!(yaml(&recorder).1, json!({ "paths": {} }));
}

#[test]
fn binary_bodies_are_left_out_and_named() {
    let recorder = Recorder::new(proxying::shop());
    recorder.exchange(&seen("getPicture", 200, "image/png", vec![0x89, 0xFF, 0]));
    let (text, value) = yaml(&recorder);
    assert!(text.contains("# Left out: GET /picture 200 image/png: a binary body.\n"), "{text}");
    assert_eq!(value, json!({ "paths": {} }));
}

#[test]
fn credentials_are_never_recorded() {
    let recorder = Recorder::new(proxying::shop());
    let mut headers = HeaderMap::new();
    for (name, value) in
        [("x-api-key", "key-4711"), ("authorization", "Bearer tok-4712"), ("cookie", "sid=cookie-4713")]
    {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let body = r#"{"you":"key-4711","list":["Token tok-4712"],"sid":"cookie-4713","access_token":"new-4714","password":"pw-4715","name":"Cup"}"#;
    let mut answer_headers = HeaderMap::new();
    answer_headers.insert("set-cookie", HeaderValue::from_static("sid=new-4716"));
    let seen = seen("getSecret", 200, "application/json", body);
    recorder.exchange(&Seen { request_headers: headers.clone(), answer_headers, ..seen });
    let (text, value) = yaml(&recorder);
    assert!(!text.contains("-471"), "{text}");
    let recorded = &value["paths"]["/secret"]["get"]["responses"]["200"]["content"]["application/json"]["examples"];
    assert_eq!(recorded["recorded-1"]["value"]["name"], "Cup");
    // Where the schema lets nothing stand for a secret, nothing is kept.
    headers.insert("authorization", HeaderValue::from_static("7b0dd2f4-5f2f-4c6c-8f38-2a3b9f1f8f10"));
    let echoed = Seen { request_headers: headers, ..self::seen("getItem", 200, "application/json", item("Cup")) };
    recorder.exchange(&echoed);
    let (text, _) = yaml(&recorder);
    assert!(text.contains("# Left out: GET /items/{id} 200 application/json: a secret"), "{text}");
    assert!(!text.contains("7b0dd2f4"), "{text}");
}

#[test]
fn the_file_can_be_written_and_an_error_names_it() {
    let recorder: Arc<Recorder> = Arc::new(Recorder::with_most(proxying::shop(), 1));
    recorder.exchange(&seen("getItem", 200, "application/json", item("Cup")));
    recorder.exchange(&seen("getItem", 200, "application/json", item("Mug")));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("recorded.yaml");
    recorder.write(&path).expect("written");
    let text = std::fs::read_to_string(&path).expect("read");
    assert!(text.contains("Cup") && !text.contains("Mug"), "{text}");
    let error = recorder.write(&folder.path().join("no/such")).expect_err("no folder");
    assert!(error.to_string().contains("no/such"), "{error}");
}
