//! A form as `multipart/form-data` (RFC 7578), read while it arrives.
//!
//! | file | concern |
//! | --- | --- |
//! | `parser.rs` | chunks of a body as events |
//! | `boundary.rs` | where the boundary stands in the chunks |
//! | `head.rs` | the head of a part |
//! | `transfer.rs` | `Content-Transfer-Encoding` |
//! | `text.rs` | the text of a part that is not a file, and of other bytes with a charset |
//! | `error.rs` | what is wrong with a form |

mod boundary;
mod error;
mod head;
mod parser;
mod text;
mod transfer;

pub use error::{FieldFault, FormError, HeadFault};
pub use head::PartHead;
pub use parser::{FormEvent, FormParser};
pub(crate) use text::charset_text;
pub use transfer::TransferDecoder;
