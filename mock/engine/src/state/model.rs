//! Which operation does what with which collection.

use std::collections::HashMap;
use std::sync::OnceLock;

use images_document::{Document, Operation};

use super::id::IdForm;
use super::shape::{Shape, success_status};
use super::template::{is_below, is_same};
use crate::behaviour::Behaviour;
use crate::media::is_json;
use crate::names::plain;
use crate::schema::kinds;

/// A collection and its items.
#[derive(Debug)]
pub(crate) struct Resource {
    /// The path of the collection: `/v1/images`.
    pub(crate) collection: String,
    /// The path of an item: `/v1/images/{imageId}`; nothing where items can be listed and created only.
    pub(crate) item: Option<String>,
    /// The variable that names an item.
    pub(crate) variable: Option<String>,
    /// The property that is an item's identifier.
    pub(crate) id: String,
    /// What identifiers look like, once that is known.
    pub(crate) id_form: OnceLock<Option<IdForm>>,
    /// What an item looks like.
    pub(crate) shape: Shape,
    /// The property names of that.
    pub(crate) names: Vec<String>,
    /// Those that only the server sets.
    pub(crate) read_only: Vec<String>,
    /// The operation whose answer has that shape.
    pub(crate) told_by: String,
    /// The resource whose items the collection belongs to.
    pub(crate) parent: Option<usize>,
    pub(crate) newest_first: bool,
    /// The operations whose examples are items.
    pub(crate) shown_by: Vec<String>,
}

/// What an operation does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Lists the items, under that property of its answer.
    List(Option<String>),
    Create,
    Read,
    /// Puts an item in the place of another.
    Replace,
    /// Changes some properties.
    Merge,
    Delete,
    /// Does something with an item, and answers with it.
    Act,
    /// Answers with bytes of an item.
    Bytes,
    /// Takes bytes of an item.
    Store,
    /// Anything else about an item: it must be there.
    Under,
}

/// What an operation does, and with what.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) resource: usize,
    pub(crate) verb: Verb,
    /// The resources whose items the path goes through, the outermost first.
    pub(crate) parents: Vec<usize>,
}

/// What a document's paths mean for state.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) resources: Vec<Resource>,
    roles: HashMap<String, Role>,
}

impl Model {
    pub(crate) fn of(document: &Document, behaviour: &Behaviour) -> Model {
        let mut model = Model::default();
        for operation in document.operations() {
            if let Some(resource) = resource(document, operation, behaviour)
                && !model.resources.iter().any(|known| is_same(&known.collection, &resource.collection))
            {
                model.resources.push(resource);
            }
        }
        for index in 0..model.resources.len() {
            model.resources[index].parent = model.parents(&model.resources[index].collection).pop();
        }
        for operation in document.operations() {
            if let Some(role) = model.role(document, operation) {
                model.roles.insert(operation.id().to_owned(), role);
            }
        }
        for (id, role) in &model.roles {
            let shown = match role.verb {
                Verb::Read => 0,
                Verb::List(_) => 1,
                Verb::Create => 2,
                Verb::Act => 3,
                _ => continue,
            };
            model.resources[role.resource].shown_by.push(format!("{shown}{id}"));
        }
        for resource in &mut model.resources {
            resource.shown_by.sort();
            resource.shown_by = resource.shown_by.iter().map(|id| id[1..].to_owned()).collect();
        }
        model
    }

    pub(crate) fn role(&self, document: &Document, operation: &Operation) -> Option<Role> {
        let path = operation.path();
        let is_item = |resource: &Resource| resource.item.as_deref().is_some_and(|item| is_same(item, path));
        let exact = self.resources.iter().position(|resource| is_same(&resource.collection, path) || is_item(resource));
        if let Some(index) = exact {
            let resource = &self.resources[index];
            let verb = match is_item(resource) {
                true => item_verb(operation),
                false => collection_verb(document, operation, resource),
            };
            return verb.map(|verb| Role { resource: index, verb, parents: self.parents(&resource.collection) });
        }
        // What creates items may have a name below the collection: `/v1/images/upload`.
        let above = path.rsplit_once('/').filter(|(_, last)| !last.contains('{')).map(|(above, _)| above);
        let creating =
            self.resources.iter().position(|resource| above.is_some_and(|above| is_same(&resource.collection, above)));
        if let Some(index) = creating.filter(|_| operation.method() == "POST") {
            let resource = &self.resources[index];
            let makes = Shape::of(document, operation).is_some_and(|shape| shape.is(document, &resource.shape.pointer));
            if makes {
                return Some(Role { resource: index, verb: Verb::Create, parents: self.parents(&resource.collection) });
            }
        }
        let mut parents = self.parents(path);
        let index = parents.pop()?;
        let resource = &self.resources[index];
        Some(Role { resource: index, verb: below_verb(document, operation, resource), parents })
    }

    /// The resources whose items a path goes through, the outermost first.
    fn parents(&self, path: &str) -> Vec<usize> {
        let is_above = |resource: &Resource| resource.item.as_ref().is_some_and(|item| is_below(path, item));
        let mut parents: Vec<usize> =
            (0..self.resources.len()).filter(|index| is_above(&self.resources[*index])).collect();
        parents.sort_by_key(|index| self.resources[*index].collection.split('/').count());
        parents
    }

    /// Whether a resource belongs to the items of another, or to what belongs to them.
    pub(crate) fn is_below(&self, resource: usize, above: usize) -> bool {
        self.resources[above].item.as_ref().is_some_and(|item| is_below(&self.resources[resource].collection, item))
    }

    pub(crate) fn of_operation(&self, operation: &Operation) -> Option<&Role> {
        self.roles.get(operation.id())
    }

    /// The operation of a resource that does a certain thing.
    pub(crate) fn operation_that<'d>(
        &self,
        document: &'d Document,
        resource: usize,
        verb: &Verb,
    ) -> Option<&'d Operation> {
        document.operations().iter().find(|operation| {
            self.of_operation(operation).is_some_and(|role| role.resource == resource && role.verb == *verb)
        })
    }

    pub(crate) fn collections(&self) -> Vec<&str> {
        self.resources.iter().map(|resource| resource.collection.as_str()).collect()
    }
}

/// The collection that an operation shows to be one: by reading an item of it, or by creating one that can be listed.
fn resource(document: &Document, operation: &Operation, behaviour: &Behaviour) -> Option<Resource> {
    let path = operation.path();
    let by = |method: &str, path: &str| {
        document.operations().iter().find(|known| known.method() == method && is_same(known.path(), path))
    };
    match (operation.method(), path.rsplit_once('/')) {
        ("GET", Some((collection, last))) if is_variable(last) && !collection.is_empty() => {
            let variable = last.trim_matches(['{', '}']);
            let own = Shape::of(document, operation).map(|shape| (shape, operation));
            let made = || by("POST", collection).and_then(|create| Some((Shape::of(document, create)?, create)));
            let (shape, told_by) = own.or_else(made).filter(|(shape, _)| shape.is_object(document))?;
            let id = identifier(document, &shape, variable)?;
            let (names, read_only) = (shape.names(document), shape.read_only(document));
            let newest_first = behaviour.newest_first(path);
            Some(Resource {
                collection: collection.to_owned(),
                item: Some(path.to_owned()),
                variable: Some(variable.to_owned()),
                id,
                id_form: OnceLock::new(),
                shape,
                names,
                read_only,
                told_by: told_by.id().to_owned(),
                parent: None,
                newest_first,
                shown_by: Vec::new(),
            })
        }
        ("POST", Some((_, last))) if !is_variable(last) => {
            let listed = by("GET", path).and_then(|list| Shape::of(document, list))?;
            let (_, items) = listed.list(document)?;
            let shape = Shape::of(document, operation).filter(|shape| shape.is(document, &items))?;
            let reads = |known: &Operation| {
                let item = known
                    .path()
                    .rsplit_once('/')
                    .filter(|(collection, last)| is_same(collection, path) && is_variable(last));
                known.method() == "GET" && item.is_some()
            };
            if document.operations().iter().any(reads) {
                return None;
            }
            let id = identifier(document, &shape, "id")?;
            let (names, read_only) = (shape.names(document), shape.read_only(document));
            let newest_first = behaviour.newest_first(path);
            let collection = path.to_owned();
            Some(Resource {
                collection,
                item: None,
                variable: None,
                id,
                id_form: OnceLock::new(),
                shape,
                names,
                read_only,
                told_by: operation.id().to_owned(),
                parent: None,
                newest_first,
                shown_by: Vec::new(),
            })
        }
        _ => None,
    }
}

fn is_variable(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}') && segment.matches('{').count() == 1
}

/// The property that has the value of the path's variable: of its name, of its name without that of the thing, or the
/// one that identifies most things.
fn identifier(document: &Document, shape: &Shape, variable: &str) -> Option<String> {
    let found = shape.members(document);
    let variable = plain(variable);
    let short = ["id", "uuid", "name", "slug", "key", "code", "number"].into_iter().find(|end| variable.ends_with(end));
    let wanted = [variable.as_str(), short.unwrap_or("id"), "id"];
    let scalar = |schema| {
        let kinds = kinds(document.json(), schema);
        kinds.contains(&"string") || kinds.contains(&"integer")
    };
    let named = |wanted: &str| {
        let mut properties = found.properties.iter();
        properties.find(|(name, schema)| plain(name) == wanted && scalar(schema)).map(|(name, _)| (*name).clone())
    };
    wanted.into_iter().find_map(named)
}

fn item_verb(operation: &Operation) -> Option<Verb> {
    Some(match operation.method() {
        "GET" | "HEAD" => match has_json(operation) || operation.method() == "HEAD" {
            true => Verb::Read,
            false => Verb::Bytes,
        },
        "PUT" => Verb::Replace,
        "PATCH" => Verb::Merge,
        "DELETE" => Verb::Delete,
        "POST" => Verb::Merge,
        _ => return None,
    })
}

fn has_json(operation: &Operation) -> bool {
    let response = success_status(operation).and_then(|status| operation.response(status));
    response.is_some_and(|response| response.media_types().any(is_json))
}

fn collection_verb(document: &Document, operation: &Operation, resource: &Resource) -> Option<Verb> {
    match operation.method() {
        "GET" => {
            let shape = Shape::of(document, operation)?;
            let (property, items) = shape.list(document)?;
            let same = resource.shape.pointer == items || {
                let json = document.json();
                json.pointer(&items).is_some_and(|own| Some(own) == json.pointer(&resource.shape.pointer))
            };
            let names_it = || {
                let own = document.json().pointer(&items).and_then(|items| items.get("properties"));
                own.is_some_and(|properties| properties.get(&resource.id).is_some())
            };
            (same || names_it()).then_some(Verb::List(property))
        }
        "POST" => {
            let status = success_status(operation)?;
            let shape = Shape::of(document, operation);
            let has_no_body =
                operation.response(status).is_some_and(|response| response.media_types().next().is_none());
            let makes = match &shape {
                Some(shape) => {
                    shape.is(document, &resource.shape.pointer) || shape.names(document).contains(&resource.id)
                }
                None => has_no_body,
            };
            makes.then_some(Verb::Create)
        }
        _ => None,
    }
}

fn below_verb(document: &Document, operation: &Operation, resource: &Resource) -> Verb {
    let response = success_status(operation).and_then(|status| operation.response(status));
    let has_body = response.is_some_and(|response| response.media_types().next().is_some());
    let reads_bytes = |known: &&Operation| {
        known.method() == "GET"
            && known.path() == operation.path()
            && !has_json(known)
            && success_status(known)
                .and_then(|status| known.response(status))
                .is_some_and(|response| response.media_types().next().is_some())
    };
    match operation.method() {
        "GET" | "HEAD" if has_body && !has_json(operation) => Verb::Bytes,
        "PUT" | "POST" if document.operations().iter().any(|known| reads_bytes(&known)) => Verb::Store,
        "POST" | "PUT" | "PATCH" => {
            match Shape::of(document, operation).is_some_and(|shape| shape.is(document, &resource.shape.pointer)) {
                true => Verb::Act,
                false => Verb::Under,
            }
        }
        _ => Verb::Under,
    }
}
