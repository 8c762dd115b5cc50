//! The documents that are fuzzed.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value};
use specbound_document::Compilation;
use specbound_mock::{Api, Behaviour, Media};

/// Knows no files.
pub struct NoMedia;

impl Media for NoMedia {
    fn inspect(&self, _: &[u8]) -> Result<Map<String, Value>, String> {
        Err("files are not known here".to_owned())
    }

    fn sample(&self, _: &str, _: &Map<String, Value>, _: u64) -> Option<Bytes> {
        None
    }

    fn media_types(&self) -> &[&'static str] {
        &[]
    }
}

fn api(name: &str, text: &str, behaviour: &str) -> Arc<Api> {
    let behaviour = Behaviour::parse(behaviour).unwrap_or_else(|errors| panic!("{name}: {}", errors.join("\n")));
    let api = Api::parse(name, text, behaviour, Compilation { lazy: false, open: true, lenient: true });
    Arc::new(api.unwrap_or_else(|errors| panic!("{name}: {}", errors.join("\n"))))
}

/// Names and documents.
pub fn all() -> Vec<(&'static str, Arc<Api>)> {
    let images = include_str!("../../../../openapi/images.yaml");
    let behaviour =
        "credentials: '^(live|test)_'\nowners: true\nresources: { '/v1/images/{imageId}': { order: newest } }\n";
    vec![
        ("images.yaml", api("images.yaml", images, behaviour)),
        ("shop.yaml", api("shop.yaml", SHOP, "{}")),
        ("nasty.yaml", api("nasty.yaml", NASTY, "{}")),
    ]
}

/// A bookshop: books, reviews, orders, covers.
const SHOP: &str = include_str!("shop.yaml");

/// What documents seldom have: schemas that contain themselves, discriminators, objects in queries, cookies, segments
/// of several variables.
const NASTY: &str = include_str!("nasty.yaml");
