//! Which operation a method and a path meet.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::segment::Segment;
use crate::{DocumentError, Operation};

/// What a method and a path meet.
#[derive(Debug)]
pub enum Found<'d> {
    /// An operation, and the variables of its path, percent-decoded, in the path's order.
    Operation {
        /// The operation.
        operation: &'d Operation,
        /// Names and values.
        variables: Vec<(String, String)>,
    },
    /// The path has operations, none with this method.
    MethodNotAllowed {
        /// The methods that it has, in the document's order.
        allow: Vec<String>,
    },
    /// No operation has this path.
    Nothing,
}

/// The paths of a document, in the order in which they are tried: where two meet the same path, the one whose first
/// differing segment is literal comes first.
#[derive(Debug, Default)]
pub(crate) struct Router {
    routes: Vec<Route>,
}

#[derive(Debug)]
struct Route {
    segments: Vec<Segment>,
    method: String,
    operation: usize,
}

impl Router {
    /// Adds the path of an operation, which counts in the document's order.
    pub(crate) fn add(
        &mut self,
        path: &str,
        method: &str,
        operation: usize,
        pointer: &str,
    ) -> Result<(), DocumentError> {
        let segments = path.strip_prefix('/').unwrap_or(path).split('/');
        let segments = segments.map(|segment| Segment::parse(segment, pointer)).collect::<Result<_, _>>()?;
        self.routes.push(Route { segments, method: method.to_owned(), operation });
        Ok(())
    }

    /// Brings the paths into the order in which they are tried.
    pub(crate) fn sort(&mut self) {
        self.routes.sort_by(|one, other| {
            let pairs = one.segments.iter().zip(&other.segments);
            pairs
                .map(|pair| pair.0.specificity(pair.1))
                .find(|order| order.is_ne())
                .unwrap_or_else(|| one.segments.len().cmp(&other.segments.len()))
        });
    }

    /// A path without variables is met before those with any, whatever its methods (OpenAPI 3.0.3, "Path Templating
    /// Matching"). Of several templates that meet a path, the most specific one of those that have the method does.
    pub(crate) fn find<'d>(&self, operations: &'d [Operation], method: &str, path: &str) -> Found<'d> {
        let Some(path) = RawPath::of(path) else { return Found::Nothing };
        let mut others = Vec::new();
        let mut is_concrete = false;
        for route in self.routes.iter().filter(|route| route.meets(&path)) {
            // A path without variables is sorted before the templates that meet it.
            is_concrete |= others.is_empty() && route.is_concrete();
            if is_concrete && !route.is_concrete() {
                break;
            }
            if route.method.eq_ignore_ascii_case(method) {
                let operation = &operations[route.operation];
                return Found::Operation { operation, variables: route.variables(&path) };
            }
            others.push(route.operation);
        }
        others.sort_unstable();
        let mut allow: Vec<String> = Vec::new();
        for operation in others {
            let method = &operations[operation].method;
            if !allow.contains(method) {
                allow.push(method.clone());
            }
        }
        match allow.is_empty() {
            true => Found::Nothing,
            false => Found::MethodNotAllowed { allow },
        }
    }
}

impl Router {
    /// The operations that a path has, by their places in the document's order.
    pub(crate) fn operations_at(&self, path: &str) -> Vec<usize> {
        let Some(path) = RawPath::of(path) else { return Vec::new() };
        let routes = || self.routes.iter().filter(|route| route.meets(&path));
        let is_concrete = routes().next().is_some_and(Route::is_concrete);
        let met = routes().filter(|route| !is_concrete || route.is_concrete());
        let mut met: Vec<usize> = met.map(|route| route.operation).collect();
        met.sort_unstable();
        met
    }
}

/// A path as it was sent. Most have nothing to decode: those are compared where they lie.
enum RawPath<'p> {
    Plain(&'p str),
    Decoded(Vec<Cow<'p, str>>),
}

impl<'p> RawPath<'p> {
    /// Nothing where the path does not start with a slash, or is not UTF-8 once it is decoded.
    fn of(path: &'p str) -> Option<RawPath<'p>> {
        let path = path.strip_prefix('/')?;
        if !path.contains('%') {
            return Some(RawPath::Plain(path));
        }
        let segments = path.split('/').map(|segment| percent_decode_str(segment).decode_utf8().ok());
        segments.collect::<Option<Vec<_>>>().map(RawPath::Decoded)
    }

    /// Asks about each segment, until the answer is no.
    fn all<'a>(&'a self, mut met: impl FnMut(&'a str) -> bool) -> bool {
        match self {
            RawPath::Plain(path) => path.split('/').all(met),
            RawPath::Decoded(segments) => segments.iter().all(|segment| met(segment)),
        }
    }
}

impl Route {
    fn meets(&self, path: &RawPath<'_>) -> bool {
        let mut wanted = self.segments.iter();
        let met = path.all(|segment| match wanted.next() {
            Some(wanted) => wanted.meets(segment),
            None => false,
        });
        met && wanted.next().is_none()
    }

    fn is_concrete(&self) -> bool {
        self.segments.iter().all(|segment| matches!(segment, Segment::Literal(_)))
    }

    fn variables(&self, path: &RawPath<'_>) -> Vec<(String, String)> {
        let mut variables = Vec::new();
        let mut wanted = self.segments.iter();
        path.all(|segment| {
            if let Some(wanted) = wanted.next() {
                wanted.variables(segment, &mut variables);
            }
            true
        });
        variables
    }
}
