//! Compiles what was generated, in rounds: the compiler stops early at some errors, so the documents that are wrong are
//! left out, and the rest is compiled again until all of it passes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::Value;

use super::packages::{Package, Side, document_of, name, shared_out, write_workspace};
use crate::process;

/// A round builds the dependencies too.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// What the compiler said.
#[derive(Default)]
pub(super) struct Compiled {
    /// The program of each document whose server compiles; of a client, the file that cargo names.
    pub(super) passed: BTreeMap<usize, PathBuf>,
    /// The first error of each of the others.
    pub(super) failed: BTreeMap<usize, String>,
}

/// Compiles one side of documents, each a number and the bytes of its Rust.
///
/// # Errors
/// Where cargo does not run, or something else than generated code does not compile.
pub(super) fn compile(folder: &Path, side: Side, documents: &[(usize, usize)]) -> anyhow::Result<Compiled> {
    let mut open = shared_out(side, documents);
    let mut known = open.len();
    let mut compiled = Compiled::default();
    while !open.is_empty() {
        write_workspace(folder, side, &open)?;
        let round = Round::run(folder, side, &open)?;
        let mut left = Vec::new();
        for package in open {
            left.extend(compiled.learn(package, &round));
        }
        // The first part of what is left of a package keeps its name, so that little is written anew.
        open = Vec::new();
        for Left { package, documents } in left {
            let package = package.unwrap_or_else(|| {
                known += 1;
                name(side, known - 1)
            });
            open.push(Package { name: package, documents });
        }
        println!(
            "{} code: {} documents compile, {} do not, {} open",
            side.word(),
            compiled.passed.len(),
            compiled.failed.len(),
            open.iter().map(|package| package.documents.len()).sum::<usize>(),
        );
    }
    Ok(compiled)
}

/// Documents that have to be compiled again.
struct Left {
    /// The name of their package, if they have one.
    package: Option<String>,
    documents: Vec<usize>,
}

impl Compiled {
    /// Learns of a package's documents what a round says; gives those that it says nothing of.
    fn learn(&mut self, Package { name, documents }: Package, round: &Round) -> Vec<Left> {
        if let Some(file) = round.built.get(&name) {
            self.passed.extend(documents.iter().map(|document| (*document, file.clone())));
            return Vec::new();
        }
        let rest = documents.iter().copied().filter(|document| !round.errors.contains_key(document));
        let rest = rest.collect::<Vec<_>>();
        if rest.len() < documents.len() {
            let wrong = documents.iter().filter_map(|document| Some((*document, round.errors.get(document)?.clone())));
            self.failed.extend(wrong);
            let left = Left { package: Some(name), documents: rest };
            return if left.documents.is_empty() { Vec::new() } else { vec![left] };
        }
        // No document is to blame by a place: halves find out which it is.
        if let [document] = rest.as_slice() {
            let words = round.elsewhere.get(&name).cloned();
            self.failed.insert(*document, words.unwrap_or_else(|| "the compiler ended without a word".to_owned()));
            return Vec::new();
        }
        let (first, second) = rest.split_at(rest.len() / 2);
        let half = |package, documents: &[usize]| Left { package, documents: documents.to_vec() };
        vec![half(Some(name), first), half(None, second)]
    }
}

/// What cargo said in one run.
#[derive(Default)]
struct Round {
    /// The packages that are built, each with its file.
    built: BTreeMap<String, PathBuf>,
    /// The first error of each document.
    errors: BTreeMap<usize, String>,
    /// The first error of each package that has no place in a document.
    elsewhere: BTreeMap<String, String>,
}

impl Round {
    fn run(folder: &Path, side: Side, packages: &[Package]) -> anyhow::Result<Round> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(folder).arg(match side {
            Side::Server => "build",
            Side::Client => "check",
        });
        cargo.args(["--quiet", "--workspace", "--keep-going", "--message-format=json", "--target-dir"]);
        cargo.arg(folder.join("target"));
        let output = process::collect(&mut cargo, LIMIT).context("cargo cannot be started")?;
        let ours = packages.iter().map(|package| package.name.as_str()).collect();
        let round = Round::read(&output.stdout, &ours)?;
        if round.built.is_empty() && round.errors.is_empty() && round.elsewhere.is_empty() {
            bail!("cargo compiles no generated code ({:?}):\n{}", output.end, output.stderr);
        }
        Ok(round)
    }

    fn read(output: &str, ours: &BTreeSet<&str>) -> anyhow::Result<Round> {
        let mut round = Round::default();
        for message in output.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
            let package = text("/target/name").replace('_', "-");
            let is_ours = ours.contains(package.as_str());
            match text("/reason") {
                "compiler-artifact" if is_ours => {
                    let file = match text("/executable") {
                        "" => text("/filenames/0"),
                        program => program,
                    };
                    round.built.insert(package, PathBuf::from(file));
                }
                "compiler-message" if text("/message/level").starts_with("error") => {
                    if !is_ours {
                        bail!(
                            "{package}, which generated code needs, does not compile:\n{}",
                            text("/message/rendered")
                        );
                    }
                    match spans(&message["message"]).into_iter().find_map(|span| Some((blamed(span)?, span))) {
                        Some((document, span)) => {
                            round.errors.entry(document).or_insert_with(|| line(&message["message"], span));
                        }
                        // The last message only counts the others.
                        None if text("/message/message").starts_with("aborting due to") => {}
                        None => {
                            round.elsewhere.entry(package).or_insert_with(|| text("/message/message").to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(round)
    }
}

/// The places of a message, those that matter most first.
fn spans(message: &Value) -> Vec<&Value> {
    let mut spans = message["spans"].as_array().into_iter().flatten().collect::<Vec<_>>();
    spans.sort_by_key(|span| span["is_primary"] != true);
    let children = message["children"].as_array().into_iter().flatten();
    spans.extend(children.filter_map(|child| child["spans"].as_array()).flatten());
    spans
}

/// The document that a place is in; a place in a macro is where the macro is used.
fn blamed(span: &Value) -> Option<usize> {
    let own = span["file_name"].as_str().and_then(document_of);
    own.or_else(|| span.pointer("/expansion/span").and_then(blamed))
}

/// `E0412: cannot find type … (api/shared.rs:12: pub a: B)`.
fn line(message: &Value, span: &Value) -> String {
    let code =
        message.pointer("/code/code").and_then(Value::as_str).map(|code| format!("{code}: ")).unwrap_or_default();
    let words = message["message"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let mut at = span;
    while at["file_name"].as_str().and_then(document_of).is_none() {
        match at.pointer("/expansion/span") {
            Some(outer) => at = outer,
            None => break,
        }
    }
    let file = at["file_name"].as_str().unwrap_or_default().rsplit('/').take(2).collect::<Vec<_>>();
    let file = file.into_iter().rev().collect::<Vec<_>>().join("/");
    let source = at.pointer("/text/0/text").and_then(Value::as_str).unwrap_or_default().trim();
    format!("{code}{words} ({file}:{}: {source})", at["line_start"])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What cargo says of an error at a place.
    fn error(target: &str, words: &str, spans: Value) -> String {
        let message =
            json!({"level": "error", "code": {"code": "E0412"}, "message": words, "spans": spans, "rendered": words});
        json!({"reason": "compiler-message", "target": {"name": target}, "message": message}).to_string()
    }

    fn read(lines: &[String]) -> anyhow::Result<Round> {
        Round::read(&lines.join("\n"), &BTreeSet::from(["server-000", "server-001", "client-000"]))
    }

    #[test]
    fn the_first_error_of_a_document_is_kept() {
        let own = json!({"file_name": "server-000/src/../../documents/d0007/api/shared.rs", "line_start": 3, "is_primary": true,
            "text": [{"text": "  pub a: B,"}]});
        let in_macro = json!({"file_name": "/registry/dropshot/src/lib.rs", "line_start": 9, "is_primary": true, "text": [],
            "expansion": {"span": {"file_name": "documents/d0008/api/api.rs", "line_start": 4, "text": []}}});
        let round = read(&[
            error("server-000", "cannot find type", json!([own])),
            error("server-000", "another", json!([own])),
            error("server-000", "not satisfied", json!([in_macro])),
            error("server-000", "aborting due to 3 previous errors", json!([])),
            error("server-001", "linking failed", json!([])),
        ])
        .unwrap();
        assert_eq!(round.errors[&7], "E0412: cannot find type (api/shared.rs:3: pub a: B,)");
        assert_eq!(round.errors[&8], "E0412: not satisfied (api/api.rs:4: )");
        assert_eq!(round.errors.len(), 2);
        assert_eq!(round.elsewhere, BTreeMap::from([("server-001".to_owned(), "linking failed".to_owned())]));
    }

    #[test]
    fn what_is_built_has_its_file() {
        let artifact = |target: &str, program: Value| {
            json!({"reason": "compiler-artifact", "target": {"name": target}, "executable": program,
                "filenames": ["libclient.rmeta"]})
            .to_string()
        };
        let lines = [
            artifact("serde", Value::Null),
            artifact("server-000", json!("server-000")),
            artifact("client_000", Value::Null),
        ];
        let built = read(&lines).unwrap().built.into_iter().collect::<Vec<_>>();
        let expected = [("client-000", "libclient.rmeta"), ("server-000", "server-000")];
        assert_eq!(built, expected.map(|(name, file)| (name.to_owned(), PathBuf::from(file))));
    }

    #[test]
    fn rounds_leave_less_and_less() {
        let mut round = read(&[error("server-001", "linking failed", json!([]))]).unwrap();
        round.errors.insert(1, "E0412: cannot find type".to_owned());
        let mut compiled = Compiled::default();
        let mut learn = |name: &str, documents: &[usize]| {
            let package = Package { name: name.to_owned(), documents: documents.to_vec() };
            let left = compiled.learn(package, &round).into_iter();
            left.map(|left| (left.package.unwrap_or_default(), left.documents)).collect::<Vec<_>>()
        };
        assert_eq!(learn("server-000", &[0, 1, 2]), [("server-000".to_owned(), vec![0, 2])]);
        assert_eq!(learn("server-000", &[1]), []);
        let halves = learn("server-001", &[3, 4, 5]);
        assert_eq!(halves, [("server-001".to_owned(), vec![3]), (String::new(), vec![4, 5])]);
        assert_eq!(learn("server-001", &[6]), []);
        let failed = compiled.failed.iter().map(|(document, why)| (*document, why.as_str())).collect::<Vec<_>>();
        assert_eq!(failed, [(1, "E0412: cannot find type"), (6, "linking failed")]);
    }

    #[test]
    fn what_generated_code_needs_has_to_compile() {
        let told = read(&[error("specbound_runtime", "cannot find type", json!([]))]).err().unwrap().to_string();
        assert!(told.starts_with("specbound-runtime, which generated code needs, does not compile"), "{told}");
    }
}
