//! A mock of any OpenAPI document.

mod reply;

pub use reply::Reply;
