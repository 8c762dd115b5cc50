//! `images-mock proxy` in front of a server that fails.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;

use crate::common::{command, file};

const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Notes, version: '1'}
paths:
  /notes/1:
    get:
      operationId: getNote
      responses:
        '200': {description: d, content: {application/json: {schema: {type: integer}}}}
";

const RIGHT: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n7";
const CUT: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n12345678";

/// A server that gives these answers in turn, each on a connection of its own, and then none any more.
fn server(answers: &'static [&'static str]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let head = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
            head.take_while(|line| !line.is_empty()).for_each(drop);
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    url
}

/// Sends so many requests through a proxy; its status, what it prints of each kind, and the report.
fn run(name: &str, url: &str, requests: usize, strict: bool, end: &str) -> (Option<i32>, String, String, String) {
    let spec = file(&format!("{name}.yaml"), DOCUMENT);
    let report = file(&format!("{name}.{end}"), "");
    let strict: &[&str] = if strict { &["--strict"] } else { &[] };
    let mut program = command(&["proxy", url, "--port", "0", "--report", path(&report), "--spec", path(&spec)]);
    let ask = "curl -s --noproxy '*' \"$MOCK_URL/notes/1\" >/dev/null; ".repeat(requests) + "true";
    let output = program.args(strict).args(["--", "sh", "-c", &ask]).output().unwrap();
    let written = std::fs::read_to_string(&report).unwrap();
    [spec, report].iter().for_each(|file| std::fs::remove_file(file).unwrap());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr), written)
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn an_answer_that_is_cut_is_told_counted_and_fails_a_strict_run() {
    let line = "GET /notes/1: the server's answer ended after 8 of 1000 bytes";
    let (status, out, told, report) = run("cut", &server(&[RIGHT, CUT]), 2, true, "json");
    assert_eq!(status, Some(3), "{out}{told}");
    assert!(told.contains(line) && !told.contains("answered no request"), "{told}");
    assert!(out.contains("0 violations of answers, 1 failure of the server"), "{out}");
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["summary"]["server_failures"], 1, "{report}");
    let operation = &report["operations"][0];
    assert_eq!((&operation["requests"], &operation["server_failures"]), (&2.into(), &1.into()), "{report}");
    assert_eq!(operation["statuses"][0]["answers"], 1, "the cut answer counts as one: {report}");
    let (status, _, told, _) = run("only-cut", &server(&[CUT]), 1, true, "json");
    assert!(status == Some(3) && told.contains(line) && told.contains("answered no request"), "{told}");
}

#[test]
fn a_server_that_gives_no_answer_is_in_every_report() {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = gone.local_addr().unwrap();
    drop(gone);
    let unreached = format!("GET /notes/1: the server http://{address} cannot be reached: Connection refused");
    let (status, _, told, report) = run("gone", &format!("http://{address}"), 1, false, "txt");
    assert!(status == Some(0) && told.contains(&unreached), "{told}");
    assert!(report.contains("exercised by 1 request; ") && report.contains("1 failure of the server"), "{report}");
    assert!(report.contains("Requests that the server did not answer whole (1):\n  getNote: the server"), "{report}");
    let (status, _, told, report) = run("garbage", &server(&["no HTTP\r\n\r\n"]), 1, true, "xml");
    assert_eq!(status, Some(3), "{told}");
    assert!(told.contains(" gave no answer that can be passed on: "), "{told}");
    assert!(report.contains("failures=\"1\"") && report.contains("name=\"GET /notes/1: the server\""), "{report}");
    let (_, _, _, report) = run("markdown", &server(&[RIGHT, ""]), 2, true, "md");
    assert!(report.contains("### Requests that the server did not answer whole (1)"), "{report}");
}
