//! Another text of the document while it is served.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use reqwest::blocking::Client;
use rustix::process::Signal;

use crate::common::{LIMIT, Program, file};

fn document(answer: u32) -> String {
    let kept = "content: {application/json: {schema: {$ref: '#/components/schemas/Kept'}}}";
    format!(
        "openapi: 3.1.0
info: {{title: t, version: '1'}}
paths:
  /ping:
    get:
      operationId: ping
      responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: integer}}, example: {answer}}}}}}}}}
  /kept:
    post:
      operationId: keep
      requestBody: {{content: {{application/json: {{schema: {{type: object}}}}}}}}
      responses: {{'201': {{description: d, {kept}}}}}
  /kept/{{id}}:
    get:
      operationId: read
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{'200': {{description: d, {kept}}}}}
components:
  schemas: {{Kept: {{type: object, required: [id], properties: {{id: {{type: string}}, name: {{type: string}}}}}}}}
"
    )
}

/// Sets it when it goes, also where a test fails: nobody asks for ever.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Puts another text in the file's place at once, as editors do.
fn replace(path: &Path, text: &str) {
    let other = PathBuf::from(format!("{}.new", path.display()));
    std::fs::write(&other, text).unwrap();
    std::fs::rename(&other, path).unwrap();
}

/// 100 reloads while four clients ask, two of them on a new connection for each request: no one notices.
#[test]
fn no_request_fails_while_the_document_is_reloaded() {
    let path = file("reloaded.yaml", &document(0));
    let (program, mut told) = Program::told(&["--spec", path.to_str().unwrap(), "--no-watch"]);
    let (done, asked) = (AtomicBool::new(false), AtomicU64::new(0));
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let ask = |idle: usize| {
            let client = Client::builder().timeout(LIMIT).pool_max_idle_per_host(idle).build().unwrap();
            let mut wrong = Vec::new();
            while !done.load(Ordering::Relaxed) {
                asked.fetch_add(1, Ordering::Relaxed);
                match client.get(format!("{}/ping", program.url)).send().and_then(|answer| answer.error_for_status()) {
                    Ok(answer) => drop(answer.text().map_err(|error| wrong.push(error.to_string()))),
                    Err(error) => wrong.push(error.to_string()),
                }
            }
            wrong
        };
        let clients: Vec<_> = [1, 1, 0, 0].into_iter().map(|idle| scope.spawn(move || ask(idle))).collect();
        let over = Over(&done);
        for number in 1..=100 {
            replace(&path, &document(number));
            program.signal(Signal::HUP);
            let line = told.next().unwrap().unwrap();
            assert!(line.contains("reloaded.yaml is reloaded: 3 operations"), "{line}");
        }
        drop(over);
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} of {} failed: {}", wrong.len(), asked.into_inner(), wrong.join("; "));
    assert_eq!(program.get("/ping").text().unwrap(), "100");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_changed_file_is_noticed_a_wrong_one_is_told_and_what_is_kept_stays() {
    let path = file("watched.yaml", &document(1));
    let (program, mut told) = Program::told(&["--spec", path.to_str().unwrap()]);
    let post = Client::new().post(format!("{}/kept", program.url)).json(&serde_json::json!({ "name": "n" }));
    let kept: serde_json::Value = post.send().unwrap().json().unwrap();
    std::fs::write(&path, document(22)).unwrap();
    assert!(told.next().unwrap().unwrap().contains("watched.yaml is reloaded"));
    assert_eq!(program.get("/ping").text().unwrap(), "22");
    std::fs::write(&path, document(3).replace("paths:", "paths: [")).unwrap();
    let line = told.next().unwrap().unwrap();
    assert!(line.contains("watched.yaml:"), "{line}");
    let last = told.find(|line| line.as_ref().is_ok_and(|line| line.contains("goes on with the one before")));
    assert!(last.is_some());
    assert_eq!(program.get("/ping").text().unwrap(), "22");
    std::fs::write(&path, document(4)).unwrap();
    assert!(told.next().unwrap().unwrap().contains("is reloaded"));
    assert_eq!(program.get("/ping").text().unwrap(), "4");
    let id = kept["id"].as_str().unwrap();
    assert_eq!(program.get(&format!("/kept/{id}")).json::<serde_json::Value>().unwrap(), kept);
    std::fs::remove_file(path).unwrap();
}
