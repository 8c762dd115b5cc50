//! The start, and what prevents it.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process};

use crate::common::{Program, command, file, refused};

#[test]
fn it_greets_with_the_operations_and_a_line_that_works_and_ends_in_order() {
    let mut program = Program::start(&[]);
    assert!(program.greeting.contains("GET     /v1/images/{imageId}"), "{}", program.greeting);
    assert!(program.greeting.contains("State is kept of /v1/images."), "{}", program.greeting);
    let (_, tried) = program.greeting.split_once("Try: curl -H 'x-api-key: test_mock' '").unwrap();
    let tried = tried.trim().trim_end_matches('\'').strip_prefix(program.url.as_str()).unwrap().to_owned();
    let list: serde_json::Value = program.get(&tried).json().unwrap();
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    assert_eq!(program.stop().0, Some(0));
}

#[test]
fn any_document_is_served() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /pets/{id}:\n    get:\n      parameters:\n        \
                - {name: id, in: path, required: true, schema: {type: integer}}\n      responses:\n        '200':\n          \
                description: d\n          content:\n            application/json:\n              schema:\n                \
                {type: object, required: [id, name], properties: {id: {type: integer}, name: {type: string}}}\n  \
                /ping:\n    get: {responses: {'204': {description: d}}}\n";
    let path = file("pets.yaml", text);
    let program = Program::start(&["--spec", path.to_str().unwrap(), "--static"]);
    let pet: serde_json::Value = program.get("/pets/7").json().unwrap();
    assert!(pet["id"].is_i64() && pet["name"].is_string(), "{pet}");
    assert_eq!(program.get("/pets/x").status().as_u16(), 404);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_cannot_be_served_is_told_with_its_place() {
    let dangling =
        "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '200': {$ref: '#/components/x'}\n";
    let path = file("dangling.yaml", dangling);
    let (status, line) = refused(&["--spec", path.to_str().unwrap()]);
    assert_eq!(status, Some(2));
    assert!(line.contains("dangling.yaml:6:9: ") && line.contains("nothing at #/components/x"), "{line}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_to_do() {
    let folder = std::env::temp_dir();
    let here = std::env::current_dir().unwrap().display().to_string();
    for (arguments, told) in [
        (vec!["--spec", "no.yaml"], ["no.yaml: cannot be read: No such file", "with --spec", &here]),
        (vec!["check", "--spec", "no.yaml"], ["no.yaml: cannot be read: No such file", "with --spec", &here]),
        (vec!["--setup", "no.yaml"], ["no.yaml: cannot be read: No such file", "with --setup", &here]),
        (
            vec!["--spec", folder.to_str().unwrap()],
            [": cannot be read: ", "directory", "name a file in it with --spec"],
        ),
        (vec!["--spec", "https://a.example/b.yaml"], ["save it to a file", "--spec", "nothing is fetched"]),
    ] {
        let (status, line) = refused(&arguments);
        assert_eq!((status, line.lines().count()), (Some(2), 1), "{line}");
        assert!(told.iter().all(|told| line.contains(told)), "{arguments:?}: {line}");
    }
}

#[test]
fn who_writes_the_document_where_others_have_it_is_told_where_it_goes() {
    for (arguments, spec) in [(&["nope.yaml"][..], "nope.yaml"), (&["mock", "a.json"], "api.yaml")] {
        let (status, told) = refused(arguments);
        let tip = format!("tip: a document is named with --spec: images-mock --spec {spec}");
        assert!(status == Some(2) && told.contains(&tip), "{told}");
    }
    assert!(!refused(&["nope"]).1.contains("--spec"));
}

#[test]
fn an_address_that_cannot_be_had_is_told_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let (bind, port) = (address.to_string(), address.port().to_string());
    let in_use = [bind.as_str(), "in use", "stop what listens there, or choose another with --port or --bind"];
    // 203.0.113.0/24 is for documentation: no machine has it.
    let foreign = [
        "203.0.113.7:4010",
        "assign requested address",
        "name an address of this machine with --bind, such as 127.0.0.1",
    ];
    for (arguments, told) in [
        (vec!["--bind", &bind], in_use),
        (vec!["--port", &port], in_use),
        (vec!["run", "--port", &port, "--", "true"], in_use),
        (vec!["proxy", "http://127.0.0.1:1", "--port", &port], in_use),
        (vec!["--bind", "203.0.113.7:4010"], foreign),
    ] {
        let (status, line) = refused(&arguments);
        assert_eq!((status, line.lines().count()), (Some(1), 1), "{line}");
        assert!(told.iter().all(|told| line.to_lowercase().contains(&told.to_lowercase())), "{arguments:?}: {line}");
    }
}

/// Only where this machine guards the ports below 1024 from this user.
#[cfg(target_os = "linux")]
#[test]
fn a_privileged_port_is_told_with_what_to_do() {
    match std::net::TcpListener::bind("127.0.0.1:1") {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {}
        _ => return,
    }
    let (status, line) = refused(&["--port", "1"]);
    assert_eq!(status, Some(1));
    assert!(line.contains("127.0.0.1:1: Permission denied"), "{line}");
    assert!(line.contains("from 1024 on with --port, or give the program CAP_NET_BIND_SERVICE"), "{line}");
}

/// As the README says, and Prism does. Where something else listens there, that address is what is told.
#[test]
fn it_listens_on_port_4010_of_this_host_where_nothing_else_is_asked_for() {
    let mut child = command(&[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (mut stdout, mut stderr) = (BufReader::new(child.stdout.take().unwrap()), child.stderr.take().unwrap());
    let mut told = String::new();
    if stdout.read_line(&mut told).unwrap() == 0 {
        stderr.read_to_string(&mut told).unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let readme = include_str!("../../../README.md");
    let (_, rest) = readme.split_once("the mock on ").unwrap();
    let address = rest.split(',').next().unwrap();
    assert!(address.parse::<std::net::SocketAddr>().is_ok() && told.contains(address), "{address}: {told}");
}

/// What the program prints after its greeting is nothing: a pipe that nobody reads does not stop it.
#[test]
fn quiet_is_quiet() {
    let mut child = command(&["--quiet", "--bind", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    let mut text = String::new();
    stdout.read_to_string(&mut text).unwrap();
    child.wait().unwrap();
    assert_eq!(text, "");
}

#[test]
fn a_setup_is_what_it_begins_with_and_a_report_what_it_ends_with() {
    let setup = file("setup.yaml", "faults: [{ operation: listImages, sequence: ['503 retry-after=1', ok] }]\n");
    let report = file("report.json", "");
    let (setup, report) = (setup.to_str().unwrap(), report.to_str().unwrap());
    let mut program = Program::start(&["--setup", setup, "--report", report]);
    let busy = program.get("/v1/images");
    assert_eq!((busy.status().as_u16(), &busy.headers()["retry-after"]), (503, &"1".parse().unwrap()));
    assert_eq!(program.get("/v1/images").status().as_u16(), 200);
    assert_eq!(program.get("/__mock/health").status().as_u16(), 200);
    assert_eq!(program.stop().0, Some(0));
    let written: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
    assert!(written.to_string().contains("listImages"), "{written}");
    std::fs::write(setup, "faults: [{ operation: listImage, fault: bang }]").unwrap();
    let (status, line) = refused(&["--setup", setup]);
    assert!(
        status == Some(2)
            && line.contains("setup.yaml: faults, number 1: there is no operation listImage; the nearest"),
        "{line}"
    );
    let program = Program::start(&["--no-admin"]);
    assert_eq!(program.get("/__mock/health").status().as_u16(), 404);
    [setup, report].iter().for_each(|file| std::fs::remove_file(file).unwrap());
}

#[test]
fn a_port_may_be_named_alone() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    // Another process may take it first; then the start says so, and this test with it.
    let mut child = command(&["--port", &free.to_string()]).stdout(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut first).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(first, format!("Mock of images.yaml on http://127.0.0.1:{free}\n"));
}
