//! The program `images-mock`: options, start, signals, end.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program's output")]

mod greeting;
mod options;

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use images_document::pipeline::Cors;
use specbound_mock::{Api, Behaviour, Engine, Listener, Settings, Tls};
use tokio::signal::unix::{SignalKind, signal};

use crate::document::images;
use crate::pictures::Pictures;
use greeting::greeting;
use options::Options;

/// The status of a document or an option that is wrong.
const USAGE: u8 = 2;

/// Runs the program until it is told to stop: status 0, 1 where it cannot go on, 2 where an option or the document is
/// wrong.
pub fn main() -> ExitCode {
    let options = Options::parse();
    let filter = tracing_subscriber::EnvFilter::new("warn");
    // A second one cannot be set; nobody has set a first.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    raise_limit_of_open_files();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&[format!("no threads: {error}")], 1),
    };
    let outcome = runtime.block_on(run(&options));
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err((lines, status)) => failed(&lines, status),
    }
}

fn failed(lines: &[String], status: u8) -> ExitCode {
    for line in lines {
        eprintln!("images-mock: {line}");
    }
    ExitCode::from(status)
}

type Failed = (Vec<String>, u8);

async fn run(options: &Options) -> Result<(), Failed> {
    let cannot = |what: String| (vec![what], 1);
    let mut terminate = signal(SignalKind::terminate()).map_err(|error| cannot(format!("no signals: {error}")))?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|error| cannot(format!("no signals: {error}")))?;
    let api = api(options)?;
    let tls = tls(options)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let listener = Listener::bind(options.bind, specbound_mock::Options { tls, ..Default::default() })
        .map_err(|error| cannot(format!("{error}; choose another address with --bind")))?;
    let url = format!("{scheme}://{}", listener.local_addr());
    let settings = Settings {
        stateless: options.stateless,
        empty: options.empty,
        unchecked: options.no_self_check,
        seed: options.seed,
        scheme,
        cors: Cors::new(
            options.cors_origins.split(',').map(|origin| origin.trim().to_owned()).filter(|origin| !origin.is_empty()),
        ),
        ..Settings::default()
    };
    if !options.quiet {
        let name = options.spec.as_deref().map_or("images.yaml".into(), Path::to_string_lossy);
        print!("{}", greeting(&api, &name, &url));
    }
    if options.spec.is_some() && api.is_large() {
        // What was too large to be compiled at the start is checked meanwhile; what is wrong with it is told once.
        let late = Arc::clone(&api);
        std::thread::spawn(move || late.check_schemas().iter().for_each(|line| eprintln!("images-mock: {line}")));
    }
    let engine = Arc::new(Engine::new(api, Arc::new(Pictures::default()), settings));
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    listener.serve(engine, stop).await;
    Ok(())
}

fn api(options: &Options) -> Result<Arc<Api>, Failed> {
    let Some(spec) = &options.spec else { return Ok(images()) };
    let behaviour = match &options.behaviour {
        Some(path) => {
            let text = fs::read_to_string(path)
                .map_err(|error| (vec![format!("{}: cannot be read: {error}", path.display())], USAGE))?;
            let placed = |lines: Vec<String>| lines.iter().map(|line| format!("{}: {line}", path.display())).collect();
            Behaviour::parse(&text).map_err(|lines| (placed(lines), USAGE))?
        }
        None => Behaviour::default(),
    };
    Api::read(spec, behaviour).map(Arc::new).map_err(|lines| (lines, USAGE))
}

fn tls(options: &Options) -> Result<Option<Tls>, Failed> {
    let (Some(certificate), Some(key)) = (&options.tls_certificate, &options.tls_key) else { return Ok(None) };
    let read = |path: &Path| {
        fs::read(path).map_err(|error| (vec![format!("{}: cannot be read: {error}", path.display())], USAGE))
    };
    let tls = Tls::from_pem(&read(certificate)?, &read(key)?);
    tls.map(Some).map_err(|error| (vec![format!("--tls-certificate, --tls-key: {error}")], USAGE))
}

/// Each connection is an open file, and the usual soft limit is low.
fn raise_limit_of_open_files() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    if let Err(error) = setrlimit(Resource::Nofile, limit) {
        tracing::debug!("the limit of open files stays as it is: {error}");
    }
}
