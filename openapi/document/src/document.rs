use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::Value;

use crate::base_path::{base_paths, below};
use crate::body::RequestBody;
use crate::error_kind::{ErrorKind, ErrorKinds};
use crate::parameter::Parameter;
use crate::reference::LocatedValue;
use crate::response::Response;
use crate::root::{Compilation, Root};
use crate::route::Router;
use crate::security::requirements;
use crate::validator::{Schema, Schemas};
use crate::{DocumentError, Found, Operation};

/// The methods of a path.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A compiled OpenAPI document, 3.0 or 3.1. It is compiled once and shared: nothing in it changes.
#[derive(Debug)]
pub struct Document {
    root: Arc<Root>,
    operations: Vec<Operation>,
    by_id: HashMap<String, usize>,
    /// Operations whose id another one had before: the id, that one, and the later one.
    repeated: Vec<(String, usize, usize)>,
    router: Router,
    schemas: Vec<Schema>,
    error_kinds: ErrorKinds,
    /// Paths of its servers, without a slash at their end.
    base_paths: Vec<String>,
    /// The path that its own are served below.
    base_path: String,
}

impl Document {
    /// Compiles a document that was read as JSON, with all of its schemas.
    ///
    /// # Errors
    /// The first place that cannot be compiled.
    pub fn compile(document: &Value) -> Result<Document, DocumentError> {
        Document::compile_with(document.clone(), Compilation::default())
    }

    /// Compiles a document that was read as JSON.
    ///
    /// # Errors
    /// The first place that cannot be compiled.
    pub fn compile_with(document: Value, compilation: Compilation) -> Result<Document, DocumentError> {
        let whole = Arc::new(Root::of(document, compilation)?);
        let document = &whole.json;
        let root = LocatedValue::root(document);
        let schemas = Schemas::new(Arc::clone(&whole));
        let mut compiler = Compiler { document, root: root.clone(), schemas, lenient: compilation.lenient };
        let mut operations: Vec<Operation> = Vec::new();
        let mut by_id = HashMap::new();
        let mut repeated = Vec::new();
        let mut router = Router::default();
        for (path, item) in root.entries("paths")?.into_iter().filter(|(path, _)| !path.starts_with("x-")) {
            let item = item.resolved(document)?;
            for (method, place) in item.object()?.keys().filter_map(|key| Some((key.as_str(), item.get(key)?))) {
                if !METHODS.contains(&method) {
                    continue;
                }
                let mut operation = compiler.operation(path, method, &item, &place)?;
                router.add(path, &operation.method, operations.len(), &place.pointer)?;
                if compilation.lenient
                    && let Some(first) = by_id.get(&operation.id)
                {
                    let other = format!("{} {path}", operation.method);
                    repeated.push((std::mem::replace(&mut operation.id, other), *first, operations.len()));
                }
                if by_id.insert(operation.id.clone(), operations.len()).is_some() {
                    let expected = format!("another operation has the operationId {} too", operation.id);
                    return Err(DocumentError::shape(&place.pointer, expected));
                }
                operations.push(operation);
            }
        }
        router.sort();
        let schemas = compiler.schemas.into_all();
        let error_kinds = ErrorKinds::of(&whole.json, &operations);
        let base_paths = base_paths(&whole.json);
        let document = Document {
            root: whole,
            operations,
            by_id,
            repeated,
            router,
            schemas,
            error_kinds,
            base_paths,
            base_path: String::new(),
        };
        match compilation.lazy {
            true => Ok(document),
            false => document.schemas.iter().try_for_each(Schema::ready).map(|()| document),
        }
    }

    /// Compiles all schemas that are not yet, and names those that cannot be; of a lenient compilation also the patterns
    /// that are passed over.
    pub fn check_schemas(&self) -> Vec<DocumentError> {
        self.schemas.iter().flat_map(Schema::problems).collect()
    }

    /// The document as it was given.
    pub fn json(&self) -> &Value {
        &self.root.json
    }

    /// The operations in the document's order.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of that id.
    pub fn operation(&self, operation_id: &str) -> Option<&Operation> {
        self.operations.get(*self.by_id.get(operation_id)?)
    }

    /// The operationIds that several operations have, each with the first and a later one. A document that is compiled
    /// leniently only has any: the later operation is known by its method and path.
    pub fn repeated_ids(&self) -> impl Iterator<Item = (&str, &Operation, &Operation)> {
        let operation = |index: &usize| self.operations.get(*index);
        self.repeated
            .iter()
            .filter_map(move |(id, first, later)| Some((id.as_str(), operation(first)?, operation(later)?)))
    }

    /// How errors of a status are named: as the examples of the document's error responses name them, else by the status.
    pub fn error_kind(&self, status: u16) -> ErrorKind {
        self.error_kinds.kind(status)
    }

    /// The kinds of errors that examples name by a URI, with their statuses: each one, where those of a status have several.
    pub fn error_kinds(&self) -> &[(u16, ErrorKind)] {
        self.error_kinds.named()
    }

    /// What is wrong with the document's own examples, a line each: those of parameters, bodies and headers must fit
    /// their schemas, so that whoever answers with them answers what the document says.
    pub fn check_examples(&self) -> Vec<String> {
        self.operations.iter().flat_map(Operation::check_examples).collect()
    }

    /// The operation that a method and a path meet; the path is as it was sent, without a query.
    ///
    /// A path without variables is met before those with any, whatever its methods. Of several templates that meet the
    /// path, the one with literal segments first of those that have the method wins. An
    /// empty segment is a segment: `/v1//images` and `/v1/images/` are not `/v1/images`.
    pub fn find(&self, method: &str, path: &str) -> Found<'_> {
        self.router.find(&self.operations, method, path)
    }

    /// The path without the path of a server of the document, where only so an operation has it.
    pub fn without_base<'p>(&self, path: &'p str) -> &'p str {
        if self.base_paths.is_empty() || !self.operations_at(path).is_empty() {
            return path;
        }
        let rests = self.base_paths.iter().filter_map(|base| path.strip_prefix(base.as_str()));
        let mut rests = rests.filter(|rest| rest.starts_with('/'));
        rests.find(|rest| !self.operations_at(rest).is_empty()).unwrap_or(path)
    }

    /// The same, served below a base path such as `/v1`, which has no slash at its end.
    #[must_use]
    pub fn served_below(self, base_path: &str) -> Document {
        Document { base_path: base_path.to_owned(), ..self }
    }

    /// The base path that a server serves the document's paths below; empty where that is none.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// A path that was asked for, as the document writes it: without the base path.
    pub fn below_base<'p>(&self, path: &'p str) -> &'p str {
        below(&self.base_path, path)
    }

    /// The operations that a path has, in the document's order; the path is as it was sent, without a query.
    pub fn operations_at(&self, path: &str) -> Vec<&Operation> {
        self.router.operations_at(path).into_iter().map(|index| &self.operations[index]).collect()
    }
}

struct Compiler<'d> {
    document: &'d Value,
    root: LocatedValue<'d>,
    schemas: Schemas,
    lenient: bool,
}

impl<'d> Compiler<'d> {
    fn operation(
        &mut self,
        path: &str,
        method: &str,
        item: &LocatedValue<'d>,
        place: &LocatedValue<'d>,
    ) -> Result<Operation, DocumentError> {
        place.object()?;
        let method = method.to_ascii_uppercase();
        let id = place.text("operationId").map_or_else(|| format!("{method} {path}"), str::to_owned);
        let tags = place.items("tags")?;
        let mut operation = Operation {
            id,
            path: path.to_owned(),
            pointer: place.pointer.clone(),
            method,
            summary: place.text("summary").map(str::to_owned),
            tags: tags.iter().filter_map(|tag| tag.value.as_str()).map(str::to_owned).collect(),
            security: requirements(&self.root, place, self.lenient)?,
            path_parameters: Vec::new(),
            query_parameters: Vec::new(),
            header_parameters: Vec::new(),
            cookie_parameters: Vec::new(),
            body: RequestBody::compile(self.document, place, &mut self.schemas)?,
            responses: BTreeMap::new(),
            response_ranges: BTreeMap::new(),
            default_response: None,
        };
        self.parameters(item, place, &mut operation)?;
        for (status, response) in place.entries("responses")? {
            let pointer = response.pointer.clone();
            // An extension is not an answer, whatever it looks like.
            if status.starts_with("x-") {
                continue;
            }
            let response = Response::compile(self.document, response, &mut self.schemas)?;
            match (status, status.parse::<u16>(), status.as_bytes()) {
                ("default", _, _) => operation.default_response = Some(response),
                (_, Ok(status @ 100..=599), _) => {
                    operation.responses.insert(status, response);
                }
                (_, _, [hundreds @ b'1'..=b'5', b'X' | b'x', b'X' | b'x']) => {
                    operation.response_ranges.insert(u16::from(hundreds - b'0'), response);
                }
                _ => {
                    return Err(DocumentError::shape(
                        &pointer,
                        "a status, a range such as 4XX, or default is expected",
                    ));
                }
            }
        }
        Ok(operation)
    }

    /// The parameters of the path, then those of the operation, which replace the former's of the same name.
    fn parameters(
        &mut self,
        item: &LocatedValue<'d>,
        place: &LocatedValue<'d>,
        operation: &mut Operation,
    ) -> Result<(), DocumentError> {
        for parameter in item.items("parameters")?.into_iter().chain(place.items("parameters")?) {
            let parameter = parameter.resolved(self.document)?;
            let location = parameter.text("in").unwrap_or_default();
            let list = match location {
                "path" => &mut operation.path_parameters,
                "query" => &mut operation.query_parameters,
                "header" => &mut operation.header_parameters,
                "cookie" => &mut operation.cookie_parameters,
                _ => {
                    let expected = "a parameter is in: path, query, header or cookie";
                    return Err(DocumentError::shape(&parameter.pointer, expected));
                }
            };
            let compiled = Parameter::compile(self.document, &parameter, &mut self.schemas)?;
            // OpenAPI: these are said elsewhere in the document, and are ignored here.
            if location == "header" && ["accept", "content-type", "authorization"].contains(&&*compiled.lower_name) {
                continue;
            }
            match list.iter_mut().find(|known| known.name == compiled.name) {
                Some(known) => *known = compiled,
                None => list.push(compiled),
            }
        }
        Ok(())
    }
}
