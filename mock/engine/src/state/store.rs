//! What a session keeps, within limits: the oldest goes where there is no more room.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value};

use super::blob::Blob;

/// Items of one collection.
const MOST_ITEMS: usize = 5_000;

/// Bytes of the files of a session.
const MOST_BYTES: usize = 1 << 30;

/// Deleted items of one collection whose places are known.
const REMEMBERED: usize = 1_000;

/// Collections of a session: owners times parents.
const MOST_COLLECTIONS: usize = 10_000;

/// Which collection: of whom, and under what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// The path of the collection, as the document has it: it stays the same when the document is read again.
    pub(crate) resource: Arc<str>,
    pub(crate) owner: String,
    /// The values of the variables of the collection's path.
    pub(crate) parents: Vec<String>,
}

/// An item as it is answered, and the files that belong to it.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) json: Bytes,
    /// By the path that they are read at; those that came with the item itself under an empty one.
    pub(crate) files: HashMap<String, Blob>,
    /// Whether it is an example of the document.
    pub(crate) seeded: bool,
    /// Its place in the order of the collection, which no other item has before or after it.
    pub(crate) serial: u64,
}

impl Item {
    pub(crate) fn new(id: String, body: &Map<String, Value>) -> Item {
        Item { id, json: written(body), files: HashMap::new(), seeded: false, serial: 0 }
    }

    pub(crate) fn body(&self) -> Map<String, Value> {
        match serde_json::from_slice(&self.json) {
            Ok(Value::Object(body)) => body,
            _ => Map::new(),
        }
    }

    pub(crate) fn write(&mut self, body: &Map<String, Value>) {
        self.json = written(body);
    }

    fn length(&self) -> usize {
        self.files.values().map(|blob| blob.length).sum()
    }
}

fn written(body: &Map<String, Value>) -> Bytes {
    // Without the room that the vector has to grow.
    serde_json::to_vec(body).unwrap_or_default().into_boxed_slice().into()
}

/// The items of a collection, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Collection {
    items: Vec<Item>,
    /// The number of the collection among those that were made.
    age: u64,
    /// Where each item is, counted with those that went before.
    places: HashMap<String, usize>,
    gone: usize,
    serial: u64,
    /// Where items were that are deleted, the last ones: a walk through pages survives that.
    removed: VecDeque<(String, u64)>,
}

impl Collection {
    pub(crate) fn items(&self) -> &[Item] {
        &self.items
    }

    /// Bytes of the files of its items.
    fn length(&self) -> usize {
        self.items.iter().map(Item::length).sum()
    }

    /// The same items again, with their numbers.
    pub(crate) fn restored(items: Vec<Item>, serial: u64, removed: Vec<(String, u64)>) -> Collection {
        let places = items.iter().enumerate().map(|(place, item)| (item.id.clone(), place)).collect();
        Collection { items, places, serial, removed: removed.into(), ..Collection::default() }
    }

    /// The number of the item that was added last, and those of items that were deleted.
    pub(crate) fn counted(&self) -> (u64, Vec<(String, u64)>) {
        (self.serial, self.removed.iter().cloned().collect())
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Item> {
        self.items.get(self.place(id)?)
    }

    /// The place in the order of an item that is there, or was.
    pub(crate) fn serial(&self, id: &str) -> Option<u64> {
        let removed = || self.removed.iter().find(|(removed, _)| removed == id).map(|(_, serial)| *serial);
        self.get(id).map(|item| item.serial).or_else(removed)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Item> {
        let place = self.place(id)?;
        self.items.get_mut(place)
    }

    fn place(&self, id: &str) -> Option<usize> {
        Some(self.places.get(id)? - self.gone)
    }

    /// Adds an item, and tells how many bytes of files went with the oldest.
    fn push(&mut self, item: Item) -> usize {
        self.serial += 1;
        let item = Item { serial: self.serial, ..item };
        self.places.insert(item.id.clone(), self.items.len() + self.gone);
        self.items.push(item);
        // A few at once: the rest of the list moves up.
        match self.items.len() > MOST_ITEMS {
            true => self.forget(MOST_ITEMS / 100),
            false => 0,
        }
    }

    fn forget(&mut self, count: usize) -> usize {
        let mut freed = 0;
        for item in self.items.drain(..count.min(self.items.len())) {
            self.places.remove(&item.id);
            freed += item.length();
            self.gone += 1;
        }
        freed
    }

    fn remove(&mut self, id: &str) -> Option<Item> {
        let place = self.place(id)?;
        let item = self.items.remove(place);
        self.places.remove(id);
        self.removed.push_back((id.to_owned(), item.serial));
        if self.removed.len() > REMEMBERED {
            self.removed.pop_front();
        }
        let moved = self.items[place..].iter().enumerate();
        for (index, item) in moved {
            self.places.insert(item.id.clone(), place + index + self.gone);
        }
        Some(item)
    }
}

/// Everything that a session keeps.
#[derive(Debug, Default)]
pub(crate) struct Store {
    collections: HashMap<Key, Collection>,
    bytes: usize,
    /// Collections so far.
    made: u64,
}

impl Store {
    /// The collection; it is filled by `seeds` when it is first asked for.
    pub(crate) fn collection(&mut self, key: Key, seeds: impl FnOnce() -> Vec<Item>) -> &mut Collection {
        if self.collections.len() >= MOST_COLLECTIONS && !self.collections.contains_key(&key) {
            let oldest = self.collections.iter().min_by_key(|(_, collection)| collection.age);
            let oldest = oldest.map(|(oldest, _)| oldest.clone());
            let gone = oldest.and_then(|oldest| self.collections.remove(&oldest));
            self.bytes = self.bytes.saturating_sub(gone.map_or(0, |gone| gone.length()));
        }
        match self.collections.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                self.made += 1;
                let mut collection = Collection { age: self.made, ..Collection::default() };
                for item in seeds() {
                    collection.push(item);
                }
                place.insert(collection)
            }
        }
    }

    /// Bytes of all files.
    pub(crate) fn length(&self) -> usize {
        self.bytes
    }

    /// The collections, the oldest first.
    pub(crate) fn in_order(&self) -> Vec<(&Key, &Collection)> {
        let mut all: Vec<(&Key, &Collection)> = self.collections.iter().collect();
        all.sort_by_key(|(_, collection)| collection.age);
        all
    }

    /// Adds a whole collection, in the place of another.
    pub(crate) fn insert(&mut self, key: Key, collection: Collection) {
        self.made += 1;
        self.bytes += collection.length();
        let old = self.collections.insert(key, Collection { age: self.made, ..collection });
        self.bytes = self.bytes.saturating_sub(old.map_or(0, |old| old.length()));
    }

    pub(crate) fn get(&mut self, key: &Key) -> Option<&mut Collection> {
        self.collections.get_mut(key)
    }

    /// Adds an item to a collection that is there.
    pub(crate) fn add(&mut self, key: &Key, item: Item) {
        self.bytes += item.length();
        let freed = self.collections.entry(key.clone()).or_default().push(item);
        self.bytes = self.bytes.saturating_sub(freed);
        self.make_room(key);
    }

    /// Gives an item a file.
    pub(crate) fn attach(&mut self, key: &Key, id: &str, slot: &str, blob: Blob) {
        let item = self.collections.get_mut(key).and_then(|collection| collection.get_mut(id));
        let Some(item) = item else { return };
        self.bytes += blob.length;
        let old = item.files.insert(slot.to_owned(), blob);
        self.bytes = self.bytes.saturating_sub(old.map_or(0, |blob| blob.length));
        self.make_room(key);
    }

    pub(crate) fn remove(&mut self, key: &Key, id: &str) -> Option<Item> {
        let item = self.collections.get_mut(key)?.remove(id)?;
        self.bytes = self.bytes.saturating_sub(item.length());
        Some(item)
    }

    /// Removes the collections that belong to an item.
    pub(crate) fn remove_below(&mut self, key: &Key, id: &str, is_below: &dyn Fn(&str) -> bool) {
        let belongs = |other: &Key| {
            let rest = other.parents.strip_prefix(key.parents.as_slice());
            is_below(&other.resource)
                && other.owner == key.owner
                && rest.and_then(<[String]>::first).is_some_and(|first| first == id)
        };
        let bytes = &mut self.bytes;
        self.collections.retain(|other, collection| {
            let goes = belongs(other);
            if goes {
                *bytes = bytes.saturating_sub(collection.length());
            }
            !goes
        });
    }

    /// The oldest items go, first those beside the file that was sent last, then the oldest other collections that have
    /// any files.
    fn make_room(&mut self, key: &Key) {
        while self.bytes > MOST_BYTES {
            let own = self.collections.get_mut(key).filter(|own| own.items.len() > 1);
            let oldest = own.map(|own| own.forget(1));
            let freed = oldest.or_else(|| {
                let others = self.collections.iter().filter(|(other, known)| *other != key && known.length() > 0);
                let oldest = others.min_by_key(|(_, known)| known.age).map(|(other, _)| other.clone())?;
                self.collections.remove(&oldest).map(|gone| gone.length())
            });
            // One file alone may be more than all may have together.
            let Some(freed) = freed else { break };
            self.bytes = self.bytes.saturating_sub(freed);
        }
    }
}
