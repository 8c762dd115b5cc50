//! The behaviour suite of the Images API, for any server under any URL.
//!
//! ```no_run
//! # async fn example() {
//! use images_contract::{Exceptions, Selection, Target, run};
//!
//! let target = Target::server("http://127.0.0.1:8080", "live_…").test_key("test_…");
//! let report = run(target, &Selection::default()).await;
//! println!("{report}");
//! assert!(report.is_success());
//! assert_eq!(report.coverage().complaints(&Exceptions::of_the_server().unwrap()), Vec::<String>::new());
//! # }
//! ```
//!
//! Requests go through the generated client, through plain HTTP, and, where a well-behaved client would not do, through
//! bytes on a socket. Every answer of an operation is checked against the document and against what `shape.rs` knows
//! beyond it, whatever its case was about, and counted in [`StatusCoverage`].
//!
//! | file | concern |
//! | --- | --- |
//! | `target.rs` | what is tested, and what it can be expected to hold |
//! | `checking_proxy.rs` | the proxy and recorder that see every exchange |
//! | `shape.rs` | what the contract says of every answer and the document cannot |
//! | `received_response.rs`, `call.rs` | answers and requests, and what is expected of them |
//! | `raw.rs` | bytes on a socket |
//! | `pictures.rs`, `origin.rs` | pictures to send, and a server to fetch them from |
//! | `case_context.rs` | what one case works with; tidies up after it |
//! | `capability.rs` | what a case may need of its target |
//! | `case.rs`, `run.rs` | the table of cases, and the runner |
//! | `outline.rs`, `fidelity.rs` | what two targets must have in common, and where they differ |
//! | `status_coverage.rs` | documented (operation, status) pairs, and those that were seen |
//! | `union.rs` | the same of two judges together |
//! | `input.rs`, `inputs.rs`, `given.rs` | documented parameters and properties, those whose effect a case shows, and what a request gave |
//! | `shapes.rs` | the document's schemas, with references followed |
//! | `resource.rs`, `request.rs` | what the document's operations do to resources by their shape, and a request of any |
//! | `plan.rs` | the changes that can be followed, and what each makes |
//! | `module.rs` | where the cases of an operation are |
//! | `cases/changes.rs` | what a change answers is what is said afterwards, for every operation |
//! | `cases/images/`, `cases/publishing/` | a folder for each of the document's tags, with a file for each operation |
//! | `generated/` | the modules of these files, made by `cargo xtask generate` |
//! | `cases/downloads.rs`, `cases/published.rs` | what several of them share |
//! | `cases/conventions.rs` | what holds for every operation |

mod call;
mod capability;
mod case;
mod case_context;
mod cases;
mod checking_proxy;
mod fidelity;
mod generated;
mod given;
mod input;
mod inputs;
mod module;
mod origin;
mod outline;
mod pictures;
mod plan;
mod raw;
mod received_response;
mod request;
mod resource;
mod run;
mod shape;
mod shapes;
mod status_coverage;
mod target;
mod union;

use std::sync::LazyLock;

use specbound_document::Document;

pub use capability::Capability;
pub use case::Case;
pub use cases::all as cases;
pub use checking_proxy::{CheckingProxy, RecordedExchange};
pub use fidelity::Fidelity;
pub use inputs::Inputs;
pub use origin::Origin;
pub use outline::Outline;
pub use received_response::ReceivedResponse;
pub use run::{FailedCase, Report, Selection, run, run_case};
pub use status_coverage::{Exceptions, ExceptionsError, Pair, SeenError, StatusCoverage};
pub use target::Target;
pub use union::Union;

/// The document of this API.
pub static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let json = serde_json::from_str(include_str!("../../../openapi/src/generated/document.json"))
        .expect("generated JSON is JSON");
    Document::compile(&json).expect("a generated document compiles")
});

/// The header that carries a key, in lower case, as the document names it.
pub(crate) fn key_header() -> &'static str {
    DOCUMENT.operations().iter().find_map(specbound_document::Operation::security_header).unwrap_or("authorization")
}
