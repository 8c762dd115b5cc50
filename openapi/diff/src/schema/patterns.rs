use super::differ;
use super::merged::Merged;
use crate::change::Class;
use crate::comparison::{Comparison, Scope};

/// Compares patterns. Which of two patterns takes more is not computed.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (olds, news) = (old.all("pattern"), new.all("pattern"));
    let lost: Vec<_> = olds.iter().filter(|node| !news.iter().any(|other| other.value == node.value)).collect();
    let gained: Vec<_> = news.iter().filter(|node| !olds.iter().any(|other| other.value == node.value)).collect();
    match (lost.as_slice(), gained.as_slice()) {
        ([], []) => {}
        ([], [after, ..]) => {
            let what = format!("values must match {} now", after.value);
            differ(comparison, scope, ("pattern-added", true), (Some(&old.node), Some(after)), &what);
        }
        ([before, ..], []) => {
            let what = format!("values need not match {} any more", before.value);
            differ(comparison, scope, ("pattern-removed", false), (Some(before), Some(&new.node)), &what);
        }
        ([before, ..], [after, ..]) => {
            let cause = format!(
                "the pattern was {}, is {}; which of them takes more is not computed",
                before.value, after.value
            );
            let kind = (scope.kind("pattern-changed"), Class::Unknown);
            comparison.add(scope, kind, (Some(before), Some(after)), cause, "see that both take the same values");
        }
    }
}
