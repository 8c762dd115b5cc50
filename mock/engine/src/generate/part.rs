//! Schemas that a value has to meet together.

use std::rc::Rc;

use serde_json::Value;

use super::error::Ungeneratable;

/// One of the schemas that a value has to meet.
#[derive(Clone, Debug)]
pub(super) struct Part<'s> {
    pub(super) schema: &'s Value,
    /// Where it stands in the root.
    pub(super) pointer: Rc<str>,
}

impl<'s> Part<'s> {
    pub(super) fn new(schema: &'s Value, pointer: &str) -> Part<'s> {
        Part { schema, pointer: Rc::from(pointer) }
    }

    /// What stands under `keyword`.
    pub(super) fn child(&self, keyword: &str) -> Option<Part<'s>> {
        let schema = self.schema.get(keyword)?;
        Some(Part::new(schema, &format!("{}/{}", self.pointer, escape(keyword))))
    }

    /// What stands under `name` within what stands under `keyword`.
    pub(super) fn child_within(&self, keyword: &str, name: &str) -> Option<Part<'s>> {
        let schema = self.schema.get(keyword)?.get(name)?;
        Some(Part::new(schema, &format!("{}/{keyword}/{}", self.pointer, escape(name))))
    }

    /// What stands in the list under `keyword`.
    pub(super) fn list(&self, keyword: &str) -> Vec<Part<'s>> {
        let list = self.schema.get(keyword).and_then(Value::as_array);
        let items = list.into_iter().flatten().enumerate();
        items.map(|(index, item)| Part::new(item, &format!("{}/{keyword}/{index}", self.pointer))).collect()
    }

    /// The `index`-th of the list under `keyword`.
    pub(super) fn item(&self, keyword: &str, index: usize) -> Option<Part<'s>> {
        let schema = self.schema.get(keyword)?.as_array()?.get(index)?;
        Some(Part::new(schema, &format!("{}/{keyword}/{index}", self.pointer)))
    }

    /// What `reference` within this part refers to.
    pub(super) fn resolve(root: &'s Value, reference: &str) -> Option<Part<'s>> {
        let pointer = unescape_fragment(reference.strip_prefix('#')?);
        Some(Part::new(root.pointer(&pointer)?, &pointer))
    }
}

/// Parts as keywords of objects: references, `allOf` and choices are followed.
#[derive(Debug, Default)]
pub(super) struct Flat<'s> {
    pub(super) parts: Vec<Part<'s>>,
    /// Whether there are keywords that only a check of the value can tell of.
    pub(super) doubtful: bool,
    /// How many branches the widest choice has.
    pub(super) widest: usize,
    /// The properties of the branches that were not taken.
    pub(super) rivals: Vec<&'s str>,
    /// A reason why no value is valid.
    pub(super) refused: Option<Ungeneratable>,
}

impl<'s> Flat<'s> {
    /// The values of `keyword`, in order.
    pub(super) fn all(&self, keyword: &str) -> impl Iterator<Item = &'s Value> {
        self.parts.iter().filter_map(move |part| part.schema.get(keyword))
    }

    pub(super) fn has(&self, keyword: &str) -> bool {
        self.parts.iter().any(|part| part.schema.get(keyword).is_some())
    }

    /// The texts that `keyword` has.
    pub(super) fn texts(&self, keyword: &str) -> Vec<&'s str> {
        self.all(keyword).filter_map(Value::as_str).collect()
    }

    /// The greatest of the counts that `keyword` has: what lower limits come to.
    pub(super) fn at_least(&self, keyword: &str) -> Option<usize> {
        self.all(keyword).filter_map(count).max()
    }

    /// The least of the counts that `keyword` has: what upper limits come to.
    pub(super) fn at_most(&self, keyword: &str) -> Option<usize> {
        self.all(keyword).filter_map(count).min()
    }

    /// What is wrong, where `keyword` says it.
    pub(super) fn error(&self, keyword: &str, reason: &str) -> Ungeneratable {
        let part = self.parts.iter().find(|part| part.schema.get(keyword).is_some());
        match part.or(self.parts.first()) {
            Some(part) if part.schema.get(keyword).is_some() => {
                Ungeneratable::new(&format!("{}/{}", part.pointer, escape(keyword)), reason)
            }
            Some(part) => Ungeneratable::new(&part.pointer, reason),
            None => Ungeneratable::new("", reason),
        }
    }
}

/// A count, which may be written as a decimal.
fn count(value: &Value) -> Option<usize> {
    if let Some(count) = value.as_u64() {
        return usize::try_from(count).ok();
    }
    let count = value.as_f64()?;
    (count >= 0.0).then_some(count as usize)
}

/// A name as a step of a JSON pointer.
pub(super) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The pointer that a fragment of a URI stands for.
fn unescape_fragment(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let digits = (first == b'%').then(|| tail.get(..2)).flatten();
        let byte = digits.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}
