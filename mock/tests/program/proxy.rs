//! `images-mock proxy`: a server, checked.

use crate::common::{Program, file, refused};

/// A server of another document than it is checked against: the mock of a small one, and a proxy with a stricter one.
#[test]
fn what_breaks_the_document_is_told_reported_and_fails_a_strict_run() {
    let document = |schema: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: getA\n      responses:\n        \
             '200':\n          description: d\n          content: {{application/json: {{schema: {{type: {schema}}}, example: \
             7}}}}\n"
        )
    };
    let served = file("served.yaml", &document("integer"));
    let wanted = file("wanted.yaml", &document("string"));
    let (report, record) = (file("proxy.json", ""), file("recorded.yaml", ""));
    let server = Program::start(&["--spec", served.to_str().unwrap()]);
    let paths = [&served, &wanted, &report, &record].map(|path| path.to_str().unwrap());
    for (spec, status) in [(paths[0], 0), (paths[1], 3)] {
        let options = ["proxy", &server.url, "--spec", spec, "--report", paths[2], "--record", paths[3], "--strict"];
        let mut proxy = Program::start(&options);
        assert_eq!(proxy.get("/a").text().unwrap(), "7");
        assert_eq!(proxy.get("/__mock/health").status().as_u16(), 200);
        let (ended, told) = proxy.stop();
        assert_eq!(ended, Some(status), "{told}");
        assert_eq!(told.contains("wanted.yaml:"), status == 3, "{told}");
        let written: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(paths[2]).unwrap()).unwrap();
        assert_eq!(written.to_string().contains("wanted.yaml:"), status == 3, "{written}");
        let recorded = std::fs::read_to_string(paths[3]).unwrap();
        assert_eq!(recorded.contains("value: 7"), status == 0, "{recorded}");
    }
    let (status, line) = refused(&["proxy", "not a url"]);
    assert!(status == Some(2) && line.contains("not a url"), "{line}");
    paths.iter().for_each(|file| std::fs::remove_file(file).unwrap());
}
