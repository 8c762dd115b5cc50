//! `images-mock run`: the mock around a command.
//!
//! The command is this test binary again, with the one test that is ignored otherwise: it does what `CHILD` says.

use std::env;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};

use reqwest::blocking::Client;

use crate::common::{LIMIT, command, file};

/// Runs the mock around a child that makes these calls, and ends with this status.
fn run(options: &[&str], calls: &str, status: i32) -> Output {
    let mut run = command(&["run"]);
    run.args(options).arg("--").arg(env::current_exe().unwrap());
    run.args(["run::the_child", "--exact", "--ignored", "--nocapture", "--test-threads", "1"]);
    run.env("CHILD", calls).env("CHILD_STATUS", status.to_string()).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Not a test of its own: the command that `run` starts.
#[test]
#[ignore = "it is what the other tests run"]
fn the_child() {
    let Ok(calls) = env::var("CHILD") else { return };
    let variable = env::var("CHILD_VARIABLE").unwrap_or_else(|_| "MOCK_URL".to_owned());
    let url = env::var(variable).unwrap();
    let client = Client::builder().timeout(LIMIT).build().unwrap();
    for call in calls.split_whitespace() {
        // A path, and the session that the call is made in.
        let (path, session) = call.split_once('@').unwrap_or((call, ""));
        let request = client.get(format!("{url}{path}")).header("x-api-key", "test_any");
        let named = if session.is_empty() { request } else { request.header("x-mock-session", session) };
        named.send().unwrap();
    }
    match env::var("CHILD_STATUS").unwrap().parse().unwrap() {
        status @ 0.. => std::process::exit(status),
        signal => {
            let kill =
                Command::new("kill").args([signal.to_string(), std::process::id().to_string()]).status().unwrap();
            panic!("still there after the signal: {kill}");
        }
    }
}

const UNMET: &str = "stubs: [{ operation: getImage, answer: { status: 404 }, expect: 1 }]";
const MET: &str = "stubs: [{ operation: listImages, answer: {}, expect: 1 }]";
/// The check before the start cannot see it: the answer has what the request asks for in it.
const LIE: &str = "stubs: [{ operation: listImages, answer: { headers: { content-type: text/plain } } }]";

/// Every combination of what the child, the verification and the mock end with.
#[test]
fn the_status_says_what_went_wrong() {
    let (unmet, met) = (file("unmet.yaml", UNMET), file("met.yaml", MET));
    let (unmet, met) = (unmet.to_str().unwrap(), met.to_str().unwrap());
    for (options, calls, child, status) in [
        (vec![], "/v1/images", 0, 0),
        (vec![], "/v1/images", 7, 7),
        (vec![], "/v1/images", -15, 143),
        (vec!["--setup", met], "/v1/images", 0, 0),
        (vec!["--setup", met], "/v1/images", 7, 7),
        (vec!["--setup", unmet], "/v1/images", 0, 3),
        (vec!["--setup", unmet], "/v1/images", 7, 7),
        (vec!["--setup", met], "/v1/images /v1/images", 0, 3),
        (vec!["--strict"], "/v1/images", 0, 0),
        (vec!["--strict"], "/v1/images?take=0", 0, 3),
        (vec!["--strict"], "/v1/images?take=0", 7, 7),
        (vec![], "/v1/images?take=0", 0, 0),
    ] {
        let output = run(&options, calls, child);
        assert_eq!(output.status.code(), Some(status), "{options:?}, child {child}, {calls}: {}", told(&output));
        assert_eq!(output.status.signal(), None);
    }
    [unmet, met].iter().for_each(|file| std::fs::remove_file(file).unwrap());
}

/// A document whose only example breaks its schema makes the mock lie, or say that it would.
#[test]
fn a_mock_that_answers_wrongly_is_no_success() {
    let document = file(
        "lying.yaml",
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /v1/images:\n    get:\n      operationId: listImages\n      \
         responses:\n        '200':\n          description: d\n          headers: {X-Count: {required: true, schema: {type: \
         integer}}}\n          content: {application/json: {schema: {type: object}}}\n",
    );
    let lie = file("lie.yaml", LIE);
    let unmet = file(
        "lie-unmet.yaml",
        "stubs: [{ operation: listImages, answer: { headers: { content-type: text/plain } }, expect: 2 }]",
    );
    let paths = [&document, &lie, &unmet].map(|path| path.to_str().unwrap().to_owned());
    // What the setup would answer is checked at the start already.
    let output = run(&["--spec", &paths[0], "--setup", &paths[1]], "/v1/images", 0);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    assert!(told(&output).contains("lying.yaml:"), "{}", told(&output));
    // A body that no value fits is one that the mock cannot make.
    let impossible = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /v1/images:\n    get:\n      operationId: \
                      listImages\n      responses:\n        '200':\n          description: d\n          content: \
                      {application/json: {schema: {type: integer, minimum: 2, maximum: 1}}}\n";
    let impossible = file("impossible.yaml", impossible);
    let spec = impossible.to_str().unwrap();
    for (child, status) in [(0, 4), (7, 7)] {
        let output = run(&["--spec", spec], "/v1/images", child);
        assert_eq!(output.status.code(), Some(status), "{}", told(&output));
        assert!(told(&output).contains("the mock itself answered wrongly"), "{}", told(&output));
    }
    let expects = file("impossible-setup.yaml", "faults: [{ operation: listImages, sequence: ['503', ok] }]");
    let output = run(&["--spec", spec, "--setup", expects.to_str().unwrap()], "/v1/images", 0);
    assert_eq!(output.status.code(), Some(0), "the fault came before the lie: {}", told(&output));
    [document, lie, unmet, impossible, expects].iter().for_each(|file| std::fs::remove_file(file).unwrap());
}

#[test]
fn what_cannot_be_started_is_told_as_a_shell_does() {
    let output = command(&["run", "--", "there-is-no-such-command"]).output().unwrap();
    assert_eq!(output.status.code(), Some(127), "{}", told(&output));
    assert!(told(&output).contains("there-is-no-such-command cannot be started"), "{}", told(&output));
    let folder = env::temp_dir();
    let output = command(&["run", "--"]).arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(126), "{}", told(&output));
    let output = command(&["run"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let output = command(&["run", "--bind", &taken.local_addr().unwrap().to_string(), "--", "true"]).output().unwrap();
    assert!(
        output.status.code() == Some(1) && told(&output).contains("choose another with --port"),
        "{}",
        told(&output)
    );
}

#[test]
fn the_report_is_printed_and_written_and_the_variable_can_have_another_name() {
    let report = file("run.xml", "");
    let mut run = command(&["run", "--env", "MY_URL", "--report", report.to_str().unwrap(), "--"]);
    run.arg(env::current_exe().unwrap()).args(["run::the_child", "--exact", "--ignored", "--nocapture"]);
    let output =
        run.env("CHILD", "/v1/images").env("CHILD_VARIABLE", "MY_URL").env("CHILD_STATUS", "0").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(told(&output).contains("listImages"), "{}", told(&output));
    let written = std::fs::read_to_string(&report).unwrap();
    assert!(written.contains("<testsuite") && written.contains("listImages"), "{written}");
    std::fs::remove_file(report).unwrap();
}

/// A failed expectation says what came instead, and why that did not meet it.
#[test]
fn what_was_not_met_is_explained() {
    let setup = file(
        "explained.yaml",
        "stubs: [{ operation: getImage, path: { imageId: image_k7w2p9d4c1x8m5t0b3n6v2qz }, answer: { status: 404 }, expect: 1 }]",
    );
    let output = run(&["--setup", setup.to_str().unwrap()], "/v1/images/image_etm0g3x5iap4cld1qcfsjvo2", 0);
    assert_eq!(output.status.code(), Some(3), "{}", told(&output));
    for line in [
        "the stub getImage imageId=image_k7w2p9d4c1x8m5t0b3n6v2qz -> 404 expects 1 request, 0 came",
        "request 1, GET /v1/images/image_etm0g3x5iap4cld1qcfsjvo2 -> 200: path imageId is image_etm0g3x5iap4cld1qcfsjvo2, not",
    ] {
        assert!(told(&output).contains(line), "{line}: {}", told(&output));
    }
    std::fs::remove_file(setup).unwrap();
}

/// What makes a run fail is in its report, in every format.
#[test]
fn the_report_has_what_failed() {
    let setup = file("failing.yaml", UNMET);
    for (end, has) in [
        ("xml", vec!["failures=\"2\"", "classname=\"expectations\"", "classname=\"requests\""]),
        ("json", vec!["\"failures\": 2", "\"unmet_expectations\": 1"]),
        ("md", vec!["Expectations that were not met (1)", "the stub getImage", "(`--strict`): 1."]),
        ("txt", vec!["Expectations that were not met (1)", "the stub getImage"]),
    ] {
        let report = file(&format!("failing.{end}"), "");
        let options = ["--strict", "--setup", setup.to_str().unwrap(), "--report", report.to_str().unwrap()];
        let output = run(&options, "/v1/images?take=0", 0);
        assert_eq!(output.status.code(), Some(3), "{}", told(&output));
        let written = std::fs::read_to_string(&report).unwrap();
        for part in has {
            assert!(written.contains(part), "{part} is missing in\n{written}");
        }
        std::fs::remove_file(report).unwrap();
    }
    let output = run(&["-q", "--strict"], "/v1/images?take=0", 0);
    let told = told(&output);
    assert!(told.contains("1 violation of the document in requests (--strict)\n"), "{told}");
    assert!(told.contains("listImages: /take: 0 is less than the minimum of 1 (GET /v1/images)"), "{told}");
    std::fs::remove_file(setup).unwrap();
}

/// More sessions than there are: the first ends with what it expects, which counts all the same.
#[test]
fn what_an_ended_session_expected_counts() {
    let setup = file("ended.yaml", MET);
    // Each session but the first meets what it expects, and the one without a name has no request.
    let calls: Vec<String> =
        (0..1_001).map(|number| format!("/v1/images{}@s{number}", if number == 0 { "/x" } else { "" })).collect();
    let output = run(&["--setup", setup.to_str().unwrap()], &calls.join(" "), 0);
    assert_eq!(output.status.code(), Some(3), "{}", told(&output));
    assert!(told(&output).contains("session s0, which ended"), "{}", told(&output));
    std::fs::remove_file(setup).unwrap();
}

#[test]
fn a_variable_needs_a_name() {
    for name in ["", "A=B"] {
        let output = command(&["run", "--env", name, "--", "true"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(told(&output).contains("a variable's name is not empty and has no ="), "{}", told(&output));
    }
}
