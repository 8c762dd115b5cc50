//! Everything that a session keeps, as JSON, and back.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::blob::Blob;
use super::store::{Collection, Item, Key, Store};

/// Numbers are no larger, so that every JSON reader has them exactly, and one more is always possible.
pub(crate) const LARGEST: u64 = 1 << 53;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct CollectionText {
    path: String,
    owner: String,
    parents: Vec<String>,
    items: Vec<ItemText>,
    /// The number of the item that was added last.
    serial: u64,
    /// Deleted ones: identifiers and numbers.
    removed: Vec<(String, u64)>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ItemText {
    id: String,
    body: Map<String, Value>,
    seeded: bool,
    serial: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    files: Vec<FileText>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FileText {
    path: String,
    media_type: String,
    base64: String,
}

impl Store {
    /// The collections, the oldest first.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub(crate) fn snapshot(&self) -> io::Result<Value> {
        let texts: io::Result<Vec<CollectionText>> =
            self.in_order().into_iter().map(|(key, collection)| text(key, collection)).collect();
        serde_json::to_value(texts?).map_err(io::Error::other)
    }

    /// The same store again; `is_known` says which paths are collections.
    ///
    /// # Errors
    /// What is wrong with it, a line each.
    pub(crate) fn restore(value: Value, is_known: &dyn Fn(&str) -> bool) -> Result<Store, Vec<String>> {
        let texts: Vec<CollectionText> =
            serde_path_to_error::deserialize(value).map_err(|error| vec![error.to_string()])?;
        let mut store = Store::default();
        let mut lines = Vec::new();
        for text in texts {
            if !is_known(&text.path) {
                lines.push(format!("{} is not a collection of the document", text.path));
                continue;
            }
            if let Some(line) = wrong(&text) {
                lines.push(format!("{}: {line}", text.path));
                continue;
            }
            let CollectionText { path, owner, parents, items, serial, removed } = text;
            let key = Key { resource: Arc::from(path.as_str()), owner, parents };
            let items: Result<Vec<Item>, String> = items.into_iter().map(item).collect();
            match items {
                Ok(_) if store.get(&key).is_some() => lines.push(format!("{path}: the same collection twice")),
                Ok(items) => store.insert(key, Collection::restored(items, serial, removed)),
                Err(line) => lines.push(format!("{path}: {line}")),
            }
        }
        if lines.is_empty() { Ok(store) } else { Err(lines) }
    }
}

/// What no collection is like: it would answer wrongly later.
fn wrong(text: &CollectionText) -> Option<String> {
    let variables = text.path.matches('{').count();
    if text.parents.len() != variables {
        return Some(format!("{} parents, where its path has {variables} variables", text.parents.len()));
    }
    if text.serial > LARGEST {
        return Some(format!("serial {} is larger than {LARGEST}", text.serial));
    }
    let mut ids = HashSet::new();
    let mut last = 0;
    for item in &text.items {
        if !ids.insert(item.id.as_str()) {
            return Some(format!("two items are {}", item.id));
        }
        if item.serial <= last || item.serial > text.serial {
            let (id, serial) = (&item.id, item.serial);
            return Some(format!("{id}: serial {serial} does not lie between {last} and {}", text.serial));
        }
        last = item.serial;
    }
    let beyond = text.removed.iter().find(|(_, serial)| *serial > text.serial);
    beyond.map(|(id, serial)| format!("{id} was removed: its serial {serial} is larger than {}", text.serial))
}

fn text(key: &Key, collection: &Collection) -> io::Result<CollectionText> {
    let item = |item: &Item| {
        let mut files: Vec<FileText> = Vec::new();
        for (path, blob) in &item.files {
            let base64 = STANDARD.encode(blob.body().read()?);
            files.push(FileText { path: path.clone(), media_type: blob.media_type.clone(), base64 });
        }
        files.sort_by(|left, right| left.path.cmp(&right.path));
        Ok(ItemText { id: item.id.clone(), body: item.body(), seeded: item.seeded, serial: item.serial, files })
    };
    let items: io::Result<Vec<ItemText>> = collection.items().iter().map(item).collect();
    let (serial, removed) = collection.counted();
    let Key { resource, owner, parents } = key;
    Ok(CollectionText {
        path: resource.to_string(),
        owner: owner.clone(),
        parents: parents.clone(),
        items: items?,
        serial,
        removed,
    })
}

fn item(text: ItemText) -> Result<Item, String> {
    let ItemText { id, body, seeded, serial, files } = text;
    let mut blobs = HashMap::new();
    for FileText { path, media_type, base64 } in files {
        let bytes = STANDARD.decode(base64).map_err(|error| format!("{id}: {path:?}: base64: {error}"))?;
        let blob = Blob::new(&media_type, &bytes.into()).map_err(|error| format!("{id}: {path:?}: {error}"))?;
        blobs.insert(path, blob);
    }
    Ok(Item { files: blobs, seeded, serial, ..Item::new(id, &body) })
}
