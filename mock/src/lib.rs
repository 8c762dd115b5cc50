//! A mock of the Images API, made from its document.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let mock = images_mock::ImagesMock::start().await;
//! let answer = reqwest::Client::new()
//!     .get(format!("{}/v1/images/image_etm0g3x5iap4cld1qcfsjvo2", mock.url()))
//!     .header("x-api-key", images_mock::KEY)
//!     .send()
//!     .await
//!     .unwrap();
//! assert_eq!(answer.status(), 200);
//! # });
//! ```
//!
//! **What it answers.** Each request is checked as the server checks it: a key that is missing or does not start `live_`
//! or `test_` is 401, a malformed identifier 404, wrong parameters and fields 422 with every violation, and so on. One
//! that is right does what it says: what was uploaded comes back byte for byte, is listed in pages, published and deleted;
//! what is not there is 404. At first there are the document's examples, with pictures of their format, width, height and
//! length. Each key has images of its own. [`ImagesMockBuilder::stateless`] keeps nothing, and answers with the examples.
//!
//! **What it cannot do** is lie: every answer is checked against the document before it is sent, and becomes a 500 that
//! names the violation if it breaks it.
//!
//! **Another answer** is asked for by the caller, with the header `Prefer: code=404`, `Prefer: example=private` or both
//! (`Prefer: code=422, example=notAPicture`), or by the test, with a stub:
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! # let mock = images_mock::ImagesMock::start().await;
//! mock.on_get_image().unavailable(1).times(2);
//! mock.on_get_image().when_image_id("image_k7w2p9d4c1x8m5t0b3n6v2qz").not_found();
//! # });
//! ```
//!
//! A status that the document does not have for an operation does not compile:
//!
//! ```compile_fail,E0599
//! # async fn test() {
//! let mock = images_mock::ImagesMock::start().await;
//! mock.on_get_image().conflict();
//! # }
//! ```
//!
//! Asking by `Prefer` for a status or an example that the operation does not have is answered by a client error that
//! names those it has: 422 where the operation has that, else 400, else 404, in the document's error shape in any case.
//!
//! **Memory.** [`ImagesMock::requests`] keeps every request, body included, until the mock is dropped. Start a mock for
//! each test, which takes about a millisecond, not one for a load test.
//!
//! The engine is `specbound-mock`, which mocks any document; `images-mock` is also a program that does.
//!
//! | file | concern |
//! | --- | --- |
//! | `mock.rs` | the mock as a test has it, and its transport |
//! | `document.rs` | the Images API, compiled for the engine; `behaviour.yaml` is what the document does not say |
//! | `pictures.rs` | pictures, for the engine |
//! | `stub.rs` | what a test says about an operation |
//! | `generated/stubs.rs` | one stub builder for each operation |
//! | `program/` | the program `images-mock` |

mod document;
mod generated;
mod mock;
mod pictures;
pub mod program;
mod request;
mod stub;

/// The engine of a mock of the Images API, for a transport of one's own choice.
pub fn engine(settings: specbound_mock::Settings) -> specbound_mock::Engine {
    specbound_mock::Engine::new(document::images(), mock::pictures(), settings)
}

pub use generated::stubs::*;
pub use mock::{ImagesMock, ImagesMockBuilder, KEY};
pub use pictures::Pictures;
pub use request::{RecordedCall, Request};
pub use stub::Stub;
