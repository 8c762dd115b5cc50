//! Which operation a method and a path meet.

use std::borrow::Cow;
use std::cmp::Ordering;

use percent_encoding::percent_decode_str;

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

#[derive(Clone, Debug, Eq, PartialEq)]
enum Segment {
    Literal(String),
    Variable(String),
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
            pairs.map(|pair| specificity(pair.0, pair.1)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        });
    }

    /// A path that is met by several templates is answered by the most specific of those that have the method.
    pub(crate) fn find<'d>(&self, operations: &'d [Operation], method: &str, path: &str) -> Found<'d> {
        let Some(segments) = segments(path) else { return Found::Nothing };
        let mut others = Vec::new();
        for route in self.routes.iter().filter(|route| route.meets(&segments)) {
            if route.method.eq_ignore_ascii_case(method) {
                let operation = &operations[route.operation];
                return Found::Operation { operation, variables: route.variables(&segments) };
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
        let segments = segments(path).unwrap_or_default();
        let mut met: Vec<usize> =
            self.routes.iter().filter(|route| route.meets(&segments)).map(|route| route.operation).collect();
        met.sort_unstable();
        met
    }
}

/// The decoded segments; nothing where they are not UTF-8, or the path does not start with a slash.
fn segments(path: &str) -> Option<Vec<Cow<'_, str>>> {
    let segments = path.strip_prefix('/')?.split('/');
    segments.map(|segment| percent_decode_str(segment).decode_utf8().ok()).collect()
}

fn specificity(one: &Segment, other: &Segment) -> Ordering {
    match (one, other) {
        (Segment::Literal(_), Segment::Variable(_)) => Ordering::Less,
        (Segment::Variable(_), Segment::Literal(_)) => Ordering::Greater,
        // Any order will do for literals: a path meets one of them at most. It must be one, for the sort.
        (Segment::Literal(one), Segment::Literal(other)) => one.cmp(other),
        (Segment::Variable(_), Segment::Variable(_)) => Ordering::Equal,
    }
}

impl Route {
    fn meets(&self, segments: &[Cow<'_, str>]) -> bool {
        let met = |(wanted, segment): (&Segment, &Cow<'_, str>)| match wanted {
            Segment::Literal(literal) => literal == segment,
            Segment::Variable(_) => !segment.is_empty(),
        };
        self.segments.len() == segments.len() && self.segments.iter().zip(segments).all(met)
    }

    fn variables(&self, segments: &[Cow<'_, str>]) -> Vec<(String, String)> {
        let variable = |(wanted, segment): (&Segment, &Cow<'_, str>)| match wanted {
            Segment::Literal(_) => None,
            Segment::Variable(name) => Some((name.clone(), segment.clone().into_owned())),
        };
        self.segments.iter().zip(segments).filter_map(variable).collect()
    }
}

impl Segment {
    fn parse(segment: &str, pointer: &str) -> Result<Segment, DocumentError> {
        let variable = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match variable {
            Some(name) if !name.is_empty() && !name.contains(['{', '}']) => Ok(Segment::Variable(name.to_owned())),
            None if !segment.contains(['{', '}']) => Ok(Segment::Literal(segment.to_owned())),
            _ => {
                let what = format!("the path segment {segment}");
                Err(DocumentError::unsupported(pointer, what, "a variable is a whole segment: /{name}/"))
            }
        }
    }
}
