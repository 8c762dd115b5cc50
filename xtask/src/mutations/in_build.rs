//! Changes of the document after which everything is generated and compiled again: someone must tell what code has to
//! follow, or the running server follows by itself.
//!
//! | file | concern |
//! | --- | --- |
//! | `change.rs` | one change, and what is expected of it |
//! | `operations.rs`, `requests.rs`, `answers.rs`, `schemas.rs` | the changes |
//! | `stages.rs` | generator, compiler, running server, tests: who tells |
//! | `asked.rs` | the calls of the running server |
//! | `table.rs` | the table |

mod answers;
mod asked;
mod change;
mod operations;
mod requests;
mod schemas;
mod stages;
mod table;

use std::path::Path;
use std::time::Instant;

use anyhow::Context;

use super::mutation::Mutation;
use crate::server::target_folder;
use change::Change;
use stages::Stages;

fn changes() -> impl Iterator<Item = &'static Change> {
    [operations::ALL, requests::ALL, answers::ALL, schemas::ALL].into_iter().flatten()
}

/// The mutations among the changes.
pub(super) fn all() -> impl Iterator<Item = &'static Mutation> {
    changes().map(|change| &change.mutation)
}

/// Makes the changes that are chosen, each on a copy of the workspace, and answers whether all are as they should be.
/// Without tests where only the compiler is asked. The table is written after each: what is stopped keeps what was found.
pub(super) fn run(
    chosen: impl Fn(&Mutation) -> bool,
    check_only: bool,
    markdown: Option<&Path>,
) -> anyhow::Result<bool> {
    let started = Instant::now();
    let folder = target_folder().join("mutations").join("compile");
    let mut stages = Stages::of(&crate::root(), &folder, check_only)?;
    println!(
        "== generator and compiler say nothing of the document as it is ({:.1} s)",
        started.elapsed().as_secs_f64()
    );
    let mut outcomes = Vec::new();
    for change in changes().filter(|change| chosen(&change.mutation)) {
        let started = Instant::now();
        let outcome = stages.of_change(change)?;
        println!("{} ({:.1} s)", table::line(&outcome), started.elapsed().as_secs_f64());
        outcomes.push(outcome);
        if let Some(file) = markdown {
            std::fs::write(file, table::markdown(&outcomes, changes().count()))
                .with_context(|| format!("{}", file.display()))?;
        }
    }
    println!("{}", table::count(&outcomes));
    Ok(outcomes.iter().all(stages::Outcome::is_good))
}
