//! State from the document's shape: collections, items, and what is done with them.
//!
//! A path whose last segment is a variable and that can be read is an item; the path before it is its collection. What
//! creates an item answers with the schema that reading it has. Everything below an item's path is about that item, and
//! is 404 where it is not there.
//!
//! | file | concern |
//! | --- | --- |
//! | `model.rs`, `shape.rs` | which operation does what with which collection |
//! | `store.rs`, `blob.rs` | what is kept, within limits |
//! | `seeds.rs` | what is there at first |
//! | `make.rs`, `id.rs`, `clock.rs` | new items |
//! | `page.rs` | lists in pages |
//! | `act.rs` | one request |

mod act;
mod blob;
mod clock;
mod id;
mod make;
mod model;
mod page;
mod seeds;
mod shape;
mod store;

pub(crate) use act::{answer, changed_etag, known};
pub(crate) use model::Model;
pub(crate) use store::Store;
