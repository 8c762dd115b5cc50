//! Picture work: what a picture is by its bytes, and sample pictures. It knows no HTTP and no store.
//!
//! | file | concern |
//! | --- | --- |
//! | `probe.rs` | format, size and orientation of a picture, by its bytes |
//! | `jpeg.rs`, `png.rs`, `webp.rs` | the structure of each format |
//! | `format.rs` | the formats, and what the reader of one finds |
//! | `exif.rs` | the orientation in EXIF metadata |
//! | `guess.rs` | what a file that is no picture looks like |
//! | `error.rs` | why a file is refused |
//! | `reader.rs` | numbers from bytes |
//! | `sample.rs` | pictures for tests and mocks |

mod error;
mod exif;
mod format;
mod guess;
mod jpeg;
mod png;
mod probe;
mod reader;
pub mod sample;
mod webp;

pub use error::{Measure, ProbeError};
pub use format::Format;
pub use guess::Guess;
pub use probe::{MAX_PIXELS, MAX_SIDE, Probe, probe};
