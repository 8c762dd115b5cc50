use super::merged::Merged;
use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::unchanged;

/// Keywords whose effect on the set of valid values is not computed.
const KEYWORDS: [&str; 19] = [
    "not",
    "if",
    "then",
    "else",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "patternProperties",
    "propertyNames",
    "contains",
    "minContains",
    "maxContains",
    "prefixItems",
    "unevaluatedItems",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "x-extensible-enum",
    "xml",
];

/// Compares what only a person can class.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    for keyword in KEYWORDS {
        let (before, after) = (old.first(keyword), new.first(keyword));
        let differ = match (&before, &after) {
            (Some(old), Some(new)) => !unchanged::same(old, new),
            (old, new) => old.is_some() != new.is_some(),
        };
        if differ {
            let cause = format!("`{keyword}` is not the same; whether it takes more or less is not computed");
            let kind = (scope.kind("schema-rule-changed"), Class::Unknown);
            let nodes = (Some(before.as_ref().unwrap_or(&old.node)), Some(after.as_ref().unwrap_or(&new.node)));
            comparison.add(scope, kind, nodes, cause, "compare by hand what is valid");
        }
    }
}
