//! What the program prints when it has started.

use specbound_document::{CredentialPlace, Operation};
use specbound_mock::Api;

/// More operations are not listed.
const LISTED: usize = 60;

/// The URL, the operations, and lines to paste.
pub(crate) fn greeting(api: &Api, name: &str, url: &str, admin: bool) -> String {
    let operations = api.document().operations();
    let mut text = format!("Mock of {name} on {url}\n\n");
    let width = operations.iter().take(LISTED).map(|operation| operation.path().len()).max().unwrap_or(0).min(60);
    for operation in operations.iter().take(LISTED) {
        let (method, path, id) = (operation.method(), operation.path(), operation.id());
        text += &match id.contains(' ') {
            true => format!("  {method:<7} {path}\n"),
            false => format!("  {method:<7} {path:<width$}  {id}\n"),
        };
    }
    if operations.len() > LISTED {
        text += &format!("  … and {} operations more\n", operations.len() - LISTED);
    }
    let collections = api.collections();
    if !collections.is_empty() {
        text += &format!("\nState is kept of {}.\n", collections.join(", "));
    }
    if admin {
        text += &format!("\nFaults, stubs, journal, report: curl {url}/__mock/\n");
    }
    if let Some(operation) = easiest(operations) {
        text += &format!("\nTry: {}\n", curl(operation, url));
    }
    text
}

/// An operation that can be called with nothing but a credential.
fn easiest(operations: &[Operation]) -> Option<&Operation> {
    let easy = |operation: &&Operation| {
        operation.method() == "GET"
            && !operation.path().contains('{')
            && !operation.parameters().any(|parameter| parameter.required() && parameter.default().is_none())
    };
    operations.iter().find(easy)
}

fn curl(operation: &Operation, url: &str) -> String {
    let mut line = "curl".to_owned();
    let mut query = String::new();
    for credential in operation.security().first().into_iter().flatten() {
        match &credential.place {
            CredentialPlace::Header(name) if name == "authorization" => line += " -H 'authorization: Bearer test_mock'",
            CredentialPlace::Header(name) => line += &format!(" -H '{name}: test_mock'"),
            CredentialPlace::Cookie(name) => line += &format!(" -b '{name}=test_mock'"),
            CredentialPlace::Query(name) => query = format!("?{name}=test_mock"),
            CredentialPlace::Connection => {}
        }
    }
    format!("{line} '{url}{}{query}'", operation.path())
}
