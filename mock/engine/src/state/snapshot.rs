//! Everything that a session keeps, as JSON, and back.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::blob::Blob;
use super::store::{Collection, Item, Key, Store};

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
        let texts: Vec<CollectionText> = serde_json::from_value(value).map_err(|error| vec![error.to_string()])?;
        let mut store = Store::default();
        let mut lines = Vec::new();
        for CollectionText { path, owner, parents, items, serial, removed } in texts {
            if !is_known(&path) {
                lines.push(format!("{path} is no collection of the document"));
                continue;
            }
            let key = Key { resource: Arc::from(path.as_str()), owner, parents };
            let items: Result<Vec<Item>, String> = items.into_iter().map(item).collect();
            match items {
                Ok(items) => store.insert(key, Collection::restored(items, serial, removed)),
                Err(line) => lines.push(format!("{path}: {line}")),
            }
        }
        if lines.is_empty() { Ok(store) } else { Err(lines) }
    }
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
