use serde_json::Value;

use super::Walk;
use crate::document::Node;

const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

const COUNTS: [&str; 8] =
    ["maxContains", "maxItems", "maxLength", "maxProperties", "minContains", "minItems", "minLength", "minProperties"];

impl<'d> Walk<'d> {
    /// Looks at the keywords of a schema that hold no schemas.
    pub(super) fn keywords(&mut self, node: &Node<'d>) {
        self.kind(node);
        self.texts(node, &["format", "pattern"]);
        self.flags(node, &["deprecated", "nullable", "readOnly", "uniqueItems", "writeOnly"]);
        for bound in ["maximum", "minimum", "multipleOf"].iter().filter_map(|keyword| node.raw(keyword)) {
            match bound.value.as_f64() {
                None => self.expected(&bound, "a number is expected"),
                Some(part) if part <= 0.0 && bound.pointer.ends_with("/multipleOf") => {
                    self.expected(&bound, "a number above 0 is expected");
                }
                Some(_) => {}
            }
        }
        // OpenAPI 3.0 has booleans here, 3.1 numbers; each is written in documents of the other.
        for bound in ["exclusiveMaximum", "exclusiveMinimum"].iter().filter_map(|keyword| node.raw(keyword)) {
            if !bound.value.is_number() && !bound.value.is_boolean() {
                self.expected(&bound, "a number, or true or false, is expected");
            }
        }
        for count in COUNTS.iter().filter_map(|keyword| node.raw(keyword)) {
            if !count.value.as_f64().is_some_and(|count| count >= 0.0 && count.fract() == 0.0) {
                self.expected(&count, "a whole number from 0 is expected");
            }
        }
        if let Some(values) = node.raw("enum").filter(|values| !values.value.is_array()) {
            self.expected(&values, "an array is expected");
        }
        // Version 3 of JSON Schema had it at the property, and many write it so still.
        let required =
            node.raw("required").filter(|required| !required.value.is_boolean() && !required.value.is_null());
        if let Some(required) = required
            && !required.value.as_array().is_some_and(|names| names.iter().all(Value::is_string))
        {
            self.expected(&required, "an array of names is expected");
        }
        if let Some(discriminator) = node.raw("discriminator")
            && discriminator.text("propertyName").is_none()
        {
            self.expected(&discriminator, "an object with propertyName is expected");
        }
    }

    fn kind(&mut self, node: &Node<'d>) {
        let Some(kind) = node.raw("type") else { return };
        let is_known = |name: &Value| name.as_str().is_some_and(|name| TYPES.contains(&name));
        let are_known = match kind.value {
            Value::Array(names) => !names.is_empty() && names.iter().all(is_known),
            name => is_known(name),
        };
        if !are_known {
            self.expected(&kind, &format!("one of {} is expected", TYPES.join(", ")));
        }
    }
}
