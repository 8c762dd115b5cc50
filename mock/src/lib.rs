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
//! that is right is answered by the document's first example of a success: identifier and name come from the request,
//! an upload's format, size and length from its bytes, and a download is a real picture of the example's size. It keeps
//! nothing: what was uploaded, published or deleted does not change what is answered next.
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
//! **Memory.** The transport is `wiremock`, which keeps every request, body included, until the mock is dropped, and so
//! does [`ImagesMock::requests`]: a megabyte sent is about two kept. Start a mock for each test, which takes about a
//! millisecond, not one for a load test.
//!
//! | file | concern |
//! | --- | --- |
//! | `mock.rs` | the mock as a test has it, and its transport |
//! | `engine.rs` | one request from the pipeline to the answer, no input or output |
//! | `request.rs` | requests, and what they were answered with |
//! | `valid.rs` | the pipeline on a request that is in memory |
//! | `answering.rs`, `reply.rs` | a request that is being answered; what is sent |
//! | `prefer.rs` | the `Prefer` header |
//! | `answer.rs` | answers from examples |
//! | `echo.rs` | what of the request comes back in the answer |
//! | `failure.rs` | errors in the document's shape |
//! | `picture.rs` | pictures, whole and in part |
//! | `stub.rs`, `stubs.rs` | stubs, and which of them answers |
//! | `generated/stubs.rs` | one stub builder for each operation |

mod answer;
mod answering;
mod echo;
mod engine;
mod failure;
// Generated code has the form of its own printer.
#[rustfmt::skip]
mod generated;
mod mock;
mod picture;
mod prefer;
mod reply;
mod request;
mod stub;
mod stubs;
mod valid;

pub use generated::stubs::*;
pub use mock::{ImagesMock, KEY};
pub use request::{RecordedCall, Request};
pub use stub::Stub;
