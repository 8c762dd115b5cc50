use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::example::examples;
use crate::operation::{FieldKind, RequestBody};
use crate::parameter::{Kinds, Parameter};
use crate::reference::Place;
use crate::response::{Response, essence, is_json};
use crate::route::Router;
use crate::schema::Side;
use crate::validator::Schemas;
use crate::{DocumentError, FileField, Found, Operation};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A compiled OpenAPI 3.0 document. It is compiled once and shared: nothing in it changes.
#[derive(Debug)]
pub struct Document {
    json: Value,
    operations: Vec<Operation>,
    by_id: HashMap<String, usize>,
    router: Router,
}

impl Document {
    /// Compiles a document that was read as JSON.
    ///
    /// # Errors
    /// The first place that cannot be compiled.
    pub fn compile(document: &Value) -> Result<Document, DocumentError> {
        let root = Place::root(document);
        version(&root)?;
        let mut compiler = Compiler { document, root: root.clone(), schemas: Schemas::new(document) };
        let mut operations: Vec<Operation> = Vec::new();
        let mut by_id = HashMap::new();
        let mut router = Router::default();
        for (path, item) in root.entries("paths")?.into_iter().filter(|(path, _)| !path.starts_with("x-")) {
            let item = item.resolved(document)?;
            for (method, place) in item.object()?.keys().filter_map(|key| Some((key.as_str(), item.get(key)?))) {
                if !METHODS.contains(&method) {
                    continue;
                }
                let operation = compiler.operation(path, method, &item, &place)?;
                router.add(path, &operation.method, operations.len(), &place.pointer)?;
                if by_id.insert(operation.id.clone(), operations.len()).is_some() {
                    let expected = format!("another operation has the operationId {} too", operation.id);
                    return Err(DocumentError::shape(&place.pointer, expected));
                }
                operations.push(operation);
            }
        }
        router.sort();
        Ok(Document { json: document.clone(), operations, by_id, router })
    }

    /// The document as it was given.
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// The operations in the document's order.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of that id.
    pub fn operation(&self, operation_id: &str) -> Option<&Operation> {
        self.operations.get(*self.by_id.get(operation_id)?)
    }

    /// What is wrong with the document's own examples, a line each: those of parameters, bodies and headers must fit
    /// their schemas, so that whoever answers with them answers what the document says.
    pub fn check_examples(&self) -> Vec<String> {
        self.operations.iter().flat_map(Operation::check_examples).collect()
    }

    /// The operation that a method and a path meet; the path is as it was sent, without a query.
    ///
    /// Where several templates meet the path, literal segments win over variables among those that have the method. An
    /// empty segment is a segment: `/v1//images` and `/v1/images/` are not `/v1/images`.
    pub fn find(&self, method: &str, path: &str) -> Found<'_> {
        self.router.find(&self.operations, method, path)
    }

    /// The operations that a path has, in the document's order; the path is as it was sent, without a query.
    pub fn operations_at(&self, path: &str) -> Vec<&Operation> {
        self.router.operations_at(path).into_iter().map(|index| &self.operations[index]).collect()
    }
}

fn version(root: &Place<'_>) -> Result<(), DocumentError> {
    match root.text("openapi") {
        Some(version) if version.starts_with("3.0.") => Ok(()),
        Some(version) => Err(DocumentError::Version { found: format!("version {version}") }),
        None => Err(DocumentError::Version { found: "a document without a version".to_owned() }),
    }
}

struct Compiler<'d> {
    document: &'d Value,
    root: Place<'d>,
    schemas: Schemas<'d>,
}

impl<'d> Compiler<'d> {
    fn operation(
        &mut self,
        path: &str,
        method: &str,
        item: &Place<'d>,
        place: &Place<'d>,
    ) -> Result<Operation, DocumentError> {
        place.object()?;
        let method = method.to_ascii_uppercase();
        let id = place.text("operationId").map_or_else(|| format!("{method} {path}"), str::to_owned);
        let tags = place.items("tags")?;
        let mut operation = Operation {
            id,
            path: path.to_owned(),
            method,
            summary: place.text("summary").map(str::to_owned),
            tags: tags.iter().filter_map(|tag| tag.value.as_str()).map(str::to_owned).collect(),
            security_header: self.security_header(place)?,
            path_parameters: Vec::new(),
            query_parameters: Vec::new(),
            header_parameters: Vec::new(),
            body: self.body(place)?,
            responses: BTreeMap::new(),
            response_ranges: BTreeMap::new(),
            default_response: None,
        };
        self.parameters(item, place, &mut operation)?;
        for (status, response) in place.entries("responses")? {
            let pointer = response.pointer.clone();
            let response = Response::compile(self.document, response, &mut self.schemas)?;
            match (status, status.parse::<u16>(), status.as_bytes()) {
                ("default", _, _) => operation.default_response = Some(response),
                (_, Ok(status @ 100..=599), _) => {
                    operation.responses.insert(status, response);
                }
                (_, _, [hundreds @ b'1'..=b'5', b'X', b'X']) => {
                    operation.response_ranges.insert(u16::from(hundreds - b'0'), response);
                }
                (key, _, _) if key.starts_with("x-") => {}
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
        item: &Place<'d>,
        place: &Place<'d>,
        operation: &mut Operation,
    ) -> Result<(), DocumentError> {
        for parameter in item.items("parameters")?.into_iter().chain(place.items("parameters")?) {
            let parameter = parameter.resolved(self.document)?;
            let location = parameter.text("in").unwrap_or_default();
            let list = match location {
                "path" => &mut operation.path_parameters,
                "query" => &mut operation.query_parameters,
                "header" => &mut operation.header_parameters,
                "cookie" => {
                    let cure = "use a header or a query parameter";
                    return Err(DocumentError::unsupported(&parameter.pointer, "a parameter in a cookie", cure));
                }
                _ => {
                    let expected = "a parameter is in: path, query or header";
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

    fn body(&mut self, place: &Place<'d>) -> Result<Option<RequestBody>, DocumentError> {
        let Some(body) = place.get("requestBody") else { return Ok(None) };
        let body = body.resolved(self.document)?;
        let content = body.entries("content")?;
        let json = content.iter().find(|(name, _)| is_json(essence(name)));
        let Some((name, media)) = json.or(content.first()) else {
            return Err(DocumentError::shape(&body.pointer, "a body needs a content"));
        };
        let content_type = essence(name).to_ascii_lowercase();
        let is_form = content_type == "multipart/form-data";
        let is_url_encoded = content_type == "application/x-www-form-urlencoded";
        let checked = is_json(&content_type) || is_form || is_url_encoded;
        let schema = media.get("schema");
        Ok(Some(RequestBody {
            required: body.is_true("required"),
            max_bytes: body.value.get("x-max-body-bytes").and_then(Value::as_u64),
            files: match &schema {
                Some(schema) if is_form => self.files(schema.clone())?,
                _ => Vec::new(),
            },
            fields: match &schema {
                Some(schema) if is_form || is_url_encoded => self.fields(schema.clone(), is_form)?,
                _ => Vec::new(),
            },
            schema: match schema {
                Some(schema) if checked => Some(self.schemas.compile(&schema, Side::Request)?),
                _ => None,
            },
            examples: examples(self.document, name, media)?,
            content_type,
        }))
    }

    fn files(&self, schema: Place<'d>) -> Result<Vec<FileField>, DocumentError> {
        let mut files = Vec::new();
        for (name, property) in schema.resolved(self.document)?.entries("properties")? {
            let property = property.resolved(self.document)?;
            if property.text("format") == Some("binary") {
                let max_bytes = property.value.get("x-max-bytes").and_then(Value::as_u64);
                files.push(FileField { name: name.to_owned(), max_bytes });
            }
        }
        Ok(files)
    }

    /// What the fields of a form are, whose text says nothing of it.
    fn fields(&self, schema: Place<'d>, multipart: bool) -> Result<Vec<(String, FieldKind)>, DocumentError> {
        let mut fields = Vec::new();
        for (name, property) in schema.resolved(self.document)?.entries("properties")? {
            let kind = property.clone().resolved(self.document)?.text("type");
            let kind = match kind {
                Some("array" | "object") if multipart => FieldKind::Json,
                _ => FieldKind::Scalar(Kinds::of(self.document, &property)?),
            };
            fields.push((name.to_owned(), kind));
        }
        Ok(fields)
    }

    /// The header of the first scheme of the first requirement.
    fn security_header(&self, place: &Place<'d>) -> Result<Option<String>, DocumentError> {
        let requirements = match place.get("security") {
            Some(_) => place.items("security")?,
            None => self.root.items("security")?,
        };
        let Some(requirement) = requirements.first() else { return Ok(None) };
        let Some(name) = requirement.object()?.keys().next() else { return Ok(None) };
        let schemes = self.root.get("components").and_then(|components| components.get("securitySchemes"));
        let Some(scheme) = schemes.and_then(|schemes| schemes.get(name)) else {
            let expected = format!("the document has no security scheme {name}");
            return Err(DocumentError::shape(&requirement.pointer, expected));
        };
        let scheme = scheme.resolved(self.document)?;
        match (scheme.text("type"), scheme.text("in"), scheme.text("name")) {
            (Some("apiKey"), Some("header"), Some(header)) => Ok(Some(header.to_ascii_lowercase())),
            (Some("http" | "oauth2" | "openIdConnect"), _, _) => Ok(Some("authorization".to_owned())),
            _ => {
                let cure = "use an apiKey in a header, or an http scheme";
                Err(DocumentError::unsupported(&scheme.pointer, "this security scheme", cure))
            }
        }
    }
}
