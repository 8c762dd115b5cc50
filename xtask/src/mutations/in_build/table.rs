//! The table of the changes that were generated and compiled: which check reported each.

use std::fmt::Write;

use super::change::{Expected, Teller};
use super::stages::{Fate, Outcome};

/// What stands above the table for readers.
const HEAD: &str = "\
# Which check reports a change of the document

Made by `cargo xtask mutations --compile --markdown FILE`. Each line is one change of `openapi/images.yaml`, after which
everything is generated again and server, client, mock and behaviour suite are compiled, and tested where they compile. The
first that reports it is named, with its first words. Where no code must follow, the server is started and asked whether
it does.
";

/// What stands there too where not all was done.
const PARTLY: &str = "\
Only what was run stands here: ";

/// Longer words say no more.
const MOST: usize = 180;

fn teller(fate: &Fate) -> &'static str {
    match fate {
        Fate::Told(Teller::Generator, _) => "generator",
        Fate::Told(Teller::Compiler, _) => "compiler",
        Fate::Told(Teller::Test, _) => "test",
        Fate::Followed | Fate::Untested { followed: true } => "followed",
        Fate::Untested { followed: false } => "neither generator nor compiler; tests not run",
        Fate::Behind(_) => "UNNOTICED, AND THE SERVER DOES NOT FOLLOW",
        Fate::Nobody => "UNNOTICED",
        Fate::Stale(_) => "NO LONGER APPLIES",
    }
}

fn words(outcome: &Outcome) -> String {
    let words = match &outcome.fate {
        Fate::Told(_, words) | Fate::Behind(words) | Fate::Stale(words) => words.as_str(),
        Fate::Untested { followed: true } => "tests not run",
        Fate::Followed | Fate::Untested { .. } | Fate::Nobody => "",
    };
    words.lines().next().unwrap_or_default().chars().take(MOST).collect()
}

/// One change in two lines.
pub(crate) fn line(outcome: &Outcome) -> String {
    let mutation = &outcome.change.mutation;
    let mark = if outcome.is_good() { "" } else { "  <-- not as expected" };
    let follows = if outcome.followed { ", the server follows" } else { "" };
    format!(
        "{:28} {:60} {}{follows}{mark}\n    {}",
        mutation.name,
        mutation.what,
        teller(&outcome.fate),
        words(outcome)
    )
}

/// How many of them each check reported.
pub(crate) fn count(outcomes: &[Outcome]) -> String {
    let count = |what: fn(&Fate) -> bool| outcomes.iter().filter(|outcome| what(&outcome.fate)).count();
    let told_by = [
        count(|fate| matches!(fate, Fate::Told(Teller::Generator, _))),
        count(|fate| matches!(fate, Fate::Told(Teller::Compiler, _))),
        count(|fate| matches!(fate, Fate::Told(Teller::Test, _))),
        count(|fate| matches!(fate, Fate::Followed | Fate::Untested { followed: true })),
    ];
    let [generator, compiler, test, followed] = told_by;
    let untested = count(|fate| matches!(fate, Fate::Untested { followed: false }));
    let unnoticed = outcomes.len() - told_by.iter().sum::<usize>() - untested;
    let mut line = format!(
        "mutations: {} changes, {generator} generator, {compiler} compiler, {test} test, {followed} followed, {unnoticed} unnoticed",
        outcomes.len()
    );
    if untested > 0 {
        // Writing to a String does not fail.
        let _ = write!(line, ", {untested} that only tests could report, which were not run");
    }
    line
}

/// The table for readers, of these of `all` changes.
pub(crate) fn markdown(outcomes: &[Outcome], all: usize) -> String {
    let mut table = format!("{HEAD}\n");
    let untested = outcomes.iter().filter(|outcome| matches!(outcome.fate, Fate::Untested { .. })).count();
    if outcomes.len() < all || untested > 0 {
        let _ = writeln!(
            table,
            "{PARTLY}{} of {all} changes, {untested} of them to the end of the compiler only, without tests.\n",
            outcomes.len()
        );
    }
    let _ = writeln!(table, "| change | reported by | first words | the running server |\n| --- | --- | --- | --- |");
    for outcome in outcomes {
        let server = match (&outcome.change.expected, &outcome.fate, outcome.followed) {
            (Expected::Follows(_), Fate::Behind(_), _) => "**does not follow**",
            (Expected::Follows(_), _, true) => "follows",
            _ => "",
        };
        let words = words(outcome).replace('|', "\\|").replace('`', "'");
        let words = if words.is_empty() { words } else { format!("`{words}`") };
        let _ =
            writeln!(table, "| {} | {} | {words} | {server} |", outcome.change.mutation.what, teller(&outcome.fate));
    }
    let _ = writeln!(table, "\n{}", count(outcomes));
    table
}
