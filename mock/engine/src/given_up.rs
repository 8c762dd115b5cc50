//! What sessions expected that are there no more.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many lines are kept; a mock may run for long.
const MOST: usize = 1_000;

/// Expectations that were not met when their sessions ended, and how many more there were.
#[derive(Debug, Default)]
pub(crate) struct GivenUp(Mutex<(Vec<String>, u64)>);

impl GivenUp {
    /// Keeps one, and tells its first line to whoever looks at the program.
    pub(crate) fn keep(&self, line: String) {
        tracing::warn!("{}", line.lines().next().unwrap_or_default());
        let mut kept = self.kept();
        match kept.0.len() < MOST {
            true => kept.0.push(line),
            false => kept.1 += 1,
        }
    }

    /// A text for each.
    pub(crate) fn all(&self) -> Vec<String> {
        let (mut lines, more) = self.kept().clone();
        lines.extend((more > 0).then(|| format!("and {more} more of sessions that ended")));
        lines
    }

    fn kept(&self) -> MutexGuard<'_, (Vec<String>, u64)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
