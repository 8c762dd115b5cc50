use std::sync::{Arc, LazyLock};

use specbound_document::Compilation;
use specbound_mock::{Api, Behaviour};

/// The name of the document in messages.
const NAME: &str = "images.yaml";

/// The Images API, compiled once for all mocks of a process.
///
/// # Panics
/// Never: the tests compile it too.
pub(crate) fn images() -> Arc<Api> {
    static IMAGES: LazyLock<Arc<Api>> = LazyLock::new(|| {
        let behaviour = Behaviour::parse(include_str!("../behaviour.yaml")).expect("the file is checked by the tests");
        let compilation = Compilation { lazy: true, ..Compilation::default() };
        let api = Api::parse(NAME, images_api::DOCUMENT_YAML, behaviour, compilation);
        Arc::new(api.expect("the document is checked by the tests"))
    });
    Arc::clone(&IMAGES)
}
