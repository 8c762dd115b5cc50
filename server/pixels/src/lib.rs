//! A probe that reads format, size and orientation of a picture from its bytes, and sample pictures. It converts no pixels, and
//! knows neither HTTP nor the store.
//!
//! | file | concern |
//! | --- | --- |
//! | `probe.rs` | format, size and orientation of a picture, by its bytes |
//! | `limits.rs` | how large a picture may be |
//! | `jpeg.rs` | the structure of JPEG; under `jpeg/` its frame header, tables and scan headers |
//! | `png.rs` | the structure of PNG; under `png/` its header, and its pixels unpacked |
//! | `webp.rs` | the structure of WebP; under `webp/` a picture's header, a frame with its alpha, and small ones decoded |
//! | `format.rs` | the formats, and what the reader of one finds |
//! | `exif.rs` | the orientation in EXIF metadata |
//! | `guess.rs` | what a file that is not a picture looks like |
//! | `error.rs` | why a file is refused |
//! | `reader.rs` | numbers from bytes |
//! | `sample.rs` | pictures for tests and mocks |

mod error;
mod exif;
mod format;
mod guess;
mod jpeg;
mod limits;
mod png;
mod probe;
mod reader;
pub mod sample;
mod webp;

pub use error::{Measure, ProbeError};
pub use format::Format;
pub use guess::Guess;
pub use limits::Limits;
pub use probe::{Probe, probe};
