//! What dropshot should emit for a document: the document without the things that dropshot cannot say. Each of those is
//! a gap with a name, and is counted, so that none can grow unseen. What lies in a gap is proved in another way: by
//! checking the server's real answers, and its refusals, against the document.

mod dropshot_gap;
mod operation;
mod schema;

use serde_json::{Map, Value};

pub use dropshot_gap::DropshotGap;

use crate::canonical::canonical;
use crate::model::Api;
use dropshot_gap::GapCounts;

/// The projection of a document.
#[derive(Clone, Debug)]
pub struct Projection {
    /// What dropshot should emit, in the layout of [`crate::canonical`].
    pub document: Value,
    /// Everything that was left out or rewritten for it, with how often: in the order of [`DropshotGap`].
    pub gaps: Vec<(DropshotGap, usize)>,
}

impl Projection {
    /// The gaps as JSON: what each is, and how often it occurs.
    pub fn gaps_json(&self) -> Value {
        let entry = |(gap, count): &(DropshotGap, usize)| (gap.description().to_owned(), Value::from(*count));
        Value::Object(self.gaps.iter().map(entry).collect())
    }
}

pub(crate) fn project(document: &Value, api: &Api) -> Projection {
    let mut gaps = GapCounts::default();
    gaps.add(DropshotGap::BesideReference, beside_references(document));
    let mut root = canonical(document);
    for (name, schema) in &api.named {
        insert_schema(&mut root, name, schema.clone());
    }
    // Those came as they were written.
    root = canonical(&root);
    if let Some(map) = root.as_object_mut() {
        gaps.add(DropshotGap::OtherServers, other_servers(map, &api.base_path));
        strip_root(map, &mut gaps);
    }
    if let Some(info) = root.get_mut("info").and_then(Value::as_object_mut)
        && info.get("version").and_then(Value::as_str) != Some(&api.info.version)
    {
        gaps.add(DropshotGap::Version, 1);
        info.insert("version".to_owned(), Value::from(api.info.version.as_str()));
    }
    for (_, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let annotations = ["summary", "description", "servers"].iter().filter(|key| item.get(**key).is_some()).count();
        gaps.add(DropshotGap::PathAnnotations, annotations);
        let keys = item.as_object().into_iter().flat_map(Map::keys);
        gaps.add(DropshotGap::Extensions, keys.filter(|key| key.starts_with("x-")).count());
    }
    let mut paths = Map::new();
    for operation in &api.operations {
        if operation.routed.through.is_some() {
            gaps.add(DropshotGap::SharedEndpoint, 1);
            continue;
        }
        let source = root.pointer(&format!("/paths/{}", operation.path.replace('~', "~0").replace('/', "~1")));
        let method = operation.method.to_lowercase();
        let Some(Value::Object(source)) = source.and_then(|item| item.get(&method)) else { continue };
        let projected = operation::project(source.clone(), operation, &mut gaps);
        let item = paths.entry(operation.routed.path.clone()).or_insert_with(|| Value::Object(Map::new()));
        if let Some(item) = item.as_object_mut() {
            item.insert(method, Value::Object(projected));
        }
    }
    if let Some(map) = root.as_object_mut() {
        map.insert("paths".to_owned(), Value::Object(paths));
    }
    for (name, schema) in operation::error_bodies(api) {
        insert_schema(&mut root, &name, schema);
    }
    schema::project(&mut root, api, &mut gaps);
    if let Some((name, schema)) = operation::plain_error(api) {
        insert_schema(&mut root, name, schema);
    }
    tags(&mut root);
    Projection { document: canonical(&root), gaps: gaps.into_counts() }
}

fn insert_schema(root: &mut Value, name: &str, schema: Value) {
    let empty = || Value::Object(Map::new());
    let components = root.as_object_mut().map(|root| root.entry("components").or_insert_with(empty));
    let schemas = components.and_then(Value::as_object_mut).map(|all| all.entry("schemas").or_insert_with(empty));
    if let Some(schemas) = schemas.and_then(Value::as_object_mut) {
        schemas.insert(name.to_owned(), schema);
    }
}

/// How many servers, of the document, its paths and operations, have another base path.
fn other_servers(root: &Map<String, Value>, base: &str) -> usize {
    let count = |holder: &Value| {
        let servers = holder.get("servers").and_then(Value::as_array).into_iter().flatten();
        servers.filter(|server| specbound_document::server_base_path(server) != base).count()
    };
    let own = root.get("servers").and_then(Value::as_array).into_iter().flatten();
    let own = own.filter(|server| specbound_document::server_base_path(server) != base).count();
    let items = root.get("paths").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let inner = items.map(|item| {
        let operations = item.as_object().into_iter().flat_map(Map::values);
        count(item) + operations.map(&count).sum::<usize>()
    });
    own + inner.sum::<usize>()
}

fn strip_root(map: &mut Map<String, Value>, gaps: &mut GapCounts) {
    if let Some(servers) = map.remove("servers") {
        gaps.add(DropshotGap::Servers, servers.as_array().map_or(1, Vec::len));
    }
    if map.remove("security").is_some() {
        gaps.add(DropshotGap::Security, 1);
    }
    if map.remove("externalDocs").is_some() {
        gaps.add(DropshotGap::ExternalDocs, 1);
    }
    if let Some(components) = map.get_mut("components").and_then(Value::as_object_mut)
        && let Some(schemes) = components.remove("securitySchemes")
    {
        gaps.add(DropshotGap::SecuritySchemes, schemes.as_object().map_or(1, Map::len));
    }
    map.insert("openapi".to_owned(), Value::from("3.0.3"));
    map.retain(|key, _| !key.starts_with("x-") || gaps.add(DropshotGap::Extensions, 1));
    let mut annotated = Vec::new();
    if let Some(info) = map.get_mut("info").and_then(Value::as_object_mut) {
        info.retain(|key, _| !key.starts_with("x-") || gaps.add(DropshotGap::Extensions, 1));
        annotated
            .extend(info.iter_mut().filter(|(key, _)| matches!(key.as_str(), "contact" | "license")).map(|(_, v)| v));
    }
    for value in annotated {
        drop_extensions(value, gaps);
    }
    for tag in map.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten() {
        drop_extensions(tag, gaps);
        if let Some(docs) = tag.get_mut("externalDocs") {
            drop_extensions(docs, gaps);
        }
    }
}

fn drop_extensions(value: &mut Value, gaps: &mut GapCounts) {
    if let Some(map) = value.as_object_mut() {
        map.retain(|key, _| !key.starts_with("x-") || gaps.add(DropshotGap::Extensions, 1));
    }
}

/// How many keys stand beside references. Examples may look like references without being any.
fn beside_references(value: &Value) -> usize {
    match value {
        Value::Array(list) => list.iter().map(beside_references).sum(),
        Value::Object(object) => {
            let own = if object.get("$ref").is_some_and(Value::is_string) { object.len() - 1 } else { 0 };
            let is_data = |key: &str| {
                key.starts_with("x-") || matches!(key, "example" | "examples" | "default" | "enum" | "value")
            };
            let inner = object.iter().filter(|(key, _)| !is_data(key));
            own + inner.map(|(_, inner)| beside_references(inner)).sum::<usize>()
        }
        _ => 0,
    }
}

/// Tags that operations name without declaring them are emitted too, by name alone.
fn tags(root: &mut Value) {
    let mut named = Vec::new();
    for operation in crate::canonical::operations_mut(root) {
        let tags = operation.get("tags").and_then(Value::as_array).cloned().unwrap_or_default();
        named.extend(tags);
    }
    let Some(map) = root.as_object_mut() else { return };
    let declared = map.entry("tags").or_insert_with(|| Value::Array(Vec::new()));
    let Some(declared) = declared.as_array_mut() else { return };
    for name in named {
        if !declared.iter().any(|tag| tag.get("name") == Some(&name)) {
            declared.push(Value::Object(Map::from_iter([("name".to_owned(), name)])));
        }
    }
    if declared.is_empty() {
        map.remove("tags");
    }
}
