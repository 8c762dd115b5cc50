//! The JSON of the document under proof, or of the compiled one, place by place.

use std::sync::LazyLock;

use serde_json::Value;

use crate::document;

static COMPILED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(images_api::DOCUMENT_JSON).expect("the generator wrote it as JSON"));

/// A value of a document, and the JSON pointer to it.
#[derive(Clone, Debug)]
pub(crate) struct LocatedValue {
    pub(crate) value: &'static Value,
    pub(crate) pointer: String,
    document: &'static Value,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// `path`, `query` or `header`.
    pub(crate) location: String,
    pub(crate) required: bool,
    pub(crate) place: LocatedValue,
}

impl LocatedValue {
    /// The document under proof.
    pub(crate) fn root() -> LocatedValue {
        LocatedValue::of(document::json())
    }

    /// The document that the service was generated from and compiled with.
    pub(crate) fn compiled() -> LocatedValue {
        LocatedValue::of(&COMPILED)
    }

    fn of(document: &'static Value) -> LocatedValue {
        LocatedValue { value: document, pointer: String::new(), document }
    }

    /// The member of that name; what it refers to, where it refers to something.
    pub(crate) fn get(&self, name: &str) -> Option<LocatedValue> {
        Some(self.unresolved(name)?.resolved())
    }

    /// The member of that name as it is written.
    pub(crate) fn unresolved(&self, name: &str) -> Option<LocatedValue> {
        let token = name.replace('~', "~0").replace('/', "~1");
        let pointer = format!("{}/{token}", self.pointer);
        Some(LocatedValue { value: self.value.get(name)?, pointer, document: self.document })
    }

    /// The members of the object at `name`, each after its reference.
    pub(crate) fn entries(&self, name: &str) -> Vec<(&'static str, LocatedValue)> {
        let Some(object) = self.get(name) else { return Vec::new() };
        let keys = object.value.as_object().into_iter().flatten();
        keys.filter_map(|(key, _)| Some((key.as_str(), object.get(key)?))).collect()
    }

    /// The members of the list at `name`, each after its reference.
    pub(crate) fn items(&self, name: &str) -> Vec<LocatedValue> {
        let Some(list) = self.get(name) else { return Vec::new() };
        let items = list.value.as_array().into_iter().flatten().enumerate();
        let items = items.map(|(index, value)| {
            let pointer = format!("{}/{index}", list.pointer);
            LocatedValue { value, pointer, document: list.document }.resolved()
        });
        items.collect()
    }

    pub(crate) fn text(&self, name: &str) -> Option<&'static str> {
        self.value.get(name)?.as_str()
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.value.get(name)?.as_i64()
    }

    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.value.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The name of the schema that this place is, where it has one.
    pub(crate) fn schema_name(&self) -> Option<&str> {
        self.pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'))
    }

    /// The values of `example` and `examples`, each with what it is called.
    pub(crate) fn examples(&self) -> Vec<(String, Value)> {
        let single = self.value.get("example").map(|value| ("example".to_owned(), value.clone()));
        let named = self.entries("examples");
        let named =
            named.iter().filter_map(|(name, example)| Some(((*name).to_owned(), example.value.get("value")?.clone())));
        single.into_iter().chain(named).collect()
    }

    fn resolved(self) -> LocatedValue {
        let mut place = self;
        // A circle of references is refused before anything gets here.
        while let Some(pointer) = place.text("$ref").and_then(|reference| reference.strip_prefix('#')) {
            match place.document.pointer(pointer) {
                Some(value) => place = LocatedValue { value, pointer: pointer.to_owned(), document: place.document },
                None => break,
            }
        }
        place
    }
}

/// The operation that the document has at a method and a path.
pub(crate) fn operation(method: &str, path: &str) -> Option<LocatedValue> {
    LocatedValue::root().get("paths")?.get(path)?.get(&method.to_lowercase())
}

/// The parameters of an operation, those of its path first.
pub(crate) fn parameters(method: &str, path: &str) -> Vec<Parameter> {
    let item = LocatedValue::root().get("paths").and_then(|paths| paths.get(path));
    item.map(|item| parameters_at(&item, &method.to_lowercase())).unwrap_or_default()
}

/// The same of the operation at a method of a path.
pub(crate) fn parameters_at(path: &LocatedValue, method: &str) -> Vec<Parameter> {
    let own = path.get(method).into_iter().flat_map(|operation| operation.items("parameters"));
    let mut parameters: Vec<Parameter> = Vec::new();
    for place in path.items("parameters").into_iter().chain(own) {
        let text = |key| place.text(key).unwrap_or_default().to_owned();
        let (name, location) = (text("name"), text("in"));
        parameters.retain(|other| (&other.name, &other.location) != (&name, &location));
        parameters.push(Parameter { required: place.is_true("required"), name, location, place });
    }
    parameters
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.ends_with("+json")
}
