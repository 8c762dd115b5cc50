//! `images-mock check`: the document's examples.

use std::io::Read;

use crate::common::{Program, command, file};

#[test]
fn right_examples_are_no_error_and_wrong_ones_have_their_place() {
    let output = command(&["check"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && told.contains(" 0 errors"), "{told}");
    let path = file(
        "examples.yaml",
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      operationId: getA\n      responses:\n        \
         '200':\n          description: d\n          content:\n            application/json:\n              schema: {type: \
         integer}\n              example: seven\n",
    );
    let output = command(&["check", "--spec", path.to_str().unwrap()]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("examples.yaml:13:") && told.contains("getA"), "{told}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn an_operation_id_that_two_operations_have_is_told_with_both_places() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      operationId: getA\n      responses: \
                {'204': {description: d}}\n  /b:\n    get:\n      operationId: getA\n      responses: {'204': {description: d}}\n";
    let path = file("twice.yaml", text);
    let name = path.to_str().unwrap();
    let line =
        format!("{name}:10:7: the operationId getA is that of GET /a too ({name}:6:7), and means that one; GET /b ");
    let output = command(&["check", "--spec", name]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.code() == Some(1) && told.contains(&line), "{told}");
    let (mut program, told) = Program::told(&["--spec", name]);
    assert_eq!(program.get("/b").status().as_u16(), 204);
    program.stop();
    let told: Vec<String> = told.map(Result::unwrap).collect();
    assert!(told.iter().any(|told| told.contains(&line)), "{told:?}");
    let mut around =
        command(&["run", "--spec", name, "--", "true"]).stderr(std::process::Stdio::piped()).spawn().unwrap();
    let mut told = String::new();
    around.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(around.wait().unwrap().success() && told.contains(&line), "{told}");
    std::fs::remove_file(path).unwrap();
}
