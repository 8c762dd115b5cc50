use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;

/// A mock server for an OpenAPI document, 3.0 or 3.1: it checks every request, keeps state, and checks its own answers.
#[derive(Clone, Debug, Parser)]
#[command(name = "images-mock", version)]
pub(crate) struct Options {
    /// The document, YAML or JSON; local files that it refers to are read. Without it the mock is of the Images API.
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// What the document does not say of its state: credentials, orders, what actions change.
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(crate) behaviour: Option<PathBuf>,
    /// Where to listen; port 0 is any free one.
    #[arg(long, default_value = "127.0.0.1:4010", value_name = "ADDRESS")]
    pub(crate) bind: SocketAddr,
    /// Keep nothing: every answer is an example or made from the schema.
    #[arg(long = "static")]
    pub(crate) stateless: bool,
    /// Begin with empty collections, not with the document's examples in them.
    #[arg(long, conflicts_with = "stateless")]
    pub(crate) empty: bool,
    /// What identifiers, times and generated values follow from: the same for the same seed.
    #[arg(long, default_value_t = 0, value_name = "NUMBER")]
    pub(crate) seed: u64,
    /// Send answers that break the document too, instead of a 500 that says so.
    #[arg(long)]
    pub(crate) no_self_check: bool,
    /// Origins whose pages may call the mock, with commas between them; * is every one, and nothing is none.
    #[arg(long, default_value = "*", value_name = "ORIGINS")]
    pub(crate) cors_origins: String,
    /// The certificate chain for TLS, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(crate) tls_certificate: Option<PathBuf>,
    /// The private key for TLS, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    pub(crate) tls_key: Option<PathBuf>,
    /// Print only what is wrong.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}
