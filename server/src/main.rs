//! The program `images-server`: settings, start, signals, end.

#[cfg(unix)]
mod open_files;
mod told;

use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use images_api::{ApiKeyCredential, paths};
use images_server::config::{Command, KeysCommand};
use images_server::keys::{ApiKey, Stage};
use images_server::{Config, ConfigError, Running, keys, log};
use tokio::signal::unix::{SignalKind, signal};
use told::Told;

/// Fewer page faults and less memory held back than with the system's allocator, which shows with 20 MiB uploads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The status of a command line or a setting that is wrong.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let started = Instant::now();
    let config = match Command::from_process() {
        Ok(Command::Serve(config)) => *config,
        Ok(Command::Keys(command)) => return work_on_keys(command),
        // It may be a request for help, which is not a failure.
        Err(ConfigError::CommandLine(error)) => error.exit(),
        Err(error) => return failed(&error, USAGE),
    };
    let log = log::to_stderr(config.log);
    if let Some(warning) = config.warning() {
        tracing::warn!("{warning}");
    }
    #[cfg(unix)]
    open_files::raise_limit();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error, 1),
    };
    let outcome = runtime.block_on(run(config, started));
    // What a client holds up would hold up the end as well.
    runtime.shutdown_background();
    drop(log);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(error.as_ref(), 1),
    }
}

#[expect(clippy::print_stderr, reason = "why a program does not start is for whoever started it")]
fn failed(error: &dyn std::error::Error, status: u8) -> ExitCode {
    eprintln!("images-server: {error}");
    ExitCode::from(status)
}

fn work_on_keys(command: KeysCommand) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = runtime.map_err(keys::KeysError::Print);
    let (mut stdout, mut stderr) = (std::io::stdout(), std::io::stderr());
    let work = keys::run(command, &mut stdout, &mut stderr);
    match outcome.and_then(|runtime| runtime.block_on(work)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error, 1),
    }
}

async fn run(config: Config, started: Instant) -> Result<(), Box<dyn std::error::Error>> {
    // Before the first port is open: from then on a signal ends the program in order.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let told = Told::of(&config);
    let running = images_server::start(config).await?;
    greet(&running, &told, started);
    tokio::select! {
        _ = terminate.recv() => tracing::info!("SIGTERM: stopping"),
        _ = interrupt.recv() => tracing::info!("SIGINT: stopping"),
    }
    running.stop().await;
    tracing::info!("stopped");
    Ok(())
}

/// A red dot: a PNG of one pixel, so that the line below works on a machine without a picture.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC";

fn greet(running: &Running, told: &Told, started: Instant) {
    tracing::info!(api = %running.api_addr, delivery = %running.delivery_addr, "started");
    let mut text = format!(
        "images-server: API on {}, delivery on {}, started in {} ms\n",
        running.api_url,
        running.public_url,
        started.elapsed().as_millis()
    );
    text += &told.unreachable(running);
    let key_of = |stage| running.new_keys.iter().find(|key| key.stage() == stage).map(ApiKey::reveal);
    if let (Some(live), Some(test)) = (key_of(Stage::Live), key_of(Stage::Test)) {
        let (api, header) = (&running.api_url, ApiKeyCredential::HEADER);
        let (upload, list) = (paths::upload_image(), paths::list_images());
        text += &format!(
            "\nTwo API keys were made. They are shown this once; only their hashes are kept \
             (`images-server keys create` makes others):\n\n  {live}\n  {test}\n\n\
             Upload a picture (a red dot), then list what there is:\n\n  \
             echo {DOT} | base64 -d | curl -H '{header}: {test}' -F image=@- -F name=Dot {api}{upload}\n  \
             curl -H '{header}: {test}' {api}{list}\n\n"
        );
    }
    let mut stdout = std::io::stdout().lock();
    if let Err(error) = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        match running.new_keys.is_empty() {
            true => tracing::warn!(%error, "the addresses cannot be printed"),
            false => tracing::error!(%error, "{}", told.unseen_keys()),
        }
    }
}
