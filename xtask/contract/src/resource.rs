//! What a document's operations do to resources, read off its shape: which operation looks one up, which lists them, and
//! which make, change and delete one. No operation is named here.

use serde_json::Value;
use specbound_document::{Document, Operation};

use crate::shapes::Shapes;

/// A kind of thing that is looked up by an identifier at the end of a path.
#[derive(Clone, Debug)]
pub(crate) struct Resource<'d> {
    /// The GET whose path ends in the identifier.
    pub(crate) lookup: &'d Operation,
    /// The variable of the path that holds the identifier.
    pub(crate) variable: &'d str,
    /// Where the identifier stands in an answer, as a JSON pointer.
    pub(crate) id: String,
    /// The GET of the path above, where it answers a list of these, and where in its answer the list stands.
    pub(crate) list: Option<(&'d Operation, String)>,
    schema: &'d Value,
}

/// What an operation does to a resource. The pointers say where in its answer the resource stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    Makes { at: String },
    Changes { at: String },
    Deletes,
}

/// An operation that changes what is looked up.
#[derive(Clone, Debug)]
pub(crate) struct Change<'d> {
    pub(crate) operation: &'d Operation,
    pub(crate) resource: Resource<'d>,
    pub(crate) effect: Effect,
}

/// The changes of a document; of every other operation that may change something, why it cannot be followed.
pub(crate) fn changes(document: &Document) -> (Vec<Change<'_>>, Vec<(&Operation, &'static str)>) {
    let shapes = Shapes { document };
    let resources: Vec<Resource<'_>> =
        document.operations().iter().filter_map(|operation| shapes.resource(operation)).collect();
    let (mut followed, mut others) = (Vec::new(), Vec::new());
    for operation in document.operations() {
        if matches!(operation.method(), "GET" | "HEAD" | "OPTIONS" | "TRACE") {
            continue;
        }
        match shapes.change(&resources, operation) {
            Ok(change) => followed.push(change),
            Err(cause) => others.push((operation, cause)),
        }
    }
    let made = |change: &Change<'_>| makers(&followed, &change.resource).next().is_some();
    let (kept, orphans): (Vec<_>, Vec<_>) = followed.iter().cloned().partition(made);
    others.extend(orphans.iter().map(|change| (change.operation, "no operation makes what it changes")));
    (kept, others)
}

/// The changes that make such a resource.
pub(crate) fn makers<'c, 'd>(
    changes: &'c [Change<'d>],
    resource: &Resource<'d>,
) -> impl Iterator<Item = &'c Change<'d>> {
    let path = resource.lookup.path();
    changes
        .iter()
        .filter(move |change| matches!(change.effect, Effect::Makes { .. }) && change.resource.lookup.path() == path)
}

impl<'d> Shapes<'d> {
    /// What this operation looks up, if it looks anything up.
    fn resource(self, lookup: &'d Operation) -> Option<Resource<'d>> {
        let (above, variable) = lookup.path().strip_suffix('}')?.rsplit_once("/{")?;
        if lookup.method() != "GET" || above.contains('{') || variable.contains(['/', '}']) {
            return None;
        }
        let schema = self.success(lookup)?;
        let id = self.identifier(lookup, variable, schema)?;
        let lists = self
            .document
            .operations()
            .iter()
            .find(|operation| operation.method() == "GET" && operation.path() == above);
        let list = lists.and_then(|list| Some((list, self.list_place(self.success(list)?, schema, 2)?)));
        Some(Resource { lookup, variable, id, list, schema })
    }

    /// The property that is the path's variable: called `id` or as the variable, or alone in having its schema.
    fn identifier(self, lookup: &Operation, variable: &str, schema: &'d Value) -> Option<String> {
        let properties = self.properties(schema, 0);
        let named = properties.iter().find(|(name, _)| *name == variable || *name == "id");
        let parameter = self.raw(lookup).into_iter().chain(self.path_item(lookup));
        let parameter = parameter.filter_map(|place| place.get("parameters")?.as_array()).flatten();
        let parameter = parameter.map(|parameter| self.resolved(parameter));
        let wanted = parameter.filter(|parameter| parameter.get("name").and_then(Value::as_str) == Some(variable));
        let wanted = wanted.filter_map(|parameter| parameter.get("schema")).map(|schema| self.resolved(schema)).next();
        let alike: Vec<_> = properties.iter().filter(|(_, schema)| Some(self.resolved(schema)) == wanted).collect();
        let (name, _) = match (named, alike.as_slice()) {
            (Some(named), _) => named,
            (None, [only]) => only,
            _ => return None,
        };
        Some(format!("/{name}"))
    }

    fn path_item(self, operation: &Operation) -> Option<&'d Value> {
        self.document.json().pointer(operation.pointer().rsplit_once('/')?.0)
    }

    fn change(self, resources: &[Resource<'d>], operation: &'d Operation) -> Result<Change<'d>, &'static str> {
        let path = operation.path();
        let below = |base: &str| path.strip_prefix(base).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let of_one = resources.iter().filter(|resource| below(resource.lookup.path()).is_some());
        if let Some(resource) = of_one.max_by_key(|resource| resource.lookup.path().len()) {
            let rest = below(resource.lookup.path()).unwrap_or_default();
            let place = self.success(operation).and_then(|schema| self.place(schema, resource.schema, 2));
            let effect = match place {
                _ if rest.contains('{') => return Err("its path has more variables than the look-up's"),
                _ if operation.method() == "DELETE" && rest.is_empty() => Effect::Deletes,
                Some(at) => Effect::Changes { at },
                None => return Err("its success does not answer what the look-up answers"),
            };
            return Ok(Change { operation, resource: resource.clone(), effect });
        }
        let above = |resource: &&Resource<'d>| {
            let path = resource.lookup.path();
            path.rsplit_once('/').is_some_and(|(above, _)| below(above).is_some())
        };
        let near = resources.iter().filter(above).max_by_key(|resource| resource.lookup.path().len());
        let resource = near.ok_or("no GET looks up by an identifier in its path what this changes")?;
        if path.contains('{') {
            return Err("its path has variables that no look-up has");
        }
        let place = self.success(operation).and_then(|schema| self.place(schema, resource.schema, 2));
        let at = place.ok_or("its success does not answer what the look-up answers")?;
        Ok(Change { operation, resource: resource.clone(), effect: Effect::Makes { at } })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        let album = json!({ "$ref": "#/components/schemas/Album" });
        let answer = |status: &str, schema: &Value| json!({ status: { "description": "x", "content": { "application/json": { "schema": schema } } } });
        let operation = |id: &str, responses: Value| json!({ "operationId": id, "responses": responses });
        let wrapped = json!({ "type": "object", "properties": { "album": album } });
        let listed = json!({ "type": "object", "properties": { "items": { "type": "array", "items": album } } });
        let variable = json!([{ "name": "albumId", "in": "path", "required": true, "schema": { "type": "integer" } }]);
        let nothing = json!({ "204": { "description": "x" } });
        let both =
            json!([variable[0], { "name": "tag", "in": "path", "required": true, "schema": { "type": "string" } }]);
        Document::compile(&json!({
            "openapi": "3.0.3", "info": { "title": "x", "version": "1" },
            "paths": {
                "/albums": { "get": operation("list", answer("200", &listed)), "post": operation("make", answer("201", &wrapped)) },
                "/albums/{albumId}": {
                    "parameters": variable,
                    "get": operation("look", answer("200", &album)), "patch": operation("rename", answer("200", &album)),
                    "put": operation("silent", nothing.clone()), "delete": operation("drop", nothing.clone()),
                },
                "/albums/{albumId}/tags/{tag}": { "parameters": both, "put": operation("tag", answer("200", &album)) },
                "/restart": { "post": operation("other", nothing) },
            },
            "components": { "schemas": { "Album": {
                "type": "object", "properties": { "number": { "type": "integer" }, "name": { "type": "string" } },
            } } },
        }))
        .unwrap()
    }

    #[test]
    fn an_operation_is_what_its_path_and_its_answer_say() {
        let document = document();
        let (changes, others) = changes(&document);
        let found: Vec<_> = changes.iter().map(|change| (change.operation.id(), change.effect.clone())).collect();
        let (wrapped, bare) = ("/album".to_owned(), String::new());
        let wanted = [
            ("make", Effect::Makes { at: wrapped }),
            ("rename", Effect::Changes { at: bare }),
            ("drop", Effect::Deletes),
        ];
        assert_eq!(found, wanted);
        let resource = &changes[0].resource;
        assert_eq!((resource.lookup.id(), resource.variable, resource.id.as_str()), ("look", "albumId", "/number"));
        assert_eq!(resource.list.as_ref().map(|(list, at)| (list.id(), at.as_str())), Some(("list", "/items")));
        let others: Vec<&str> = others.iter().map(|(operation, _)| operation.id()).collect();
        assert_eq!(others, ["silent", "tag", "other"]);
    }
}
