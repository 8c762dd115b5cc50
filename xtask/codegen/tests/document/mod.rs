//! Small documents for the generator.
#![allow(dead_code, reason = "no test uses all of it")]

use images_codegen::Options;

/// How the cases are generated.
pub fn options(document: &str, client: bool) -> Options {
    Options {
        document: document.to_owned(),
        command: "UPDATE_EXPECTED=1 cargo test -p images-codegen".to_owned(),
        trait_name: "CaseApi".to_owned(),
        client,
        client_inner: None,
        mock_types: None,
    }
}
