//! The values of a path's variables, and what is said where they name nothing.

use serde_json::{Map, Value};

use super::echo::echo;
use super::gate::Gate;
use super::order::Pipeline;
use super::stages::Routed;
use crate::Failure;
use crate::message::Violation;

impl<'d, G: Gate> Pipeline<'d, '_, G> {
    /// The path's variables; what is wrong with them goes into `errors` where the operation has an answer for that.
    pub(super) fn path(&self, routed: &Routed<'d>, errors: &mut Vec<Violation>) -> Result<Map<String, Value>, Failure> {
        match routed.operation.path_values(&routed.variables) {
            Ok(values) => Ok(values),
            Err(lines) if routed.operation.malformed_path_status() == 422 => {
                errors.extend(lines);
                Ok(Map::new())
            }
            Err(lines) => {
                let (name, value) = routed.variables.first().map_or(("", ""), |(name, value)| (name, value));
                let lines: Vec<&str> = lines.iter().map(Violation::line).collect();
                Err(Failure::not_found(not_found(name, value)).because(lines.join("; ")))
            }
        }
    }
}

/// What is said where a path names nothing: `imageId` names an image by its id, `isbn` whatever has it.
pub fn not_found(variable: &str, value: &str) -> String {
    let value = echo(value);
    let resource = variable.strip_suffix("Id").or_else(|| variable.strip_suffix("_id")).unwrap_or_default();
    let mut letters = resource.chars();
    match letters.next() {
        Some(first) => format!("{}{} with id {value} not found.", first.to_uppercase(), letters.as_str()),
        None => format!("Nothing with {variable} {value} found."),
    }
}
