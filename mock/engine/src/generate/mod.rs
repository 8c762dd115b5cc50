//! Values that are valid against a JSON Schema (draft 2020-12), the same for the same seed.
//!
//! A schema is not rewritten: a value has to meet a list of schemas, each at its place in the root, and every keyword is
//! read from all of them. Where a choice was made (`oneOf`, `anyOf`, `if`) or something is forbidden (`not`), the value
//! is checked by a validator, and the next branch is taken where it is not valid.
//!
//! | file | concern |
//! | --- | --- |
//! | `error.rs` | why no value was made |
//! | `random.rs` | numbers that are the same for the same seed |
//! | `part.rs` | the schemas that a value has to meet together |
//! | `flatten.rs`, `weight.rs` | references, `allOf` and choices, and which branch is taken |
//! | `checker.rs` | checks of values, by validators compiled when needed |
//! | `maker.rs` | what objects and arrays need of the maker of any value |
//! | `generator.rs` | the maker of any value |
//! | `kinds.rs` | which JSON types a value may have |
//! | `ready.rs` | values that stand in the schema: `const`, `enum`, examples |
//! | `object.rs`, `members.rs` | objects, and what is said of a property |
//! | `array.rs` | arrays |
//! | `number.rs`, `decimal.rs` | numbers, exactly |
//! | `text.rs`, `format.rs`, `pattern/` | texts, by format, by pattern |
//! | `pieces/` | what texts are put together from: letters, identifiers, days |
//! | `plausible/` | what is likely by the name of a value |

mod array;
mod checker;
mod decimal;
mod error;
mod flatten;
mod format;
mod generator;
mod kinds;
mod maker;
mod members;
mod number;
mod object;
mod part;
mod pattern;
mod pieces;
mod plausible;
mod random;
mod ready;
mod text;
mod weight;

use serde_json::Value;

pub use error::Ungeneratable;

use generator::Generator;
use maker::{Maker, ValueContext};
use part::Part;
use random::nth;

/// How often a whole value is tried.
const ATTEMPTS: usize = 8;

/// From this attempt on, what is optional is left out; from the later one on, of everything within too.
const WITHOUT_OPTIONAL: usize = 4;
const WITHOUT_OPTIONAL_WITHIN: usize = 6;

/// How values are made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Options {
    /// Whether `example`, the first of `examples`, or `default` is the value where it is valid.
    pub use_examples: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { use_examples: true }
    }
}

/// A value that is valid against `schema`, the same for the same seed; examples in the schema are taken.
///
/// `schema` is a root of its own: its references are pointers within it. `name` is what the value is called, a
/// property's or a header's name; it is empty for a body.
///
/// # Errors
///
/// Where no value is valid, or none was found.
pub fn generate(schema: &Value, name: &str, seed: u64) -> Result<Value, Ungeneratable> {
    generate_with(schema, name, seed, Options::default())
}

/// A value as of [`generate`], made as `options` say.
///
/// # Errors
///
/// Where no value is valid, or none was found.
pub fn generate_with(schema: &Value, name: &str, seed: u64, options: Options) -> Result<Value, Ungeneratable> {
    let generator = Generator::new(schema);
    let parts = [Part::new(schema, "")];
    let mut failure = None;
    let mut attempt = 0;
    while attempt < ATTEMPTS {
        generator.refresh();
        let error = match generator.make(&parts, &context(name, seed, attempt, options)) {
            Ok(value) if generator.checker().fits(&parts, &value) => return Ok(value),
            Ok(_) => Ungeneratable::new("", "no value was found that is valid"),
            Err(error) => error,
        };
        failure.get_or_insert(error);
        // What was too much is tried once more, with the least.
        attempt = if generator.is_exhausted() { (attempt + 1).max(ATTEMPTS - 1) } else { attempt + 1 };
    }
    Err(failure.unwrap_or_else(|| Ungeneratable::new("", "no value was found that is valid")))
}

fn context(name: &str, seed: u64, attempt: usize, options: Options) -> ValueContext<'_> {
    let within = attempt >= WITHOUT_OPTIONAL_WITHIN;
    ValueContext {
        name,
        depth: if within { maker::DEEP + 1 } else { 0 },
        seed: if attempt == 0 { seed } else { nth(seed, attempt) },
        examples: options.use_examples,
        minimal: attempt >= WITHOUT_OPTIONAL,
        spoil: false,
    }
}
