use super::{groups, summary};
use crate::change::Change;

/// More operations than this are counted, not named.
const MOST_NAMED: usize = 3;

/// The changes for a terminal.
pub fn text(changes: &[Change]) -> String {
    let mut out = String::new();
    for group in groups(changes) {
        let change = group.change;
        out.push_str(&format!("{}: {} [{}]\n", change.class, change.cause, change.kind));
        for place in group.places.iter().take(MOST_NAMED).filter(|place| !place.is_empty()) {
            out.push_str(&format!("  in: {place}\n"));
        }
        if group.places.len() > MOST_NAMED {
            out.push_str(&format!("  and in {} more\n", group.places.len() - MOST_NAMED));
        }
        out.push_str(&format!("  old: {} #{}\n  new: {}\n", change.old, change.pointer, change.new));
        if change.fix != "nothing" {
            out.push_str(&format!("  do: {}\n", change.fix));
        }
    }
    out.push_str(&summary(changes));
    out.push('\n');
    out
}
