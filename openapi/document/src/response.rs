use serde_json::Value;

use crate::body::is_binary;
use crate::example::{examples, one_example};
use crate::media_type::{essence, is_json};
use crate::reference::LocatedValue;
use crate::schema::Side;
use crate::style::{Decode, Style};
use crate::validator::{Schema, Schemas};
use crate::{DocumentError, Example};

/// What the document says of an answer with a certain status.
#[derive(Debug)]
pub struct Response {
    description: String,
    headers: Vec<Header>,
    media: Vec<Media>,
    examples: Vec<Example>,
}

/// A header of an answer.
#[derive(Debug)]
pub struct Header {
    name: String,
    required: bool,
    example: Option<Value>,
    pub(crate) decode: Decode,
    pub(crate) schema: Option<Schema>,
}

/// One media type of an answer.
#[derive(Debug)]
pub(crate) struct Media {
    pub(crate) name: String,
    pub(crate) schema: Option<Schema>,
}

impl Response {
    /// What the status means here.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The headers in the document's order.
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// The header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&Header> {
        self.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))
    }

    /// What an answer of a content type holds, as JSON Schema 2020-12 with examples and defaults; nothing where the
    /// document says nothing of it, or where it is not JSON.
    ///
    /// # Errors
    /// Where the schema cannot be translated.
    pub fn schema(&self, content_type: &str) -> Option<Result<&Value, &DocumentError>> {
        self.media(content_type)?.schema.as_ref().map(Schema::annotated)
    }

    /// Where the schema of a content type stands in the document.
    pub fn schema_pointer(&self, content_type: &str) -> Option<&str> {
        self.media(content_type)?.schema.as_ref().map(Schema::pointer)
    }

    /// Whether a JSON body fits the schema of its content type.
    pub fn fits(&self, content_type: &str, body: &Value) -> bool {
        let schema = self.media(content_type).and_then(|media| media.schema.as_ref());
        schema.is_none_or(|schema| schema.is_valid(body))
    }

    /// The media types in the document's order; none where the answer has no body.
    pub fn media_types(&self) -> impl Iterator<Item = &str> {
        self.media.iter().map(|media| media.name.as_str())
    }

    /// Whether an answer may have that content type; parameters such as `charset` do not count.
    pub fn has_media_type(&self, content_type: &str) -> bool {
        self.media(content_type).is_some()
    }

    /// The examples of all media types, in the document's order.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// The example of that name.
    pub fn example(&self, name: &str) -> Option<&Example> {
        self.examples.iter().find(|example| example.name == name)
    }

    /// The most specific media type that a content type meets: `image/png` before `image/*` before `*/*`.
    pub(crate) fn media(&self, content_type: &str) -> Option<&Media> {
        let essence = essence(content_type);
        let named = self.media.iter().find(|media| media.name.eq_ignore_ascii_case(essence));
        let family = essence.split('/').next().unwrap_or_default();
        let wide = |media: &&Media| media.name.strip_suffix("/*").is_some_and(|name| name.eq_ignore_ascii_case(family));
        named.or_else(|| self.media.iter().find(wide)).or_else(|| self.media.iter().find(|media| media.name == "*/*"))
    }

    pub(crate) fn has_body(&self) -> bool {
        !self.media.is_empty()
    }

    pub(crate) fn compile<'d>(
        document: &'d Value,
        place: LocatedValue<'d>,
        schemas: &mut Schemas,
    ) -> Result<Response, DocumentError> {
        let place = place.resolved(document)?;
        place.object()?;
        let mut response = Response {
            description: place.text("description").unwrap_or_default().to_owned(),
            headers: Vec::new(),
            media: Vec::new(),
            examples: Vec::new(),
        };
        for (name, header) in place.entries("headers")? {
            // OpenAPI: a header of this name is ignored, the content says it.
            if !name.eq_ignore_ascii_case("content-type") {
                response.headers.push(Header::compile(document, name, header, schemas)?);
            }
        }
        let contents = place.entries("content")?;
        let has_json = contents.iter().any(|(name, _)| is_json(essence(name)));
        for (name, media) in contents {
            // Whoever writes a schema and any media type means JSON more than anything else.
            let is_any = schemas.is_lenient() && essence(name) == "*/*" && !has_json;
            if let Some(schema) = media.get("schema").filter(|_| is_any)
                && !is_binary(&schema.clone().resolved(document)?)
            {
                let name = "application/json";
                let schema = Some(schemas.schema(&schema, Side::Answer));
                response.media.push(Media { name: name.to_owned(), schema });
                response.media.push(Media { name: "*/*".to_owned(), schema: None });
                response.examples.extend(examples(document, name, &media)?);
                continue;
            }
            let schema = match (is_json(essence(name)), media.get("schema")) {
                (true, Some(schema)) => Some(schemas.schema(&schema, Side::Answer)),
                _ => None,
            };
            response.media.push(Media { name: essence(name).to_owned(), schema });
            response.examples.extend(examples(document, name, &media)?);
        }
        Ok(response)
    }
}

impl Header {
    /// The name as the document writes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether every answer of this status has it.
    pub fn required(&self) -> bool {
        self.required
    }

    /// An example of its value.
    pub fn example(&self) -> Option<&Value> {
        self.example.as_ref()
    }

    /// The value's schema, as JSON Schema 2020-12 with examples and defaults.
    ///
    /// # Errors
    /// Where it cannot be translated.
    pub fn schema(&self) -> Option<Result<&Value, &DocumentError>> {
        self.schema.as_ref().map(Schema::annotated)
    }

    /// Whether a text fits the value's schema.
    pub fn fits(&self, text: &str) -> bool {
        self.schema.as_ref().is_none_or(|schema| schema.is_valid(&self.decode.value(text)))
    }

    fn compile<'d>(
        document: &'d Value,
        name: &str,
        place: LocatedValue<'d>,
        schemas: &mut Schemas,
    ) -> Result<Header, DocumentError> {
        let place = place.resolved(document)?;
        place.object()?;
        let schema = place.get("schema");
        Ok(Header {
            name: name.to_owned(),
            required: place.is_true("required"),
            example: one_example(document, &place)?,
            decode: schema.as_ref().map_or(Ok(Decode::text()), |schema| Decode::of(document, schema, Style::SIMPLE))?,
            schema: schema.map(|schema| schemas.schema(&schema, Side::Answer)),
        })
    }
}
