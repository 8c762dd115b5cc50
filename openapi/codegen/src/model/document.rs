//! The whole document: what is at its root, then the operations and the schemas.

use std::collections::HashSet;

use super::names::field_name;
use super::reader::Reader;
use super::types::{Api, Carrier, Component, Info, Security, Tag};
use crate::read::{Map, Node};
use crate::refusal::Refusals;

/// Everything that a document says; what is missing in it was refused.
pub(crate) fn read(root: &Node, server: Option<&str>, refusals: &mut Refusals) -> Option<Api> {
    let mut reader = Reader {
        root,
        refusals,
        subject: "document".to_owned(),
        in_default: false,
        one_way: HashSet::new(),
        named: Vec::new(),
        merging: Vec::new(),
        max_body_bytes: None,
        merged: 0,
    };
    let map = reader.map(root, "the document")?;
    let version = map.get("openapi").or(map.get("swagger"));
    if !version.and_then(Node::as_text).is_some_and(|version| version.starts_with("3.0.")) {
        let (problem, fix) = match (map.get("openapi"), map.get("swagger"), version.and_then(Node::as_text)) {
            (Some(_), _, Some(version)) => (format!("the document is OpenAPI {version}"), "write it as OpenAPI 3.0.3"),
            (Some(_), ..) => ("the version of OpenAPI must be a string".to_owned(), "write openapi: 3.0.3"),
            (None, Some(_), _) => ("the document is Swagger 2.0".to_owned(), "convert it to OpenAPI 3.0.3"),
            (None, None, _) => ("no version of OpenAPI".to_owned(), "write openapi: 3.0.3 in the first line"),
        };
        let place = version.map_or(root.place, |node| node.place);
        reader.refuse(place, "openapi-version", problem, fix);
        return None;
    }
    let known = ["openapi", "info", "servers", "tags", "security", "paths", "components", "externalDocs"];
    reader.only_keys(map, &known, "the document");
    reader.max_body_bytes = reader.count(map, "x-max-body-bytes");
    let info = reader.info(map);
    let base_path = reader.base_path(map, server);
    let tags = reader.tags(map);
    reader.components(map);
    let mut schemas = reader.schemas();
    let securities = reader.securities();
    let operations = reader.operations(map, &securities);
    let named = std::mem::take(&mut reader.named);
    for (name, node) in &named {
        reader.subject = format!("schema {name}");
        schemas.push(Component { name: name.clone(), place: node.place, schema: reader.schema(node) });
    }
    let named = named.into_iter().map(|(name, node)| (name, node.to_json())).collect();
    reader.bases(&mut schemas, &operations);
    let api = Api { info, base_path, tags, operations, schemas, securities, named };
    reader.subject = "document".to_owned();
    reader.check_components(&api);
    reader.subject = "document".to_owned();
    reader.can_be_checked();
    Some(api)
}

impl<'d> Reader<'d> {
    fn info(&mut self, map: &'d Map) -> Info {
        let Some(node) = map.get("info") else {
            self.refuse(self.root.place, "missing", "no info", "give the API a title and a version");
            return Info::default();
        };
        let Some(map) = self.map(node, "info") else { return Info::default() };
        self.only_keys(map, &["title", "version", "description", "termsOfService", "contact", "license"], "info");
        let contact = map.get("contact").and_then(|node| self.map(node, "contact"));
        let license = map.get("license").and_then(|node| self.map(node, "license"));
        contact.into_iter().for_each(|map| self.only_keys(map, &["name", "url", "email"], "the contact"));
        license.into_iter().for_each(|map| self.only_keys(map, &["name", "url"], "the license"));
        Info {
            title: self.required_text(map, node, "title", "info"),
            version: semantic_version(&self.required_text(map, node, "version", "info")),
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

    fn required_text(&mut self, map: &'d Map, node: &'d Node, key: &str, what: &str) -> String {
        if map.get(key).is_none() {
            self.refuse(node.place, "missing", format!("{what} has no {key}"), format!("give it a {key}"));
        }
        self.text(map, key).unwrap_or_default().to_owned()
    }

    fn tags(&mut self, map: &'d Map) -> Vec<Tag> {
        let list = map.get("tags").map(|node| self.list(node, "tags")).unwrap_or_default();
        let mut tags: Vec<Tag> = Vec::new();
        for node in list {
            let Some(map) = self.map(node, "the tag") else { continue };
            self.only_keys(map, &["name", "description", "externalDocs"], "the tag");
            let name = self.required_text(map, node, "name", "the tag");
            let file = field_name(&name);
            if let Some(other) = tags.iter().find(|tag| field_name(&tag.name) == file) {
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

    /// What a server checks requests with is made of the same document, when it starts.
    fn can_be_checked(&mut self) {
        if !self.refusals.is_empty() {
            return;
        }
        let Err(error) = specbound_document::Document::compile(&self.root.to_json()) else { return };
        let (pointer, text) = (error.pointer(), error.to_string());
        let problem = text.strip_prefix(pointer).and_then(|text| text.strip_prefix(": ")).unwrap_or(&text).to_owned();
        // The nearest place that the document itself has.
        let mut known = pointer;
        let node = loop {
            match (self.root.pointer(known), known.rfind('/')) {
                (Some(node), _) => break node,
                (None, Some(end)) => known = &known[..end],
                (None, None) => break self.root,
            }
        };
        let fix = "correct it: by this a server checks what it is sent";
        self.refuse(node.place, "uncheckable", problem, fix);
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
            "links",
            "callbacks",
        ];
        self.only_keys(map, &known, "components");
        for (kind, _, node) in &map.entries {
            if known.contains(&kind.as_str()) {
                self.map(node, kind);
            }
        }
    }

    /// The security schemes that can be served. Others are refused where they are wanted.
    fn securities(&mut self) -> Vec<Security> {
        let schemes = self.root.pointer("/components/securitySchemes").and_then(Node::as_map);
        let mut securities = Vec::new();
        for (name, _, node) in schemes.map(|map| map.entries.as_slice()).unwrap_or_default() {
            self.subject = format!("security scheme {name}");
            let Some(node) = self.resolve(node, "securitySchemes") else { continue };
            let Some(map) = self.map(node, "the security scheme") else { continue };
            let kind = (self.text(map, "type"), self.text(map, "in"), self.text(map, "name"));
            let carrier = match kind {
                (Some("apiKey"), Some("header"), Some(name)) => Carrier::Header(name.to_lowercase()),
                (Some("apiKey"), Some("query"), Some(name)) => Carrier::Query(name.to_owned()),
                (Some("apiKey"), Some("cookie"), Some(name)) => Carrier::Cookie(name.to_owned()),
                (Some("http" | "oauth2" | "openIdConnect"), ..) => Carrier::Header("authorization".to_owned()),
                _ => continue,
            };
            let word = match kind.0 {
                Some("http") => self.text(map, "scheme").map(str::to_owned),
                Some("oauth2" | "openIdConnect") => Some("Bearer".to_owned()),
                _ => None,
            };
            let description = self.text(map, "description").map(str::to_owned);
            securities.push(Security { name: name.clone(), description, carrier, word });
        }
        securities
    }
}

/// dropshot takes a semantic version: another one becomes the numbers that it begins with.
fn semantic_version(version: &str) -> String {
    if semver::Version::parse(version).is_ok() {
        return version.to_owned();
    }
    let core = version.trim_start_matches(['v', 'V']).split(['-', '+']).next().unwrap_or_default();
    let mut leading = core.split('.').map_while(|text| text.parse::<u32>().ok());
    let mut next = || leading.next().unwrap_or_default();
    format!("{}.{}.{}", next(), next(), next())
}

#[cfg(test)]
mod tests {
    use super::semantic_version;

    #[test]
    fn other_versions_become_the_numbers_that_they_begin_with() {
        for version in ["1.2.3", "0.1.0-rc.1", "1.0.0+build-7", "1.0.0-a-b"] {
            assert_eq!(semantic_version(version), version);
        }
        let others =
            [("v1", "1.0.0"), ("1.0", "1.0.0"), ("2024-01-31", "2024.0.0"), ("", "0.0.0"), ("1.2.3.4", "1.2.3")];
        let odd = [("01.2.3", "1.2.3"), ("1.0.0-", "1.0.0"), ("1.0.0-ü", "1.0.0"), ("next", "0.0.0")];
        for (version, semantic) in others.into_iter().chain(odd) {
            assert_eq!(semantic_version(version), semantic, "{version}");
        }
    }
}
