use std::collections::HashSet;

use specbound_document::source::Source;

use crate::change::{Change, Class, Spot};
use crate::document::Node;
use crate::unchanged;

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    Request,
    Response,
}

impl Direction {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Direction::Request => "request",
            Direction::Response => "response",
        }
    }

    /// The class of a change after which fewer values are valid.
    pub(crate) fn narrowed(self) -> Class {
        match self {
            Direction::Request => Class::Breaking,
            Direction::Response => Class::Compatible,
        }
    }

    /// The class of a change after which more values are valid.
    pub(crate) fn widened(self) -> Class {
        match self {
            Direction::Request => Class::Compatible,
            Direction::Response => Class::Breaking,
        }
    }
}

/// Where in the documents the comparison is.
#[derive(Clone, Debug)]
pub(crate) struct Scope {
    pub(crate) operation: String,
    pub(crate) part: String,
    pub(crate) direction: Direction,
    /// The value is written as text without a type: a parameter, a header.
    pub(crate) plain: bool,
}

impl Scope {
    pub(crate) fn of(operation: &str) -> Scope {
        Scope { operation: operation.to_owned(), part: String::new(), direction: Direction::Request, plain: false }
    }

    pub(crate) fn part(&self, part: impl Into<String>, direction: Direction) -> Scope {
        Scope { part: part.into(), direction, ..self.clone() }
    }

    /// A kind of this direction.
    pub(crate) fn kind(&self, rest: &str) -> String {
        format!("{}-{rest}", self.direction.name())
    }
}

pub(crate) struct Comparison<'d> {
    old: &'d Source,
    new: &'d Source,
    changes: Vec<Change>,
    /// Kind, operation, part, pointers and cause of what was found already.
    found: HashSet<[String; 6]>,
    /// The pairs of schemas that were compared for a part of an operation. A second time finds nothing else, and in a
    /// schema that contains itself no end.
    met: HashSet<(String, String)>,
    met_for: (String, String),
    unchanged: HashSet<String>,
}

impl<'d> Comparison<'d> {
    pub(crate) fn new(old: &'d Source, new: &'d Source) -> Comparison<'d> {
        let unchanged = unchanged::schemas(&Node::root(old), &Node::root(new));
        Comparison {
            old,
            new,
            changes: Vec::new(),
            found: HashSet::new(),
            met: HashSet::new(),
            met_for: Default::default(),
            unchanged,
        }
    }

    pub(crate) fn roots(&self) -> (Node<'d>, Node<'d>) {
        (Node::root(self.old), Node::root(self.new))
    }

    /// Whether this pair of schemas is still to be compared here.
    pub(crate) fn enter(&mut self, scope: &Scope, old: &Node<'_>, new: &Node<'_>) -> bool {
        if old.pointer == new.pointer && self.unchanged.contains(&old.pointer) {
            return false;
        }
        let here = (scope.operation.clone(), scope.part.clone());
        if self.met_for != here {
            self.met.clear();
            self.met_for = here;
        }
        self.met.insert((old.pointer.clone(), new.pointer.clone()))
    }

    /// Keeps a change: its kind and class, what it is in either document, its cause, and what to do. What is in one
    /// document only has in the other the place of the nearest value around it.
    pub(crate) fn add(
        &mut self,
        scope: &Scope,
        (kind, class): (impl Into<String>, Class),
        (old, new): (Option<&Node<'_>>, Option<&Node<'_>>),
        cause: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let kind = kind.into();
        let cause = cause.into();
        let after = new.or(old).map(|node| node.pointer.clone()).unwrap_or_default();
        let before = old.or(new).map(|node| node.pointer.clone()).unwrap_or_default();
        let key = [&kind, &scope.operation, &scope.part, &before, &after, &cause].map(String::clone);
        if self.found.insert(key) {
            self.changes.push(Change {
                kind,
                class,
                operation: scope.operation.clone(),
                part: scope.part.clone(),
                old: Spot::from(self.old.locate(&before)),
                new: Spot::from(self.new.locate(&after)),
                pointer: before,
                cause,
                fix: fix.into(),
            });
        }
    }

    /// The changes, the worst first, else in the document's order.
    pub(crate) fn finish(mut self) -> Vec<Change> {
        self.changes.sort_by_key(|change| change.class);
        self.changes
    }
}
