//! State from the document's shape: collections, items, and what is done with them.
//!
//! A path whose last segment is a variable and that can be read is an item; the path before it is its collection. What
//! creates an item answers with the schema that reading it has. Everything below an item's path is about that item, and
//! is 404 where it is not there.
//!
//! | file | concern |
//! | --- | --- |
//! | `model.rs`, `resource.rs`, `verbs.rs`, `shape.rs` | which operation does what with which collection |
//! | `store.rs`, `blob.rs` | what is kept, within limits |
//! | `snapshot.rs` | all of it as JSON, and back |
//! | `seeds.rs` | what is there at first |
//! | `make.rs`, `id.rs` | new items |
//! | `page.rs`, `neighbour.rs` | lists in pages, and what leads from one to another |
//! | `template.rs`, `addressed_item.rs` | which collection and item a path is about |
//! | `acting.rs`, `act.rs` | one request: what it is about, and what is done |
//! | `change.rs`, `merge.rs` | changes of an item |
//! | `bytes.rs`, `given.rs` | the bytes of an item, at its path and at the addresses that it was given |

mod act;
mod acting;
mod addressed_item;
mod blob;
mod bytes;
mod change;
mod given;
mod id;
mod make;
mod merge;
mod model;
mod neighbour;
mod page;
mod resource;
mod seeds;
mod shape;
mod snapshot;
mod store;
mod template;
mod verbs;

pub(crate) use act::{answer, changed_etag, known};
pub(crate) use given::{Given, deliver, delivered, gives_bytes};
pub(crate) use model::Model;
pub(crate) use snapshot::LARGEST;
pub(crate) use store::Store;
