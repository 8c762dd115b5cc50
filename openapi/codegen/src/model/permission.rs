//! Who may call an operation, by the security schemes that it asks for.

use super::reader::Reader;
use super::types::{Permission, Security};
use crate::read::Node;

impl<'d> Reader<'d> {
    /// Who may call an operation: one of some alternatives, each with all that it asks for.
    pub(super) fn security(&mut self, node: Option<&'d Node>, securities: &[Security]) -> Permission {
        let alternatives = node.map(|node| self.list(node, "security")).unwrap_or_default();
        let mut is_optional = alternatives.is_empty();
        let mut is_asked = false;
        for alternative in alternatives {
            let Some(alternative) = self.map(alternative, "the security requirement") else { continue };
            is_optional |= alternative.entries.is_empty();
            for (name, place, _) in &alternative.entries {
                is_asked = true;
                let declared =
                    self.root.pointer("/components/securitySchemes").is_some_and(|all| all.get(name).is_some());
                if !declared {
                    let problem = format!("the security scheme {name} does not exist");
                    self.refuse(*place, "security", problem, "describe it in components/securitySchemes");
                } else if !securities.iter().any(|security| security.name == *name) {
                    let problem = format!("the security scheme {name} sends no credential in the request");
                    let fix = "describe it as type apiKey with in and name, or as type http, oauth2 or openIdConnect";
                    self.refuse(*place, "security", problem, fix);
                }
            }
        }
        match (is_asked, is_optional) {
            (false, _) => Permission::Open,
            (true, true) => Permission::Optional,
            (true, false) => Permission::Required,
        }
    }
}
