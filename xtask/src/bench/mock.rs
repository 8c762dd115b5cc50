//! The stand-alone mock beside Prism, httpmock and a bare hyper server, all in one run on one machine.

mod around;
mod load;
mod memory;
mod prepare;
mod programs;
mod proxying;
mod running;
mod speed;
mod start;
mod subject;

use std::path::{Path, PathBuf};

use clap::builder::RangedI64ValueParser;
use clap::{Args, ValueEnum, value_parser};

use super::keep;
use crate::tools::{BASH, NODE, NPM, Tool, WRK};
use load::Request;
use programs::Programs;

/// The key that every request has.
const KEY: &str = "test_mock";
/// The image that is asked for: the document's first example.
const IMAGE: &str = "/v1/images/image_etm0g3x5iap4cld1qcfsjvo2";
/// Where an image is made from a URL, and what asks for it.
const IMAGES: &str = "/v1/images";
const NEW_IMAGE: &str = r#"{"url":"https://bucket.s3.amazonaws.com/x.jpg","name":"Cat"}"#;

#[derive(Args)]
pub(super) struct Options {
    /// Seconds of each round of requests.
    #[arg(long, default_value_t = 5, value_parser = at_least_one())]
    seconds: u32,
    /// Rounds of each server, in turn.
    #[arg(long, default_value_t = 3, value_parser = at_least_one())]
    rounds: u32,
    /// Starts of each server, in turn.
    #[arg(long, default_value_t = 7, value_parser = at_least_one())]
    starts: u32,
    /// Requests of each kind after which memory is read; servers that are not ours get 100,000 at most.
    #[arg(long, default_value_t = 100_000, value_parser = at_least_one())]
    requests: u32,
    /// Uploads of 10 MiB after which memory is read.
    #[arg(long, default_value_t = 100, value_parser = at_least_one())]
    uploads: u32,
    /// A program to measure in place of images-mock, which is built otherwise; it takes the same arguments.
    #[arg(long, value_name = "FILE")]
    mock_program: Option<PathBuf>,
    /// Only these tables.
    #[arg(long, value_delimiter = ',')]
    only: Vec<Table>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Table {
    /// getImage under load.
    Get,
    /// createImageFromUrl, whose body is validated, under load.
    Post,
    /// Time to the first answer, and memory.
    Start,
    /// Memory after many requests and uploads.
    Memory,
    /// The same as start, with a document of 13 MB.
    Document,
    /// Pictures through a checking proxy.
    Proxy,
    /// images-mock run around a command.
    Run,
}

/// There is no median of nothing.
fn at_least_one() -> RangedI64ValueParser<u32> {
    value_parser!(u32).range(1..)
}

impl Options {
    fn wants(&self, table: Table) -> bool {
        self.only.is_empty() || self.only.contains(&table)
    }

    /// What must be installed: Prism is for every table, the others for those that are wanted.
    pub(super) fn tools(&self) -> Vec<Tool> {
        let mut tools = vec![NODE, NPM];
        tools.extend((self.wants(Table::Get) || self.wants(Table::Post)).then_some(WRK));
        tools.extend(self.wants(Table::Run).then_some(BASH));
        tools
    }

    /// The program to measure, where it is not built.
    pub(super) fn mock_program(&self) -> Option<&Path> {
        self.mock_program.as_deref()
    }
}

/// Makes the tables one after the other, each kept as soon as there is one.
pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    let wanted = |table| options.wants(table);
    let programs = Programs::prepare(options.mock_program())?;
    if wanted(Table::Get) {
        keep(&speed::table(&programs, &Request::get_image(), options.seconds, options.rounds)?)?;
    }
    if wanted(Table::Post) {
        keep(&speed::table(&programs, &Request::new_image(), options.seconds, options.rounds)?)?;
    }
    if wanted(Table::Start) {
        keep(&start::table(&programs, options.starts)?)?;
    }
    if wanted(Table::Memory) {
        keep(&memory::table(&programs, options.requests, options.uploads)?)?;
    }
    if wanted(Table::Document) {
        keep(&start::large_document(&programs, options.starts)?)?;
    }
    if wanted(Table::Proxy) {
        keep(&proxying::table(&programs)?)?;
    }
    if wanted(Table::Run) {
        keep(&around::table(&programs, options.starts)?)?;
    }
    Ok(())
}
