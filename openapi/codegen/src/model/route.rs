//! Paths, as dropshot's router must be given them. It panics where a literal segment stands beside a variable, so the
//! literal is served through the variable: `/images/upload` beside `/images/{imageId}` becomes `/images/{imageId}`
//! whose `imageId` is `upload`. Nor does it take two names for the variables of one place: there the first name is everyone's.

use std::collections::HashMap;

use super::reader::Reader;
use super::types::{Location, Operation, Parameter, Routed};

pub(super) enum Segment<'p> {
    Literal(&'p str),
    Variable(&'p str),
}

/// The segments of a path; nothing where the router does not accept it.
pub(super) fn segments(path: &str) -> Option<Vec<Segment<'_>>> {
    let rest = path.strip_prefix('/')?;
    // The router takes a path with a slash at its end for the one without.
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    if rest.is_empty() {
        return Some(Vec::new());
    }
    let segment = |text: &'_ str| match (text.strip_prefix('{').and_then(|text| text.strip_suffix('}')), text) {
        (Some(name), _) if !name.is_empty() && !name.contains(['{', '}', ':']) => Some(true),
        (None, text) if !text.is_empty() && !text.contains(['{', '}', '*']) => Some(false),
        _ => None,
    };
    rest.split('/')
        .map(|text| match segment(text)? {
            true => Some(Segment::Variable(&text[1..text.len() - 1])),
            false => Some(Segment::Literal(text)),
        })
        .collect()
}

/// What keeps a path from being served, and what to do.
pub(super) fn path_problem(path: &str) -> Option<(String, &'static str)> {
    let Some(rest) = path.strip_prefix('/') else {
        return Some((format!("the path {path:?} does not start with a slash"), "write / in front of it"));
    };
    if path.contains(['?', '#']) {
        let fix = "describe what is in the query as parameters; two operations cannot differ by it alone";
        return Some((format!("the path {path} has a query or a fragment"), fix));
    }
    let inner = rest.strip_suffix('/').unwrap_or(rest);
    if path.len() > 1 && inner.split('/').any(str::is_empty) {
        return Some((format!("the path {path} has an empty segment"), "write one slash between two segments"));
    }
    if rest.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Some((format!("the path {path} has a dot segment"), "write the path without . and .."));
    }
    if path.contains(|sign: char| sign == '%' || sign.is_whitespace() || sign.is_control()) {
        let fix = "write the characters themselves, without percent-encoding, and no spaces";
        return Some((format!("the path {path:?} has characters that the router does not support"), fix));
    }
    segments(path).is_none().then(|| {
        let fix = "make every segment either all text or one {variable}";
        (format!("the path {path} has a segment that is neither text nor one variable"), fix)
    })
}

impl Reader<'_> {
    /// Gives every operation its routed path. What the router cannot tell apart is served through one endpoint: that of
    /// the operation with the most variables.
    pub(super) fn route(&mut self, operations: &mut [Operation]) {
        let variables = variables(operations);
        for operation in operations.iter_mut() {
            operation.routed = routed(&operation.path, &variables);
        }
        let mut hosts: HashMap<(String, String), usize> = HashMap::new();
        for (index, operation) in operations.iter().enumerate() {
            let host = hosts.entry(slot(operation)).or_insert(index);
            if operation.routed.literals.len() < operations[*host].routed.literals.len() {
                *host = index;
            }
        }
        for index in 0..operations.len() {
            let host = hosts[&slot(&operations[index])];
            if host == index {
                continue;
            }
            let (id, path) = (operations[host].id.clone(), operations[host].path.clone());
            let (place, websocket) =
                (operations[index].place, operations[index].websocket || operations[host].websocket);
            self.subject = operations[index].id.clone();
            if template(&operations[index].path) == template(&path) {
                let problem = format!("it has the method and the path of {id}");
                self.refuse(place, "route-clash", problem, "give one of them another method or path");
            } else if websocket {
                let problem = format!("dropshot's router cannot tell its method and path from those of {id}");
                let fix = "a websocket has an endpoint of its own: put a literal in front of the variable";
                self.refuse(place, "route-clash", problem, fix);
            } else {
                operations[index].routed.through = Some(id);
            }
        }
    }
}

/// The variable that stands at a place of the router's tree, by the path that leads there.
fn variables(operations: &[Operation]) -> HashMap<String, String> {
    // A variable may itself stand behind a literal that is served through a variable: go on until nothing is new.
    let mut variables: HashMap<String, String> = HashMap::new();
    loop {
        let before = variables.len();
        for operation in operations {
            let mut prefix = String::new();
            for segment in segments(&operation.path).unwrap_or_default() {
                if let Segment::Variable(name) = segment
                    && !variables.contains_key(&prefix)
                {
                    let name = unused(name, &prefix, &variables, operations);
                    variables.insert(prefix.clone(), name);
                }
                match segment {
                    Segment::Literal(text) if !variables.contains_key(&prefix) => prefix += &format!("/{text}"),
                    _ => prefix += "/{}",
                }
            }
        }
        if variables.len() == before {
            return variables;
        }
    }
}

/// A name that no variable before it in the path has, and no query parameter of an operation that has the variable:
/// dropshot takes one name for one parameter.
fn unused(name: &str, prefix: &str, variables: &HashMap<String, String>, operations: &[Operation]) -> String {
    let before = |candidate: &str| {
        let ends = prefix.match_indices("/{}").map(|(start, _)| start);
        ends.into_iter().any(|end| variables.get(&prefix[..end]).is_some_and(|known| known == candidate))
    };
    let in_query = |candidate: &String| {
        let has =
            |parameter: &Parameter| parameter.location == Location::Query && parameter.property.name == *candidate;
        let mut having = operations.iter().filter(|operation| operation.parameters.iter().any(has));
        having.any(|operation| passes(&operation.path, prefix, variables))
    };
    let mut counted = (1..).map(|count| if count == 1 { name.to_owned() } else { format!("{name}_{count}") });
    counted.find(|candidate| !before(candidate) && !in_query(candidate)).unwrap_or_default()
}

/// Whether a path has a segment at this place of the router's tree.
fn passes(path: &str, wanted: &str, variables: &HashMap<String, String>) -> bool {
    let mut prefix = String::new();
    segments(path).unwrap_or_default().into_iter().any(|segment| {
        let is_here = prefix == wanted;
        match segment {
            Segment::Literal(text) if !variables.contains_key(&prefix) => prefix += &format!("/{text}"),
            _ => prefix += "/{}",
        }
        is_here
    })
}

/// A path without the names of its variables.
fn template(path: &str) -> String {
    let parts = segments(path).unwrap_or_default().into_iter().map(|segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Variable(_) => "/{}".to_owned(),
    });
    parts.collect()
}

/// What the router tells operations apart by.
fn slot(operation: &Operation) -> (String, String) {
    (operation.method.clone(), operation.routed.path.clone())
}

fn routed(path: &str, variables: &HashMap<String, String>) -> Routed {
    let mut routed = Routed::default();
    let mut prefix = String::new();
    for segment in segments(path).unwrap_or_default() {
        match (segment, variables.get(&prefix)) {
            (Segment::Literal(text), None) => {
                routed.path += &format!("/{text}");
                prefix += &format!("/{text}");
                continue;
            }
            (Segment::Literal(text), Some(variable)) => {
                routed.path += &format!("/{{{variable}}}");
                routed.literals.push((variable.clone(), text.to_owned()));
            }
            (Segment::Variable(name), known) => {
                let variable = known.map_or(name, String::as_str);
                routed.path += &format!("/{{{variable}}}");
                if variable != name {
                    routed.renamed.push((name.to_owned(), variable.to_owned()));
                }
            }
        }
        prefix += "/{}";
    }
    if routed.path.is_empty() {
        routed.path.push('/');
    }
    routed
}
