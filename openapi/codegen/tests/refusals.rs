//! Every rule by which a document is refused has a small document that it refuses, with the lines that a person then
//! reads in a file beside it. `UPDATE_EXPECTED=1` writes those files again.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use specbound_codegen::{Refusal, generate};

mod document;

/// Rules that no document can bring up: they are there so that a defect of the generator is told and not a panic.
const SAFETY_NETS: &[&str] = &["generator"];

fn refusals(text: &str, client: bool) -> Vec<Refusal> {
    generate(text, &document::options("case.yaml", client)).err().unwrap_or_default()
}

/// The documents, by the names of their files without the ending.
fn cases() -> Vec<(String, String)> {
    let named = |(file, text): (String, String)| (file.strip_suffix(".yaml").unwrap().to_owned(), text);
    document::documents("refused").into_iter().map(named).collect()
}

/// What a person reads: a line for each refusal.
fn lines(name: &str, refusals: &[Refusal]) -> String {
    let file = format!("{name}.yaml");
    refusals.iter().map(|refusal| refusal.line(&file) + "\n").collect()
}

#[test]
fn every_case_is_refused_in_the_expected_words() {
    let mut differences = String::new();
    for (name, text) in cases() {
        // The rule is what stands before a dot: several documents may be about one rule.
        let rule = name.split('.').next().unwrap();
        let refusals = refusals(&text, rule == "client");
        if !refusals.iter().any(|refusal| refusal.rule == rule) && rule != "together" {
            let rules = refusals.iter().map(|refusal| refusal.rule).collect::<Vec<_>>();
            writeln!(differences, "{name}.yaml: is not refused by {rule}, but by {rules:?}").unwrap();
        }
        let found = lines(&name, &refusals);
        let path = document::folder("refused").join(format!("{name}.expected"));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        for line in expected.lines().filter(|line| !found.lines().any(|found| found == *line)) {
            writeln!(differences, "missing: {line}").unwrap();
        }
        for line in found.lines().filter(|line| !expected.lines().any(|expected| expected == *line)) {
            writeln!(differences, "not expected: {line}").unwrap();
        }
        if expected.lines().count() == found.lines().count() && expected != found {
            writeln!(differences, "{name}.yaml: the lines come in another order, or one comes twice").unwrap();
        }
    }
    assert!(differences.is_empty(), "{differences}with UPDATE_EXPECTED=1 what is found becomes what is expected");
}

#[test]
fn every_rule_has_a_case() {
    let rules = rules_in_the_source();
    assert!(rules.len() > 30, "the rules are no longer found in the source: {rules:?}");
    let cases =
        cases().into_iter().map(|(name, _)| name.split('.').next().unwrap().to_owned()).collect::<BTreeSet<_>>();
    let without = rules.iter().filter(|rule| !cases.contains(*rule) && !SAFETY_NETS.contains(&rule.as_str()));
    let without = without.collect::<Vec<_>>();
    assert!(without.is_empty(), "rules without a case in tests/refused: {without:?}");
    let unknown = cases.iter().filter(|case| !rules.contains(*case) && *case != "together").collect::<Vec<_>>();
    assert!(unknown.is_empty(), "cases of rules that the source has not: {unknown:?}");
}

#[test]
fn no_refusal_hides_another() {
    let text = fs::read_to_string(document::folder("refused").join("together.yaml")).unwrap();
    let refusals = refusals(&text, false);
    let rules = refusals.iter().map(|refusal| refusal.rule).collect::<BTreeSet<_>>();
    assert!(rules.len() >= 12, "only {rules:?}");
    let places = refusals.iter().map(|refusal| refusal.place).collect::<Vec<_>>();
    assert!(places.is_sorted(), "not in the document's order: {places:?}");
}

#[test]
fn a_place_is_where_a_person_would_look() {
    for (name, text) in cases() {
        for refusal in refusals(&text, name.starts_with("client")) {
            let line = text.lines().nth(refusal.place.line - 1).unwrap_or_default();
            let before = line.chars().take(refusal.place.column - 1).collect::<String>();
            assert!(refusal.place.column <= line.chars().count() + 1, "{name}: {refusal:?} is past its line");
            let starts = before.trim().is_empty() || before.ends_with([' ', '[', '{', ',', '"', '\'']);
            assert!(starts || refusal.rule == "syntax", "{name}: {refusal:?} is in the middle of a word: {line}");
            assert!(!refusal.problem.is_empty() && !refusal.fix.is_empty() && !refusal.subject.is_empty());
        }
    }
}

/// The names of all rules: what is given second to `refuse(…)` and `refusals.add(…)`.
fn rules_in_the_source() -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![package.join("src"), package.join("../../openapi/document/src/source")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                rules_in(&path, &fs::read_to_string(&path).unwrap(), &mut rules);
            }
        }
    }
    // Whoever reads with aliases meets these; the generator refuses them.
    rules.remove("alias");
    rules.remove("size");
    rules
}

fn rules_in(path: &Path, source: &str, rules: &mut BTreeSet<String>) {
    for call in [".refuse(", "refusals.add("] {
        for (start, _) in source.match_indices(call) {
            let second = second_argument(&source[start + call.len()..]);
            match second.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                Some(rule) => {
                    rules.insert(rule.to_owned());
                }
                // What only passes a rule on.
                None if second == "rule" || second == "problem.rule" => {}
                None => panic!("{}: the rule must be a literal, not {second}", path.display()),
            }
        }
    }
}

/// The text between the first and the second comma that stand in no brackets and no literal.
fn second_argument(source: &str) -> &str {
    let (mut depth, mut in_text, mut skip, mut from) = (0, false, false, None);
    for (index, sign) in source.char_indices() {
        match sign {
            _ if skip => skip = false,
            '\\' if in_text => skip = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => match from {
                None => from = Some(index + 1),
                Some(from) => return source[from..index].trim(),
            },
            _ => {}
        }
    }
    ""
}
