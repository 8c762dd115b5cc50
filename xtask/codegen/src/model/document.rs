//! The whole document: what is at its root, then the operations and the schemas.

use super::access::Access;
use super::{Api, Info, Security, Tag};
use crate::read::{Map, Node};
use crate::refusal::Refusals;

/// Everything that a document says; what is missing in it was refused.
pub(crate) fn read(root: &Node, refusals: &mut Refusals) -> Option<Api> {
    let mut access = Access { root, refusals, subject: "document".to_owned() };
    let map = access.map(root, "the document")?;
    let version = access.text(map, "openapi").unwrap_or_default();
    if !version.starts_with("3.0.") {
        let problem = match version {
            "" => "no version of OpenAPI 3.0".to_owned(),
            other => format!("OpenAPI {other}"),
        };
        access.refuse(root.place, "openapi-version", problem, "write it as OpenAPI 3.0.3");
        return None;
    }
    let known = ["openapi", "info", "servers", "tags", "security", "paths", "components", "externalDocs"];
    access.only_keys(map, &known, "the document");
    let info = access.info(map);
    let tags = access.tags(map);
    access.components(map);
    let schemas = access.schemas();
    let securities = access.securities();
    let operations = access.operations(map, &securities);
    let api = Api { info, tags, operations, schemas, securities };
    access.subject = "document".to_owned();
    access.check_components(&api);
    Some(api)
}

impl<'d> Access<'d> {
    fn info(&mut self, map: &'d Map) -> Info {
        let Some(node) = map.get("info") else {
            self.refuse(self.root.place, "missing", "no info", "give the API a title and a version");
            return Info::default();
        };
        let Some(map) = self.map(node, "info") else { return Info::default() };
        self.only_keys(map, &["title", "version", "description", "termsOfService", "contact", "license"], "info");
        let contact = map.get("contact").and_then(|node| self.map(node, "contact"));
        let license = map.get("license").and_then(|node| self.map(node, "license"));
        Info {
            title: self.required_text(map, node, "title"),
            version: self.version(map, node),
            description: self.text(map, "description").map(str::to_owned),
            terms_of_service: self.text(map, "termsOfService").map(str::to_owned),
            contact: contact
                .map(|map| ["name", "url", "email"].map(|key| self.text(map, key).map(str::to_owned)))
                .unwrap_or_default(),
            license: license.map(|map| {
                let name = self.text(map, "name").unwrap_or_default().to_owned();
                (name, self.text(map, "url").map(str::to_owned))
            }),
        }
    }

    /// dropshot takes a semantic version.
    fn version(&mut self, map: &'d Map, node: &'d Node) -> String {
        let version = self.required_text(map, node, "version");
        let core = version.split(['-', '+']).next().unwrap_or_default();
        let numbers = core.split('.').collect::<Vec<_>>();
        let is_number = |text: &&str| text.parse::<u64>().is_ok() && (text.len() == 1 || !text.starts_with('0'));
        if !version.is_empty() && (numbers.len() != 3 || !numbers.iter().all(is_number)) {
            let place = map.place("version").unwrap_or(node.place);
            self.refuse(place, "version", format!("the version {version:?}"), "write three numbers: 1.0.0");
        }
        version
    }

    fn required_text(&mut self, map: &'d Map, node: &'d Node, key: &str) -> String {
        if map.get(key).is_none() {
            self.refuse(node.place, "missing", format!("no {key}"), format!("give it a {key}"));
        }
        self.text(map, key).unwrap_or_default().to_owned()
    }

    fn tags(&mut self, map: &'d Map) -> Vec<Tag> {
        let list = map.get("tags").map(|node| self.list(node, "tags")).unwrap_or_default();
        let mut tags: Vec<Tag> = Vec::new();
        for node in list {
            let Some(map) = self.map(node, "the tag") else { continue };
            self.only_keys(map, &["name", "description", "externalDocs"], "the tag");
            let name = self.required_text(map, node, "name");
            let file = super::field_name(&name);
            if let Some(other) = tags.iter().find(|tag| super::field_name(&tag.name) == file) {
                let problem = format!("the tags {} and {name} are the same file, {file}.rs", other.name);
                self.refuse(node.place, "tag", problem, "rename one of them");
            }
            let docs = map.get("externalDocs").and_then(|node| self.map(node, "externalDocs"));
            let external_docs = docs.and_then(|docs| {
                let url = self.text(docs, "url")?.to_owned();
                Some((url, self.text(docs, "description").map(str::to_owned)))
            });
            tags.push(Tag { name, description: self.text(map, "description").map(str::to_owned), external_docs });
        }
        tags
    }

    fn components(&mut self, map: &'d Map) {
        let Some(map) = map.get("components").and_then(|node| self.map(node, "components")) else { return };
        let known = [
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
        ];
        self.only_keys(map, &known, "components");
    }

    /// The security schemes that can be served: a credential in a header.
    fn securities(&mut self) -> Vec<Security> {
        let schemes = self.root.pointer("/components/securitySchemes").and_then(Node::as_map);
        let mut securities = Vec::new();
        for (name, place, node) in schemes.map(|map| map.entries.as_slice()).unwrap_or_default() {
            self.subject = format!("security scheme {name}");
            let Some(map) = self.map(node, "the security scheme") else { continue };
            let header = match (self.text(map, "type"), self.text(map, "in")) {
                (Some("apiKey"), Some("header")) => self.text(map, "name").map(str::to_lowercase),
                (Some("http"), _) => Some("authorization".to_owned()),
                _ => None,
            };
            match header {
                Some(header) => securities.push(Security { name: name.clone(), header }),
                None => {
                    let cure = "send it in a header: type apiKey with in: header, or type http";
                    self.refuse(*place, "security", "a credential that is not sent in a header", cure);
                }
            }
        }
        securities
    }
}
