//! The mock by itself, until it is told to stop.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use specbound_mock::Tls;

use super::greeting::greeting;
use super::listen::listen;
use super::options::{Listen, ServeOptions};
use super::output::{print, tell};
use super::program_error::ProgramError;
use super::signals::{self, Stop};
use super::{load, report, watch};

pub(super) async fn serve(options: &ServeOptions) -> Result<ExitCode, ProgramError> {
    let stop = Stop::new()?;
    let document = &options.mock.document;
    report::check(options.mock.report.as_deref())?;
    let api = load::api(document)?;
    load::tell_slips(&api);
    let tls = tls(options)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let listener = listen(options.listen.address(Listen::PORT), specbound_mock::Options { tls, ..Default::default() })?;
    let engine = load::engine(&options.mock, Arc::clone(&api), scheme)?;
    // Before anybody can know that it runs: a hangup would end it.
    if document.spec.is_some() {
        tokio::spawn(watch::watch(Arc::clone(&engine), document.clone(), !options.no_watch, options.mock.quiet)?);
    }
    if !options.mock.quiet {
        let url = format!("{scheme}://{}", listener.local_addr());
        print(&greeting(&api, &load::name(document), &url, !options.mock.no_admin));
    }
    if document.spec.is_some() && api.is_large() {
        // What was too large to be compiled at the start is checked meanwhile; what is wrong with it is told once.
        let late = Arc::clone(&api);
        std::thread::spawn(move || late.check_schemas().iter().for_each(|line| tell(line)));
    }
    drop(api);
    signals::serve(listener, Arc::clone(&engine), stop).await;
    if let Some(path) = &options.mock.report {
        report::write(&engine.report(), path)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn tls(options: &ServeOptions) -> Result<Option<Tls>, ProgramError> {
    let (Some(certificate), Some(key)) = (&options.tls_certificate, &options.tls_key) else { return Ok(None) };
    let read = |option: &str, path: &Path| {
        fs::read(path).map_err(|error| ProgramError::usage(vec![load::unreadable(option, path, &error)]))
    };
    let tls = Tls::from_pem(&read("--tls-certificate", certificate)?, &read("--tls-key", key)?);
    tls.map(Some).map_err(|error| ProgramError::usage(vec![format!("--tls-certificate, --tls-key: {error}")]))
}
