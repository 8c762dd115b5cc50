//! An operation, and the path that it is at.

use crate::document::Node;

/// An operation with what is around it.
#[derive(Clone)]
pub(crate) struct Operation<'d> {
    pub(crate) method: &'static str,
    pub(crate) path: &'d str,
    pub(crate) root: Node<'d>,
    pub(crate) item: Node<'d>,
    pub(crate) node: Node<'d>,
}

impl<'d> Operation<'d> {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// Method and template; the names of the template's parameters do not matter.
    pub(crate) fn key(&self) -> (&'static str, String) {
        (self.method, anonymous(self.path))
    }

    /// The names in the path's template, in order.
    pub(crate) fn template(&self) -> Vec<&'d str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
    }
}

fn anonymous(path: &str) -> String {
    let mut parts = path.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("{}");
        out.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    out
}
