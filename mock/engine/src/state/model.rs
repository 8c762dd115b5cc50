//! Which operation does what with which collection.

use std::collections::HashMap;
use std::sync::OnceLock;

use specbound_document::{Document, Operation};

use super::resource::{Resource, Role, Verb};
use super::shape::Shape;
use super::template::{is_below, is_same};
use super::verbs::{below_verb, collection_verb, item_verb};
use crate::behaviour::Behaviour;
use crate::names::plain;
use crate::schema::kinds;

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
            if let Some(mut role) = model.role(document, operation) {
                let own = &model.resources[role.resource].shape.pointer;
                let shape = Shape::of(document, operation).filter(|shape| shape.is(document, own));
                role.whole = shape.map(|shape| shape.media_type);
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
            return verb.map(|verb| Role {
                resource: index,
                verb,
                parents: self.parents(&resource.collection),
                whole: None,
            });
        }
        // What creates items may have a name below the collection: `/v1/images/upload`.
        let above = path.rsplit_once('/').filter(|(_, last)| !last.contains('{')).map(|(above, _)| above);
        let creating =
            self.resources.iter().position(|resource| above.is_some_and(|above| is_same(&resource.collection, above)));
        if let Some(index) = creating.filter(|_| operation.method() == "POST") {
            let resource = &self.resources[index];
            let makes = Shape::of(document, operation).is_some_and(|shape| shape.is(document, &resource.shape.pointer));
            if makes {
                return Some(Role {
                    resource: index,
                    verb: Verb::Create,
                    parents: self.parents(&resource.collection),
                    whole: None,
                });
            }
        }
        let mut parents = self.parents(path);
        let index = parents.pop()?;
        let resource = &self.resources[index];
        Some(Role { resource: index, verb: below_verb(document, operation, resource), parents, whole: None })
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
    pub(crate) fn is_below(&self, collection: &str, above: usize) -> bool {
        self.resources[above].item.as_ref().is_some_and(|item| is_below(collection, item))
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
        self.resources.iter().map(|resource| &*resource.collection).collect()
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
                collection: collection.into(),
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
            let collection = path.into();
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
