use std::path::Path;

use specbound_mock::Report;

use super::program_error::ProgramError;

/// Whether a file can be written there, as far as it can be known before there is anything to write: what a long run has
/// seen is not lost for a folder that is not there.
pub(super) fn check(path: Option<&Path>) -> Result<(), ProgramError> {
    let Some(path) = path else { return Ok(()) };
    let wrong = |why: &str| Err(ProgramError::usage(vec![format!("{}: cannot be written: {why}", path.display())]));
    if path.is_dir() {
        return wrong("it is a folder");
    }
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() || folder.is_dir() => Ok(()),
        _ => wrong("there is no such folder"),
    }
}

/// Writes a report in the format that the file's name means.
pub(super) fn write(report: &Report, path: &Path) -> Result<(), ProgramError> {
    std::fs::write(path, report.for_file(path))
        .map_err(|error| ProgramError::system(format!("{}: the report cannot be written: {error}", path.display())))
}
