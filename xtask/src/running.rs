//! Which tests run, by what `cargo test` prints.

use std::collections::BTreeSet;

use crate::process::Stream;

/// What a run of tests has last begun.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    /// The line that each stream has begun: tests write to one, cargo to the other.
    stdout: Vec<u8>,
    stderr: Vec<u8>,
    /// The program of tests, by its source.
    program: Option<String>,
    /// Tests that were said to take long, and have not ended since.
    slow: BTreeSet<String>,
}

impl Progress {
    /// Takes what was written.
    pub(crate) fn take(&mut self, stream: Stream, bytes: &[u8]) {
        for byte in bytes {
            let begun = match stream {
                Stream::Stdout => &mut self.stdout,
                Stream::Stderr => &mut self.stderr,
            };
            if *byte == b'\n' {
                let line = std::mem::take(begun);
                self.line(&plain(&String::from_utf8_lossy(&line)));
            } else {
                begun.push(*byte);
            }
        }
    }

    fn line(&mut self, line: &str) {
        let line = line.trim();
        let program = line.strip_prefix("Running ").or_else(|| line.strip_prefix("Doc-tests "));
        // What `cargo run` runs stands in backticks.
        if let Some(program) = program.filter(|program| !program.starts_with('`')) {
            let source = program.rsplit_once(" (").map_or(program, |(source, _)| source);
            self.program = Some(source.strip_prefix("unittests ").unwrap_or(source).to_owned());
            self.slow.clear();
        } else if let Some(test) = line.strip_prefix("test ") {
            if let Some(name) = test.strip_suffix(" has been running for over 60 seconds") {
                self.slow.insert(name.to_owned());
            } else if let Some((name, _)) = test.split_once(" ... ") {
                self.slow.remove(name);
            }
        }
    }

    /// What was running last, if anything is known.
    pub(crate) fn running(&self) -> Option<String> {
        let program = self.program.as_deref()?;
        let slow = self.slow.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        Some(if slow.is_empty() { program.to_owned() } else { format!("{slow} in {program}") })
    }
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    pieces.for_each(|piece| text.push_str(piece.split_once('m').map_or(piece, |(_, rest)| rest)));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(lines: &str) -> Option<String> {
        let mut progress = Progress::default();
        // Bytes come in any portions.
        lines.as_bytes().chunks(7).for_each(|bytes| progress.take(Stream::Stdout, bytes));
        progress.running()
    }

    #[test]
    fn the_slow_tests_that_have_not_ended_are_named() {
        let lines = "     Running tests/first.rs (target/debug/deps/first-0a)\n\
            test left has been running for over 60 seconds\n\
            \u{1b}[1m\u{1b}[32m     Running\u{1b}[0m tests/server/main.rs (target/debug/deps/server-0b)\n\
            test limits::a ... ok\n\
            test failures::b has been running for over 60 seconds\n\
            test limits::c has been running for over 60 seconds\n\
            test limits::c ... FAILED\n";
        assert_eq!(after(lines).unwrap(), "failures::b in tests/server/main.rs");
    }

    #[test]
    fn without_them_it_is_the_program() {
        assert_eq!(after("   Compiling images-server v0.1.0\n     Running `target/debug/xtask ci`\n"), None);
        assert_eq!(after("     Running unittests src/lib.rs (target/debug/deps/x-0a)\n").unwrap(), "src/lib.rs");
        let lines = "   Doc-tests images_mock\ntest mock/src/lib.rs - (line 3) has been running for over 60 seconds\n";
        assert_eq!(after(lines).unwrap(), "mock/src/lib.rs - (line 3) in images_mock");
    }

    #[test]
    fn the_streams_do_not_mix() {
        let mut progress = Progress::default();
        progress.take(Stream::Stderr, b"     Running tests/first.rs (x)\n     Running tests/sec");
        progress.take(Stream::Stdout, b"test a has been running for over 60 seconds\n");
        assert_eq!(progress.running().unwrap(), "a in tests/first.rs");
        progress.take(Stream::Stderr, b"ond.rs (x)\n");
        assert_eq!(progress.running().unwrap(), "tests/second.rs");
    }
}
