//! What is printed. A reader that has gone ends nothing: `images-mock 2>&1 | head` serves on.

use std::io::Write;

/// To the standard output, as it is.
pub(super) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// To the standard error, as it is.
pub(super) fn print_error(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A line of what is wrong.
pub(super) fn tell(line: &str) {
    print_error(&format!("images-mock: {line}\n"));
}
