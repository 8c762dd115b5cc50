use std::path::Path;

use specbound_mock::Report;

use super::failed::Failed;

/// Writes a report in the format that the file's name means.
pub(super) fn write(report: &Report, path: &Path) -> Result<(), Failed> {
    std::fs::write(path, report.for_file(path))
        .map_err(|error| Failed::system(format!("{}: the report cannot be written: {error}", path.display())))
}
