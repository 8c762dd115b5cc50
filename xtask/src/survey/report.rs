//! What a survey says: everything that is wrong, the reasons of refusal by frequency, and the closing line.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use specbound_codegen::Refusal;

use super::entry::Entry;
use super::generation::Outcome;

/// What stands above the tables of `docs/documents.md`.
const HEAD: &str = "\
# Other people's documents

`cargo xtask survey FOLDER --markdown` writes this file. It runs the generator on every document of a folder, compiles
server and client of each that is generated, and compares the document that the generated trait emits with its projection:
the document, less the counted gaps. A document compiles if its server does and, where it has one, its client; it is
refused with every reason that is seen, and its place (a wrong version hides the others). The documents are
those of `documents/public-documents.tar.xz`, from public repositories; none is kept here.
";

/// All documents of a survey.
pub(super) struct Report {
    pub(super) entries: Vec<Entry>,
    /// Whether what is generated was compiled and run.
    pub(super) compiled: bool,
}

impl Report {
    fn count(&self, is: impl Fn(&Entry) -> bool) -> usize {
        self.entries.iter().filter(|entry| is(entry)).count()
    }

    /// Whether the generator always ended well, and all that it made is right.
    pub(super) fn is_right(&self) -> bool {
        let is_right = |entry: &Entry| !entry.is_generated() || !self.compiled || entry.emits();
        self.entries.iter().all(|entry| !entry.panics() && entry.own_fault().is_none() && is_right(entry))
    }

    /// `survey: N documents, …`. Who emits its projection is counted among those who compile.
    pub(super) fn closing_line(&self) -> String {
        let of = |number: usize| if self.compiled { number.to_string() } else { "?".to_owned() };
        format!(
            "survey: {} documents, {} generated, {} compile, {} emit their projection, {} panics",
            self.entries.len(),
            self.count(Entry::is_generated),
            of(self.count(Entry::compiles)),
            of(self.count(Entry::emits)),
            self.count(Entry::panics),
        )
    }

    /// Everything that is wrong, a line each.
    pub(super) fn complaints(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for entry in &self.entries {
            let mut add = |what: &str, why: &str| lines.push(format!("{}: {what}: {}", entry.name, one_line(why)));
            if let Some(Refusal { problem, .. }) = entry.own_fault() {
                add("a defect of the generator", problem);
            }
            match &entry.outcome {
                Outcome::Panicked(words) => add("the generator panicked", words),
                Outcome::OutOfTime => add("the generator had no end", &format!("it was left after {:?}", entry.took)),
                _ => {}
            }
            for (what, why) in [
                ("the server does not compile", &entry.server_error),
                ("the client does not compile", &entry.client_error),
                ("emits something else", &entry.emits_wrong),
            ] {
                if let Some(why) = why {
                    add(what, why);
                }
            }
        }
        lines
    }

    /// The reasons of refusal, the most frequent first.
    fn reasons(&self) -> Vec<Reason> {
        let mut reasons = BTreeMap::<String, Reason>::new();
        for entry in &self.entries {
            let mut rules = BTreeMap::<String, &str>::new();
            let unreadable = "document";
            match &entry.outcome {
                Outcome::Refused(refusals) => {
                    for Refusal { rule, problem, .. } in refusals {
                        rules.entry((*rule).to_owned()).or_insert(problem);
                    }
                }
                Outcome::Unreadable(problem) => _ = rules.insert(unreadable.to_owned(), problem),
                _ => {}
            }
            let is_only = rules.len() == 1;
            for (rule, problem) in rules {
                let reason = reasons.entry(rule.clone()).or_insert_with(|| Reason::new(rule, problem));
                reason.documents += 1;
                reason.alone += usize::from(is_only);
            }
        }
        let mut reasons = reasons.into_values().collect::<Vec<_>>();
        reasons.sort_by(|a, b| b.documents.cmp(&a.documents).then_with(|| a.rule.cmp(&b.rule)));
        reasons
    }

    /// All of it as a page.
    pub(super) fn markdown(&self) -> String {
        let mut text = format!("{HEAD}\n```text\n{}\n```\n\n{}", self.closing_line(), self.tables());
        let complaints = self.complaints();
        if !complaints.is_empty() {
            text += "\nWhat is wrong:\n\n";
        }
        for line in complaints {
            _ = writeln!(text, "- {}", shortened(&line, 300).replace('<', "\\<"));
        }
        text
    }

    /// The tables, in Markdown: by version, and the reasons of refusal.
    pub(super) fn tables(&self) -> String {
        let mut text = String::from("| documents | tried | generated | with a client |");
        text += if self.compiled { " compile | emit their projection | panics |\n" } else { " panics |\n" };
        text += if self.compiled {
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        } else {
            "| --- | ---: | ---: | ---: | ---: |\n"
        };
        let versions = self.entries.iter().map(|entry| entry.version.as_str()).collect::<BTreeSet<_>>();
        for version in versions {
            let of = |is: &dyn Fn(&Entry) -> bool| self.count(|entry| entry.version == version && is(entry));
            let mut cells = vec![of(&|_| true), of(&Entry::is_generated), of(&Entry::has_client)];
            if self.compiled {
                cells.extend([of(&Entry::compiles), of(&Entry::emits)]);
            }
            cells.push(of(&Entry::panics));
            let cells = cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
            _ = writeln!(text, "| {version} | {cells} |");
        }
        text += "\n| reason of refusal | documents | of these, for this reason alone | the first says |\n| --- | ---: | ---: | --- |\n";
        for Reason { rule, documents, alone, example } in self.reasons() {
            _ = writeln!(text, "| `{rule}` | {documents} | {alone} | {} |", in_cell(&example));
        }
        let without = self.without_client();
        if !without.is_empty() {
            text += "\n| generated without a client, because | documents |\n| --- | ---: |\n";
        }
        for (problem, documents) in without {
            _ = writeln!(text, "| {} | {documents} |", in_cell(&problem));
        }
        text
    }

    /// Why there is no client where there is a server, the most frequent first.
    fn without_client(&self) -> Vec<(String, usize)> {
        let mut problems = BTreeMap::<String, usize>::new();
        for entry in &self.entries {
            if let Outcome::Generated { client: false, warnings, .. } = &entry.outcome {
                // The client as a whole is the document's matter, an operation that it lacks is the operation's.
                let why = warnings.iter().rfind(|warning| warning.subject == "document");
                let why = why.map_or("no reason is told", |warning| &warning.problem);
                *problems.entry(shortened(why, 120)).or_default() += 1;
            }
        }
        let mut problems = problems.into_iter().collect::<Vec<_>>();
        problems.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        problems
    }

    /// The documents that the generator took longest for.
    pub(super) fn slowest(&self) -> String {
        let mut entries = self.entries.iter().collect::<Vec<_>>();
        entries.sort_by_key(|entry| Reverse(entry.took));
        let told = entries.iter().take(3).map(|entry| format!("{} {:.1} s", entry.name, entry.took.as_secs_f64()));
        format!("the generator took longest for: {}", told.collect::<Vec<_>>().join(", "))
    }
}

/// A rule that refuses, over all documents.
struct Reason {
    rule: String,
    documents: usize,
    /// Documents that no other rule refuses.
    alone: usize,
    example: String,
}

impl Reason {
    fn new(rule: String, problem: &str) -> Reason {
        Reason { rule, documents: 0, alone: 0, example: shortened(problem, 100) }
    }
}

/// A text in a cell of a table.
fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "\\<")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most that many characters of a text, in one line.
fn shortened(text: &str, limit: usize) -> String {
    let line = one_line(text);
    let mut short = line.chars().take(limit).collect::<String>();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use specbound_codegen::Position;

    use super::*;

    fn entry(name: &str, outcome: Outcome) -> Entry {
        Entry {
            name: name.to_owned(),
            version: "OpenAPI 3.0".to_owned(),
            outcome,
            took: Duration::from_secs(60),
            server_error: None,
            client_error: None,
            emits_wrong: None,
        }
    }

    fn generated(name: &str) -> Entry {
        entry(name, Outcome::Generated { size: 1, client: true, warnings: Vec::new() })
    }

    #[test]
    fn whoever_emits_its_projection_compiles() {
        let mut report = Report { entries: vec![generated("right")], compiled: true };
        assert!(report.is_right() && report.complaints().is_empty());
        report.entries.extend([
            Entry { client_error: Some("E0428".to_owned()), ..generated("client") },
            Entry { server_error: Some("E0124".to_owned()), ..generated("server") },
            Entry { emits_wrong: Some("/info".to_owned()), ..generated("emits") },
            entry("bytes", Outcome::Unreadable("it is not UTF-8 text".to_owned())),
        ]);
        let line = report.closing_line();
        assert_eq!(line, "survey: 5 documents, 4 generated, 2 compile, 1 emit their projection, 0 panics");
        assert!(!report.is_right());
        let expected = [
            "client: the client does not compile: E0428",
            "server: the server does not compile: E0124",
            "emits: emits something else: /info",
        ];
        assert_eq!(report.complaints(), expected);
        assert!(report.tables().contains("| OpenAPI 3.0 | 5 | 4 | 4 | 2 | 1 | 0 |"), "{}", report.tables());
        assert!(report.markdown().contains("- emits: emits something else: /info\n"), "{}", report.markdown());
    }

    #[test]
    fn a_refusal_is_a_fault_only_where_the_generator_says_so() {
        let report = |rule| {
            let (place, subject) = (Position { line: 1, column: 1 }, "document".to_owned());
            let refusal = Refusal { place, rule, subject, problem: "no\nRust".to_owned(), fix: String::new() };
            Report { entries: vec![entry("it", Outcome::Refused(vec![refusal]))], compiled: true }
        };
        assert!(report("no-success").is_right() && report("no-success").complaints().is_empty());
        assert!(!report("generator").is_right());
        assert_eq!(report("generator").complaints(), ["it: a defect of the generator: no Rust"]);
    }

    #[test]
    fn a_panic_and_no_end_are_faults() {
        for outcome in [Outcome::Panicked("at a place".to_owned()), Outcome::OutOfTime] {
            let report = Report { entries: vec![entry("bad", outcome)], compiled: false };
            assert!(!report.is_right());
            assert!(report.closing_line().ends_with(" 1 panics"), "{}", report.closing_line());
            assert!(report.complaints()[0].starts_with("bad: the generator "), "{:?}", report.complaints());
        }
    }
}
