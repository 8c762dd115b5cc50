//! All cases: a file for each operation in the folder of its tag, which `generated` makes modules of; one module for what
//! holds everywhere, and one for what a change must keep.

pub(crate) mod changes;
mod conventions;
pub(crate) mod downloads;
pub(crate) mod published;

use crate::case::Case;

/// Every case of the suite.
pub fn all() -> Vec<Case> {
    [changes::cases(), conventions::cases_of_all(), crate::generated::cases()].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::DOCUMENT;
    use crate::module::module_of;

    #[test]
    fn names_are_unique_and_every_operation_has_a_case_of_its_own() {
        let cases = super::all();
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name()).collect();
        assert_eq!(names.len(), cases.len());
        for operation in DOCUMENT.operations() {
            let file = format!("cases/{}.rs", module_of(operation).replace("::", "/"));
            let mut own = cases.iter().filter(|case| case.operation() == operation.id());
            assert!(
                own.any(|case| case.file().ends_with(&file)),
                "{} has no case of its own in {file}",
                operation.id()
            );
        }
        for case in &cases {
            let known = case.operation().is_empty() || DOCUMENT.operation(case.operation()).is_some();
            assert!(known, "{} is about {}, which the document does not have", case.name(), case.operation());
        }
    }
}
