//! Checks of values, with validators that are compiled when they are first needed.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use super::part::Part;

/// The name of the root in the registry.
const ROOT: &str = "urn:root";

/// Validators of the schemas within a root.
pub(super) struct Checker<'s> {
    root: &'s Value,
    registry: RefCell<Option<Rc<Registry<'s>>>>,
    compiled: RefCell<HashMap<String, Option<Rc<Validator>>>>,
}

impl<'s> Checker<'s> {
    pub(super) fn new(root: &'s Value) -> Checker<'s> {
        Checker { root, registry: RefCell::default(), compiled: RefCell::default() }
    }

    /// Whether `value` is valid against all of `parts`. A schema that does not compile forbids nothing.
    pub(super) fn fits(&self, parts: &[Part<'s>], value: &Value) -> bool {
        parts.iter().all(|part| match part.schema {
            Value::Bool(allowed) => *allowed,
            _ => {
                let key = format!("#{}", part.pointer);
                self.validator(&key, || self.compile(&part.pointer)).is_none_or(|validator| validator.is_valid(value))
            }
        })
    }

    /// Whether `text` matches `pattern`. A pattern that does not compile is matched by nothing.
    pub(super) fn matches(&self, pattern: &str, text: &str) -> bool {
        let validator = self.validator(&format!("pattern {pattern}"), || build(&json!({ "pattern": pattern })));
        validator.is_some_and(|validator| validator.is_valid(&Value::from(text)))
    }

    /// Whether `text` has `format`.
    pub(super) fn has_format(&self, format: &str, text: &str) -> bool {
        let validator = self.validator(&format!("format {format}"), || build(&json!({ "format": format })));
        validator.is_none_or(|validator| validator.is_valid(&Value::from(text)))
    }

    /// The validator that is known as `key`; nothing where it does not compile.
    fn validator(&self, key: &str, compile: impl FnOnce() -> Option<Validator>) -> Option<Rc<Validator>> {
        let known = self.compiled.borrow().get(key).cloned();
        known.unwrap_or_else(|| {
            let validator = compile().map(Rc::new);
            self.compiled.borrow_mut().insert(key.to_owned(), validator.clone());
            validator
        })
    }

    fn compile(&self, pointer: &str) -> Option<Validator> {
        if pointer.is_empty() {
            return build(self.root);
        }
        let registry = self.registry()?;
        let options = jsonschema::draft202012::options().should_validate_formats(true).with_registry(&registry);
        options.build(&json!({ "$ref": format!("{ROOT}#{}", fragment(pointer)) })).ok()
    }

    fn registry(&self) -> Option<Rc<Registry<'s>>> {
        let known = self.registry.borrow().clone();
        if known.is_some() {
            return known;
        }
        let registry = Registry::new().draft(jsonschema::Draft::Draft202012).add(ROOT, self.root).ok()?;
        let registry = Rc::new(registry.prepare().ok()?);
        *self.registry.borrow_mut() = Some(Rc::clone(&registry));
        Some(registry)
    }
}

fn build(schema: &Value) -> Option<Validator> {
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).ok()
}

/// A pointer as the fragment of a URI.
fn fragment(pointer: &str) -> String {
    let mut fragment = String::with_capacity(pointer.len());
    for byte in pointer.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b'$' => {
                fragment.push(char::from(byte));
            }
            _ => fragment.push_str(&format!("%{byte:02X}")),
        }
    }
    fragment
}
