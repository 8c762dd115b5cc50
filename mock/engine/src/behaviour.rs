//! What a document does not say of its state, in a file of its own.
//!
//! ```yaml
//! credentials: '^(live|test)_'     # those that are taken; without it every one is
//! owners: true                     # each credential sees only its own
//! files: pictures                  # a file that is not a picture is refused
//! resources:
//!   /v1/images/{imageId}:
//!     order: newest                # of lists; oldest is usual
//!     operations:
//!       createImageFromUrl: { ignore: [url] }                        # of the request, not of what is made
//!       publishImage: { set: { url: '{mock}/images/{id}' } }         # what the action changes
//!       unpublishImage: { set: { url: null } }
//! ```

use std::collections::BTreeMap;

use regress::Regex;
use serde_json::{Map, Value};
use specbound_document::Document;

/// What is not in the document: who may call, in what order lists are, what actions change.
#[derive(Clone, Debug, Default)]
pub struct Behaviour {
    pub(crate) credentials: Option<Regex>,
    pub(crate) owners: bool,
    pub(crate) pictures_only: bool,
    resources: BTreeMap<String, ResourceBehaviour>,
}

#[derive(Clone, Debug, Default)]
struct ResourceBehaviour {
    newest_first: bool,
    operations: BTreeMap<String, OperationBehaviour>,
}

/// What is said of one operation.
#[derive(Clone, Debug, Default)]
pub(crate) struct OperationBehaviour {
    /// Properties of the request that what it makes does not have.
    pub(crate) ignore: Vec<String>,
    /// Properties that the operation changes, `{id}` and `{mock}` in texts replaced.
    pub(crate) set: Map<String, Value>,
}

impl Behaviour {
    /// Reads the YAML text of a file.
    ///
    /// # Errors
    /// What is wrong with it, a line each.
    pub fn parse(text: &str) -> Result<Behaviour, Vec<String>> {
        let value: Value = serde_yaml_ng::from_str(text).map_err(|error| vec![format!("not valid YAML: {error}")])?;
        let mut errors = Vec::new();
        let mut behaviour = Behaviour::default();
        for (key, value) in object(&value, "", &mut errors) {
            match (key.as_str(), value) {
                ("credentials", Value::String(pattern)) => match Regex::new(pattern) {
                    Ok(pattern) => behaviour.credentials = Some(pattern),
                    Err(error) => errors.push(format!("credentials: {pattern} is not a pattern: {error}")),
                },
                ("owners", Value::Bool(owners)) => behaviour.owners = *owners,
                ("files", Value::String(kind)) if kind == "pictures" || kind == "any" => {
                    behaviour.pictures_only = kind == "pictures";
                }
                ("resources", resources) => {
                    for (path, resource) in object(resources, "resources", &mut errors) {
                        let resource = ResourceBehaviour::of(resource, path, &mut errors);
                        behaviour.resources.insert(path.clone(), resource);
                    }
                }
                (key, _) => errors.push(format!(
                    "{key}: not known; write credentials (a pattern), owners (true or false), files (any or pictures) or resources"
                )),
            }
        }
        match errors.is_empty() {
            true => Ok(behaviour),
            false => Err(errors),
        }
    }

    /// Whether everything that is named here is in the document.
    pub(crate) fn check(&self, document: &Document) -> Result<(), Vec<String>> {
        let mut errors = Vec::new();
        for (path, resource) in &self.resources {
            if !document.operations().iter().any(|operation| operation.path() == path) {
                errors.push(format!("resources: the document has no path {path}"));
            }
            for id in resource.operations.keys().filter(|id| document.operation(id).is_none()) {
                errors.push(format!("resources: {path}: the document has no operation {id}"));
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    pub(crate) fn newest_first(&self, item_path: &str) -> bool {
        self.resources.get(item_path).is_some_and(|resource| resource.newest_first)
    }

    /// The properties that operations set to an address on the mock, and those addresses, `{mock}` first.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = (&str, &str)> {
        let operations = self.resources.values().flat_map(|resource| resource.operations.values());
        let set = operations.flat_map(|operation| &operation.set);
        let texts = set.filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)));
        texts.filter(|(_, text)| text.starts_with("{mock}/"))
    }

    pub(crate) fn operation(&self, operation_id: &str) -> Option<&OperationBehaviour> {
        self.resources.values().find_map(|resource| resource.operations.get(operation_id))
    }
}

impl ResourceBehaviour {
    fn of(value: &Value, path: &str, errors: &mut Vec<String>) -> ResourceBehaviour {
        let mut resource = ResourceBehaviour::default();
        for (key, value) in object(value, path, errors) {
            match (key.as_str(), value.as_str()) {
                ("order", Some("newest")) => resource.newest_first = true,
                ("order", Some("oldest")) => resource.newest_first = false,
                ("operations", _) => {
                    for (id, operation) in object(value, path, errors) {
                        resource.operations.insert(id.clone(), OperationBehaviour::of(operation, id, errors));
                    }
                }
                _ => errors.push(format!("{path}: {key}: not known; write order (newest or oldest) or operations")),
            }
        }
        resource
    }
}

impl OperationBehaviour {
    fn of(value: &Value, id: &str, errors: &mut Vec<String>) -> OperationBehaviour {
        let mut operation = OperationBehaviour::default();
        for (key, value) in object(value, id, errors) {
            match (key.as_str(), value) {
                ("ignore", Value::Array(names)) => {
                    operation.ignore = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
                }
                ("set", Value::Object(set)) => operation.set = set.clone(),
                (key, _) => {
                    errors.push(format!("{id}: {key}: not known; write ignore (a list) or set (values by property)"));
                }
            }
        }
        operation
    }
}

fn object<'v>(value: &'v Value, place: &str, errors: &mut Vec<String>) -> Vec<(&'v String, &'v Value)> {
    match value {
        Value::Object(object) => object.iter().collect(),
        Value::Null => Vec::new(),
        _ => {
            errors.push(format!("{place}: keys and values are expected"));
            Vec::new()
        }
    }
}
