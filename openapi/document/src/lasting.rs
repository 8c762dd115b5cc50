//! Which errors of a part of a value are errors of every value that has this part.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

/// Keywords whose verdict may be another one once more members are there.
const OPEN: [&str; 7] = ["anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"];

/// Whether an error stays, whatever members are added to the value's objects.
pub(crate) fn is_lasting(error: &ValidationError<'_>) -> bool {
    if error.evaluation_path().as_str().split('/').any(|step| OPEN.contains(&step)) {
        return false;
    }
    match error.kind() {
        ValidationErrorKind::Constant { .. } | ValidationErrorKind::Enum { .. } => {
            !matches!(**error.instance(), Value::Object(_) | Value::Array(_))
        }
        ValidationErrorKind::AdditionalProperties { .. }
        | ValidationErrorKind::ExclusiveMaximum { .. }
        | ValidationErrorKind::ExclusiveMinimum { .. }
        | ValidationErrorKind::FalseSchema
        | ValidationErrorKind::Format { .. }
        | ValidationErrorKind::MaxItems { .. }
        | ValidationErrorKind::MaxLength { .. }
        | ValidationErrorKind::MaxProperties { .. }
        | ValidationErrorKind::Maximum { .. }
        | ValidationErrorKind::MinItems { .. }
        | ValidationErrorKind::MinLength { .. }
        | ValidationErrorKind::Minimum { .. }
        | ValidationErrorKind::MultipleOf { .. }
        | ValidationErrorKind::Pattern { .. }
        | ValidationErrorKind::PropertyNames { .. }
        | ValidationErrorKind::Type { .. } => true,
        _ => false,
    }
}
