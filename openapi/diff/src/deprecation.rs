//! What is deprecated.

use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;

/// Notes that something is deprecated now, or no longer.
pub(crate) fn deprecated(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>, what: &str) {
    let kind = match (old.flag("deprecated"), new.flag("deprecated")) {
        (false, true) => "deprecated",
        (true, false) => "no-longer-deprecated",
        _ => return,
    };
    let cause = format!("the {what} is {}; it works as before", kind.replace('-', " "));
    comparison.add(scope, (format!("{what}-{kind}"), Class::Compatible), (Some(old), Some(new)), cause, "nothing");
}
