use std::process::ExitCode;
use std::sync::Arc;

use specbound_mock::check;

use super::load;
use super::options::CheckOptions;
use super::output::print;
use super::program_error::ProgramError;
use crate::pictures::Pictures;

pub(super) fn run(options: &CheckOptions) -> Result<ExitCode, ProgramError> {
    let checked = check::check(load::api(&options.document)?, Arc::new(Pictures::default()));
    for finding in checked.findings.iter().filter(|finding| finding.is_error || !options.quiet) {
        print(&format!("{finding}\n"));
    }
    print(&format!("{}\n", checked.summary()));
    Ok(if checked.errors() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
