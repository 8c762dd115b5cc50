//! Descriptions as documentation in which rustdoc finds no code to run: an example of a document is seldom Rust.

/// Words behind a fence by which rustdoc takes it for Rust.
const RUST: [&str; 8] =
    ["rust", "should_panic", "no_run", "compile_fail", "test_harness", "standalone", "standalone_crate", "custom"];

/// Deeper indentation than that is code (CommonMark 0.31, 4.4).
const DEEPEST_INDENT: usize = 3;

/// The text with every block of code marked as plain text.
pub(super) fn without_tests(text: &str) -> String {
    let mut fence: Option<String> = None;
    let lines = text.lines().map(|line| {
        let bare = line.trim_start();
        if let Some(open) = &fence {
            if bare.starts_with(open.as_str()) && bare.trim_end().chars().all(|sign| open.starts_with(sign)) {
                fence = None;
            }
            return line.to_owned();
        }
        let is_indented = line.starts_with('\t') || line.len() - bare.len() > DEEPEST_INDENT;
        let line = match is_indented && !bare.is_empty() {
            true => format!("{}{bare}", " ".repeat(DEEPEST_INDENT)),
            false => line.to_owned(),
        };
        let Some(signs) = fence_of(bare) else { return line };
        fence = Some(signs.to_owned());
        let words = bare[signs.len()..].trim();
        let mut words = words.split([',', ' ', '{']).filter(|word| !word.is_empty());
        let is_rust =
            words.all(|word| RUST.contains(&word) || word.starts_with("edition") || word.starts_with("ignore"));
        match is_rust {
            true => format!("{}{signs}text", &line[..line.len() - bare.len().min(line.len())]),
            false => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The signs that open a block of code.
fn fence_of(line: &str) -> Option<&str> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = line.chars().take_while(|other| *other == sign).count();
    let is_inline = sign == '`' && line[length..].contains('`');
    (length >= 3 && !is_inline).then(|| &line[..length])
}

#[cfg(test)]
mod tests {
    use super::without_tests;

    #[test]
    fn code_is_no_rust() {
        let cases = [
            ("a\n\n```\n{}\n```\nb", "a\n\n```text\n{}\n```\nb"),
            ("```rust,no_run\n    x\n```", "```text\n    x\n```"),
            ("~~~~\n```\n~~~~", "~~~~text\n```\n~~~~"),
            ("```json\n{}\n```\n```\n1\n```", "```json\n{}\n```\n```text\n1\n```"),
            ("a\n\n    code\n\tcode", "a\n\n   code\n   code"),
            ("- a\n  ```\n  x\n  ```", "- a\n  ```text\n  x\n  ```"),
            ("a ``` b\n```inline```", "a ``` b\n```inline```"),
            ("plain", "plain"),
        ];
        for (text, expected) in cases {
            assert_eq!(without_tests(text), expected);
        }
    }
}
