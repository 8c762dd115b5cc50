use serde_json::{Value, json};

use super::count;
use crate::change::{Change, Class, Spot};

/// The changes for programs: `summary` with the number of each class, and `changes`.
pub fn json(changes: &[Change]) -> String {
    let spot = |spot: &Spot| json!({ "file": spot.file, "line": spot.line, "column": spot.column });
    let list: Vec<Value> = changes
        .iter()
        .map(|change| {
            json!({
                "kind": change.kind,
                "class": change.class.name(),
                "operation": change.operation,
                "part": change.part,
                "pointer": change.pointer,
                "old": spot(&change.old),
                "new": spot(&change.new),
                "cause": change.cause,
                "do": change.fix,
            })
        })
        .collect();
    let summary = json!({
        "breaking": count(changes, Class::Breaking),
        "unknown": count(changes, Class::Unknown),
        "compatible": count(changes, Class::Compatible),
    });
    format!("{:#}\n", json!({ "summary": summary, "changes": list }))
}
