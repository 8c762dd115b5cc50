//! What was exercised: which operations, statuses and examples of a document were met, and what broke it.
//!
//! [`SharedCounts`] is told every exchange, by the mock or by a proxy in front of a server; [`Report`] is what it knows at one
//! moment, joined with the document. Everything is kept by the id of its operation, so that a document that was read
//! again goes on where it was.
//!
//! | file | concern |
//! | --- | --- |
//! | `shared_counts.rs` | what connections share |
//! | `reported_call.rs` | one request and its answer |
//! | `counts.rs` | the counts, within bounds |
//! | `violations.rs`, `violation_line.rs` | what broke the document, each text once; a line of one |
//! | `metrics.rs` | the counts as Prometheus text |
//! | `summary.rs` | a snapshot of the counts, joined with the document |
//! | `rows.rs` | the counts of one operation, joined with what the document says of it |
//! | `text.rs`, `json.rs`, `junit.rs`, `markdown.rs`, `for_file.rs` | the formats, and which a file is written in |
//! | `escape.rs` | texts of others in a terminal, in XML and in Markdown |

mod counts;
mod escape;
mod for_file;
mod json;
mod junit;
mod markdown;
mod metrics;
mod reported_call;
mod rows;
mod shared_counts;
mod summary;
mod text;
mod violation_line;
mod violations;

pub use reported_call::ReportedCall;
pub use shared_counts::SharedCounts;
pub use summary::Report;
