//! The formats that it is told in.

use std::path::Path;

use serde_json::Value;
use specbound_mock::{ReportedCall, SharedCounts};

use crate::common::{LIST, report, text};
use crate::xml;

#[test]
fn the_text_sums_up_first_and_names_what_was_never_exercised() {
    let text = report(&[LIST, ReportedCall { operation_id: None, path: "/bo\u{1b}oks", status: 404, ..LIST }]).text();
    let first = "t 1: 1 of 2 operations, 1 of 4 (operation, status) pairs, 0 of 2 examples exercised by 2 requests; \
                 0 violations of requests, 0 violations of answers\n";
    assert!(text.starts_with(first), "{text}");
    for part in [
        "\nlistBooks         1  200: 1\n",
        "\nRequests that met no operation (1):\n  1 x GET /bo\\u{1b}oks\n",
        "\nOperations that were never exercised (1):\n  addBook\n",
        "  listBooks: 4XX, default\n",
        "  listBooks: 200 first, 200 second\n",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn the_junit_tests_are_the_documented_statuses() {
    let broken = text("/name: is missing (books.yaml:3:1)");
    let root = xml::parse(&report(&[LIST, ReportedCall { status: 404, answer_violations: &broken, ..LIST }]).junit());
    let suite = root.all("testsuite")[0];
    assert_eq!(suite.attribute("name"), "t 1");
    let counts = ["tests", "failures", "skipped", "errors"].map(|name| suite.attribute(name));
    assert_eq!(counts, ["4", "1", "2", "0"]);
    let cases = suite.all("testcase");
    let names: Vec<&str> = cases.iter().map(|case| case.attribute("name")).collect();
    assert_eq!(names, ["GET /books 200", "GET /books 4XX", "GET /books default", "POST /books 201"]);
    assert!(cases[0].children.is_empty());
    assert_eq!(cases[1].all("failure")[0].text, "books.yaml:3:1: listBooks 404: /name: is missing (GET /books)");
    assert!(cases[3].all("skipped")[0].attribute("message").starts_with("never exercised"));
}

#[test]
fn every_broken_answer_fails_a_junit_test() {
    let broken = text("status: 500 is not there");
    let gone = ReportedCall { operation_id: Some("lendBook"), answer_violations: &broken, ..LIST };
    let undocumented = ReportedCall { operation_id: Some("addBook"), status: 500, ..gone };
    let none = ReportedCall { operation_id: None, ..gone };
    let root = xml::parse(&report(&[gone, undocumented, none]).junit());
    assert_eq!(root.attribute("failures"), "3");
    let fails = |case: &&&xml::Element| !case.all("failure").is_empty();
    let cases = root.all("testsuite")[0].all("testcase");
    let failing: Vec<&str> = cases.iter().filter(fails).map(|case| case.attribute("classname")).collect();
    assert_eq!(failing, ["addBook", "lendBook", "no operation"]);
}

/// Where a run fails, its report has what failed.
#[test]
fn an_unmet_expectation_and_a_wrong_request_are_failures() {
    let broken = text("/limit: 0 is less than the minimum of 1 (books.yaml:3:1)");
    let wrong = || report(&[LIST, ReportedCall { status: 404, request_violations: &broken, ..LIST }]);
    let unmet = vec!["the stub addBook -> 201 expects 1 request, 0 came\n  no request <came> at all".to_owned()];
    let line = "books.yaml:3:1: listBooks: /limit: 0 is less than the minimum of 1 (GET /books)";

    let lenient = wrong();
    assert_eq!((lenient.failures(), lenient.request_violation_lines()), (0, text(line)));
    assert_eq!(xml::parse(&lenient.junit()).attribute("failures"), "0");

    let failing = wrong().with_unmet(unmet).strict();
    let root = xml::parse(&failing.junit());
    assert_eq!(root.attribute("failures"), "2");
    let cases = root.all("testsuite")[0].all("testcase");
    let failures = cases
        .iter()
        .flat_map(|case| case.all("failure").into_iter().map(|failure| (case.attribute("classname"), failure)));
    let failures: Vec<_> =
        failures.map(|(class, failure)| (class, failure.attribute("type"), failure.attribute("message"))).collect();
    let first = "the stub addBook -> 201 expects 1 request, 0 came";
    assert_eq!(failures, [("expectations", "expectation", first), ("requests", "request", line)]);

    let told = failing.json();
    assert_eq!((&told["summary"]["failures"], &told["summary"]["unmet_expectations"]), (&2.into(), &1.into()));
    assert_eq!(
        (&told["summary"]["strict"], told["unmet_expectations"].as_array().map(Vec::len)),
        (&true.into(), Some(1))
    );
    let told = failing.markdown();
    assert!(told.contains("### Expectations that were not met (1)") && told.contains("the stub addBook"), "{told}");
    assert!(told.contains("are failures here (`--strict`): 1."), "{told}");
    assert!(failing.text().contains("\nExpectations that were not met (1):\n  the stub addBook"), "{}", failing.text());
}

#[test]
fn no_text_breaks_the_xml() {
    let hostile = "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}\t\n\r<&>\"']]>é\u{1f600}";
    let wrong = text(hostile);
    let exchange = ReportedCall { method: hostile, path: hostile, example: Some(hostile), ..LIST };
    let exchange = ReportedCall { media_type: Some(hostile), request_violations: &wrong, ..exchange };
    let broken = ReportedCall { operation_id: Some(hostile), answer_violations: &wrong, ..exchange };
    let root = xml::parse(&report(&[exchange, broken]).junit());
    let suite = root.all("testsuite")[0];
    let failing = suite.all("testcase").into_iter().find(|case| !case.all("failure").is_empty()).unwrap();
    let replaced = "\u{fffd}".repeat(9) + "\t\n\r<&>\"']]>é\u{1f600}";
    assert_eq!(failing.attribute("classname"), replaced);
    assert!(suite.all("system-out")[0].text.contains(&replaced));
}

#[test]
fn markdown_tables_keep_their_columns() {
    let wrong = text("/a: \"x|y\" is <none> of\n`*_b`");
    let exchange = ReportedCall { path: "/a|b\\|c\r\n| d |", request_violations: &wrong, ..LIST };
    let text = report(&[exchange, ReportedCall { operation_id: None, ..exchange }]).markdown();
    let mut columns = 0;
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let mut escaped = false;
        let bars = line.chars().filter(|character| {
            let counts = *character == '|' && !escaped;
            escaped = *character == '\\' && !escaped;
            counts
        });
        let bars = bars.count();
        match line.starts_with("| --- |") {
            true => assert_eq!(bars, columns, "{line}"),
            false if text.contains(&format!("{line}\n| --- |")) => columns = bars,
            false => assert_eq!(bars, columns, "{line}"),
        }
    }
    assert!(text.contains(r#"/a: "x\|y" is &lt;none&gt; of\\n\`\*\_b\`"#), "{text}");
    assert!(text.contains("| listBooks | 1 | 200: 1 | 4XX, default | 200 first, 200 second |"), "{text}");
}

#[test]
fn the_end_of_a_name_says_the_format() {
    let report = report(&[LIST]);
    let of = |name: &str| report.for_file(Path::new(name));
    assert_eq!(serde_json::from_str::<Value>(&of("a.JSON")).unwrap(), report.json());
    assert_eq!(of("a.xml"), report.junit());
    assert_eq!(of("out/a.md"), report.markdown());
    assert_eq!(of("a.txt"), report.text());
    assert_eq!(of("json"), report.text());
}

#[test]
fn metrics_escape_their_labels() {
    let coverage = SharedCounts::default();
    let wrong = text("wrong");
    coverage.note(&LIST);
    coverage.note(&ReportedCall { operation_id: Some("a\"\\\nb"), status: 404, request_violations: &wrong, ..LIST });
    coverage.note(&ReportedCall { operation_id: None, request_violations: &wrong, answer_violations: &wrong, ..LIST });
    let wanted = r#"# HELP specbound_mock_requests_total Requests that met an operation.
# TYPE specbound_mock_requests_total counter
specbound_mock_requests_total{operation="a\"\\\nb",status="404"} 1
specbound_mock_requests_total{operation="listBooks",status="200"} 1
# HELP specbound_mock_request_violations_total Violations of the document in requests.
# TYPE specbound_mock_request_violations_total counter
specbound_mock_request_violations_total{operation=""} 1
specbound_mock_request_violations_total{operation="a\"\\\nb"} 1
specbound_mock_request_violations_total{operation="listBooks"} 0
# HELP specbound_mock_answer_violations_total Violations of the document in answers.
# TYPE specbound_mock_answer_violations_total counter
specbound_mock_answer_violations_total{operation=""} 1
specbound_mock_answer_violations_total{operation="a\"\\\nb"} 0
specbound_mock_answer_violations_total{operation="listBooks"} 0
# HELP specbound_mock_server_failures_total Requests that the server behind a proxy did not answer whole.
# TYPE specbound_mock_server_failures_total counter
specbound_mock_server_failures_total{operation="a\"\\\nb"} 0
specbound_mock_server_failures_total{operation="listBooks"} 0
# HELP specbound_mock_unmatched_requests_total Requests that met no operation.
# TYPE specbound_mock_unmatched_requests_total counter
specbound_mock_unmatched_requests_total 1
"#;
    assert_eq!(coverage.metrics(), wanted);
}
