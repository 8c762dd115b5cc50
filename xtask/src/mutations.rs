//! `mutations`: small changes of document and code, each of which a check must notice. (Placeholder of the lead.)

use clap::Args;

#[derive(Args)]
pub(crate) struct Options {
    /// Only mutations of the document.
    #[arg(long)]
    document: bool,
    /// Only mutations of the code.
    #[arg(long)]
    code: bool,
}

pub(crate) fn run(_: &Options) -> anyhow::Result<bool> {
    anyhow::bail!("not there yet")
}
