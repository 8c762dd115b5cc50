//! All cases: one module for each tag of the document, one for what holds everywhere, and one for what a change
//! must keep.

pub(crate) mod changes;
mod conventions;
mod images;
mod publishing;

use crate::case::Case;

/// Every case of the suite.
pub fn all() -> Vec<Case> {
    [changes::cases(), conventions::cases_of_all(), images::cases(), publishing::cases()]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::DOCUMENT;
    use crate::case::Case;

    /// Whether it is made of the document for many operations.
    fn is_made(case: &Case) -> bool {
        case.name().contains('[') || case.name().starts_with("changes::")
    }

    #[test]
    fn names_are_unique_and_every_operation_has_a_case_of_its_own() {
        let cases = super::all();
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name()).collect();
        assert_eq!(names.len(), cases.len());
        for operation in DOCUMENT.operations() {
            let own = cases.iter().filter(|case| case.operation() == operation.id() && !is_made(case));
            assert!(own.count() > 0, "{} has no case of its own", operation.id());
        }
        for case in &cases {
            let known = case.operation().is_empty() || DOCUMENT.operation(case.operation()).is_some();
            assert!(known, "{} is about {}, which the document does not have", case.name(), case.operation());
        }
    }

    #[test]
    fn every_tag_has_a_module() {
        let cases = super::all();
        for operation in DOCUMENT.operations() {
            for tag in operation.tags() {
                let module = format!("{tag}::");
                assert!(cases.iter().any(|case| case.name().starts_with(&module)), "the tag {tag} has no module here");
            }
        }
    }
}
