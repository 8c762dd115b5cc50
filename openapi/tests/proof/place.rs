//! The document's JSON, place by place.

use serde_json::Value;

use crate::document;

/// A value of the document, and the JSON pointer to it.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) value: &'static Value,
    pub(crate) pointer: String,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// `path`, `query` or `header`.
    pub(crate) location: String,
    pub(crate) required: bool,
    pub(crate) place: Place,
}

impl Place {
    pub(crate) fn root() -> Place {
        Place { value: document::json(), pointer: String::new() }
    }

    /// The member of that name; what it refers to, where it refers to something.
    pub(crate) fn get(&self, name: &str) -> Option<Place> {
        Some(self.unresolved(name)?.resolved())
    }

    /// The member of that name as it is written.
    pub(crate) fn unresolved(&self, name: &str) -> Option<Place> {
        let token = name.replace('~', "~0").replace('/', "~1");
        Some(Place { value: self.value.get(name)?, pointer: format!("{}/{token}", self.pointer) })
    }

    /// The members of the object at `name`, each after its reference.
    pub(crate) fn entries(&self, name: &str) -> Vec<(&'static str, Place)> {
        let Some(object) = self.get(name) else { return Vec::new() };
        let keys = object.value.as_object().into_iter().flatten();
        keys.filter_map(|(key, _)| Some((key.as_str(), object.get(key)?))).collect()
    }

    /// The members of the list at `name`, each after its reference.
    pub(crate) fn items(&self, name: &str) -> Vec<Place> {
        let Some(list) = self.get(name) else { return Vec::new() };
        let items = list.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| Place { value, pointer: format!("{}/{index}", list.pointer) }.resolved()).collect()
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

    fn resolved(self) -> Place {
        let mut place = self;
        // A circle of references is refused before anything gets here.
        while let Some(pointer) = place.text("$ref").and_then(|reference| reference.strip_prefix('#')) {
            match document::json().pointer(pointer) {
                Some(value) => place = Place { value, pointer: pointer.to_owned() },
                None => break,
            }
        }
        place
    }
}

/// The operation that the document has at a method and a path.
pub(crate) fn operation(method: &str, path: &str) -> Option<Place> {
    Place::root().get("paths")?.get(path)?.get(&method.to_lowercase())
}

/// The parameters of an operation, those of its path first.
pub(crate) fn parameters(method: &str, path: &str) -> Vec<Parameter> {
    let item = Place::root().get("paths").and_then(|paths| paths.get(path));
    let shared = item.into_iter().flat_map(|item| item.items("parameters"));
    let own = operation(method, path).into_iter().flat_map(|operation| operation.items("parameters"));
    let mut parameters: Vec<Parameter> = Vec::new();
    for place in shared.chain(own) {
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
