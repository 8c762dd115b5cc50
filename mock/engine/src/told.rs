//! A failure in the members that an error's schema has, whatever they are called.

use std::cell::Cell;

use serde_json::{Map, Value, json};
use specbound_document::{ErrorKind, Failure, FailureLine, Operation};

use crate::names::plain;
use crate::schema::{Members, kinds, members};

/// What there is to tell.
pub(crate) struct Told<'a> {
    pub(crate) failure: &'a Failure,
    pub(crate) kind: ErrorKind,
    /// The operation that was asked, or that says what errors look like.
    pub(crate) operation: &'a Operation,
    /// As it is sent: another than the failure's where the document lacks that.
    pub(crate) status: u16,
    pub(crate) url: &'a str,
    pub(crate) request_id: &'a str,
    pub(crate) path: &'a str,
}

/// Deeper than errors are.
const DEEPEST: usize = 4;

/// The failure as `schema` has it, the fullest first: with every violation, and where a schema has no room for these
/// without. `made` makes what is required and means nothing here. Nothing where the schema is not an object's.
pub(crate) fn told(schema: &Value, facts: &Told<'_>, made: &dyn Fn(&Value, &str) -> Option<Value>) -> Vec<Value> {
    let failure = facts.failure;
    let lines = failure.lines(Some(facts.operation));
    let plain = Teller {
        root: schema,
        facts,
        made,
        message: failure.message().to_owned(),
        lines,
        terse: false,
        said: Cell::new(false),
        listed: Cell::new(false),
    };
    let Some(short) = plain.object(schema, 0) else { return Vec::new() };
    let (said, listed) = (plain.said.get(), plain.listed.get());
    if said && (listed || plain.lines.is_empty()) {
        return vec![short];
    }
    let mut full = Teller { terse: !said, ..plain };
    if full.lines.is_empty() {
        full.lines.push(failure.message_as_line());
    } else if !listed {
        full.message = failure.whole_message("; ");
    }
    full.object(schema, 0).into_iter().chain([short]).collect()
}

struct Teller<'a> {
    root: &'a Value,
    facts: &'a Told<'a>,
    made: &'a dyn Fn(&Value, &str) -> Option<Value>,
    message: String,
    lines: Vec<FailureLine<'a>>,
    /// There is no member for the message: one for the title has it.
    terse: bool,
    said: Cell<bool>,
    listed: Cell<bool>,
}

impl Teller<'_> {
    fn object(&self, schema: &Value, depth: usize) -> Option<Value> {
        let Members { properties, required } = members(self.root, schema);
        if properties.is_empty() || depth > DEEPEST {
            return None;
        }
        let mut body = Map::new();
        for (name, property) in &properties {
            let is_required = required.iter().any(|required| required == name);
            let value = self.member(name, property, depth).or_else(|| match is_required {
                true => (self.made)(&crate::schema::rooted(self.root, property), name),
                false => None,
            });
            if let Some(value) = value {
                body.insert((*name).clone(), value);
            }
        }
        Some(Value::Object(body))
    }

    fn member(&self, name: &str, schema: &Value, depth: usize) -> Option<Value> {
        let kinds = kinds(self.root, schema);
        let is = |kind: &str| kinds.is_empty() || kinds.contains(&kind);
        let facts = self.facts;
        match plain(name).as_str() {
            "type" if is("string") => Some(facts.kind.uri(facts.url).into()),
            "status" | "statuscode" | "httpstatus" | "code" | "errorcode"
                if kinds.contains(&"integer") || kinds.contains(&"number") =>
            {
                Some(facts.status.into())
            }
            "status" | "statuscode" if is("string") => Some(facts.status.to_string().into()),
            "code" | "errorcode" | "reason" | "slug" if is("string") => Some(facts.kind.code().into()),
            "title" | "name" | "error" if is("string") && !self.terse => Some(facts.kind.title().into()),
            "message" | "detail" | "description" | "errordescription" | "msg" | "errormessage" | "title" | "error"
                if is("string") =>
            {
                self.said.set(true);
                Some(self.message.as_str().into())
            }
            "requestid" | "traceid" | "correlationid" if is("string") => Some(facts.request_id.into()),
            "instance" | "path" if is("string") && depth == 0 => Some(facts.path.into()),
            "errors" | "violations" | "details" | "issues" | "detail" | "invalidparams" | "fields" if is("array") => {
                self.list(schema)
            }
            "error" | "data" | "errors" | "details" | "fields" if is("object") => {
                self.object(schema, depth + 1).or_else(|| self.by_field(schema))
            }
            _ => None,
        }
    }

    /// The wrong fields, where there are any.
    fn list(&self, schema: &Value) -> Option<Value> {
        if self.lines.is_empty() {
            return None;
        }
        let items = crate::schema::items(self.root, schema);
        let kinds = items.map(|items| kinds(self.root, items)).unwrap_or_default();
        if kinds.is_empty() || kinds.contains(&"string") {
            self.listed.set(true);
            return Some(self.lines.iter().map(text).collect());
        }
        let Members { properties, .. } = members(self.root, items?);
        let list: Vec<Value> = self.lines.iter().map(|line| self.line(line, &properties)).collect();
        self.listed.set(list.iter().any(|line| line.as_object().is_some_and(|line| !line.is_empty())));
        Some(list.into())
    }

    fn line(&self, line: &FailureLine<'_>, properties: &[(&String, &Value)]) -> Value {
        let mut object = Map::new();
        for (name, property) in properties {
            let kinds = kinds(self.root, property);
            let value = match plain(name).as_str() {
                "loc" | "location" | "path" if kinds.contains(&"array") => self.steps(line, property),
                "pointer" | "jsonpointer" | "source" | "location" | "loc" => line.pointer.into(),
                "in" => line.place.into(),
                "path" | "field" | "property" | "name" | "parameter" | "param" => line.field().into(),
                "message" | "detail" | "reason" | "description" | "msg" | "title" | "error" => line.message.into(),
                "keyword" | "code" | "rule" | "type" | "constraint" => line.keyword.into(),
                _ => continue,
            };
            object.insert((*name).clone(), value);
        }
        Value::Object(object)
    }

    /// The part of the request, and the way to the field in it.
    fn steps(&self, line: &FailureLine<'_>, schema: &Value) -> Value {
        let items = crate::schema::items(self.root, schema);
        let has_numbers = items.is_some_and(|items| kinds(self.root, items).contains(&"integer"));
        line.steps(has_numbers).into()
    }

    /// Messages by the fields that they are about.
    fn by_field(&self, schema: &Value) -> Option<Value> {
        let schema = crate::schema::resolved(self.root, schema);
        let each = schema.get("additionalProperties").filter(|each| each.is_object())?;
        let is_list = kinds(self.root, each).contains(&"array");
        let mut fields = Map::new();
        for line in &self.lines {
            let field = line.field();
            match (is_list, fields.get_mut(&field)) {
                (true, Some(Value::Array(own))) => own.push(line.message.into()),
                (true, _) => drop(fields.insert(field, json!([line.message]))),
                (false, Some(Value::String(own))) => own.push_str(&format!("; {}", line.message)),
                (false, _) => drop(fields.insert(field, line.message.into())),
            }
        }
        self.listed.set(!fields.is_empty());
        (!fields.is_empty()).then_some(Value::Object(fields))
    }
}

/// A violation as one text: its pointer, where it has one, and what is wrong there.
fn text(line: &FailureLine<'_>) -> String {
    match line.pointer {
        "" => line.message.to_owned(),
        pointer => format!("{pointer}: {}", line.message),
    }
}
