//! One request from its head to the typed call, and from the answer to what is sent.
//!
//! It knows no transport: [`RequestHead`] and [`BodyReader`] go in, an [`Accepted`] request or a [`Failure`](crate::Failure)
//! comes out, and [`Operation::finish`](crate::Operation::finish) has the last word on the answer. The order is
//!
//! 1. route (404) and method (405, with `Allow`),
//! 2. room (429),
//! 3. key (401), and its owner's share of the room (429),
//! 4. path (404: what a malformed value names does not exist; 422 with the others of 5 where the operation lists 400 or 422),
//! 5. query and headers (422),
//! 6. content coding and content type (415; that of a form's part 415 or 422, as the operation lists), size (413), syntax (400), and every field (422),
//! 7. preconditions of a change (412), by [`Operation::allow_change`](crate::Operation::allow_change) once the operation knows what is there,
//! 8. the operation,
//! 9. conditions and ranges of a read (304, 206, 412, 416).
//!
//! The first of these that fails decides the status; all that is wrong with query, headers and body is named together.
//!
//! | file | concern |
//! | --- | --- |
//! | `order.rs` | the order |
//! | `stages.rs` | a request before and after it |
//! | `head.rs` | the head of a request |
//! | `gate.rs` | who may come in, and room |
//! | `credentials.rs` | who asks |
//! | `variables.rs` | the values of the path's variables |
//! | `content.rs` | a body by its media type |
//! | `body.rs`, `whole_body.rs` | reading a body within its limit; one that is there already |
//! | `form.rs` | the parts of a form |
//! | `conditions.rs` | preconditions and ranges |
//! | `finish.rs` | what they make of an answer |
//! | `echo.rs` | what a caller sent, in a message |
//! | `cors.rs` | pages of other origins |
//! | `delivery.rs` | bytes that anyone may fetch: no part of the document |

mod body;
mod conditions;
mod content;
mod cors;
mod credentials;
pub mod delivery;
mod echo;
mod finish;
mod form;
mod gate;
mod head;
mod order;
mod stages;
mod variables;
mod whole_body;

pub use body::{BodyReader, hold};
pub use conditions::{Conditions, Selection, content_range};
pub use cors::Cors;
pub use finish::{Sent, precondition_failed, unsatisfiable};
pub use form::{FilePart, FormValues};
pub use gate::{Gate, Permit};
pub use head::RequestHead;
pub use order::{Pipeline, USUAL_LIMIT};
pub use stages::{Accepted, Content, Routed};
pub use variables::not_found;
pub use whole_body::WholeBody;
