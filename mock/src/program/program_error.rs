use std::process::ExitCode;

use super::output::tell;

/// The status of a document or an option that is wrong.
pub(super) const USAGE: u8 = 2;

/// Why the program cannot go on, a line each, and its status.
#[derive(Debug)]
pub(crate) struct ProgramError {
    lines: Vec<String>,
    status: u8,
}

impl ProgramError {
    /// An option, a file or the document is wrong.
    pub(super) fn usage(lines: Vec<String>) -> ProgramError {
        ProgramError { lines, status: USAGE }
    }

    /// The system does not let it.
    pub(super) fn system(line: impl Into<String>) -> ProgramError {
        ProgramError { lines: vec![line.into()], status: 1 }
    }

    pub(super) fn tell(self) -> ExitCode {
        for line in &self.lines {
            tell(line);
        }
        ExitCode::from(self.status)
    }
}
