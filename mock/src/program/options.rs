use std::net::SocketAddr;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue};
use clap::{Args, Parser, Subcommand};

/// A mock server for an OpenAPI document, 3.0 or 3.1: it checks every request, keeps state, fails on purpose, and checks
/// its own answers.
#[derive(Clone, Debug, Parser)]
#[command(name = "images-mock", version, args_conflicts_with_subcommands = true)]
#[command(after_help = "Examples:\n  images-mock --spec api.yaml\n  images-mock run --spec api.yaml -- npm test\n  \
                        images-mock proxy https://staging.example.com --spec api.yaml --report report.xml\n  images-mock \
                        check --spec api.yaml")]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) serve: ServeOptions,
}

impl Options {
    /// Those of this process. Where they are wrong, or help was asked for, it ends.
    pub(crate) fn from_process() -> Options {
        Options::try_parse().unwrap_or_else(|mut error| {
            // As other mock servers have it: the document behind the program's name, or behind `mock`.
            if let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
                && (word == "mock" || [".yaml", ".yml", ".json"].iter().any(|end| word.ends_with(end)))
            {
                let document = if word == "mock" { "api.yaml" } else { word };
                let tip = format!("a document is named with --spec: images-mock --spec {document}");
                error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
            }
            error.exit()
        })
    }
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve a mock while a command runs, and verify what came.
    ///
    /// The command finds the mock's URL in the environment: MOCK_URL and IMAGES_URL, or the variable of --env. The exit
    /// status is the command's own where it is not 0 (128 and the signal's number where a signal ended it; 126 and 127
    /// where it cannot be started); else 4 where the mock itself answered wrongly, 3 where a stub was not met as often as
    /// it expects or, with --strict, a request broke the document; 2 for a wrong option or document; 1 where the mock
    /// cannot listen.
    Run(RunOptions),
    /// Pass every request on to a server, and check both directions against the document.
    ///
    /// What breaks it is printed as it is seen, and stands in the report at the end and at /__mock/report. With a command
    /// behind -- it serves until the command ends; the command finds the proxy's URL in MOCK_URL and IMAGES_URL, or in the
    /// variable of --env. The exit status is the command's own where it is not 0 (126 and 127 where it cannot be started);
    /// else 3 where, with --strict, anything broke the document, or the server failed or answered nothing.
    Proxy(ProxyOptions),
    /// Check that every example of the document is valid and can be asked for: 0 where all are, else 1.
    Check(CheckOptions),
}

/// Which document, and what it does not say.
#[derive(Args, Clone, Debug)]
pub(crate) struct DocumentOptions {
    /// The document, YAML or JSON; local files that it refers to are read. Without it the mock is of the Images API.
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// What the document does not say of its state: credentials, orders, what actions change.
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(crate) behaviour: Option<PathBuf>,
}

/// Where to listen.
///
/// Not generic over the port: clap keeps a default in a static of the derived function, which all instances of a generic
/// function share.
#[derive(Args, Clone, Debug)]
pub(crate) struct Listen {
    /// Where to listen; port 0 is any free one [default: 127.0.0.1:4010; with `run` any free port].
    #[arg(long, value_name = "ADDRESS")]
    bind: Option<SocketAddr>,
    /// Another port of that address; 0 is any free one.
    #[arg(long)]
    port: Option<u16>,
}

impl Listen {
    /// The port where none is given.
    pub(crate) const PORT: u16 = 4010;

    /// The address to listen at; `port` is that of a command line that names none.
    pub(crate) fn address(&self, port: u16) -> SocketAddr {
        let bind = self.bind.unwrap_or(SocketAddr::from(([127, 0, 0, 1], port)));
        SocketAddr::new(bind.ip(), self.port.unwrap_or(bind.port()))
    }
}

/// How a mock answers.
#[derive(Args, Clone, Debug)]
pub(crate) struct MockOptions {
    #[command(flatten)]
    pub(crate) document: DocumentOptions,
    /// Stubs, faults, seed and clock that every session begins with, YAML or JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) setup: Option<PathBuf>,
    /// Keep nothing: every answer is an example or made from the schema.
    #[arg(long = "static")]
    pub(crate) stateless: bool,
    /// Begin with empty collections, not with the document's examples in them.
    #[arg(long, conflicts_with = "stateless")]
    pub(crate) empty: bool,
    /// What identifiers, times and generated values follow from: the same for the same seed, a number or any text.
    #[arg(long, default_value = "0", value_name = "SEED")]
    pub(crate) seed: String,
    /// Send answers that break the document too, instead of a 500 that says so.
    #[arg(long)]
    pub(crate) no_self_check: bool,
    /// Serve nothing under /__mock/.
    #[arg(long)]
    pub(crate) no_admin: bool,
    /// Origins whose pages may call the mock, with commas between them; * allows all; without it none may.
    #[arg(long, default_value = "*", value_name = "ORIGINS")]
    pub(crate) cors_origins: String,
    /// Write what was exercised to a file at the end: .json, .xml (JUnit), .md (Markdown), else text.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Print only what is wrong.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Args, Clone, Debug)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) mock: MockOptions,
    #[command(flatten)]
    pub(crate) listen: Listen,
    /// Go on with the document as it was at the start, whatever becomes of its files. A hangup (SIGHUP) reloads it.
    #[arg(long)]
    pub(crate) no_watch: bool,
    /// The certificate chain for TLS, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(crate) tls_certificate: Option<PathBuf>,
    /// The private key for TLS, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    pub(crate) tls_key: Option<PathBuf>,
}

#[derive(Args, Clone, Debug)]
pub(crate) struct RunOptions {
    #[command(flatten)]
    pub(crate) mock: MockOptions,
    #[command(flatten)]
    pub(crate) listen: Listen,
    /// The variable that tells the command the mock's URL, instead of MOCK_URL and IMAGES_URL.
    #[arg(long, value_name = "NAME", value_parser = variable)]
    pub(crate) env: Option<String>,
    /// Fail where any request broke the document.
    #[arg(long)]
    pub(crate) strict: bool,
    /// The command and its arguments.
    #[arg(last = true, required = true, value_name = "COMMAND")]
    pub(crate) command: Vec<std::ffi::OsString>,
}

#[derive(Args, Clone, Debug)]
pub(crate) struct ProxyOptions {
    #[command(flatten)]
    pub(crate) document: DocumentOptions,
    /// The server: http://localhost:8080, with a path where its operations are below one.
    #[arg(value_name = "URL")]
    pub(crate) upstream: String,
    #[command(flatten)]
    pub(crate) listen: Listen,
    /// Write what was exercised to a file at the end: .json, .xml (JUnit), .md (Markdown), else text.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Write what was answered to a file at the end, as examples of the document.
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,
    /// Answer a request that breaks the document here, as the mock would, instead of passing it on.
    #[arg(long)]
    pub(crate) reject_requests: bool,
    /// The client's Host reaches the server, instead of the server's own.
    #[arg(long)]
    pub(crate) preserve_host: bool,
    /// End with status 3 where anything broke the document, or where the server answered no request of a command.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Print only what is wrong.
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// The variable that tells the command the proxy's URL, instead of MOCK_URL and IMAGES_URL.
    #[arg(long, value_name = "NAME", value_parser = variable, requires = "command")]
    pub(crate) env: Option<String>,
    /// Serve while this command runs, and end with it.
    #[arg(last = true, value_name = "COMMAND")]
    pub(crate) command: Vec<std::ffi::OsString>,
}

#[derive(Args, Clone, Debug)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) document: DocumentOptions,
    /// Say nothing of what is only worth knowing.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// The name of an environment variable: a system takes no empty one, and none with `=` in it.
fn variable(name: &str) -> Result<String, String> {
    match name.is_empty() || name.contains(['=', '\0']) {
        true => Err("a variable's name is not empty and has no = in it; the mock's URL is its value".to_owned()),
        false => Ok(name.to_owned()),
    }
}
