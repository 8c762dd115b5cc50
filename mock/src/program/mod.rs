//! The program `images-mock`.
//!
//! | file | concern |
//! | --- | --- |
//! | `options.rs` | what can be asked for |
//! | `load.rs` | the document and what belongs to it, from files |
//! | `listen.rs` | its address |
//! | `serve.rs`, `greeting.rs` | the mock by itself |
//! | `watch.rs` | another text of the document while it serves |
//! | `run.rs` | the mock around a command |
//! | `command.rs` | that command, and the proxy's |
//! | `proxy.rs` | a real server, checked |
//! | `check.rs` | the document's examples |
//! | `report.rs` | what was exercised, into a file |
//! | `output.rs` | what is printed |
//! | `signals.rs`, `program_error.rs` | the end |

mod check;
mod command;
mod greeting;
mod listen;
mod load;
mod options;
mod output;
mod program_error;
mod proxy;
mod report;
mod run;
mod serve;
mod signals;
mod watch;

use std::io::IsTerminal;
use std::process::ExitCode;

use options::{Command, Options};
use program_error::ProgramError;

/// Runs the program until it is told to stop: status 0, 1 where it cannot go on, 2 where an option or the document is
/// wrong, and those that `run --help` names.
pub fn main() -> ExitCode {
    let options = Options::from_process();
    let filter = tracing_subscriber::EnvFilter::new("warn");
    // A second one cannot be set; nobody has set a first.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .try_init();
    raise_limit_of_open_files();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return ProgramError::system(format!("no threads: {error}")).tell(),
    };
    let outcome = runtime.block_on(async {
        match &options.command {
            None => serve::serve(&options.serve).await,
            Some(Command::Run(options)) => run::run(options).await,
            Some(Command::Proxy(options)) => proxy::proxy(options).await,
            Some(Command::Check(options)) => check::run(options),
        }
    });
    runtime.shutdown_background();
    outcome.unwrap_or_else(ProgramError::tell)
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
