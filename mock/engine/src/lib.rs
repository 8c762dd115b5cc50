//! A mock of any OpenAPI document.

pub mod generate;
mod reply;

pub use reply::Reply;
