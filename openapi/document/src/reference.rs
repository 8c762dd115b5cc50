//! `$ref` within the document, and JSON pointers.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::DocumentError;

/// A reference that leads to a reference, and so on: nobody writes more.
const LONGEST_CHAIN: usize = 32;

/// A place in the document.
#[derive(Clone, Debug)]
pub(crate) struct LocatedValue<'d> {
    pub(crate) value: &'d Value,
    pub(crate) pointer: String,
}

impl<'d> LocatedValue<'d> {
    pub(crate) fn root(document: &'d Value) -> LocatedValue<'d> {
        LocatedValue { value: document, pointer: String::new() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<LocatedValue<'d>> {
        let value = self.value.get(name)?;
        Some(LocatedValue { value, pointer: join(&self.pointer, name) })
    }

    /// The object that must be here.
    pub(crate) fn object(&self) -> Result<&'d Map<String, Value>, DocumentError> {
        self.value.as_object().ok_or_else(|| DocumentError::shape(&self.pointer, "an object is expected"))
    }

    /// The array at `name`; nothing where there is no such key.
    pub(crate) fn items(&self, name: &str) -> Result<Vec<LocatedValue<'d>>, DocumentError> {
        let Some(list) = self.get(name) else { return Ok(Vec::new()) };
        let items = list.value.as_array().ok_or_else(|| DocumentError::shape(&list.pointer, "an array is expected"))?;
        let place = |(index, value)| LocatedValue { value, pointer: join(&list.pointer, &usize::to_string(&index)) };
        Ok(items.iter().enumerate().map(place).collect())
    }

    /// The entries of the object at `name`; nothing where there is no such key.
    pub(crate) fn entries(&self, name: &str) -> Result<Vec<(&'d str, LocatedValue<'d>)>, DocumentError> {
        let Some(object) = self.get(name) else { return Ok(Vec::new()) };
        let entry = |(key, value): (&'d String, &'d Value)| {
            (key.as_str(), LocatedValue { value, pointer: join(&object.pointer, key) })
        };
        Ok(object.object()?.iter().map(entry).collect())
    }

    pub(crate) fn text(&self, name: &str) -> Option<&'d str> {
        self.value.get(name)?.as_str()
    }

    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.value.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// What this place refers to, or the place itself.
    pub(crate) fn resolved(self, document: &'d Value) -> Result<LocatedValue<'d>, DocumentError> {
        let mut place = self;
        for _ in 0..LONGEST_CHAIN {
            match place.text("$ref") {
                Some(reference) => place = target(document, reference, &place.pointer)?,
                None => return Ok(place),
            }
        }
        Err(DocumentError::Endless { pointer: place.pointer })
    }
}

/// What a reference that stands at `pointer` names.
pub(crate) fn target<'d>(
    document: &'d Value,
    reference: &str,
    pointer: &str,
) -> Result<LocatedValue<'d>, DocumentError> {
    let Some(fragment) = reference.strip_prefix('#') else {
        let fix = "put what it names into the document's components";
        return Err(DocumentError::unsupported(pointer, format!("the reference {reference} to another file"), fix));
    };
    let dangling = || DocumentError::Dangling { pointer: pointer.to_owned(), reference: reference.to_owned() };
    let path = percent_decode_str(fragment).decode_utf8().map_err(|_| dangling())?;
    let value = document.pointer(&path).ok_or_else(dangling)?;
    Ok(LocatedValue { value, pointer: path.into_owned() })
}

/// The pointer one step down.
pub(crate) fn join(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", escaped(key))
}

fn escaped(key: &str) -> Cow<'_, str> {
    match key.contains(['~', '/']) {
        true => Cow::Owned(key.replace('~', "~0").replace('/', "~1")),
        false => Cow::Borrowed(key),
    }
}
