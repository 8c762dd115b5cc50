//! `images-mock check`: the document's examples.

use crate::common::{command, file};

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
